import type { Level } from './verdict.ts'

/** How far a claim must be relied on before a paper is accepted. Each includes those after it in `sealed > corroborated > printed`. */
export type Required = 'sealed' | 'corroborated' | 'printed'

/** What a school demands, as data. */
export interface Policy {
  readonly id: string
  readonly version: string
  /** What it weighs that a check did not pass, by the check's code. Has every code of the catalogue. */
  readonly levels: Readonly<Record<string, Level>>
  /** Checks that must have run: for these, skipped counts as indeterminate. */
  readonly mandatory: readonly string[]
  /** The assurance that the person's numbers need. */
  readonly require: Readonly<Record<'nss' | 'curp', Required>>
  /** For each kind, the age in days up to which a paper is fresh; a kind that is not named never ages. */
  readonly maxAgeDays: Readonly<Record<string, number>>
}
