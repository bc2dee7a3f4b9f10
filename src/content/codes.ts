import type { Box, Code, Mark } from './content.ts'
import type { Page } from './pdfjs.js'
import { qrTextOf } from './qr.ts'

/** No more images than this are looked into: a card has one. */
const MOST = 3
/** Sides of a printed QR, in points: one centimetre to fifteen. */
const SIDE = { least: 28, most: 430 }
/** Pixels of an image that is looked into. The card's has 62,500. */
const PIXELS = 2_000_000

/** The QR codes among a page's images. Only square ones are decoded, so that a page without one costs nothing. */
export async function codesOf(page: Page, number: number, marks: readonly Mark[]): Promise<Code[]> {
  const codes: Code[] = []
  for (const { image, box } of marks.filter(isSquareImage).slice(0, MOST)) {
    const pixels = await page.image(image!)
    if (!pixels || pixels.width * pixels.height > PIXELS) continue
    const text = await qrTextOf(pixels)
    if (text !== undefined) codes.push({ page: number, box, text })
  }
  return codes
}

const isSquareImage = ({ kind, image, box }: Mark) => kind === 'image' && image !== undefined && isSquare(box)

function isSquare([left, top, right, bottom]: Box): boolean {
  const width = right - left
  const height = bottom - top
  return width >= SIDE.least && width <= SIDE.most && Math.abs(width - height) < 0.15 * width
}
