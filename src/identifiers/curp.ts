/**
 * CURP, Clave Única de Registro de Población: the 18 characters by which the Mexican State knows a person. RENAPO
 * assigns it.
 *
 *     QUBT 791005 M MN ZRR 0 5
 *     │    │      │ │  │   │ └ check digit
 *     │    │      │ │  │   └ homonyms, and the century: 0-9 born before 2000, A-J since
 *     │    │      │ │  └ first internal consonants of both surnames and the given name
 *     │    │      │ └ entity of birth
 *     │    │      └ H hombre, M mujer, X no binario
 *     │    └ birth date, YYMMDD
 *     └ initials, and the first internal vowel of the first surname
 *
 * Sources: IN-2021 (Instructivo Normativo, DOF 18-06-2018, last reform 18-10-2021, article TERCERO); RG-2021 (RENAPO's
 * Reglas of 22-10-2021, section 5); IN-2006 (the Instructivo of 2006, Anexos 2 and 4). The check digit's algorithm is
 * not in any of them: it is the universal practice, and reproduces the sample keys of IN-2021. Sex X is practice too.
 *
 * A key that holds is well formed, no more: only RENAPO knows whether it was assigned, and to whom.
 */
import { dayExists, instantOf } from './calendar.ts'
import { untwin, upperCase, withoutSeparators } from './characters.ts'
import { isInconvenient } from './inconvenient-words.ts'
import { type StateCode, stateCodes, stateName } from './states.ts'
import type { Invalid, Valid, ValidateOptions } from './validation.ts'

/** What a CURP says. */
export interface CurpParts {
  /** Positions 1-4. */
  letters: string
  /** `YYYY-MM-DD`, positions 5-10, the century by position 17. */
  birthDate: string
  sex: 'H' | 'M' | 'X'
  state: StateCode
  /** As it is printed today. */
  stateName: string
  /** Positions 14-16. */
  consonants: string
  /** Position 17: 0 or A for the first person of these sixteen characters, 1 or B for the second… */
  homonym: string
  checkDigit: string
}

/** Why it is no CURP: the first thing from the left, then the check digit, then a birth in the future. */
export type CurpProblem =
  /** Not a string. */
  | 'type'
  /** A character that no key has: Ñ, accents, other scripts, full-width digits, invisible characters, punctuation. */
  | 'character'
  | 'length'
  | 'letters'
  | 'birth-date'
  | 'sex'
  | 'state'
  | 'consonants'
  /** Position 17 is K-Z. */
  | 'century'
  | 'check-digit'
  | 'future-birth'

/** What is odd in a CURP that holds. */
export type CurpWarning =
  /** The four letters form a word that should have lost its second letter. Such keys exist (identifiers.md 2.3). */
  | 'inconvenient-word'
  /** Position 17 is K-Z, and the option allowed it. */
  | 'century'

/** What `validate` takes for a CURP. */
export interface CurpOptions extends ValidateOptions {
  /** Letters taken at position 17: `A-J` by IN-2021 (the default), or `A-Z` as the texts before 2018 had it. */
  centuryLetters?: 'A-J' | 'A-Z' | undefined
}

interface Fault {
  problem: CurpProblem
  position?: number
}

/** Kinds of character, one bit each. A place of the key takes some of them. */
const DIGIT = 1
const LETTER = 2
const VOWEL_OR_X = 4
const CONSONANT = 8
const SEX = 16
const A_TO_J = 32

const ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** By character code: what the character counts in the check digit. Ñ keeps its place, though no key has it. */
const VALUES = /* @__PURE__ */ byCode((table) => {
  for (let i = 0; i < ALPHABET.length; i++) table[ALPHABET.charCodeAt(i)] = i
})

/** By character code: its kinds. */
const KINDS = /* @__PURE__ */ byCode((table) => {
  const are = (characters: string, kind: number) => {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)]! |= kind
  }
  are('0123456789', DIGIT)
  are('ABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER)
  are('AEIOUX', VOWEL_OR_X)
  are('BCDFGHJKLMNPQRSTVWXYZ', CONSONANT)
  are('HMX', SEX)
  are('ABCDEFGHIJ', A_TO_J)
})

