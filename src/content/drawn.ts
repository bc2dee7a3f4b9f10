import { overlap } from './bands.ts'
import type { Box, Mark, Outline } from './content.ts'
import { type Extent, extentOf } from './glyph-grid.ts'
import { around } from './matrix.ts'
import { linesOf } from './outlines.ts'

/** What is drawn for a glyph of a font. */
export type Drawn = Ink & {
  /** Of a font whose size is only what it says itself: how far its baseline is above the bottom of its box, in its size. */
  readonly base?: number
}

type Ink =
  | {
      /**
       * Its outline: straight lines, x y x y each, in multiples of the text's size, y upwards. Empty for no ink.
       * @throws Where the glyph is damaged.
       */
      readonly lines: () => ArrayLike<number>
      /** A box that all of it is in; nothing for no ink. It costs less than the lines. */
      readonly bounds: () => Extent | undefined
      /** The same outline has the same key, in whatever file. Absent where making it costs as much as the outline. */
      readonly key?: string
      /** The same for all outlines, at that cost. */
      readonly trace?: () => string
      /** The lines are those of several glyphs, of which each viewer takes another. */
      readonly isOneOfSeveral?: true
    }
  /** The font is not in the file: a viewer draws this character in a font of its own. */
  | { readonly character: string }
  /** Ink without an outline, a picture or strokes: the box around it, in multiples of the text's size. */
  | { readonly ink: Extent }

/** What a Type 3 glyph draws, from the marks that its program paints, and the boxes of its texts. */
export function drawnBy(marks: readonly Mark[], texts: readonly Box[]): Ink {
  const lines = texts.length === 0 ? linesOfMarks(marks) : undefined
  return lines
    ? { lines: () => lines, bounds: () => extentOf(lines) }
    : { ink: around([...marks.map(({ box }) => box), ...texts]) }
}

/** The same, to the right and upwards by so much. */
export function moved(drawn: Ink, by: number): Ink {
  if ('ink' in drawn) return { ink: drawn.ink.map((side) => side + by) as unknown as Extent }
  if ('character' in drawn) return drawn
  const shifted = Array.from(drawn.lines(), (end) => end + by)
  return { lines: () => shifted, bounds: () => extentOf(shifted) }
}

/** Of the colour that a program begins with, and neither translucent nor clipped. */
const isPlain = ({ fill, alpha, masked, blend, clips, box, outline }: Mark) =>
  fill === BLACK && alpha === 1 && !masked && !blend && !clips && (!outline || isWhole(box, outline))

const BLACK = '#000000'
/** Multiples of the text's size that an outline may be larger than what is painted of it: its points lie around it. */
const ROUNDING = 0.05

function isWhole(box: Box, outline: Outline): boolean {
  const bounds = extentOf(linesOf(outline).ends)
  return (
    !bounds ||
    bounds.every((side, i) => Math.abs(side - box[i]!) < ROUNDING || (i < 2 ? box[i]! <= side : box[i]! >= side))
  )
}

/**
 * Nothing where the marks are pictures or strokes, whose ink has no outline, where they lie on one another, or where not
 * all of them is seen in the colour of the text.
 */
function linesOfMarks(marks: readonly Mark[]): number[] | undefined {
  const lines: number[] = []
  for (const mark of marks) {
    const { kind, outline, box, solid } = mark
    if (kind !== 'path' || outline?.pen !== undefined || outline?.evenOdd || !isPlain(mark)) return undefined
    if (marks.some((other) => other !== mark && overlap(other.box, box))) return undefined
    if (outline) for (const end of linesOf(outline).ends) lines.push(end)
    else if (solid) {
      const [left, top, right, bottom] = box
      lines.push(left, top, right, top, right, top, right, bottom, right, bottom, left, bottom, left, bottom, left, top)
    }
  }
  return lines
}
