import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCurp } from '../../src/identifiers/compare-curp.ts'
import * as curp from '../../src/identifiers/curp.ts'
import { curpFromPerson } from '../../src/identifiers/curp-from-person.ts'
import * as nss from '../../src/identifiers/nss.ts'
import { keyed } from './keyed.ts'

const AT = '2026-06-01'

const word = fc.string({
  unit: fc.constantFrom(...'abcdeinoruABCDEINORUÑñÁéÜüÖ', "'", '-', '.', 'n\u0303'),
  minLength: 1,
  maxLength: 8,
})
const particle = fc.constantFrom('de', 'la', 'DEL', 'y', 'Mc', 'van', 'San')
const surname = fc.array(fc.oneof(particle, word), { maxLength: 4 }).map((words) => words.join(' '))
const given = fc
  .tuple(
    fc.constantFrom('', 'María', 'MA.', 'José', 'J', 'Juan'),
    fc.array(fc.oneof(particle, word), { maxLength: 3 }),
    word,
  )
  .map(([first, words, last]) => [first, ...words, last].join(' '))
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-05-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const person = fc.record({
  nombre: given,
  primerApellido: surname,
  segundoApellido: surname,
  fechaNacimiento: day,
  sexo: fc.constantFrom('H', 'M', 'X'),
  entidad: fc.constantFrom('DF', 'MC', 'JC', 'NE', 'YN', 'Ciudad de México', 'Veracruz', 'NACIDO EN EL EXTRANJERO'),
})

/** A full key of the person: the century by the year, and the digit. */
function keyOf(somebody: Parameters<typeof curpFromPerson>[0]): string {
  return keyed(curpFromPerson(somebody) + (somebody.fechaNacimiento < '2000' ? '0' : 'A'))
}

describe('any person', () => {
  it('has a key that is valid, carries no inconvenient word and agrees', () => {
    fc.assert(
      fc.property(person, (somebody) => {
        const key = keyOf(somebody)
        expect(curp.validate(key, { at: AT })).toMatchObject({
          valid: true,
          warnings: [],
          parts: { birthDate: somebody.fechaNacimiento, sex: somebody.sexo },
        })
        expect(compareCurp(key, somebody)).toEqual({ agrees: true, mismatches: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('has the same key however the names are typed', () => {
    fc.assert(
      fc.property(person, (somebody) => {
        const { nombre, primerApellido, segundoApellido } = somebody
        const typed = (text: string) => ` ${text.toLowerCase().normalize('NFD').replaceAll(' ', ' \u00a0')} `
        const retyped = {
          ...somebody,
          nombre: typed(nombre),
          primerApellido: typed(primerApellido),
          segundoApellido: typed(segundoApellido),
        }
        expect(curpFromPerson(retyped)).toBe(curpFromPerson(somebody))
      }),
      { numRuns: 300 },
    )
  })

  it('compared with another person’s key differs where the sixteen characters differ', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        const [mine, theirs] = [keyOf(one), keyOf(other)]
        const { agrees } = compareCurp(mine, other)
        expect(agrees).toBe(mine.slice(0, 17) === theirs.slice(0, 17))
      }),
      { numRuns: 300 },
    )
  })
})

describe('any text', () => {
  it('is valid only in its compacted spelling, and isValid agrees with validate', () => {
    const near = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 24 }),
      fc.tuple(person, fc.nat(18), fc.string({ unit: 'binary', maxLength: 1 })).map(([somebody, at, inserted]) => {
        const key = keyOf(somebody)
        return key.slice(0, at) + inserted + key.slice(at)
      }),
    )
    fc.assert(
      fc.property(near, (text) => {
        const result = curp.validate(text, { at: AT })
        expect(curp.isValid(text, { at: AT })).toBe(result.valid)
        if (result.valid) {
          expect(result.value).toMatch(/^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-J]\d$/)
          expect(text.replace(/[ \u00a0-]/g, '')).toMatch(/^[A-Za-z0-9]{18}$/)
        }
        expect(nss.isValid(text)).toBe(nss.validate(text).valid)
      }),
      { numRuns: 1000 },
    )
  })

  it('a suggestion is valid, and differs from the input in look-alikes alone', () => {
    const twins: Record<string, string> = { O: '0', I: '1', S: '5', B: '8', Z: '2', G: '6' }
    for (const [letter, digit] of Object.entries(twins)) twins[digit] = letter
    fc.assert(
      fc.property(person, fc.uniqueArray(fc.nat(15), { maxLength: 4 }), (somebody, places) => {
        const key = keyOf(somebody)
        // Not the sexo, which has no look-alike; nor 17, where both kinds may stand.
        const typed = [...key].map((c, i) => (places.includes(i) ? (twins[c] ?? c) : c)).join('')
        const result = curp.validate(typed, { at: AT })
        expect(result.valid ? result.value : result.suggestion).toBe(key)
      }),
      { numRuns: 300 },
    )
  })
})

describe('any ten digits', () => {
  it('have one last digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{10}$/), (digits) => {
        const valid = [...'0123456789'].filter((digit) => nss.isValid(digits + digit))
        expect(valid).toEqual(/[^0]/.test(digits) ? [nss.checkDigit(digits)] : [])
      }),
    )
  })
})
