import { type Drawing, HEIGHT, WIDTH } from './commands.ts'
import type { Measure } from './measure.ts'

/** The only file that names pdf-lib, an optional peer dependency, loaded when a paper is drawn. */
export type PdfLib = typeof import('pdf-lib')

/** Throws a `TypeError` that says what to install where pdf-lib is missing. */
export async function loadPdfLib(): Promise<PdfLib> {
  try {
    return await import('pdf-lib')
  } catch (cause) {
    throw new TypeError('a sample paper is drawn by pdf-lib, which is not installed: npm install --save-dev pdf-lib', {
      cause,
    })
  }
}

export async function measureWith({ PDFDocument, StandardFonts }: PdfLib): Promise<Measure> {
  const pdf = await PDFDocument.create()
  const regular = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  return { widthOf: (text, size, heavy = false) => (heavy ? bold : regular).widthOfTextAtSize(text, size) }
}

/** One `Tj` of WinAnsi codes a text, Helvetica not embedded. The same drawings and the same moment give the same bytes. */
export async function draw(
  { PDFDocument, rgb, StandardFonts }: PdfLib,
  drawings: readonly Drawing[],
  madeAt: Date,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setProducer('pdf-lib')
  pdf.setCreationDate(madeAt)
  pdf.setModificationDate(madeAt)
  const regular = await pdf.embedFont(StandardFonts.Helvetica)
  const heavy = await pdf.embedFont(StandardFonts.HelveticaBold)
  for (const drawing of drawings) {
    const page = pdf.addPage([WIDTH, HEIGHT])
    for (const command of drawing) {
      if (command.is === 'text') {
        const { text, x, y, size, bold } = command
        page.drawText(text, { x, y: HEIGHT - y, size, font: bold ? heavy : regular })
        continue
      }
      const [left, top, right, bottom] = command.box
      const place = { x: left, y: HEIGHT - bottom, width: right - left, height: bottom - top }
      if (command.is === 'image') page.drawImage(await pdf.embedPng(command.png), place)
      else {
        const dashes = command.dashed ? { borderDashArray: [4, 3] } : {}
        page.drawRectangle({ ...place, borderWidth: 0.5, borderColor: rgb(0, 0, 0), ...dashes })
      }
    }
  }
  return pdf.save()
}