/** A table up to the code of Z. */
function byCode(fill: (table: Uint8Array) => void): Uint8Array {
  const table = new Uint8Array(91)
  fill(table)
  return table
}

const [D, L, CENTURY] = [DIGIT, LETTER, DIGIT | A_TO_J]

/** IN-2021 article TERCERO: the kinds that each position takes; then with position 17 as the texts before had it. */
const PLACES = [L, VOWEL_OR_X, L, L, D, D, D, D, D, D, SEX, L, L, CONSONANT, CONSONANT, CONSONANT, CENTURY, D]
const EARLIER_PLACES = PLACES.map((kinds) => (kinds === CENTURY ? DIGIT | LETTER : kinds))

const PLACES_BY_CENTURY_LETTERS = { 'A-J': PLACES, 'A-Z': EARLIER_PLACES }

/** The parts of the key, by their last position. */
const PARTS: [until: number, problem: CurpProblem][] = [
  [4, 'letters'],
  [10, 'birth-date'],
  [11, 'sex'],
  [13, 'state'],
  [16, 'consonants'],
  [17, 'century'],
  [18, 'check-digit'],
]

/** By first letter: a bit for each second letter that makes a code. */
const STATES = /* @__PURE__ */ Uint32Array.from({ length: 26 }, (_, first) =>
  stateCodes
    .filter((code) => code.charCodeAt(0) === first + 65)
    .reduce((seconds, code) => seconds | (1 << (code.charCodeAt(1) - 65)), 0),
)

/** Spaces, no-break spaces and hyphens dropped, a-z in upper case. */
export function compact(input: unknown): string | undefined {
  return typeof input === 'string' ? upperCase(withoutSeparators(input)) : undefined
}

/** The parts of a key whose characters, date and state are possible; 17 may be A-Z, and the check digit any. */
export function parse(input: unknown): CurpParts | undefined {
  const value = compact(input)
  if (value === undefined) return undefined
  const fault = findFault(value, EARLIER_PLACES, Number.POSITIVE_INFINITY)
  return fault && (fault.problem !== 'check-digit' || !/\d$/.test(value)) ? undefined : partsOf(value)
}

/**
 * Whether the key is well formed, and if not, which part is wrong: from left to right, then the check digit, then a
 * birth after `at`. A birth on the day of `at`, in UTC, is not in the future.
 *
 * ```ts
 * validate('qubt-791005-mmnzrr-05').valid // → true
 * validate('QUBT791005MMNZRR06') // → { valid: false, problem: 'check-digit', position: 18 }
 * validate('QUBT7910O5MMNZRR05') // → { valid: false, problem: 'birth-date', position: 9, suggestion: 'QUBT791005MMNZRR05' }
 * ```
 */
export function validate(input: unknown, options?: CurpOptions): Valid<CurpParts, CurpWarning> | Invalid<CurpProblem> {
  const [places, at] = settled(options)
  const value = compact(input)
  if (value === undefined) return { valid: false, problem: 'type' }
  const fault = findFault(value, places, at)
  if (fault) {
    const suggestion = untwin(value, (character, i) => (KINDS[character.charCodeAt(0)]! & places[i]!) !== 0)
    return { valid: false, ...fault, ...(suggestion && !findFault(suggestion, places, at) && { suggestion }) }
  }
  const warnings: CurpWarning[] = []
  if (isInconvenient(value.slice(0, 4))) warnings.push('inconvenient-word')
  if (value.charAt(16) > 'J') warnings.push('century')
  return { valid: true, value, parts: partsOf(value), warnings, compacted: value !== input }
}

/**
 * ```ts
 * isValid('SASO750909HDFNNS05') // → true
 * isValid('MOXE060518HTLRXVA6', { at: '2006-05-17' }) // → false
 * ```
 */
