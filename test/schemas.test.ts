import { describe, expect, it } from 'vitest'
import { curp, nss, schemasIn } from '../src/schemas.ts'

/** identifiers.md 4 and 11. */
const CURP = 'QUBT791005MMNZRR05'
const NSS = '34897210547'

function issuesOf(schema: typeof curp, input: unknown) {
  return schema.safeParse(input).error?.issues.map(({ message }) => message)
}

describe('curp', () => {
  it('gives the key compacted', () => {
    expect(curp.parse(CURP)).toBe(CURP)
    expect(curp.parse(' qubt-791005 mmnzrr05 ')).toBe(CURP)
  })

  it.each([
    [undefined, 'Escribe la CURP.', 'Enter the CURP.'],
    [7, 'Escribe la CURP.', 'Enter the CURP.'],
    ['QUBT', 'La CURP tiene 18 caracteres.', 'A CURP has 18 characters.'],
    [
      'MOÑE060518HTLRXVA6',
      'La CURP solo lleva números y letras de la A a la Z, sin Ñ ni acentos.',
      'A CURP has only digits and letters A to Z, without Ñ or accents.',
    ],
    [
      'QUBT790230MMNZRR05',
      'La fecha de nacimiento de la CURP (caracteres 5 a 10) no existe.',
      'The birth date in the CURP (characters 5 to 10) does not exist.',
    ],
    [
      'QUBT791005MMNZRR06',
      'El último dígito no corresponde al resto de la CURP: revisa que esté bien escrita.',
      'The last digit does not match the rest of the CURP: check that it is typed correctly.',
    ],
  ])('of %s says why not, in two languages', (input, spanish, english) => {
    expect(issuesOf(curp, input)).toEqual([spanish])
    expect(issuesOf(schemasIn('es').curp, input)).toEqual([spanish])
    expect(issuesOf(schemasIn('en').curp, input)).toEqual([english])
  })
})

describe('nss', () => {
  it('gives the number compacted', () => {
    expect(nss.parse('3489-72-1054-7')).toBe(NSS)
  })

  it.each([
    [undefined, 'Escribe el número de seguridad social.', 'Enter the social security number.'],
    ['3489', 'El número de seguridad social tiene 11 dígitos.', 'A social security number has 11 digits.'],
    ['3489721054A', 'El número de seguridad social solo lleva dígitos.', 'A social security number has only digits.'],
    ['00000000000', 'Escribe el número de seguridad social, no ceros.', 'Enter the social security number, not zeros.'],
    [
      '34897210548',
      'El último dígito no corresponde al resto del número: revisa que esté bien escrito.',
      'The last digit does not match the rest of the number: check that it is typed correctly.',
    ],
  ])('of %s says why not, in two languages', (input, spanish, english) => {
    expect(issuesOf(nss, input)).toEqual([spanish])
    expect(issuesOf(schemasIn('en').nss, input)).toEqual([english])
  })
})

describe('both', () => {
  it('are Standard Schemas', async () => {
    for (const [schema, good, bad] of [
      [curp, CURP, 'QUBT'],
      [nss, NSS, '3489'],
    ] as const) {
      const standard = schema['~standard']
      expect(standard.version).toBe(1)
      expect(await standard.validate(good.toLowerCase())).toEqual({ value: good })
      expect(await standard.validate(bad)).toMatchObject({ issues: [{ message: expect.any(String) }] })
    }
  })

  it('tell the problem and its position to a form with words of its own', () => {
    expect(curp.safeParse('QUBT7910O5MMNZRR05').error?.issues).toMatchObject([
      { code: 'custom', params: { problem: 'birth-date', position: 9 } },
    ])
  })

  it('repeat nothing of what was typed', () => {
    for (const [schema, typed] of [
      [curp, 'QUBT7910O5MMNZRR05'],
      [nss, '3489721O547'],
    ] as const) {
      const { error } = schema.safeParse(typed)
      expect(JSON.stringify(error) + error?.message + error?.stack).not.toMatch(/QUBT|791|3489/)
    }
  })

  it('fit in an object', () => {
    expect(curp.optional().parse(undefined)).toBeUndefined()
    expect(nss.nullable().parse(null)).toBeNull()
  })

  it('come in two languages', () => {
    // @ts-expect-error
    expect(() => schemasIn('fr')).toThrow(new TypeError("language: give 'es' or 'en'"))
  })
})
