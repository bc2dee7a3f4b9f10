import { yearOf } from './calendar.ts'
import { type Comparison, comparisonOf, type Mismatch, type MismatchCode, mismatchesOf } from './comparison.ts'
import { compact, parse } from './curp.ts'
import { isInconvenient } from './inconvenient-words.ts'
import { givenWord, type Letters, lettersOf, PARTICLES, type Rules, surnameWord, wordsOf } from './names.ts'
import type { Person } from './person.ts'
import { sexCode } from './sex.ts'
import { stateCode } from './states.ts'

/** Where the key holds the letters of each name. */
const NAME_PLACES = {
  primerApellido: { initial: 1, vowel: 2, consonant: 14 },
  segundoApellido: { initial: 3, consonant: 15 },
  nombre: { initial: 4, consonant: 16 },
} as const satisfies Record<string, Partial<Record<keyof Letters, number>>>

type NameComponent = keyof typeof NAME_PLACES

interface PrintedName {
  printed: string
  component: NameComponent
  words: string[]
  /** The word that the key should follow. */
  word: string
}

/**
 * What may explain that a name and the key disagree: for a name as printed, other words that the key may have been made
 * from. The first that fits the key gives its code (identifiers.md 8).
 */
const EXPLANATIONS: [code: MismatchCode, otherWords: (name: PrintedName) => string[]][] = [
  ['tilde', ({ word }) => retouched(word, { N: 'Ñ', Ñ: 'N' })],
  ['rules-2006', ({ printed, component }) => [chosenWord(component, wordsOf(printed, '2006'), '2006')]],
  [
    'apostrophe',
    ({ word, words }) => [
      // Lost: where a later one would stand, no letter is read any more.
      ...[0, 1, 2].map((at) => `${word.slice(0, at)}'${word.slice(at)}`),
      // Added, or what stands before it left out.
      word.replace(/[^A-ZÑÄ]/g, ''),
      ...word.split(/[^A-ZÑÄ]/),
      // Taken for a blank.
      words.slice(words.indexOf(word)).slice(0, 2).join(''),
    ],
  ],
  ['diaeresis', ({ word }) => retouched(word, { A: 'Ä', E: 'Ä', I: 'Ä', O: 'Ä' })],
  [
    'particle',
    ({ word }) => [
      // In the key, alone or in one word with the name.
      ...PARTICLES.flatMap((particle) => [particle, particle + word]),
      // In one word with the name on the paper.
      ...[...PARTICLES, 'DELA', 'DELAS', 'DELOS']
        .filter((start) => word.startsWith(start))
        .map((start) => word.slice(start.length)),
    ],
  ],
  ['other-given-name', ({ component, words }) => (component === 'nombre' ? words : [])],
  ['surname-missing', ({ component }) => (component === 'nombre' ? [] : [''])],
]

/**
 * Compares a key with what is printed about a person. Only what is given (neither `undefined` nor `null`) is compared;
 * an empty surname is given, and says that there is none.
 *
 * Each position that differs gives a mismatch under the person's property. Position 17 belongs to `fechaNacimiento`: it
 * tells the century. What a lost tilde, apostrophe or particle, swapped surnames and the like explain has a code of its
 * own, see `isWeakMismatch`. A weak code says that there is such an explanation, not that it is the right one.
 *
 * A text that is no CURP agrees with nobody and has no mismatches: `validate` tells what is wrong with it. The check
 * digit is not looked at.
 *
 * ```ts
 * compareCurp('MOXE060518HTLRXVA6', { nombre: 'EVARISTO', segundoApellido: 'NUNEZ', sexo: 'Hombre' })
 * // → { agrees: false, mismatches: [
 * //   { component: 'segundoApellido', code: 'tilde', position: 3 },
 * //   { component: 'segundoApellido', code: 'tilde', position: 15 },
 * // ] }
 * ```
 */
export function compareCurp(curp: unknown, person: { [P in keyof Person]?: Person[P] | null | undefined }): Comparison {
  const key = parse(curp) && compact(curp)
  if (!key) return { agrees: false, mismatches: [] }
  const { nombre, fechaNacimiento, sexo, entidad } = person
  return comparisonOf([
    ...compareSurnames(key, person.primerApellido, person.segundoApellido),
    ...compareName(key, 'nombre', nombre),
    ...(fechaNacimiento == null ? [] : compareDate(key, fechaNacimiento)),
    ...(sexo == null ? [] : mismatchesOf('sexo', key.slice(10), sexCode(sexo), 11)),
    ...(entidad == null ? [] : mismatchesOf('entidad', key.slice(11), stateCode(entidad), 12)),
  ])
}

