import { compareAgregado } from '../../identifiers/agregado-medico.ts'
import { waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The agregado médico carries the sex and birth year of the CURP (documents.md §4). */
export const fieldsAgregado = check({
  code: 'fields.agregado',
  level: 'warn',
  action: 'check-by-hand',
  run: ({ paper }) => {
    const agregado = paper?.fields.agregadoMedico
    const curp = paper?.fields.curp
    if (!agregado || !curp) return notReached
    const { agrees, mismatches } = compareAgregado(agregado.value, curp.value)
    if (agrees) return passed
    return mismatches.length === 0
      ? notReached
      : { status: 'failed', why: 'mismatch', evidence: [...agregado.evidence, ...curp.evidence] }
  },
  texts: {
    es: {
      passed: 'El agregado médico concuerda con la CURP.',
      whys: {
        mismatch: {
          clerk: 'El sexo o el año del agregado médico no son los de la CURP.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The agregado médico agrees with the CURP.',
      whys: {
        mismatch: {
          clerk: 'The sex or the year in the agregado médico is not that of the CURP.',
          student: waiting.en,
        },
      },
    },
  },
})
