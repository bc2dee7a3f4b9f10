/**
 * What a PDF holds, as plain data: placed text, what else was painted, and facts about the file.
 *
 * Lengths are PDF points (1/72 inch). The origin is the top left corner of the page as a viewer shows it, that is
 * after the page's own `/Rotate`; x grows to the right, y grows downwards.
 */

import type { Drawn } from './drawn.ts'

/** Left, top, right, bottom, in points from the top left corner of the page as it is shown. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A path as the page's program drew it: the area inside it or, with a pen, what the pen goes over. */
export interface Outline {
  /** Moves, lines and curves as the parser packs them: see `paths.ts`. */
  readonly path: ArrayLike<number>
  /** From the path's own space to the page as it is shown. */
  readonly matrix: readonly [number, number, number, number, number, number]
  /** Width of the pen in the path's own space, 0 for the thinnest line there is. */
  readonly pen?: number
  readonly evenOdd?: true
}

/** How a run of text was painted, as the page's program said it. Whether an eye can see it is judged elsewhere. */
export interface Paint {
  /** Text render mode, ISO 32000-1 table 106: 0 fill, 1 stroke, 2 both, 3 invisible, 4–6 with clipping, 7 clip only. */
  readonly mode: number
  /** Fill colour as `#rrggbb`, or a pattern's name in angle brackets where it is no plain colour. */
  readonly fill: string
  /** Fill opacity, 0 (nothing) to 1. */
  readonly alpha: number
  /** Colour and opacity of the pen, in the modes that stroke. */
  readonly stroke?: { readonly colour: string; readonly alpha: number }
  /** Blend mode where it is not the normal one. */
  readonly blend?: string
  /** The rectangle that bounds the clipping path in force, where one is narrower than the page. */
  readonly clip?: Box
  /** Clipping paths in force that are no upright rectangles. */
  readonly clips?: readonly Outline[]
  /** True inside optional content (a layer) that some viewer does not show, or does not print. */
  readonly hiddenLayer?: true
  /** True where a soft mask or letters that clip are in force, which may hide any part of it. What they show is not worked out. */
  readonly masked?: true
  /** True where programs differ in what they make of it: a transfer function, a page's program that is not well formed. */
  readonly ambiguous?: true
}

/** One run of text, as one operator drew it. Characters are those the font's own maps give; nothing is normalised. */
export interface TextRun {
  readonly text: string
  /** 1-based. */
  readonly page: number
  /** True for text that is seen in a mirror, or slanted beyond reading. */
  readonly distorted?: true
  /** The run's place: from ascender to descender (0.8 and 0.2 of the size where the font says nothing). */
  readonly box: Box
  /** Clockwise degrees between the reading direction and the page's x axis: 0, 90, 180, 270, or what it is. */
  readonly angle: number
  /** The font's own name where it has one, otherwise the parser's. */
  readonly font: string
  /** Height of the font on the page, in points. */
  readonly size: number
  /** Place in the page's drawing order, shared with `Mark.order`: what has a higher one was painted later. */
  readonly order: number
  /**
   * Distance along the baseline from the run's start to the start of each UTF-16 unit of `text`, and a last one to
   * its end: `text.length + 1` numbers, in points.
   */
  readonly edges: readonly number[]
  /** The end of each unit's own width, where some end before the next begins: spacing or an adjustment lies between. */
  readonly ends?: readonly number[]
  readonly paint: Paint
  /** True where the font gives no Unicode for some glyph of the run, so that `text` is a guess of the parser. */
  readonly unmapped?: true
  /** True where copying gives other letters or digits than these: `/ActualText`, ISO 32000-1, 14.9.4. */
  readonly saidOtherwise?: true
  /** The parser's name of the font, by which its face can be asked for. */
  readonly face?: string
  /** The font's code of the glyph that each UTF-16 unit of `text` is of. */
  readonly codes?: readonly number[]
  /** Codes of glyphs that the font says to be no character at all. With them alone, `text` is empty. */
  readonly unread?: readonly number[]
  /** Absent for text of the page itself. An annotation or a form field draws its text over the page. */
  readonly within?: 'annotation' | 'form-field'
}

/**
 * Something painted that is no text: it can cover text, or be a picture of it. Not what a layer holds that is neither
 * shown nor printed.
 */
