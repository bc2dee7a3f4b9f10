/** The one interface of every identifier in this folder. Only types. */

/** What `validate` answers when the number holds. */
export interface Valid<Parts, Warning extends string> {
  valid: true
  /** The number as it should be kept: compacted. */
  value: string
  parts: Parts
  /** What is odd and proves nothing. */
  warnings: Warning[]
  /** Whether the input had to be compacted, so was not written as it should be kept. */
  compacted: boolean
}

/** What `validate` answers when it does not. Never holds the input; `suggestion` is close to it, so keep it out of logs. */
export interface Invalid<Problem extends string> {
  valid: false
  /** Which part is wrong: the first that is. */
  problem: Problem
  /** Where, counted from 1 in the compacted number. Absent where no single place is wrong. */
  position?: number
  /** The number with its look-alike characters (O and 0, I and 1…) put right, when that one is well formed. */
  suggestion?: string
}

/** What `validate` takes for any number. */
export interface ValidateOptions {
  /**
   * The instant of judgement: a `Date`, or ISO text such as `2026-01-31` or `2026-01-31T12:00:00Z` (UTC when it names
   * no offset). Default: now. Anything else is a `TypeError`.
   */
  at?: Date | string | undefined
}

/** Every function takes anything, and throws only for a wrong option. `undefined` says that there is nothing to give. */
export interface Identifier<Parts, Problem extends string, Warning extends string> {
  /** The text without what may be dropped. Everything else stays, so that letters and strange characters are seen. */
  compact(input: unknown): string | undefined
  /** The parts of a number whose shape holds; the check digit is not looked at, nor whether it lies in the future. */
  parse(input: unknown, options?: ValidateOptions): Parts | undefined
  validate(input: unknown, options?: ValidateOptions): Valid<Parts, Warning> | Invalid<Problem>
  /** `validate(…).valid`, sooner. */
  isValid(input: unknown, options?: ValidateOptions): boolean
  /** The check digit that belongs to the number, whatever digit it carries; with or without that last digit. */
  checkDigit(input: unknown): string | undefined
  /** The number as it is best shown to a person. */
  format(input: unknown): string | undefined
}
