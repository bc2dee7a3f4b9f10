import type { FieldDeclaration, TableDeclaration } from '../fields/declaration.ts'

/** What one kind of paper declares about itself. Everything that other code must know of a kind stands here. */
export interface DocumentKind {
  readonly kind: string
  /** Phrases of which one must be printed: the title, or the sentence that only this paper has. */
  readonly titles: readonly string[]
  /** Further phrases: of each group one must be printed. */
  readonly must?: readonly (readonly string[])[]
  /** Phrases that only other papers print. */
  readonly mustNot?: readonly string[]
  readonly fields: Readonly<Record<string, FieldDeclaration>>
  /** Fields without which the paper says nothing. A form with none of them filled in is a specimen, not a paper. */
  readonly essential: readonly string[]
  /** Fields that a complete paper has. */
  readonly required: readonly string[]
  readonly tables?: Readonly<Record<string, TableDeclaration>>
  /** The ways in which its cadena is written (see `seal/cadenas`), the usual one first; empty where it has no seal. */
  readonly cadenas: readonly string[]
  /** The field that says when the paper was issued, the first that was read counts. */
  readonly issued: readonly string[]
  /** What the paper says once and the seal never covers. */
  readonly readings?: Readonly<Record<string, PhraseReading>>
}

/** A value that is said by a sentence of the form instead of a label. */
export interface PhraseReading {
  /** Phrase → value. */
  readonly phrases: Readonly<Record<string, string>>
}
