import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PDFKit from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import { pdf } from './pdf.ts'

/** The characters in no order. `getTextContent` makes up spaces, and leaves out what is off the page or no more than format. */
const characters = (text: string) => [...text.replace(/[\s\p{Cf}]/gu, '')].sort().join('')

/** What the plain, unchanged pdfjs-dist of the same version says, page by page. */
async function plainText(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false, useSystemFonts: false })
  const document = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
    texts.push(characters(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await task.destroy()
  return texts
}

async function ourText(bytes: Uint8Array): Promise<string[]> {
  const { pages } = await readContent(bytes)
  return pages.map(({ runs }) => characters(runs.flatMap(({ text, within }) => (within ? [] : text)).join('')))
}

const LINES = [
  'Asignación de Número de Seguridad Social',
  'Nombre(s): ÑANDÚ  Primer apellido: GÜEMES',
  '«Aviso» — 18 / 02 / 2025 … ÁÉÍÓÚ áéíóú ¿? ¡!',
]

async function byPdfLib(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const font of [StandardFonts.Helvetica, StandardFonts.TimesRoman, StandardFonts.CourierBold]) {
    const embedded = await document.embedFont(font)
    const page = document.addPage([612, 792])
    LINES.forEach((line, i) => {
      page.drawText(line, {
        x: 50,
        y: 700 - 30 * i,
        size: 9 + i,
        font: embedded,
        rotate: degrees(5 * i),
        color: rgb(i / 3, 0, 0),
      })
    })
  }
  return document.save()
}

function byPdfKit(): Promise<Uint8Array> {
  const document = new PDFKit({ size: 'LETTER' })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  for (const font of ['Helvetica', 'Times-Italic', 'Courier']) {
    document.font(font).fontSize(11)
    for (const line of LINES) document.text(line, { align: 'justify', characterSpacing: 1, wordSpacing: 3 })
    document.save().rotate(10).text(LINES.join(' '), 200, 350, { width: 250, columns: 2 }).restore().addPage()
  }
  const finished = new Promise<Uint8Array>((resolve) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
  })
  document.end()
  return finished
}

describe('the characters are those of getTextContent', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['pdf-lib', byPdfLib],
    ['pdfkit', byPdfKit],
    [
      'hand',
      () =>
        pdf('BT /F1 12 Tf 14 TL 72 700 Td [(Se) -20 (gu) 2000 (ri)] TJ (dad) \' 3 1 (social) " 3 Tr (oculto) Tj ET'),
    ],
  ])('of a PDF written by %s', async (_, write) => {
    const bytes = await write()
    const texts = await ourText(bytes)
    expect(texts.join('').length).toBeGreaterThan(20)
    expect(texts).toEqual(await plainText(bytes))
  })

  const documents = new URL('../../fixtures/documents/', import.meta.url).pathname
  const papers = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))

  it.each(papers.filter((name) => /accept-/.test(name)))('of the fixture %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(documents, name)))
    expect(await ourText(bytes)).toEqual(await plainText(bytes))
  })
})
