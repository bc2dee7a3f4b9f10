import { yearOf } from './calendar.ts'
import { isInconvenient } from './inconvenient-words.ts'
import { allRules, givenWord, lettersOf, type Rules, surnameWord, wordsOf } from './names.ts'
import type { Person } from './person.ts'
import { sexCode } from './sex.ts'
import { stateCode } from './states.ts'

/**
 * The first 16 characters of a person's CURP, the *segmento raíz*. The other two are the registry's to give: see
 * `checkDigit` for the last. A single surname is the first one, whichever field it stands in.
 *
 * Does not promise that the person's key begins so: keys with errors of capture were issued and stay in use, and some
 * follow the rules of 2006. A character that the rules do not speak of reads as X; RENAPO asks to be asked.
 *
 * Throws `TypeError`, naming the property, for a name, date, sexo or entidad that it cannot read.
 *
 * ```ts
 * curpFromPerson({
 *   nombre: 'Evaristo',
 *   primerApellido: 'de la Mora',
 *   segundoApellido: 'Ñúñez',
 *   fechaNacimiento: '2006-05-18',
 *   sexo: 'H',
 *   entidad: 'Tlaxcala',
 * }) // → 'MOXE060518HTLRXV'
 * ```
 *
 * Sources: RG-2021 section 5, with IN-2006 for `{ rules: '2006' }`: there the diaeresis is dropped, and M. and M are
 * names like any other.
 */
export function curpFromPerson(person: Person, options?: { rules?: Rules | undefined }): string {
  const rules = options?.rules ?? '2021'
  if (!allRules.includes(rules)) throw new TypeError("rules: give '2021' or '2006'")
  const names = wordsIn(person, 'nombre', rules)
  if (names.length === 0) throw new TypeError('nombre: give the given names')
  if (yearOf(person.fechaNacimiento) === undefined) {
    throw new TypeError('fechaNacimiento: give a day that exists, as YYYY-MM-DD')
  }
  const sex = sexCode(person.sexo)
  if (!sex) throw new TypeError("sexo: give 'H', 'M' or 'X'")
  const state = stateCode(person.entidad)
  if (!state) throw new TypeError("entidad: give the two-letter code or the state's name")

  const surnames = [wordsIn(person, 'primerApellido', rules), wordsIn(person, 'segundoApellido', rules)]
  const [first = '', second = ''] = surnames.map(surnameWord).filter(Boolean)
  const [one, two, given] = [lettersOf(first), lettersOf(second), lettersOf(givenWord(names, rules))]
  const letters = one.initial + one.vowel + two.initial + given.initial
  const date = person.fechaNacimiento.slice(2).replaceAll('-', '')
  return (
    (isInconvenient(letters) ? `${letters[0]}X${letters.slice(2)}` : letters) +
    (date + sex + state) +
    (one.consonant + two.consonant + given.consonant)
  )
}

function wordsIn(person: Person, property: 'nombre' | 'primerApellido' | 'segundoApellido', rules: Rules): string[] {
  const printed: unknown = person[property] ?? ''
  if (typeof printed !== 'string') throw new TypeError(`${property}: give text`)
  return wordsOf(printed, rules)
}
