import { describe, expect, it } from 'vitest'
import type { FieldReading } from '../../src/fields/declaration.ts'
import type { Evidence, PaperEvidence } from '../../src/verdict/evidence.ts'
import { judge } from '../../src/verdict/judge.ts'
import type { Field } from '../../src/verdict/verdict.ts'
import { basisOf, describedAs, evidenceOf } from './papers.ts'

/** Evidence of a genuine paper, changed in one place, and what is made of it. */

const SHEET = 'asignacion-nss/accept-pdfkit'
const CONSTANCIA = 'constancia-vigencia/accept-pdfkit'
const basis = basisOf(describedAs(SHEET))
const evidence = { [SHEET]: await evidenceOf(SHEET), [CONSTANCIA]: await evidenceOf(CONSTANCIA) }

const PLACE = { page: 1, box: [40, 500, 84, 508], source: 'text' } as const
const reading = (value: string): FieldReading => ({ value, printed: value, evidence: [PLACE], rivals: [] })

function changed(name: keyof typeof evidence, change: (paper: PaperEvidence) => Partial<PaperEvidence>): Evidence {
  const [paper, ...others] = evidence[name]!.papers
  return { ...evidence[name]!, papers: [{ ...paper!, ...change(paper!) }, ...others] }
}

const withFields = (name: keyof typeof evidence, fields: Readonly<Record<string, FieldReading>>) =>
  changed(name, (paper) => ({ fields: { ...paper.fields, ...fields } }))

function judged(given: Evidence) {
  const verdict = judge(given, basis)
  const fields = verdict.document.fields as Record<string, Field>
  return {
    ...verdict,
    assuranceOf: (name: string) => fields[name]!.assurance,
    statusOf: (code: string) => verdict.checks.find((check) => check.code === code)!.status,
  }
}

describe('what the cadena seals', () => {
  it('is what it names and the paper prints alike', () => {
    const { seal, outcome } = judged(evidence[SHEET]!)
    expect(outcome).toBe('accept')
    expect([...seal.covers].sort()).toEqual([
      'curp',
      'fechaSolicitud',
      'folio',
      'nombre',
      'nss',
      'primerApellido',
      'segundoApellido',
      'tipoTramite',
    ])
    expect([...seal.printedOnly].sort()).toEqual([
      'fechaNacimiento',
      'homoclaveFormato',
      'homoclaveTramite',
      'lugarNacimiento',
      'numeroSerie',
      'secuenciaNotarial',
      'sexo',
    ])
  })

  it('is never the coverage of a constancia', () => {
    const { seal, assuranceOf } = judged(evidence[CONSTANCIA]!)
    expect(seal.status).toBe('passed')
    for (const name of ['conDerecho', 'vigenteHasta', 'agregadoMedico', 'umf', 'delegacion']) {
      expect(seal.printedOnly).toContain(name)
      expect(assuranceOf(name)).toBe('printed')
    }
  })

  it('is not a whole name beside its parts that says another', () => {
    const { outcome, seal, assuranceOf, checks } = judged(
      withFields(SHEET, { nombreCompleto: reading('PEDRO INVENTADO') }),
    )
    expect(outcome).toBe('reject')
    expect(assuranceOf('nombreCompleto')).toBe('conflict')
    expect(assuranceOf('nombre')).toBe('sealed')
    expect(seal.covers).not.toContain('nombreCompleto')
    const printed = checks.find(({ code }) => code === 'cadena.printed')!
    expect(printed).toMatchObject({ status: 'failed', params: { fields: 'nombreCompleto' } })
    expect(printed.evidence).toContainEqual(PLACE)
  })

  it('is a whole name beside its parts that says the same', () => {
    const { nombre, primerApellido, segundoApellido } = describedAs(SHEET).values
    const whole = reading(`${nombre} ${primerApellido} ${segundoApellido}`)
    const { outcome, assuranceOf } = judged(withFields(SHEET, { nombreCompleto: whole }))
    expect([outcome, assuranceOf('nombreCompleto')]).toEqual(['accept', 'sealed'])
  })

  it('is not a second date: a constancia stays as old as its cadena', () => {
    const { fechaExpedicion } = describedAs(CONSTANCIA).values
    const dates = { fechaSolicitud: reading(fechaExpedicion!), fechaExpedicion: reading('2026-11-21') }
    const { outcome, assuranceOf, statusOf } = judged(withFields(CONSTANCIA, dates))
    expect(outcome).toBe('reject')
    expect(assuranceOf('fechaExpedicion')).toBe('conflict')
    expect(assuranceOf('fechaSolicitud')).toBe('sealed')
    expect(statusOf('cadena.printed')).toBe('failed')
  })

  it('is not a surname that stands without a name to join', () => {
    const { fields } = evidence[SHEET]!.papers[0]!
    const { nombre: _, ...rest } = fields
    const { assuranceOf, outcome } = judged(changed(SHEET, () => ({ fields: rest })))
    expect(assuranceOf('primerApellido')).toBe('printed')
    expect(outcome).toBe('review')
  })

  it('covers nothing that differs, though its seal passed', () => {
    const { seal, assuranceOf } = judged(withFields(SHEET, { nss: reading('04250866664') }))
    expect(seal.status).toBe('passed')
    expect(seal.covers).not.toContain('nss')
    expect(assuranceOf('nss')).toBe('conflict')
  })
})

