import type { FieldDoubt } from './doubts.ts'
import type { Place } from './passage.ts'
import type { ValueReader } from './values/value-reader.ts'

/** How a field is written on a paper. */
export interface FieldDeclaration<T = unknown, D = unknown> {
  /** The label's spellings, the likeliest first: what stands under an earlier one wins over a later one. */
  readonly labels: readonly string[]
  readonly value: ValueReader<T>
  /** What a value that is a code says; nothing for one that is not well formed. Plain data. */
  readonly decode?: (value: string) => D | undefined
  /** True for what the empty form prints already. */
  readonly preprinted?: true
  /** What stands under another field's label where the paper has none of these others: a whole name under `Nombre`. */
  readonly insteadOf?: { readonly field: string; readonly without: readonly string[] }
  /** What is told of it beside its value: what a paper has only once, and what it never prints half. See `FieldDoubt`. */
  readonly doubts?: readonly FieldDoubt['how'][]
  /** Where no label is printed: the field below whose value it stands. */
  readonly below?: string
}

/** A table of a paper: a row of column labels and a row of values for each entry, or each entry a small form. */
export interface TableDeclaration {
  /** The column that no other part of the paper has: where it is named, the table begins; each entry has it. */
  readonly mark: string
  /** Headings, folded, of what may follow the table. */
  readonly ends: readonly string[]
  readonly columns: Readonly<Record<string, FieldDeclaration>>
}

/** What was read of one field. */
export interface FieldReading<T = unknown> {
  readonly value: T
  /** As printed, with single blanks between words and lines. */
  readonly printed: string
  readonly evidence: readonly Place[]
  /** Other values that stand at the same label elsewhere on the paper. Any makes the field a conflict. */
  readonly rivals: readonly Omit<FieldReading<T>, 'rivals'>[]
}
