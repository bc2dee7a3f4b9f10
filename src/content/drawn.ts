import type { Mark } from './content.ts'
import { linesOf } from './outlines.ts'

/** What is drawn for a glyph of a font. */
export type Drawn =
  /** Its outline: straight lines, x y x y each, in multiples of the text's size, y upwards. Empty for no ink. */
  | { readonly lines: ArrayLike<number> }
  /** The font is not in the file: a viewer draws this character in a font of its own. */
  | { readonly character: string }

/** Chords in place of a curve: a glyph is a tenth of an inch. */
const CHORDS = 4

/** An outline that the parser gives as an SVG path of absolute M, L, Q, C and Z. */
export function linesOfSvg(path: string): number[] {
  const lines: number[] = []
  const numbers: number[] = []
  let [startX, startY, x, y] = [0, 0, 0, 0]
  const lineTo = (toX: number, toY: number) => {
    lines.push(x, y, toX, toY)
    x = toX
    y = toY
  }
  const close = () => {
    if (x !== startX || y !== startY) lineTo(startX, startY)
  }
  for (const [, command, operands] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    numbers.length = 0
    for (const number of operands!.split(' ')) numbers.push(Number(number))
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    if (command === 'M') {
      close()
      x = startX = a
      y = startY = b
    } else if (command === 'L') lineTo(a, b)
    else if (command === 'Z') close()
    else {
      const [x0, y0] = [x, y]
      // A quadratic curve is a cubic one whose two inner points lie two thirds of the way to its one.
      const [x1, y1, x2, y2, x3, y3] =
        command === 'C'
          ? [a, b, c, d, e, f]
          : [x0 + (2 / 3) * (a - x0), y0 + (2 / 3) * (b - y0), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d]
      for (let chord = 1; chord <= CHORDS; chord++) {
        const t = chord / CHORDS
        const u = 1 - t
        const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
        lineTo(p * x0 + q * x1 + r * x2 + s * x3, p * y0 + q * y1 + r * y2 + s * y3)
      }
    }
  }
  close()
  return lines
}

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