function compareDate(key: string, printed: unknown): Mismatch[] {
  const year = yearOf(printed)
  const digits = year === undefined ? undefined : (printed as string).slice(2).replaceAll('-', '')
  const mismatches = mismatchesOf('fechaNacimiento', key.slice(4), digits, 5)
  // IN-2021 article TERCERO: a digit for births up to 1999, a letter since.
  const contradicts = year !== undefined && year >= 2000 !== key.charAt(16) > '9'
  return contradicts ? [...mismatches, { component: 'fechaNacimiento', code: 'differs', position: 17 }] : mismatches
}

function compareSurnames(key: string, first: unknown, second: unknown): Mismatch[] {
  const mismatches = [...compareName(key, 'primerApellido', first), ...compareName(key, 'segundoApellido', second)]
  if (mismatches.length === 0 || first == null || second == null) return mismatches
  const swapped = [...compareName(key, 'primerApellido', second), ...compareName(key, 'segundoApellido', first)]
  if (swapped.length > 0) return mismatches
  // A single surname is the first one, whichever field it stands in (RG-2021 1.10).
  const single = typeof first === 'string' && wordsOf(first, '2021').length === 0
  return single ? [] : mismatches.map((mismatch) => ({ ...mismatch, code: 'surnames-swapped' }))
}

function compareName(key: string, component: NameComponent, printed: unknown): Mismatch[] {
  if (printed == null) return []
  const words = typeof printed === 'string' ? wordsOf(printed, '2021') : []
  if (typeof printed !== 'string' || (component === 'nombre' && words.length === 0)) {
    return [{ component, code: 'unreadable', position: NAME_PLACES[component].initial }]
  }

  const name: PrintedName = { printed, component, words, word: chosenWord(component, words, '2021') }
  const positions = positionsThatDiffer(key, component, name.word)
  if (positions.length > 0) {
    const code = explain(key, name)
    return positions.map((position) => ({ component, code, position }))
  }
  const unreplaced = component === 'primerApellido' && isInconvenient(key.slice(0, 4))
  return unreplaced ? [{ component, code: 'inconvenient-word', position: NAME_PLACES.primerApellido.vowel }] : []
}

function chosenWord(component: NameComponent, words: string[], rules: Rules): string {
  return component === 'nombre' ? givenWord(words, rules) : surnameWord(words)
}

function positionsThatDiffer(key: string, component: NameComponent, word: string): number[] {
  const letters = lettersOf(word)
  return (Object.entries(NAME_PLACES[component]) as [keyof Letters, number][])
    .filter(
      ([letter, at]) => key[at - 1] !== letters[letter] && !(letter === 'vowel' && isReplaced(key, letters.vowel)),
    )
    .map(([, position]) => position)
}

/** Whether X stands at position 2 because the four letters with that vowel would form an inconvenient word. */
function isReplaced(key: string, vowel: string): boolean {
  return key[1] === 'X' && isInconvenient(`${key[0]}${vowel}${key.slice(2, 4)}`)
}

function explain(key: string, name: PrintedName): MismatchCode {
  // A key has letters for a surname that the paper does not print.
  if (name.words.length === 0) return 'surname-missing'
  const fits = (word: string) => positionsThatDiffer(key, name.component, word).length === 0
  return EXPLANATIONS.find(([, otherWords]) => otherWords(name).some(fits))?.[0] ?? 'differs'
}

/** The word with its initial, with the first such letter inside it, and with both replaced by their twins. */
function retouched(word: string, twins: Record<string, string>): string[] {
  const replaced = (text: string, at: number) =>
    text.slice(0, at) + (twins[text.charAt(at)] ?? text.charAt(at)) + text.slice(at + 1)
  const inside = Array.from(word).findIndex((letter, at) => at > 0 && letter in twins)
  const one = replaced(word, 0)
  return inside < 0 ? [one] : [one, replaced(word, inside), replaced(one, inside)]
}
