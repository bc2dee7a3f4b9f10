import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import { form, pdf, stream } from './pdf.ts'

const CODES = ['file-empty', 'file-not-pdf', 'file-damaged', 'file-encrypted', 'file-limits']

/** Everything that the reading looks at, on three pages: what fails in one place meets the others. */
const sound = pdf({
  content: [
    'q /G1 gs 0.9 0 0 0.9 0 0 cm /X1 Do Q BT /F1 10 Tf 72 700 Td [(Docu) 20 (mento)] TJ ET',
    '/OC /L1 BDC BT /T3 10 Tf 72 700 Td (aaaa) Tj ET EMC 50 600 100 50 re W n q 9 0 0 9 50 600 cm /I1 Do Q',
    'BT /V 10 Tf 72 700 Td <00410042> Tj ET /Pattern cs /P1 scn 0 0 99 99 re f',
  ],
  fonts: '/T3 14 0 R /V 16 0 R',
  resources: `/XObject << /X1 10 0 R /I1 12 0 R >> /ExtGState << /G1 << /ca 0.5 /SMask << /S /Alpha /G 11 0 R >> >> >>
    /Properties << /L1 13 0 R >> /Pattern << /P1 18 0 R >>`,
  catalog: '/OCProperties << /OCGs [13 0 R] /D << /OFF [13 0 R] >> >> /AcroForm << /Fields [19 0 R] >>',
  page: '/Annots [19 0 R]',
  trailer: '/Info << /Producer (prueba) /CreationDate (D:20250218) >>',
  objects: [
    form('BT /F1 9 Tf (dentro) Tj ET', '/Group << /S /Transparency >> /Resources 4 0 R'),
    form('0 0 9 9 re f', '/Group << /S /Transparency >>'),
    stream('abcd', '/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray'),
    '<< /Type /OCG /Name (capa) >>',
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 8 8] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 /LastChar 97 /Widths [8] /Encoding << /Differences [97 /a] >> /CharProcs << /a 15 0 R >> >>',
    stream('8 0 d0 0 0 8 8 re f'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Down /Encoding /Identity-V /DescendantFonts [17 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Down /FontDescriptor << /FontName /Down /Flags 4 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [1 [500]] /DW2 [880 -1000] >>',
    stream(
      '0 0 1 1 re f',
      '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 2 2] /XStep 2 /YStep 2 /Resources << >>',
    ),
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (campo) /V (valor) /Rect [9 9 99 29] /F 4 /AP << /N 20 0 R >> >>',
    form('BT /F1 9 Tf (valor) Tj ET', '/Resources 4 0 R'),
  ],
})

/** Typed, whatever the bytes: a content, or an error with a code. */
async function answer(bytes: Uint8Array): Promise<void> {
  try {
    const { pages } = await readContent(bytes)
    for (const { runs } of pages) {
      for (const { text, edges, box } of runs) {
        expect(edges).toHaveLength(text.length + 1)
        expect(box).toHaveLength(4)
      }
    }
  } catch (error) {
    expect(CODES).toContain((error as { code?: string }).code)
  }
}

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
beforeAll(() => process.on('unhandledRejection', note))
afterAll(() => process.off('unhandledRejection', note))

describe('a damaged file gets an answer, and leaves nothing behind', () => {
  it('is sound before it is damaged', async () => {
    const { pages, unreadable } = await readContent(sound)
    expect(unreadable).toBeUndefined()
    expect(pages.map(({ runs }) => runs.map(({ text }) => text).join(' '))).toEqual([
      'dentro Documento valor',
      'aaaa valor',
      'AB valor',
    ])
  })

  it.each([
    [
      'with flipped bits',
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(7)), { minLength: 1, maxLength: 16 }).map((flips) => {
        const bytes = sound.slice()
        for (const [at, bit] of flips) bytes[at]! ^= 1 << bit
        return bytes
      }),
    ],
    ['cut off', fc.nat(sound.length).map((length) => sound.subarray(0, length))],
    [
      'with a part taken out or put in twice',
      fc.tuple(fc.nat(sound.length), fc.nat(sound.length)).map(([a, b]) => {
        const bytes = new Uint8Array(a + sound.length - b)
        bytes.set(sound.subarray(0, a))
        bytes.set(sound.subarray(b), a)
        return bytes
      }),
    ],
    [
      'with one number turned into another',
      fc
        .tuple(fc.nat(), fc.constantFrom('0', '-1', '99999999999', '2147483647', '1e9', 'null', '1.5'))
        .map(([which, value]) => {
          const text = new TextDecoder('latin1').decode(sound)
          const numbers = [...text.matchAll(/\d+/g)]
          const { index, 0: number } = numbers[which % numbers.length]!
          return Uint8Array.from(text.slice(0, index) + value + text.slice(index + number.length), (c) =>
            c.charCodeAt(0),
          )
        }),
    ],
  ])('%s', async (_, damaged) => {
    await fc.assert(fc.asyncProperty(damaged, answer), { numRuns: 150, seed: 20250218 })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(unhandled).toEqual([])
  })
})