describe('a scan', () => {
  const scanned = changed(SHEET, () => ({ source: 'ocr' }))

  it('is never accepted for its text layer, whatever pages stand beside it', () => {
    const verdict = judged(scanned)
    expect(scanned.file.text).toBe('text')
    expect(verdict).toMatchObject({ outcome: 'review', indication: 'INDETERMINATE', action: 'upload-original' })
    expect(verdict.checks.find(({ code }) => code === 'file.text')).toMatchObject({ why: 'ocr' })
  })

  it('fails nothing that is read from it', () => {
    const [paper] = scanned.papers
    const wrong = { ...paper!.fields, nss: reading('04250866665'), fechaSolicitud: reading('2099-01-01') }
    const verdict = judge(
      { ...scanned, papers: [{ ...paper!, fields: wrong }] },
      { ...basis, expected: { nss: '99250900018' } },
    )
    expect(verdict.outcome).toBe('review')
    expect(verdict.checks.filter(({ status }) => status === 'failed').map(({ code }) => code)).toEqual([])
    for (const code of ['fields.nss', 'cadena.printed', 'applicant.nss', 'time.issued'])
      expect(
        verdict.checks.find((check) => check.code === code),
        code,
      ).toMatchObject({ status: 'indeterminate', why: 'from-ocr' })
  })

  it('is of no two people for a digit that differs between its papers', () => {
    const [paper] = scanned.papers
    const card = { ...paper!, fields: { ...paper!.fields, nss: reading('04250866665') } }
    for (const papers of [
      [paper!, card],
      [{ ...paper!, source: 'text' as const }, card],
    ]) {
      const { checks } = judge({ ...scanned, papers }, basis)
      expect(checks.find(({ code }) => code === 'kind.single')).toMatchObject({
        status: 'indeterminate',
        why: 'from-ocr',
      })
    }
  })

  it('does not deny anybody the cover', () => {
    const [paper] = scanned.papers
    const constancia = {
      ...paper!,
      kind: 'constancia-vigencia',
      fields: { ...paper!.fields, conDerecho: reading('NO') },
    }
    const { checks } = judge({ ...scanned, papers: [constancia] }, basis)
    expect(checks.find(({ code }) => code === 'rights.current')).toMatchObject({
      status: 'indeterminate',
      why: 'from-ocr',
    })
  })
})

describe('the document', () => {
  it('has every field of its kind, those that were not read as absent', () => {
    const { segundoApellido: _, ...fields } = evidence[SHEET]!.papers[0]!.fields
    const { document } = judged(changed(SHEET, () => ({ fields })))
    expect((document.fields as Record<string, Field>).segundoApellido).toEqual({ assurance: 'absent', evidence: [] })
  })

  it('keeps all the places of a conflict', () => {
    const { nss } = evidence[SHEET]!.papers[0]!.fields
    const rivals = [{ value: '04250866664', printed: '04250866664', evidence: [PLACE] }]
    const { document, outcome, assuranceOf } = judged(withFields(SHEET, { nss: { ...nss!, rivals } }))
    expect([outcome, assuranceOf('nss')]).toEqual(['reject', 'conflict'])
    expect((document.fields as Record<string, Field>).nss!.evidence).toEqual([...nss!.evidence, PLACE])
  })

  it('does not take the word null for a sello', () => {
    const { document, seal } = judged(changed(SHEET, () => ({ sello: ['null'] })))
    expect(seal.status).toBe('absent')
    expect((document.fields as Record<string, Field>).selloDigital!.assurance).toBe('absent')
  })
})

it('changes neither the evidence nor the options', () => {
  const given = structuredClone(evidence[SHEET]!)
  judge(Object.freeze(given), Object.freeze({ ...basis, expected: Object.freeze({ nss: '99250900018' }) }))
  expect(given).toEqual(evidence[SHEET])
})
