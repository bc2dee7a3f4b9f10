import { drawsMasks } from './masks.ts'

interface Drawing {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** The canvases that pdfjs asks for while it draws, without a document. */
export class Canvases {
  create(width: number, height: number): Drawing {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: drawsMasks(canvas.getContext('2d', { willReadFrequently: true })!) }
  }

  reset({ canvas }: Drawing, width: number, height: number): void {
    canvas!.width = width
    canvas!.height = height
  }

  destroy(drawing: Drawing): void {
    this.reset(drawing, 0, 0)
    drawing.canvas = drawing.context = null
  }
}
