/**
 * Folio of a trámite at the IMSS portal.
 *
 *     1754410530412 1465000001
 *     │             └ number of the solicitud, one counter for all, not padded
 *     └ milliseconds since 1970, UTC, of the request
 *
 * Source: the real folios available agree, and code of the back end says so (documents.md 6). An older scheme exists:
 * hence a folio of another shape is of an unknown scheme, never wrong. The rule is known to everybody and a folio has no
 * check digit, so that one which holds proves nothing.
 */
import { instantOf } from './calendar.ts'
import { isDigit, untwin, upperCase, withoutSeparators } from './characters.ts'
import type { Invalid, Valid, ValidateOptions } from './validation.ts'

export interface FolioParts {
  /** ISO 8601 in UTC, with milliseconds. */
  instant: string
  /** The same since 1970. */
  milliseconds: number
  /** As printed. */
  sequence: string
}

export type FolioProblem =
  /** Not a string. */
  | 'type'
  /** Something other than a digit. */
  | 'character'
  /** Nothing. */
  | 'length'

export type FolioWarning =
  /** Not an instant since 2013 and a number of the solicitud. */
  | 'unknown-scheme'
  /** The instant is after `at`. */
  | 'future-instant'

/** Suggested by documents.md 6. */
const FIRST_INSTANT = Date.UTC(2013, 0)

/** Spaces, no-break spaces and hyphens dropped, and nothing else. */
export function compact(input: unknown): string | undefined {
  return typeof input === 'string' ? withoutSeparators(input) : undefined
}

/**
 * The parts of a folio of the known scheme.
 *
 * ```ts
 * parse('17544105304121465000001')?.instant // → '2025-08-05T16:15:30.412Z'
 * parse('12345') // → undefined
 * ```
 */
export function parse(input: unknown): FolioParts | undefined {
  // ABNF of documents.md 5.1: 13 digits, then 1 to 11.
  const [, first, sequence] = compact(input)?.match(/^(\d{13})(\d{1,11})$/) ?? []
  const milliseconds = Number(first)
  if (sequence === undefined || milliseconds < FIRST_INSTANT) return undefined
  return { instant: new Date(milliseconds).toISOString(), milliseconds, sequence }
}

/** Whether it is made of digits. `parts` is `undefined` for an unknown scheme. */
export function validate(
  input: unknown,
  options?: ValidateOptions,
): Valid<FolioParts | undefined, FolioWarning> | Invalid<FolioProblem> {
  const at = instantOf(options?.at) ?? Date.now()
  const value = compact(input)
  if (value === undefined) return { valid: false, problem: 'type' }
  if (value === '') return { valid: false, problem: 'length' }
  const position = value.search(/[^0-9]/) + 1
  if (position > 0) {
    const suggestion = untwin(upperCase(value), isDigit)
    return { valid: false, problem: 'character', position, ...(suggestion && parse(suggestion) && { suggestion }) }
  }
  const parts = parse(value)
  const warnings: FolioWarning[] = []
  if (!parts) warnings.push('unknown-scheme')
  else if (parts.milliseconds > at) warnings.push('future-instant')
  return { valid: true, value, parts, warnings, compacted: value !== input }
}

export function isValid(input: unknown): boolean {
  return validate(input).valid
}

/** There is none: what stands for it is the date on the same paper. */
export function checkDigit(_input: unknown): undefined {
  return undefined
}

/** A folio is shown as it is kept. `undefined` for what is not made of digits. */
export function format(input: unknown): string | undefined {
  const checked = validate(input)
  return checked.valid ? checked.value : undefined
}
