/**
 * Prints the table of `src/content/glyph-shapes.ts`: `npx tsx bench/glyph-shapes.ts`. The fonts are those that pdfjs-dist
 * brings along in the place of Helvetica, Times and Courier.
 */
import './parser.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { gridOf } from '../src/content/glyph-grid.ts'
import { linesOf } from '../src/content/outlines.ts'

const { readContent } = await import('../src/content/read-content.ts')

const FONTS = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf', 'FoxitSerif.pfb', 'FoxitFixed.pfb']
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Ones without a foot, which none of the fonts has: with a slanted flag, a level one, and one between. */
const ONES = [
  [0, 0.78, 0.36, 1, 0.5, 1, 0.5, 0, 0.37, 0, 0.37, 0.86, 0, 0.64],
  [0, 1, 0.42, 1, 0.42, 0, 0.31, 0, 0.31, 0.9, 0, 0.9],
  [0, 0.82, 0.26, 0.9, 0.33, 1, 0.46, 1, 0.46, 0, 0.3, 0, 0.3, 0.74, 0, 0.74],
]
const home = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')

/** A page that shows the characters in an embedded font. */
function page(font: Buffer, isTrueType: boolean): Uint8Array {
  const file = deflateSync(font)
  const key = isTrueType ? 'FontFile2' : 'FontFile3'
  const subtype = isTrueType ? '' : '/Subtype /Type1C'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${CHARACTERS.length + 40} >>\nstream\nBT /F 9 Tf 9 700 Td (${CHARACTERS}) Tj ET\nendstream`,
    `<< /Type /Font /Subtype /${isTrueType ? 'TrueType' : 'Type1'} /BaseFont /Shown /FirstChar 48 /LastChar 90
      /Widths [${'600 '.repeat(43)}] /Encoding /WinAnsiEncoding /FontDescriptor 6 0 R >>`,
    `<< /Type /FontDescriptor /FontName /Shown /Flags 32 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 /${key} 7 0 R >>`,
  ]
  const parts = [
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((text, i) => Buffer.from(`${i + 1} 0 obj\n${text}\nendobj\n`)),
  ]
  parts.push(
    Buffer.from(
      `7 0 obj\n<< /Length ${file.length} /Length1 ${font.length} /Filter /FlateDecode ${subtype} >>\nstream\n`,
    ),
  )
  parts.push(file, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 8 >>\n%%EOF\n'))
  return Buffer.concat(parts)
}

/** Two bits a cell, four cells a byte, in base64. */
function packed(lines: ArrayLike<number>): string {
  const bytes: number[] = []
  gridOf(lines)!.forEach((cell, i) => {
    bytes[i >> 2] = (bytes[i >> 2] ?? 0) | (Math.round(3 * cell) << (2 * (i & 3)))
  })
  return Buffer.from(bytes).toString('base64')
}

const shapes = new Map<string, string[]>([...CHARACTERS].map((character) => [character, []]))
for (const name of FONTS) {
  const { pages, glyph } = await readContent(page(readFileSync(join(home, name)), name.endsWith('.ttf')))
  const { text, face, codes } = pages[0]!.runs[0]!
  ;[...text].forEach((character, i) => {
    const drawn = glyph!(face!, codes![i]!)
    if (!drawn || !('lines' in drawn)) throw new Error(`${name} has no ${character}`)
    shapes.get(character)!.push(packed(drawn.lines()))
  })
}
for (const corners of ONES) {
  const path = corners.flatMap((x, i) => (i % 2 === 0 ? [i === 0 ? 0 : 1, x, corners[i + 1]!] : []))
  shapes.get('1')!.push(packed(linesOf({ path, matrix: [1, 0, 0, 1, 0, 0] }).ends))
}

for (const [character, pictures] of shapes)
  console.log(`  ${/\d/.test(character) ? `${character}` : character}: '${pictures.join(' ')}',`)
