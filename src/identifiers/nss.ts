/**
 * NSS, Número de Seguridad Social: the eleven digits by which the IMSS knows a person. Unique, permanent, kept as text:
 * it may begin with zero.
 *
 *     34 89 72 1054 7
 *     │  │  │  │    └ check digit (Luhn)
 *     │  │  │  └ consecutive number
 *     │  │  └ year of birth
 *     │  └ year of registration
 *     └ series of the subdelegación that assigned it
 *
 * Source: IMSS, Bases para la integración de números de seguridad social (Nivel B, sheet 161 of 365), made public
 * through an access-to-information request; Luhn by published examples. The years of genuine numbers need not line up
 * with the person: they give warnings and never make a number wrong. No series is wrong either.
 */
import { instantOf, yearOf } from './calendar.ts'
import { isDigit, untwin, upperCase, withoutSeparators } from './characters.ts'
import { type Comparison, comparisonOf, mismatchesOf } from './comparison.ts'
import { luhnDigit } from './luhn.ts'
import type { Invalid, Valid, ValidateOptions } from './validation.ts'

/** What an NSS says. */
export interface NssParts {
  /** Digits 1-2. */
  series: string
  /** Digits 3-4, as printed. */
  registration: string
  /** The latest year with those digits that is not after `at`; `undefined` where that is before the Institute. */
  registrationYear: number | undefined
  /** Digits 5-6, as printed. */
  birth: string
  /** The latest year with those digits that is not after the registration. A guess: the person may be older. */
  birthYear: number | undefined
  /** Digits 7-10. */
  consecutive: string
  checkDigit: string
}

/** Why it is no NSS. */
export type NssProblem =
  /** Not a string. */
  | 'type'
  /** Something other than a digit. */
  | 'character'
  | 'length'
  /** Eleven zeros: they satisfy Luhn, and fill empty fields. */
  | 'placeholder'
  | 'check-digit'

/** What is odd in an NSS that holds. */
export type NssWarning =
  /** No year from the Institute's creation to `at` has those digits. */
  | 'registration-year'
  /** The person would have been over 80 at the registration. */
  | 'birth-year'

/** Ley del Seguro Social, DOF 19-01-1943. That no number is older is assumed. */
const FIRST_YEAR = 1943

/** Assumed (identifiers.md 13). */
const PLAUSIBLE_AGE = 80

/** Spaces, no-break spaces and hyphens dropped, and nothing else: letters must not vanish. */
export function compact(input: unknown): string | undefined {
  return typeof input === 'string' ? withoutSeparators(input) : undefined
}

/** The parts of eleven digits. The years depend on `at`. */
export function parse(input: unknown, options?: ValidateOptions): NssParts | undefined {
  const at = new Date(instantOf(options?.at) ?? Date.now())
  const value = compact(input)
  return value === undefined || !/^\d{11}$/.test(value) ? undefined : partsOf(value, at)
}

/**
 * Whether the number is well formed, and if not, why.
 *
 * ```ts
 * validate('3489-72-1054-7').valid // → true
 * validate('34897210548') // → { valid: false, problem: 'check-digit', position: 11 }
 * validate('3489721O547') // → { valid: false, problem: 'character', position: 8, suggestion: '34897210547' }
 * ```
 */
export function validate(input: unknown, options?: ValidateOptions): Valid<NssParts, NssWarning> | Invalid<NssProblem> {
  const at = new Date(instantOf(options?.at) ?? Date.now())
  const value = compact(input)
  if (value === undefined) return { valid: false, problem: 'type' }
  const fault = findFault(value)
  if (fault) {
    const suggestion = untwin(upperCase(value), isDigit)
    return { valid: false, ...fault, ...(suggestion && !findFault(suggestion) && { suggestion }) }
  }
  const parts = partsOf(value, at)
  const warnings: NssWarning[] = []
  if (parts.registrationYear === undefined) warnings.push('registration-year')
  else if (parts.registrationYear - parts.birthYear! > PLAUSIBLE_AGE) warnings.push('birth-year')
  return { valid: true, value, parts, warnings, compacted: value !== input }
}

/**
 * Depends on nothing but the number.
 *
 * ```ts
 * isValid('34 89 72 1054 7') // → true
 * isValid(34897210547) // → false
 * ```
 */
export function isValid(input: unknown): boolean {
  return typeof input === 'string' && (!findFault(input) || !findFault(withoutSeparators(input)))
}

/**
 * For ten or eleven digits; `undefined` for anything else.
 *
 * ```ts
 * checkDigit('3489721054') // → '7'
 * ```
 */
export function checkDigit(input: unknown): string | undefined {
  const value = compact(input)
  return value === undefined || !/^\d{10,11}$/.test(value) ? undefined : String(luhnDigit(value, 10))
}

/**
 * In its parts. `undefined` for anything but eleven digits.
 *
 * ```ts
 * format('34897210547') // → '34-89-72-1054-7'
 * ```
 */
export function format(input: unknown): string | undefined {
  const value = compact(input)
  return value?.match(/^\d{11}$/) ? value.replace(/(..)(..)(..)(....)/, '$1-$2-$3-$4-') : undefined
}

/**
 * Compares the year of birth in the number with a birth date, `YYYY-MM-DD`: two digits, so a century makes no difference.
 * Numbers that disagree exist. A text that is no NSS agrees with nobody and has no mismatches.
 *
 * ```ts
 * compareNss('34897210547', '1972-03-09').agrees // → true
 * compareNss('34897210547', '1974-03-09').mismatches // → [{ component: 'fechaNacimiento', code: 'differs', position: 6 }]
 * ```
 */
export function compareNss(nss: unknown, birthDate: unknown): Comparison {
  const parts = parse(nss)
  if (!parts) return { agrees: false, mismatches: [] }
  const expected = yearOf(birthDate) === undefined ? undefined : (birthDate as string).slice(2, 4)
  return comparisonOf(mismatchesOf('fechaNacimiento', parts.birth, expected, 5))
}

function findFault(value: string): { problem: NssProblem; position?: number } | undefined {
  if (value.length !== 11) {
    const position = value.search(/[^0-9A-Za-z]/) + 1
    return position > 0 ? { problem: 'character', position } : { problem: 'length' }
  }
  for (let i = 0; i < 11; i++) {
    const code = value.charCodeAt(i)
    if (code < 48 || code > 57) return { problem: 'character', position: i + 1 }
  }
  if (value === '00000000000') return { problem: 'placeholder' }
  return luhnDigit(value, 10) === value.charCodeAt(10) - 48 ? undefined : { problem: 'check-digit', position: 11 }
}

function partsOf(value: string, at: Date): NssParts {
  const [registration, birth] = [value.slice(2, 4), value.slice(4, 6)]
  const latest = latestYear(registration, at.getUTCFullYear())
  const registrationYear = latest < FIRST_YEAR ? undefined : latest
  return {
    series: value.slice(0, 2),
    registration,
    registrationYear,
    birth,
    birthYear: registrationYear && latestYear(birth, registrationYear),
    consecutive: value.slice(6, 10),
    checkDigit: value.slice(10),
  }
}

/** The latest year that ends in the two digits and is not after `year` (identifiers.md 13). */
function latestYear(digits: string, year: number): number {
  const inCentury = year - (year % 100) + Number(digits)
  return inCentury > year ? inCentury - 100 : inCentury
}
