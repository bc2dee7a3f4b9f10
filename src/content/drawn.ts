import type { Box, Mark } from './content.ts'
import { type Extent, extentOf } from './glyph-grid.ts'
import { linesOf } from './outlines.ts'

/** What is drawn for a glyph of a font. */
export type Drawn =
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
export function drawnBy(marks: readonly Mark[], texts: readonly Box[]): Drawn {
  const lines = texts.length === 0 ? linesOfMarks(marks) : undefined
  return lines
    ? { lines: () => lines, bounds: () => extentOf(lines) }
    : { ink: around([...marks.map(({ box }) => box), ...texts]) }
}

/** The same, to the right and upwards by so much. */
export function moved(drawn: Drawn, by: number): Drawn {
  if ('ink' in drawn) return { ink: drawn.ink.map((side) => side + by) as unknown as Extent }
  if ('character' in drawn) return drawn
  const shifted = Array.from(drawn.lines(), (end) => end + by)
  return { lines: () => shifted, bounds: () => extentOf(shifted) }
}

/** As one box, y upwards. */
const around = (boxes: readonly Box[]): Extent => [
  Math.min(...boxes.map(([left]) => left)),
  Math.min(...boxes.map(([, top]) => top)),
  Math.max(...boxes.map(([, , right]) => right)),
  Math.max(...boxes.map(([, , , bottom]) => bottom)),
]

/** Nothing where the marks are pictures or strokes, whose ink has no outline. */
function linesOfMarks(marks: readonly Mark[]): number[] | undefined {
  const lines: number[] = []
  for (const { kind, outline, box, solid } of marks) {
    if (kind !== 'path' || outline?.pen !== undefined) return undefined
    if (outline) for (const end of linesOf(outline).ends) lines.push(end)
    else if (solid) {
      const [left, top, right, bottom] = box
      lines.push(left, top, right, top, right, top, right, bottom, right, bottom, left, bottom, left, bottom, left, top)
    }
  }
  return lines
}
