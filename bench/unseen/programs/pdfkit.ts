import PDFDocument from 'pdfkit'
import { place, scrambled } from '../place.ts'
import type { Program } from './program.ts'

const FACES = {
  sans: ['Helvetica', 'Helvetica-Bold'],
  serif: ['Times-Roman', 'Times-Bold'],
  mono: ['Courier', 'Courier-Bold'],
}

export const pdfkit: Program = {
  name: 'pdfkit',
  installed: () => true,
  write: (page) => {
    const pdf = new PDFDocument({ autoFirstPage: false, margin: 0 })
    for (const { width, height, marks, rules } of scrambled(place(page), page)) {
      pdf.addPage({ size: [width, height], margin: 0 })
      for (const { from, to } of rules)
        pdf
          .lineWidth(0.5)
          .moveTo(...(from as [number, number]))
          .lineTo(...(to as [number, number]))
          .stroke()
      for (const { text, x, y, size, bold, spacing } of marks)
        pdf
          .font(FACES[page.face][bold ? 1 : 0]!, size)
          .text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
    }
    const pieces: Uint8Array[] = []
    return new Promise((resolve) => {
      pdf.on('data', (piece: Uint8Array) => pieces.push(piece))
      pdf.on('end', () => resolve(Buffer.concat(pieces)))
      pdf.end()
    })
  },
}
