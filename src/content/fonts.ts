import type { FontFace } from './pdfjs.js'

/** A font as far as placing its text needs it. Heights are in multiples of the font size. */
export interface Font {
  readonly name: string
  readonly ascent: number
  readonly descent: number
  /** Height of the em: 1, except where glyphs are drawn in a space of their own (Type 3). */
  readonly em: number
  /** From a glyph's width to multiples of the font size. */
  readonly unit: number
  readonly vertical: boolean
  /** Advance downwards, in the unit of widths, of a vertical font's glyph that names none of its own. */
  readonly downwards: number
}

/** Where the font says nothing, or nothing possible. */
const ASCENT = 0.8
const DESCENT = -0.2

/** Glyph space of all fonts but Type 3: ISO 32000-1, 9.2.4. */
const THOUSANDTH = 0.001

/** @param face What the parser has under the name: a font, or a text that says why there is none. */
export function fontOf(face: FontFace | string | null, loadedName: string): Font {
  if (face === null || typeof face === 'string') {
    return {
      name: loadedName,
      ascent: ASCENT,
      descent: DESCENT,
      em: 1,
      unit: THOUSANDTH,
      vertical: false,
      downwards: 0,
    }
  }
  const unit = face.fontMatrix?.[0] || THOUSANDTH
  const heights = face.isType3Font ? type3Heights(face) : plainHeights(face)
  return {
    name: face.name || loadedName,
    ...heights,
    unit,
    vertical: face.vertical === true,
    downwards: -(face.defaultVMetrics?.[0] ?? -1 / unit),
  }
}

function plainHeights({ ascent = 0, descent = 0 }: FontFace) {
  return {
    ascent: ascent > 0.3 && ascent <= 1.5 ? ascent : ASCENT,
    descent: descent < 0 && descent >= -1 ? descent : DESCENT,
    em: 1,
  }
}

/**
 * A Type 3 font has no descriptor that must be there; its box, in its own glyph space, says how tall it is. The space may
 * be upside down.
 */
function type3Heights({ bbox, fontMatrix }: FontFace) {
  const unit = fontMatrix?.[3] || THOUSANDTH
  const ends = [bbox?.[1] ?? 0, bbox?.[3] ?? 0].map((end) => end * unit)
  const [bottom, top] = [Math.min(...ends), Math.max(...ends)]
  if (top > bottom) return { ascent: top, descent: bottom, em: top - bottom }
  const em = Math.abs(unit) / THOUSANDTH
  return { ascent: ASCENT * em, descent: DESCENT * em, em }
}
