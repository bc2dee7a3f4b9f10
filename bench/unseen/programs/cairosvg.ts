import { PDFDocument } from 'pdf-lib'
import { place, scrambled } from '../place.ts'
import { has, made, type Program } from './program.ts'
import { svgOf } from './svg.ts'

/** A drawing a page, put together with pdf-lib where there are more. */
export const cairosvg: Program = {
  name: 'cairosvg',
  installed: () => has('cairosvg'),
  write: async (page) => {
    const drawings = scrambled(place(page), page).map((sheet) =>
      made(['sheet.svg', svgOf(sheet)], (file, result) => ['cairosvg', file, '-o', result]),
    )
    return joined(drawings)
  },
}

async function joined(files: readonly Uint8Array[]): Promise<Uint8Array> {
  if (files.length === 1) return files[0]!
  const pdf = await PDFDocument.create()
  for (const file of files) {
    const [page] = await pdf.copyPages(await PDFDocument.load(file), [0])
    pdf.addPage(page)
  }
  return pdf.save()
}
