import type { FieldDeclaration, TableDeclaration } from '../fields/declaration.ts'
import type { Language } from '../language.ts'

/** What people call a paper, or say of it, in each language. */
export type Names = Readonly<Record<Language, string>>

/** By what a paper is recognised. Case, accents, blanks and line breaks do not count. */
export interface Marks {
  /** Titles: one must stand by itself, not within a sentence… */
  readonly titles: readonly string[]
  /** …or one of these, which only this paper prints, anywhere. */
  readonly phrases?: readonly string[]
  /** Further phrases: of each group one must be printed. */
  readonly must?: readonly (readonly string[])[]
  /** Phrases that only other papers print. */
  readonly mustNot?: readonly string[]
}

/** What one kind of paper declares about itself. Everything that other code must know of a kind stands here. */
export interface DocumentKind extends Marks {
  readonly kind: string
  readonly names: Names
  /** Where a valid seal leaves more unsaid than usual: the sentence that says so. */
  readonly unsealed?: Names
  readonly fields: Readonly<Record<string, FieldDeclaration>>
  /** Fields without which the paper says nothing. A form with none of them filled in is a specimen, not a paper. */
  readonly essential: readonly string[]
  /** Fields that a complete paper has. */
  readonly required: readonly string[]
  /** Reads the text of the kind's QR code into fields; nothing for a code of another form. */
  readonly qr?: (text: string) => Readonly<Record<string, string>> | undefined
  readonly tables?: Readonly<Record<string, TableDeclaration>>
  /** Whether the paper carries a cadena and a sello: always, or only some that are not known for sure. */
  readonly seal: 'always' | 'sometimes'
  /**
   * What the cadena of this paper names as its trámite (documents.md §5.1). Absent where it comes from a catalogue that is
   * not public: then any is taken but those of other papers.
   */
  readonly tramites?: readonly string[]
  /** The fields that say when the paper was issued: the first that was read counts. Empty where none is printed. */
  readonly issued: readonly string[]
  /** The days for which the presets hold it to be fresh. Absent where it never grows old. */
  readonly maxAgeDays?: number
  /** What the paper says once and the seal never covers. */
  readonly readings?: Readonly<Record<string, PhraseReading>>
}

/** A value that is said by a sentence of the form instead of a label. */
export interface PhraseReading {
  /** Phrase → value. */
  readonly phrases: Readonly<Record<string, string>>
}
