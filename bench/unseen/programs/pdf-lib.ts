import { PDFDocument, StandardFonts } from 'pdf-lib'
import { place, scrambled } from '../place.ts'
import type { Program } from './program.ts'

const FACES = {
  sans: [StandardFonts.Helvetica, StandardFonts.HelveticaBold],
  serif: [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold],
  mono: [StandardFonts.Courier, StandardFonts.CourierBold],
} as const

export const pdfLib: Program = {
  name: 'pdf-lib',
  installed: () => true,
  write: async (page) => {
    const pdf = await PDFDocument.create()
    const [regular, heavy] = await Promise.all(FACES[page.face].map((name) => pdf.embedFont(name)))
    for (const { width, height, marks, rules } of scrambled(place(page), page)) {
      const sheet = pdf.addPage([width, height])
      for (const { from, to } of rules)
        sheet.drawLine({
          start: { x: from[0], y: height - from[1] },
          end: { x: to[0], y: height - to[1] },
          thickness: 0.5,
        })
      for (const { text, x, y, size, bold, spacing } of marks) {
        const font = bold ? heavy! : regular!
        // It has no room between letters of its own: they are set one by one.
        if (!spacing) sheet.drawText(text, { x, y: height - y, size, font })
        else
          for (const [i, letter] of [...text].entries())
            sheet.drawText(letter, {
              x: x + font.widthOfTextAtSize(text.slice(0, i), size) + i * spacing,
              y: height - y,
              size,
              font,
            })
      }
    }
    return pdf.save()
  },
}
