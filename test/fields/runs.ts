import type { Mark, Page, TextRun } from '../../src/content/content.ts'
import { type Line, linesOf } from '../../src/content/lines.ts'

/** Pages put together by hand, run by run, with letters half an em wide: no PDF, no fonts. */

export const WIDTH = 612
export const HEIGHT = 792

export interface Write {
  readonly size?: number
  readonly angle?: number
  readonly font?: string
  readonly page?: number
  readonly order?: number
  readonly paint?: Partial<TextRun['paint']>
  readonly unmapped?: true
  /** Points between the letters. */
  readonly spaced?: number
}

let order = 0

/** A run whose text begins at `x` with its baseline at `y`, both from the top left. */
export function run(text: string, x: number, y: number, write: Write = {}): TextRun {
  const { size = 8, angle = 0, font = 'Helvetica', page = 1, paint = {}, unmapped, spaced = 0 } = write
  const advance = 0.5 * size + spaced
  const edges = Array.from({ length: text.length + 1 }, (_, i) =>
    i < text.length ? i * advance : i * advance - spaced,
  )
  return {
    text,
    page,
    box: boxAt(angle, x, y, edges.at(-1)!, size),
    angle,
    font,
    size,
    order: write.order ?? order++,
    edges,
    paint: { mode: 0, fill: '#000000', alpha: 1, ...paint },
    ...(unmapped && { unmapped }),
  }
}

/** From 0.8 of the size above the baseline to 0.2 below it, turned clockwise about its beginning. */
function boxAt(angle: number, x: number, y: number, length: number, size: number): TextRun['box'] {
  const [above, below] = [0.8 * size, 0.2 * size]
  if (angle === 90) return [x - below, y, x + above, y + length]
  if (angle === 180) return [x - length, y - below, x, y + above]
  if (angle === 270) return [x - above, y - length, x + below, y]
  return [x, y - above, x + length, y + below]
}

/** The letters of a text each as a run of its own; blanks are only a distance. */
export function letters(text: string, x: number, y: number, write: Write = {}): TextRun[] {
  const advance = 0.5 * (write.size ?? 8) + (write.spaced ?? 0)
  return [...text].flatMap((letter, i) => (letter === ' ' ? [] : [run(letter, x + i * advance, y, write)]))
}

export const pageOf = (runs: readonly TextRun[], marks: readonly Mark[] = [], number = 1): Page => ({
  number,
  width: WIDTH,
  height: HEIGHT,
  runs,
  marks,
})

export const linesWith = (...runs: readonly TextRun[]): Line[] => linesOf(pageOf(runs))
