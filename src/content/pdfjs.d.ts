// The vendored parser, vendor/document.mjs, as far as we ask anything of it.

/** Of pdfjs-dist. */
export const version: string

/** The numbers of the operators in `OperatorList.fnArray`, by their names. */
export const OPS: Readonly<Record<string, number>>

/**
 * @param bytes Kept until the document is closed; not to be written to meanwhile.
 * @throws An error that `name` tells: `PasswordException`, `InvalidPDFException`, and others of damaged files.
 */
export function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<Document>

export interface OpenOptions {
  /** Pixels of one image above which it is not decoded. */
  readonly maxImageSize: number
  readonly budget: Budget
}

/**
 * What all that is asked of one document may cost together. Where a limit bites, the parser stops what it is at and
 * reads on with less, or gives up; no error needs to come of it.
 */
export class Budget {
  constructor(limits: BudgetLimits)
  /** The limits that bit. */
  readonly reached: ReadonlySet<keyof Omit<BudgetLimits, 'deadline' | 'isFull'> | 'milliseconds' | 'memory'>
}

export interface BudgetLimits {
  readonly characters: number
  readonly streamBytes: number
  readonly inflatedBytes: number
  readonly objects: number
  readonly operators: number
  readonly nesting: number
  readonly steps: number
  /** As `performance.now()` tells it. */
  readonly deadline: number
  /** True when there is no memory left: asked every ten milliseconds or so. */
  readonly isFull?: (() => boolean) | undefined
}

export interface Document {
  /** As the file says, so it can be negative. */
  readonly numPages: number
  /** @param number From 1. */
  page(number: number): Promise<Page>
  /** The document information dictionary, and entries of pdfjs about the file. */
  info(): Promise<Readonly<Record<string, unknown>>>
  layers(): Promise<LayerConfig | null>
  /** Has the catalog looked into. */
  examine<T>(look: (catalog: Dictionary) => T): Promise<T>
  /**
   * What is drawn for a code of a font that a page used: its outline in ems, packed as other paths, empty for one that
   * draws nothing; for Type 3, its program; where the font is not in the file, the character that a viewer takes from a
   * font of its own. Nothing where none of that is known.
   * @throws Where the font is damaged.
   */
  glyph(fontName: string, code: number): GlyphDrawn | null
  /** Ends what is still being read, at its next step. */
  close(): void
}

/** The default configuration of optional content: ISO 32000-1, 8.11.4.3. */
export interface LayerConfig {
  readonly baseState: string
  readonly on: readonly string[]
  readonly off: readonly string[]
  readonly groups: Iterable<{
    readonly id: string
    /** Of a group without one there are no names, or nothing. */
    readonly intent: readonly string[] | null
    readonly usage: {
      readonly view: { readonly viewState: string } | null
      readonly print: { readonly printState: string } | null
    }
  }>
}

export interface Page {
  /** The crop box within the media box: left, bottom, right, top in the page's own space. */
  readonly view: readonly number[]
  /** Clockwise, 0, 90, 180 or 270. */
  readonly rotate: number
  /** Points in a unit of the page's own space. */
  readonly userUnit: number
  /**
   * Hands over the operators of the page, and after them those of its annotations, in parts of a thousand or so, each as
   * soon as it is read. What `take` throws ends it.
   */
  operators(take: (part: OperatorList) => void): Promise<void>
  /** Has its dictionary looked into. */
  examine<T>(look: (page: Dictionary) => T): Promise<T>
  /** By its name in the operators that have been handed over. */
  font(name: string): FontFace | undefined
  /** Decodes an image by its name in the operators, after those have been read. Nothing for one that there is not. */
  image(name: string): Promise<Pixels | null>
}

/** A dictionary of the file. */
export interface Dictionary {
  /** The number of the object that it is by itself, as references and groups name it. */
  readonly objId?: string
  getKeys(): readonly string[]
  /**
   * What stands under the key, a reference followed: a name has its text as `name`, a stream its dictionary as `dict`.
   * @throws Where the file is damaged there.
   */
  get(key: string): unknown
  /** The same, with the references of an array followed. */
  getArray(key: string): unknown
}

export type GlyphDrawn =
  | {
      /** @throws Where the glyph is damaged. */
      readonly path: () => ArrayLike<number>
      /** Of glyphs with the same key the outlines are the same, also those of other fonts and files. */
      readonly key?: string
      /** Viewers find different glyphs for the code: the path is that of all of them. */
      readonly isOneOfSeveral?: true
    }
  | { readonly program: OperatorList | null }
  | { readonly character: string }

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** One glyph of a `showText`; numbers among them are the adjustments of `TJ`, in thousandths of the size. */
export interface Glyph {
  readonly unicode: string
  /** Its code in the font. */
  readonly originalCharCode: number
  /** In glyph space, thousandths for most fonts. */
  readonly width: number
  /** Vertical advance, and the origin's place, of fonts that write downwards. */
  readonly vmetric?: readonly number[]
  /** A single-byte code 32, which word spacing widens. */
  readonly isSpace: boolean
  /** Added in build/patches.mjs: the font says nothing of the glyph's Unicode. */
  readonly unmapped?: true
}

/** Without a name it is only what stands in for a font that cannot be read, and has no glyphs. */
export interface FontFace {
  readonly name?: string
  readonly ascent?: number
  readonly descent?: number
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[] | null
  readonly bbox?: readonly number[] | null
  readonly defaultVMetrics?: readonly number[] | null
}

export interface Pixels {
  readonly width: number
  readonly height: number
  /** 1 a bit a pixel, rows padded to bytes; 2 RGB; 3 RGBA. */
  readonly kind: number
  readonly data: Uint8Array | Uint8ClampedArray
}
