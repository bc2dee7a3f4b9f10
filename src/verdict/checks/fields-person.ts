import { compareCurp } from '../../identifiers/compare-curp.ts'
import { isWeakMismatch, type MismatchCode } from '../../identifiers/comparison.ts'
import type { Person } from '../../identifiers/person.ts'
import type { PaperEvidence } from '../evidence.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** Explained, but also what a paper of a relative looks like: a question for a person. */
const DOUBTFUL: ReadonlySet<MismatchCode> = new Set(['surnames-swapped', 'surname-missing', 'other-given-name'])

const printedAs: Readonly<Record<keyof Person, string>> = {
  nombre: 'nombre',
  primerApellido: 'primerApellido',
  segundoApellido: 'segundoApellido',
  fechaNacimiento: 'fechaNacimiento',
  sexo: 'sexo',
  entidad: 'lugarNacimiento',
}

const personOf = ({ fields }: PaperEvidence) =>
  Object.fromEntries(
    Object.entries(printedAs).flatMap(([property, name]) =>
      fields[name] ? [[property, String(fields[name].value)]] : [],
    ),
  ) as { [P in keyof Person]?: string }

/** The CURP agrees with the name, birth date, sex and place of birth that the paper prints. */
export const fieldsPerson = check({
  code: 'fields.person',
  level: 'warn',
  levelIn: { strict: 'fail' },
  action: 'check-by-hand',
  run: ({ paper }) => {
    const curp = paper?.fields.curp
    if (!paper || !curp) return notReached
    const { mismatches, agrees } = compareCurp(curp.value, personOf(paper))
    if (agrees) return passed
    if (mismatches.length === 0) return notReached
    const components = [...new Set(mismatches.map(({ component }) => component))]
    const params = { components: components.join(', ') }
    const evidence = [curp, ...components.flatMap((name) => paper.fields[printedAs[name]] ?? [])].flatMap(
      (reading) => reading.evidence,
    )
    if (mismatches.some(({ code }) => !isWeakMismatch(code)))
      return { status: 'failed', why: 'mismatch', params, evidence }
    return mismatches.some(({ code }) => DOUBTFUL.has(code))
      ? { status: 'indeterminate', why: 'near', params, evidence }
      : { status: 'passed', why: 'explained', params, evidence }
  },
  texts: {
    es: {
      passed: 'La CURP concuerda con el nombre, la fecha de nacimiento, el sexo y el lugar impresos.',
      whys: {
        explained: {
          clerk:
            'La CURP concuerda con la persona; la diferencia se explica por una tilde, una partícula o una regla anterior.',
          student: idle.es,
        },
        near: {
          clerk:
            'La CURP casi concuerda con el nombre impreso: los apellidos o los nombres parecen estar en otro orden o incompletos.',
          student: waiting.es,
        },
        mismatch: {
          clerk:
            'La CURP no concuerda con los datos personales impresos; conviene compararlos con el acta o la constancia de CURP.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The CURP agrees with the printed name, birth date, sex and place.',
      whys: {
        explained: {
          clerk:
            'The CURP agrees with the person; the difference is explained by a tilde, a particle or an earlier rule.',
          student: idle.en,
        },
        near: {
          clerk:
            'The CURP nearly agrees with the printed name: the surnames or given names seem to be in another order or incomplete.',
          student: waiting.en,
        },
        mismatch: {
          clerk:
            'The CURP does not agree with the printed personal data; compare them with the birth certificate or the CURP certificate.',
          student: waiting.en,
        },
      },
    },
  },
})
