import type { CadenaField, CadenaForm } from './catalog.ts'

export type { CadenaField, CadenaForm }

/** What the page prints outside the seal block. Dates are `YYYY-MM-DD`. */
export interface PrintedValues {
  readonly nombre?: string | undefined
  readonly primerApellido?: string | undefined
  readonly segundoApellido?: string | undefined
  readonly nombreCompleto?: string | undefined
  readonly curp?: string | undefined
  readonly nss?: string | undefined
  readonly folio?: string | undefined
  readonly rfc?: string | undefined
  readonly registroPatronal?: string | undefined
  readonly fechaSolicitud?: string | undefined
  readonly fechaExpedicion?: string | undefined
  readonly fecha?: string | undefined
}

/** One kind of difference between the printed lines and `Cadena.text`, and how many characters it concerns. */
export interface Supplied {
  readonly what: /** A blank that no line shows: lost at a wrap or by the extractor. */
    | 'blank-supplied'
    /** A blank that some line shows and the grammar has no place for. */
    | 'blank-dropped'
    /** The blank before the bar of a person without second surname (documents.md §5.1, note 1). */
    | 'trailing-blank'
    /** Soft hyphens and characters without width. */
    | 'invisible-dropped'
    /** A ligature written as its letters. */
    | 'ligature-split'
    /** An accent or blank brought to its usual code point. */
    | 'code-point'
  readonly count: number
  /** Where, if inside the value or key of a known field. */
  readonly field?: CadenaField
}

/**
 * A cadena original as it was read. Plain data: it survives JSON. Nothing here says that anybody sealed it.
 */
export interface Cadena {
  readonly form: CadenaForm
  /** The printed lines, joined by `\n`, untouched. */
  readonly raw: string
  /** One line, as most probably sealed. Letters are those printed; only blanks are the grammar's. */
  readonly text: string
  /** In order, keys as printed. A part without a colon has the key `''`. */
  readonly pairs: readonly { readonly key: string; readonly value: string }[]
  /**
   * The same by meaning, keys read without regard to accents, case and blanks. `''` where the key stands without a
   * value; no entry where the key is missing or its date is none. Dates are instants, `2025-08-05T10:15:30-06:00`.
   */
  readonly values: Readonly<Partial<Record<CadenaField, string>>>
  readonly supplied: readonly Supplied[]
  /** True where the text stops before its end: without closing bars, or with only the first keys of a form. */
  readonly truncated: boolean
  /** What `spellings` is made of. */
  readonly wrapped: {
    readonly opening: string
    /** For each part between bars its readings, likeliest first: they differ in blanks only. */
    readonly parts: readonly (readonly string[])[]
    readonly closings: readonly string[]
    /** False where the page wraps an unknown text so often that not every reading is listed. */
    readonly exhaustive: boolean
  }
}

/** Why the lines are no cadena that we would hold a seal against. Never carries a value. */
export interface CadenaProblem {
  readonly problem: /** Nothing printed, or the word `null`. */
    | 'absent'
    /** More than any cadena has: whatever it is, it is not read. */
    | 'too-long'
    /** The text does not begin with a bar. */
    | 'no-bars'
    /** A key stands twice. */
    | 'duplicate-key'
    /** A part without a key inside a form that has none, or a bar too many. */
    | 'injected-bar'
    /** A key that the form does not have. */
    | 'unknown-key'
    /** The keys of one form in another order. */
    | 'key-order'
  /** Which known field's key stands where it must not. */
  readonly field?: CadenaField
}
