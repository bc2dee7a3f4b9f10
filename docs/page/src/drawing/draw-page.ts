import { LIMITS } from '../../../../src/content/limits.ts'
import { Canvases } from './canvases.ts'
import { loadPdfjs } from './load-pdfjs.ts'
import { Masks } from './masks.ts'
import { StandardFonts } from './standard-fonts.ts'

export interface DrawQuestion {
  readonly file: Blob
  /** From 1. */
  readonly page: number
}

export interface DrawnPage {
  readonly image: ImageBitmap
  /** Of the page as it is shown, in points. */
  readonly width: number
  readonly height: number
  /** How many pages the file has. */
  readonly pages: number
}

/** Pixels: a letter page of 612 points, its smallest print still legible at twice the size of the screen. */
const WIDTH = 1600
/** A page that is ten times as high as wide must not take the memory of ten. */
const MOST_PIXELS = 6_000_000

/** Draws a page with pdfjs' own display build. Rejects for what it cannot draw; nothing is fetched. */
export async function drawPage({ file, page: number }: DrawQuestion): Promise<DrawnPage> {
  const { getDocument } = await loadPdfjs()
  const loading = getDocument({
    data: await file.arrayBuffer(),
    verbosity: 0,
    isEvalSupported: false,
    // Letters are drawn by their outlines: a font of the file never reaches that of the system.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    maxImageSize: LIMITS.imagePixels,
    enableXfa: false,
    standardFontDataUrl: 'inside:/',
    StandardFontDataFactory: StandardFonts,
    CanvasFactory: Canvases,
    FilterFactory: Masks,
  })
  try {
    const document = await loading.promise
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const scale = Math.min(WIDTH / width, Math.sqrt(MOST_PIXELS / (width * height)))
    const viewport = page.getViewport({ scale })
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    )
    const canvasContext = canvas.getContext('2d', { alpha: false }) as unknown as CanvasRenderingContext2D
    await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise
    return { image: canvas.transferToImageBitmap(), width, height, pages: document.numPages }
  } finally {
    await loading.destroy()
  }
}