export function isValid(input: unknown, options?: CurpOptions): boolean {
  const [places, at] = settled(options)
  if (typeof input !== 'string') return false
  return !findFault(input, places, at) || !findFault(upperCase(withoutSeparators(input)), places, at)
}

/**
 * For 17 or 18 letters and digits, wrong or right; `undefined` for anything else.
 *
 * ```ts
 * checkDigit('QUBT791005MMNZRR0') // → '5'
 * ```
 */
export function checkDigit(input: unknown): string | undefined {
  const value = compact(input)
  if (value === undefined || !/^[0-9A-Z]{17}\d?$/.test(value)) return undefined
  let sum = 0
  for (let i = 0; i < 17; i++) sum += VALUES[value.charCodeAt(i)]! * (18 - i)
  return String((10 - (sum % 10)) % 10)
}

/** A key is shown as it is kept. `undefined` for what `parse` takes nothing from. */
export function format(input: unknown): string | undefined {
  return parse(input) && compact(input)
}

/** The options as `findFault` wants them. */
function settled(options: CurpOptions | undefined): [places: number[], at: number | undefined] {
  const places = PLACES_BY_CENTURY_LETTERS[options?.centuryLetters ?? 'A-J']
  if (!places) throw new TypeError("centuryLetters: give 'A-J' or 'A-Z'")
  return [places, instantOf(options?.at)]
}

/** The first thing wrong. The clock is read only for a birth that it can decide. */
function findFault(value: string, places: number[], at: number | undefined): Fault | undefined {
  if (value.length !== 18) {
    const position = value.search(/[^0-9A-Z]/) + 1
    return position > 0 ? { problem: 'character', position } : { problem: 'length' }
  }

  let sum = 0
  for (let i = 0; i < 18; i++) {
    const code = value.charCodeAt(i)
    const kinds = KINDS[code] ?? 0
    if ((kinds & places[i]!) === 0) return { problem: kinds === 0 ? 'character' : partAt(i), position: i + 1 }
    // Weights 18 … 2 (identifiers.md 4), and 1 for the check digit itself, which completes the sum to a ten.
    sum += VALUES[code]! * (18 - i)
  }

  // IN-2021: the century of the two-digit year is told by position 17, never by today's date.
  const sinceTwoThousand = value.charCodeAt(16) > 57
  const year = (sinceTwoThousand ? 2000 : 1900) + twoDigits(value, 4)
  const month = twoDigits(value, 6)
  const day = twoDigits(value, 8)
  if (month < 1 || month > 12) return { problem: 'birth-date', position: 7 }
  if (!dayExists(year, month, day)) return { problem: 'birth-date', position: 9 }
  if (((STATES[value.charCodeAt(11) - 65]! >> (value.charCodeAt(12) - 65)) & 1) === 0) {
    return { problem: 'state', position: 12 }
  }
  if (sum % 10 !== 0) return { problem: 'check-digit', position: 18 }
  if ((sinceTwoThousand || at !== undefined) && Date.UTC(year, month - 1, day) > (at ?? Date.now())) {
    return { problem: 'future-birth', position: 5 }
  }
  return undefined
}

function partAt(index: number): CurpProblem {
  return PARTS.find(([until]) => index < until)![1]
}

function twoDigits(value: string, index: number): number {
  return value.charCodeAt(index) * 10 + value.charCodeAt(index + 1) - 528
}

function partsOf(value: string): CurpParts {
  const state = value.slice(11, 13) as StateCode
  const century = value.charAt(16) > '9' ? '20' : '19'
  return {
    letters: value.slice(0, 4),
    birthDate: `${century}${value.slice(4, 6)}-${value.slice(6, 8)}-${value.slice(8, 10)}`,
    sex: value.charAt(10) as CurpParts['sex'],
    state,
    stateName: stateName(state),
    consonants: value.slice(13, 16),
    homonym: value.charAt(16),
    checkDigit: value.charAt(17),
  }
}
