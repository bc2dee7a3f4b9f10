import { overlap } from './bands.ts'
import { type Colour, colourOf } from './colours.ts'
import type { Mark, Pixels, TextRun } from './content.ts'
import type { Page } from './pdfjs.js'

/** Pixels that are decoded to see what is behind or over text, in all of a file. A page at 200 dots an inch has 3.7 million. */
export const PIXELS = 12_000_000

/** The colour that a mark has in a point of the page, where it is known, and its opacity there. */
export function colourAt(mark: Mark, point: readonly [number, number]): [Colour | undefined, number] {
  if (!mark.pixels) return [colourOf(mark.fill), mark.alpha]
  const [across, down] = inUnitSquare(mark, point)
  const [red, green, blue, opacity] = pixelAt(mark.pixels, across, down)
  return [[red, green, blue], (mark.alpha * opacity) / 255]
}

/** 0 to 1 from the image's left and from its top. */
function inUnitSquare({ matrix, box }: Mark, [x, y]: readonly [number, number]): [number, number] {
  if (!matrix) return [(x - box[0]) / (box[2] - box[0]), (y - box[1]) / (box[3] - box[1])]
  const [a, b, c, d, e, f] = matrix
  const determinant = a * d - b * c || 1
  const across = (d * (x - e) - c * (y - f)) / determinant
  const up = (a * (y - f) - b * (x - e)) / determinant
  return [across, 1 - up]
}

function pixelAt(
  { width, height, kind, data }: Pixels,
  across: number,
  down: number,
): [number, number, number, number] {
  const x = Math.min(width - 1, Math.max(0, Math.floor(across * width)))
  const y = Math.min(height - 1, Math.max(0, Math.floor(down * height)))
  if (kind === 1) {
    const light = ((data[y * ((width + 7) >> 3) + (x >> 3)]! >> (7 - (x & 7))) & 1) * 255
    return [light, light, light, 255]
  }
  const at = (y * width + x) * (kind === 2 ? 3 : 4)
  return [data[at]!, data[at + 1]!, data[at + 2]!, kind === 2 ? 255 : data[at + 3]!]
}

/**
 * The marks, with what those images show that lie behind text or, not being wholly opaque, over it. Images elsewhere
 * are not decoded.
 * @param budget Pixels that may still be decoded.
 */
export async function withPictures(
  page: Page,
  runs: readonly TextRun[],
  marks: readonly Mark[],
  budget: { pixels: number },
): Promise<readonly Mark[]> {
  const seen = runs.filter(({ paint, text }) => paint.mode !== 3 && !paint.hiddenLayer && text.trim() !== '')
  const asked = marks.filter((mark) => mark.kind === 'image' && mark.image !== undefined && isAtText(mark, seen))
  if (asked.length === 0) return marks
  const pixels = new Map<Mark, Pixels>()
  for (const mark of asked) {
    const shown = budget.pixels > 0 ? await page.image(mark.image!).catch(() => null) : null
    if (!shown) continue
    budget.pixels -= shown.width * shown.height
    pixels.set(mark, shown)
  }
  return marks.map((mark) => (pixels.has(mark) ? { ...mark, pixels: pixels.get(mark)! } : mark))
}

const isAtText = (mark: Mark, runs: readonly TextRun[]) =>
  runs.some(({ order, box }) => (order > mark.order || !mark.solid) && overlap(mark.box, box))
