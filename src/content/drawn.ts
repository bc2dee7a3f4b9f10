import type { Mark } from './content.ts'
import { linesOf } from './outlines.ts'

/** What is drawn for a glyph of a font. */
export type Drawn =
  | {
      /**
       * Its outline: straight lines, x y x y each, in multiples of the text's size, y upwards. Empty for no ink.
       * @throws Where the glyph is damaged.
       */
      readonly lines: () => ArrayLike<number>
      /** The same outline has the same key, in whatever file. */
      readonly key?: string
    }
  /** The font is not in the file: a viewer draws this character in a font of its own. */
  | { readonly character: string }

/**
 * The outline of a Type 3 glyph from the marks that its program paints. Nothing where these are pictures or strokes,
 * whose ink has no outline.
 */
export function linesOfMarks(marks: readonly Mark[]): number[] | undefined {
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
