import { describe, expect, it } from 'vitest'
import * as agregadoMedico from '../../src/identifiers/agregado-medico.ts'
import * as curp from '../../src/identifiers/curp.ts'
import * as folio from '../../src/identifiers/folio.ts'
import { compareAgregado, compareCurp, compareNss } from '../../src/identifiers/index.ts'
import * as nss from '../../src/identifiers/nss.ts'
import type { Identifier } from '../../src/identifiers/validation.ts'

/** The same junk at every module: values, never exceptions. */

const throwing = () => {
  throw new Error('touched')
}
const hostile = new Proxy({}, { get: throwing, has: throwing, getPrototypeOf: throwing, ownKeys: throwing })

const NOT_TEXT: [what: string, value: unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['a number', 34897210547],
  ['NaN', Number.NaN],
  ['a bigint', 34897210547n],
  ['a boolean', true],
  ['a symbol', Symbol('QUBT791005MMNZRR05')],
  ['an array', ['QUBT791005MMNZRR05']],
  ['a String object', new String('QUBT791005MMNZRR05')],
  ['a date', new Date(0)],
  ['bytes', new Uint8Array(18)],
  ['a function', () => 'QUBT791005MMNZRR05'],
  ['an object without a prototype', Object.create(null)],
  ['an object whose text throws', { toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing }],
  ['an object whose length throws', Object.defineProperty({}, 'length', { get: throwing })],
  ['a proxy that throws', hostile],
]

const TEXT: [what: string, value: string][] = [
  ['nothing', ''],
  ['blanks', ' \u00a0- '],
  ['a lone surrogate', '\ud800'.repeat(18)],
  ['astral characters', '\u{1d7d8}'.repeat(9)],
  ['combining marks', '\u0301'.repeat(18)],
  ['NULs', '\0'.repeat(11)],
  ['full-width digits', '\uff11'.repeat(11)],
  ['a very long text', 'O'.repeat(1_000_000)],
  ['very many blanks', ' '.repeat(1_000_000)],
]

const MODULES: [name: string, module: Identifier<unknown, string, string>][] = [
  ['curp', curp],
  ['nss', nss],
  ['agregado-medico', agregadoMedico],
  ['folio', folio],
]

describe.each(MODULES)('%s', (_name, module) => {
  it.each(NOT_TEXT)('takes %s for no text', (_what, value) => {
    expect(module.compact(value)).toBeUndefined()
    expect(module.parse(value)).toBeUndefined()
    expect(module.validate(value)).toEqual({ valid: false, problem: 'type' })
    expect(module.isValid(value)).toBe(false)
    expect(module.checkDigit(value)).toBeUndefined()
    expect(module.format(value)).toBeUndefined()
  })

  it.each(TEXT)('takes %s for no number', (_what, value) => {
    expect(module.parse(value)).toBeUndefined()
    expect(module.validate(value).valid).toBe(false)
    expect(module.isValid(value)).toBe(false)
    expect(module.checkDigit(value)).toBeUndefined()
    expect(module.format(value)).toBeUndefined()
  })

  it('has the exports of the others', () => {
    const functions = ['compact', 'parse', 'validate', 'isValid', 'checkDigit', 'format']
    expect(Object.keys(module)).toEqual(expect.arrayContaining(functions))
  })
})

describe('comparisons', () => {
  it.each([...NOT_TEXT, ...TEXT])('take %s for no number', (_what, value) => {
    const nothing = { agrees: false, mismatches: [] }
    expect(compareCurp(value, { nombre: 'Teresita' })).toEqual(nothing)
    expect(compareNss(value, '1972-03-09')).toEqual(nothing)
    expect(compareAgregado(value, 'QUBT791005MMNZRR05')).toEqual(nothing)
    expect(compareAgregado('1M1979ES', value)).toEqual(nothing)
  })

  it.each(NOT_TEXT.slice(2))('read nothing from a person made of %s', (_what, value) => {
    const person = Object.fromEntries(
      ['nombre', 'primerApellido', 'segundoApellido', 'fechaNacimiento', 'sexo', 'entidad'].map((key) => [key, value]),
    )
    const { mismatches } = compareCurp('QUBT791005MMNZRR05', person)
    expect(mismatches.map(({ code, position }) => `${code} ${position}`)).toEqual(
      [1, 3, 4, 5, 11, 12].map((position) => `unreadable ${position}`),
    )
    expect(compareNss('34897210547', value).mismatches).toMatchObject([{ code: 'unreadable' }])
  })
})
