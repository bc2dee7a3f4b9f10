import { place, scrambled } from '../place.ts'
import { hasPackage, type Program } from './program.ts'

const FACES = { sans: 'helvetica', serif: 'times', mono: 'courier' }
// Its types are not there where it is not installed.
const load = () => import('jspdf' as string)

export const jspdf: Program = {
  name: 'jspdf',
  installed: () => hasPackage(load),
  write: async (page) => {
    const { jsPDF } = await load()
    const size = [page.width, page.height]
    const orientation = page.width > page.height ? 'landscape' : 'portrait'
    const pdf = new jsPDF({ unit: 'pt', format: size, orientation })
    for (const [i, { marks, rules }] of scrambled(place(page), page).entries()) {
      if (i > 0) pdf.addPage(size, orientation)
      pdf.setLineWidth(0.5)
      for (const { from, to } of rules) pdf.line(from[0], from[1], to[0], to[1])
      for (const { text, x, y, size, bold, spacing } of marks) {
        pdf
          .setFont(FACES[page.face], bold ? 'bold' : 'normal')
          .setFontSize(size)
          .setCharSpace(spacing)
        pdf.text(text, x, y)
      }
    }
    return new Uint8Array(pdf.output('arraybuffer'))
  },
}
