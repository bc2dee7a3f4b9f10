/**
 * A soft mask by luminosity (ISO 32000-1, 11.5.3). pdfjs makes its canvas filter of an element of the document, which a
 * worker does not have; here the filter's name says what the next picture is to be turned into before it is drawn.
 */

type Transfer = ArrayLike<number> | null
type Turn = (pixels: Uint8ClampedArray) => void

const turns = new Map<string, Turn>()

/** For pdfjs: the names of the filters that it sets. */
export class Masks {
  addFilter = () => 'none'
  addHCMFilter = () => 'none'
  addHighlightHCMFilter = () => 'none'
  addAlphaFilter = (transfer: Transfer) => named((pixels, at) => transferred(pixels[at + 3]!, transfer))
  addLuminosityFilter = (transfer: Transfer) =>
    named((pixels, at) => transferred(0.3 * pixels[at]! + 0.59 * pixels[at + 1]! + 0.11 * pixels[at + 2]!, transfer))
  destroy = () => turns.clear()
}

const transferred = (value: number, transfer: Transfer) => (transfer ? transfer[Math.round(value)]! : value)

function named(alphaOf: (pixels: Uint8ClampedArray, at: number) => number): string {
  const name = `mask-${turns.size}`
  turns.set(name, (pixels) => {
    for (let at = 0; at < pixels.length; at += 4) pixels[at + 3] = alphaOf(pixels, at)
  })
  return name
}

/** The context, which draws what it is given as the mask that its filter names. */
export function drawsMasks(context: OffscreenCanvasRenderingContext2D): OffscreenCanvasRenderingContext2D {
  let turn: Turn | undefined
  const restore = context.restore.bind(context)
  const drawImage = context.drawImage.bind(context) as (source: OffscreenCanvas, ...place: number[]) => void
  return Object.defineProperties(context, {
    filter: { get: () => 'none', set: (name: string) => (turn = turns.get(name)) },
    restore: {
      value: () => {
        turn = undefined
        restore()
      },
    },
    drawImage: {
      value: (source: OffscreenCanvas, ...place: number[]) => drawImage(turn ? turned(source, turn) : source, ...place),
    },
  })
}

function turned(source: OffscreenCanvas, turn: Turn): OffscreenCanvas {
  const { width, height } = source
  const pixels = source.getContext('2d')!.getImageData(0, 0, width, height)
  turn(pixels.data)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')!.putImageData(pixels, 0, 0)
  return canvas
}
