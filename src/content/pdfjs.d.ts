// What we ask of the vendored parser (vendor/entry.mjs), and no more of its types than that.

export const version: string

/** The names of the operators and their numbers in `OperatorList.fnArray`. */
export const OPS: Readonly<Record<string, number>>

export function getDocument(source: DocumentSource): LoadingTask

export interface DocumentSource {
  /** Taken over: the array is empty afterwards. */
  readonly data: Uint8Array
  readonly verbosity: number
  readonly isEvalSupported: boolean
  readonly useSystemFonts: boolean
  readonly disableFontFace: boolean
  readonly isOffscreenCanvasSupported: boolean
  readonly isImageDecoderSupported: boolean
  readonly useWorkerFetch: boolean
  readonly useWasm: boolean
  readonly enableXfa: boolean
  readonly disableAutoFetch: boolean
  /** Pixels of one image above which it is not decoded. */
  readonly maxImageSize: number
}

export interface LoadingTask {
  readonly promise: Promise<Document>
  destroy(): Promise<void>
}

export interface Document {
  /** As the file says, so it can be negative. */
  readonly numPages: number
  getPage(number: number): Promise<Page>
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>
  getOptionalContentConfig(): Promise<Layers>
  getJSActions(): Promise<object | null>
  hasJSActions(): Promise<boolean>
  getAttachments(): Promise<object | null>
}

export interface Layers {
  /** Of the second argument of an optional-content `beginMarkedContentProps`. */
  isVisible(group: unknown): boolean
}

export interface Page {
  /** Fonts, among others. Without `then`, of what is there already. */
  readonly commonObjs: { get(name: string, then?: (object: unknown) => void): unknown }
  getViewport(options: { readonly scale: 1 }): Viewport
  /** Those of the page, and after them those of its annotations. */
  getOperatorList(): Promise<OperatorList>
  getJSActions(): Promise<object | null>
  /** Lets go of the operators. */
  cleanup(): boolean
}

export interface Viewport {
  readonly width: number
  readonly height: number
  /** From the page's own space to points from the top left corner of the page as it is shown. */
  readonly transform: readonly number[]
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** One glyph of a `showText`; numbers among them are the adjustments of `TJ`, in thousandths of the size. */
export interface Glyph {
  readonly unicode: string
  /** In glyph space, thousandths for most fonts. */
  readonly width: number
  /** Vertical advance, and the origin's place, of fonts that write downwards. */
  readonly vmetric?: readonly number[]
  /** A single-byte code 32, which word spacing widens. */
  readonly isSpace: boolean
  /** Added in build/patches.mjs: the font says nothing of the glyph's Unicode. */
  readonly unmapped?: true
}

/** A font as `commonObjs` has it. A string in its place is the message of why there is none. */
export interface FontFace {
  readonly name: string
  readonly loadedName: string
  readonly ascent: number
  readonly descent: number
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly bbox?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
}
