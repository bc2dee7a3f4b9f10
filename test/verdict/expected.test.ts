import { describe, expect, it } from 'vitest'
import { PEOPLE } from '../../fixtures/build/people.ts'
import type { Expected } from '../../src/verdict/expected.ts'
import { explainCheck } from '../../src/verdict/explain.ts'
import { judge } from '../../src/verdict/judge.ts'
import type { JudgeOptions } from '../../src/verdict/judge-options.ts'
import { evidenceOf, trustOf } from './papers.ts'

const { lucia, samuel } = PEOPLE
const basis: JudgeOptions = { trust: trustOf('fixtures/keys/prueba-2048.crt'), at: '2026-11-21T12:00:00-06:00' }

const judged = async (name: string, expected: Expected) => {
  const verdict = judge(await evidenceOf(name), { ...basis, expected })
  const check = (code: string) => verdict.checks.find((one) => one.code === code)!
  return { verdict, check }
}

const name = ({ nombre, primerApellido, segundoApellido }: typeof lucia | typeof samuel) => ({
  nombre,
  primerApellido,
  segundoApellido,
})

describe('an applicant whom the paper names', () => {
  it.each([
    'asignacion-nss/accept-pdf-lib',
    'constancia-vigencia/accept-itext',
    'constancia-vigencia/accept-whole-name',
  ])('passes on %s', async (paper) => {
    const { verdict, check } = await judged(paper, {
      curp: lucia.curp.toLowerCase(),
      nss: '0425-08-2141-2',
      ...name(lucia),
      fechaNacimiento: '2008-03-14',
    })
    expect(verdict).toMatchObject({ outcome: 'accept', indication: 'TOTAL-PASSED' })
    for (const code of ['curp', 'nss', 'name', 'birth_date']) expect(check(`applicant.${code}`).status).toBe('passed')
    expect(check('applicant.name').why).toBeUndefined()
  })

  it('passes by the birth date that the CURP of a card holds', async () => {
    const { check } = await judged('tarjeta-nss/review-pdf-lib', { fechaNacimiento: '2008-03-14' })
    expect(check('applicant.birth_date').status).toBe('passed')
  })

  it('is no sheet where the papers asked for are constancias', async () => {
    const { verdict, check } = await judged('asignacion-nss/accept-pdf-lib', { kind: 'constancia-vigencia' })
    expect(verdict).toMatchObject({ outcome: 'reject', action: 'upload-other' })
    expect(check('kind.expected')).toMatchObject({ status: 'failed', why: 'another-kind' })
  })
})

describe('an applicant whom the paper does not name', () => {
  it.each([
    ['curp', { curp: samuel.curp }, 'reject'],
    ['nss', { nss: samuel.nss }, 'reject'],
    ['birth_date', { fechaNacimiento: '2008-03-15' }, 'reject'],
    ['name', name(samuel), 'review'],
  ] as const)('fails by %s', async (code, expected, outcome) => {
    const { verdict, check } = await judged('asignacion-nss/accept-pdf-lib', expected)
    expect(verdict.outcome).toBe(outcome)
    expect(check(`applicant.${code}`)).toMatchObject({ status: 'failed', why: 'another' })
    expect(check(`applicant.${code}`).evidence).not.toEqual([])
  })
})

describe('a name that is not quite the same', () => {
  it.each([
    ['explained', 'passed', { nombre: 'Lucía Fernanda', primerApellido: 'Nunez', segundoApellido: 'Ibarra' }],
    ['near-order', 'indeterminate', { nombre: 'NUÑEZ IBARRA LUCIA FERNANDA' }],
    ['near-missing-surname', 'indeterminate', { nombre: 'LUCIA FERNANDA', primerApellido: 'NUÑEZ' }],
    ['near-missing-part', 'indeterminate', { ...name(lucia), nombre: 'LUCIA' }],
    ['near-abbreviation', 'indeterminate', { ...name(lucia), nombre: 'LUCIA F.' }],
    ['near-cut', 'indeterminate', { ...name(lucia), segundoApellido: 'IBAR' }],
    ['near-spelling', 'indeterminate', { ...name(lucia), segundoApellido: 'YBARRA' }],
  ] as const)('is %s: at most a question', async (why, status, expected) => {
    const { verdict, check } = await judged('asignacion-nss/accept-pdf-lib', expected)
    expect(check('applicant.name')).toMatchObject({ status, why })
    expect(verdict.outcome).toBe(status === 'passed' ? 'accept' : 'review')
    expect(verdict.indication, 'which is none of the seal').toBe('TOTAL-PASSED')
    for (const language of ['es', 'en'] as const) {
      const said = explainCheck(check('applicant.name'), language)
      expect(said.clerk).not.toMatch(/LUCIA|NU.EZ|IBARRA/i)
      expect(said.student).not.toBe('')
    }
  })

  it('is explained where old records hold # for Ñ', async () => {
    const { verdict, check } = await judged('asignacion-nss/accept-hash-for-enye', name(lucia))
    expect(check('applicant.name')).toMatchObject({ status: 'passed', why: 'explained' })
    expect(verdict.outcome).toBe('accept')
  })
})

describe('what an authority gave', () => {
  const fromAuthority = ['curp', 'nss'] as const

  it('corroborates the print', async () => {
    const { verdict } = await judged('tarjeta-nss/review-pdf-lib', { curp: lucia.curp, nss: lucia.nss, fromAuthority })
    expect(verdict.outcome).toBe('accept')
    const { fields } = verdict.document as { fields: Record<string, { assurance: string }> }
    expect([fields.nss!.assurance, fields.curp!.assurance]).toEqual(['corroborated', 'corroborated'])
  })

  it('is compared as it is meant, not as it is typed', async () => {
    const typed = { curp: lucia.curp.toLowerCase(), nss: '0425-08-2141-2', fromAuthority }
    expect((await judged('tarjeta-nss/review-pdf-lib', typed)).verdict.outcome).toBe('accept')
  })

  it('leaves what it did not give as it was', async () => {
    const { verdict } = await judged('tarjeta-nss/review-pdf-lib', {
      curp: lucia.curp,
      nss: lucia.nss,
      fromAuthority: ['curp'],
    })
    expect(verdict.outcome).toBe('review')
  })
})