export interface Mark {
  readonly kind: 'path' | 'image' | 'annotation' | 'form-field' | 'shading'
  readonly page: number
  /** What the clipping leaves of it. */
  readonly box: Box
  readonly order: number
  /** The colour it is painted with, fill or stroke, as in `Paint`. Absent for images and annotations. */
  readonly fill?: string
  readonly alpha: number
  /** True where every point of the box is painted: a rectangle, a straight thick line, an image without a mask. */
  readonly solid?: true
  /** What of the box is painted, where that is not all of it. */
  readonly outline?: Outline
  /** Clipping paths in force that are no upright rectangles. */
  readonly clips?: readonly Outline[]
  /** True where a soft mask is in force, which may hide any part of it. */
  readonly masked?: true
  /** Blend mode where it is not the normal one: `multiply`… A highlighter multiplies, so what is below shows. */
  readonly blend?: string
  /** For an image: the parser's name of it, by which its pixels can be asked for. */
  readonly image?: string
  /** For an image: from its unit square to the page, where it is not upright or turned over. */
  readonly matrix?: Outline['matrix']
  /** For an image over or under text: what it shows. */
  readonly pixels?: Pixels
}

/** An image's pixels, row by row from its top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** 1 a bit a pixel, rows padded to bytes; 2 RGB; 3 RGBA. */
  readonly kind: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** An annotation or form field of the page, whether it has an appearance or is left to the viewer to draw. */
export interface Annotation {
  /** `Link`, `FreeText`, `Widget`…: ISO 32000-1, table 169. */
  readonly subtype: string
  readonly box: Box
  /** True for one whose appearance may cover what is below, though its subtype is not for that. */
  readonly opaque?: true
  /** True for a link with a border, which viewers draw along its box. */
  readonly framed?: true
}

/** A QR code found in an image. */
export interface Code {
  readonly page: number
  readonly box: Box
  /** Its text: UTF-8 where the bytes are, otherwise ISO-8859-1. */
  readonly text: string
}

export interface Page {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** In drawing order, which is not reading order: these papers draw their values before their labels. */
  readonly runs: readonly TextRun[]
  readonly marks: readonly Mark[]
  /** Absent where no image was looked into. */
  readonly codes?: readonly Code[]
  /** Those that are not hidden for good. Absent where there are none. */
  readonly annotations?: readonly Annotation[]
  /** What of the page every viewer shows, where the file would have some show less. */
  readonly shown?: Box
}

/** Facts about the file that no page shows. All of them are easily forged, and a re-save changes most. */
export interface FileFacts {
  readonly bytes: number
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly pdfVersion?: string
  /** The number of pages that the file has; `pages` may hold fewer when a limit bit. */
  readonly pageCount: number
  readonly producer?: string
  readonly creator?: string
  /** ISO 8601, as far as the file's date could be read. */
  readonly created?: string
  readonly modified?: string
  /** How often the file was saved: sections that end in `%%EOF`. */
  readonly revisions: number
  /**
   * Names of what could act by itself: `JavaScript`, `Launch`, `EmbeddedFile`, `XFA`, `RichMedia`… or of a link that does
   * more than open a browser; `Unexamined` where there was too much to look at.
   */
  readonly active: readonly string[]
  readonly signatures: number
  /** The names that the signatures give themselves. */
  readonly signers?: readonly string[]
  /** Certificates and public keys that stand in the pages' text, the metadata, an attachment, or bare in the file. */
  readonly certificates?: number
  /** True for a file that opens without a password but restricts its use. */
  readonly ownerPassword: boolean
}

/** A limit that stopped the reading, by its name in `Limits`. */
export interface LimitHit {
  readonly limit: string
  readonly page?: number
}

export interface Content {
  readonly pages: readonly Page[]
  /**
   * What is drawn for a code of a font, by `TextRun.face`; nothing where that is not known. Asked for after reading,
   * because it costs time that only a few glyphs are worth; so it is the one thing here that is no plain data.
   */
  readonly glyph?: (face: string, code: number) => Drawn | undefined
  readonly facts: FileFacts
  /** Those that stopped the reading; asking for glyphs may add to them. */
  readonly limits: readonly LimitHit[]
  /** Numbers of pages that the parser could make nothing of; they are not among `pages`. */
  readonly unreadable?: readonly number[]
}
