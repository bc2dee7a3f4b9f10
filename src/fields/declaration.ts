import type { ValueReader } from './values/value-reader.ts'

/** How a field is written on a paper. */
export interface FieldDeclaration<T = unknown> {
  /** The label's spellings, the likeliest first: what stands under an earlier one wins over a later one. */
  readonly labels: readonly string[]
  readonly value: ValueReader<T>
}

/** A table of a paper: under its heading, a row of column labels, then a row of values for each entry. */
export interface TableDeclaration {
  /** Words that open the table. */
  readonly headings: readonly string[]
  /** The columns, or the labels where each entry is a small form. */
  readonly columns: Readonly<Record<string, FieldDeclaration>>
}

/** What was read of one field. */
export interface FieldReading<T = unknown> {
  readonly value: T
  /** As printed, with single blanks between words and lines. */
  readonly printed: string
  readonly evidence: readonly import('./passage.ts').Place[]
  /** Other values that stand at the same label elsewhere on the paper. Any makes the field a conflict. */
  readonly rivals: readonly Omit<FieldReading<T>, 'rivals'>[]
}
