import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/content/content.ts'
import { LIMITS, type Limits } from '../../src/content/limits.ts'
import { readContent } from '../../src/content/read-content.ts'
import type { CotejoError } from '../../src/errors.ts'
import { cffNested, cffShared, trueTypeEveryCode, type1Doubling } from './fonts-that-burden.ts'
import { type Drawing, form, packed, page, pdf, stream } from './pdf.ts'

const A = 'BT /F1 12 Tf 72 700 Td (Hola) Tj ET '

/** As much time as the clock of the limits allows, and a second more. The machine may have other work. */
const ENOUGH = LIMITS.milliseconds + 1_000

interface Answer {
  readonly texts: readonly string[]
  /** Names of the limits that bit. */
  readonly limits: readonly string[]
}

async function answer(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Answer> {
  const started = performance.now()
  const content: Content | CotejoError = await readContent(bytes, { limits }).catch((error) => error)
  expect(performance.now() - started).toBeLessThan(ENOUGH)
  if ('pages' in content) {
    return {
      texts: content.pages.flatMap(({ runs }) => runs.map(({ text }) => text)),
      limits: content.limits.map(({ limit }) => limit),
    }
  }
  expect(content.code).toBe('file-limits')
  return { texts: [], limits: [content.limit!] }
}

describe('each limit bites where it says, and not before', () => {
  const spaces = page(packed(A + ' '.repeat(10_000)))
  it.each<[keyof Limits, Uint8Array, number, number]>([
    // BT, Tf, Td, Tj and ET.
    ['operators', pdf(A), 4, 5],
    // The first is saved at depth 0.
    ['nesting', pdf(`q q q Q Q Q ${A}`), 1, 2],
    ['nesting', page(stream(`/X Do ${A}`), { resources: '/XObject << /X 11 0 R >>', objects: [form('')] }), 9, 10],
    ['characters', pdf(A), 3, 4],
    ['items', pdf(A), 0, 1],
    // Room for a stream is made twice as large whenever it is too small.
    ['streamBytes', spaces, 8_000, 20_000],
    ['inflatedBytes', spaces, 9_000, 40_000],
    // Catalog, pages, page, resources, contents and font.
    ['objects', pdf(A), 5, 6],
    ['steps', spaces, 1_000, 10_000],
  ])('%s', async (limit, bytes, bites, not) => {
    expect((await answer(bytes, { [limit]: bites })).limits).toContain(limit)
    expect(await answer(bytes, { [limit]: not })).toEqual({ texts: ['Hola'], limits: [] })
  })
})

it('a limit that only the drawing of glyphs comes to, when all is read, is told too', async () => {
  const bytes = readFileSync(new URL('../../fixtures/documents/asignacion-nss/accept-chromium.pdf', import.meta.url))
  const readBy = (steps: number) => readContent(bytes, { limits: { steps } }).catch(() => undefined)
  let [few, enough] = [0, LIMITS.steps]
  while (enough - few > 1) {
    const steps = (few + enough) >> 1
    if ((await readBy(steps))?.limits.length === 0) enough = steps
    else few = steps
  }
  const content = (await readBy(enough))!
  expect(content.limits).toEqual([])
  for (const { face, codes = [] } of content.pages.flatMap(({ runs }) => runs))
    for (const code of codes) {
      const drawn = content.glyph!(face!, code)
      try {
        if (drawn && 'bounds' in drawn) drawn.bounds()
      } catch {
        // Nobody is told by an error.
      }
    }
  expect(content.limits).toEqual([{ limit: 'steps' }])
})

describe('an image that says less of its size than its decoder finds', () => {
  // Behind the text, so that its pixels are asked for.
  const drawn = (filter: string, bytes: string, more = '') =>
    pdf({
      content: `q 300 0 0 100 60 650 cm /I Do Q ${A}`,
      resources: '/XObject << /I 10 0 R >>',
      objects: [
        stream(
          `${bytes}>`,
          `/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent ${filter === '/DCTDecode' ? 8 : 1} /Filter [/ASCIIHexDecode ${filter}] ${more}`,
        ),
      ],
    })
  /** Segments of ITU-T T.88, 7.2: number, kind, none referred to, page 1, length. */
  const segment = (kind: string, data: string) => `00000000${kind}0001${hex(data.length / 2, 4)}${data}`
  const hex = (value: number, bytes: number) => value.toString(16).padStart(2 * bytes, '0')
  const sheet = (side: number) => segment('30', `${hex(side, 4).repeat(2)}${'00'.repeat(11)}`)
  // A generic region of 1000 by 1000 that has no data of its own: the decoder goes on without.
  const region = (side: number) =>
    segment('26', `${hex(side, 4).repeat(2)}${'00'.repeat(9)}00${'03fffdff02fefefe'}${'00'.repeat(20)}`)

  it.each<[string, Uint8Array, string]>([
    // SOI, and a frame of 20,000 by 20,000 pixels.
    ['JPEG', drawn('/DCTDecode', `ffd8ffc0000b08${hex(20_000, 2).repeat(2)}01011100ffd9`), 'imagePixels'],
    ['fax', drawn('/CCITTFaxDecode', '00', '/DecodeParms [null << /K -1 /Columns 500000000 >>]'), 'imagePixels'],
    ['JBIG2 page', drawn('/JBIG2Decode', sheet(100_000)), 'imagePixels'],
    ['JBIG2 region', drawn('/JBIG2Decode', sheet(4_000) + region(60_000)), 'steps'],
  ])('%s', async (_, bytes, limit) => {
    const before = process.memoryUsage().rss
    expect(await answer(bytes)).toEqual({ texts: ['Hola'], limits: [limit] })
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000)
  })

  it.each<[string, Uint8Array]>([
    ['JPEG', drawn('/DCTDecode', `ffd8ffc0000b08${hex(100, 2).repeat(2)}01011100ffd9`)],
    ['fax', drawn('/CCITTFaxDecode', '00', '/DecodeParms [null << /K -1 /Columns 100 >>]')],
    ['JBIG2', drawn('/JBIG2Decode', sheet(100) + region(100))],
  ])('one of the right size, %s', async (_, bytes) => {
    expect(await answer(bytes)).toEqual({ texts: ['Hola'], limits: [] })
  })
})

describe('a small file that means much work is read as far as its limits go', () => {
  it('a state that is saved a million times', async () => {
    const bytes = page(packed(A + 'q '.repeat(1_000_000)))
    expect(bytes.length).toBeLessThan(10_000)
    expect(await answer(bytes)).toEqual({ texts: ['Hola'], limits: ['nesting'] })
  })

  it('a million operators', async () => {
    expect(await answer(page(packed(A + 'q Q '.repeat(500_000))))).toEqual({ texts: ['Hola'], limits: ['operators'] })
  })

  it('forms of which each draws the next one twice', async () => {
    const forms = Array.from({ length: 50 }, (_, i) =>
      form('/X Do /X Do', `/Resources << /XObject << /X ${Math.min(12 + i, 60)} 0 R >> >>`),
    )
    const { texts, limits } = await answer(
      page(stream(`${A} /X Do`), { resources: '/XObject << /X 11 0 R >>', objects: forms }),
    )
    expect(texts).toEqual(['Hola'])
    expect(['nesting', 'steps']).toContain(limits[0])
  })

  it('forms in forms in forms', async () => {
    const forms = Array.from({ length: 3000 }, (_, i) =>
      form('/X Do', `/Resources << /XObject << /X ${12 + i} 0 R >> >>`),
    )
    expect(await answer(page(stream(`${A} /X Do`), { resources: '/XObject << /X 11 0 R >>', objects: forms }))).toEqual(
      { texts: ['Hola'], limits: ['nesting'] },
    )
  })

  it('40 MB in a stream', async () => {
    expect(await answer(page(packed(new Uint8Array(40_000_000).fill(0x20))))).toEqual({
      texts: [],
      limits: ['streamBytes'],
    })
  })

  it('40 MB in a stream in a stream in a stream', async () => {
    const bytes = page(packed(new Uint8Array(40_000_000).fill(0x20), 3))
    expect(bytes.length).toBeLessThan(5_000)
    expect(await answer(bytes)).toEqual({ texts: [], limits: ['streamBytes'] })
  })

  it('a stream that is read again and again', async () => {
    const bytes = pdf({
      content: '',
      page: `/Contents [${'10 0 R '.repeat(100)}]`,
      objects: [packed(A + ' '.repeat(10_000_000))],
    })
    expect((await answer(bytes)).limits).toEqual(['inflatedBytes'])
  })

  it('a text of 15 million characters', async () => {
    expect(await answer(page(packed(`${A} BT /F1 1 Tf (${'a'.repeat(15_000_000)}) Tj ET`)))).toEqual({
      texts: ['Hola'],
      limits: ['characters'],
    })
  })

  it('600,000 texts of a character', async () => {
    const { texts, limits } = await answer(page(packed(`BT /F1 1 Tf ${'(a) Tj '.repeat(600_000)} ET`)))
    expect([texts.length, limits[0]]).toEqual([LIMITS.items, 'items'])
  })

  const wide = (dictionary: string, encoding = 'Identity-H'): Omit<Drawing, 'content'> => ({
    fonts: '/W 11 0 R',
    objects: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /W /Encoding /${encoding} /DescendantFonts [12 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /W /FontDescriptor << /FontName /W /Flags 4 >>
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${dictionary} >>`,
    ],
  })
  const inW = stream(`${A} BT /W 9 Tf <0041> Tj ET`)
  it.each([
    ['widths', wide('/W [0 2147483647 500]')],
    ['vertical widths', wide('/W2 [0 2147483647 -500 0 0]', 'Identity-V')],
  ])('%s of two thousand million glyphs', async (_, font) => {
    const { texts, limits } = await answer(page(inW, font))
    expect([texts[0], limits]).toEqual(['Hola', ['steps']])
  })

  it('a font of two thousand million codes', async () => {
    const { texts, limits } = await answer(page(inW, wide('/FirstChar 0 /LastChar 2147483647')))
    expect([texts[0], limits]).toEqual(['Hola', []])
  })

  it('a map of characters with ten thousand times 16 million', async () => {
    const ranges = '<00000000> <00FFFFFE> <0041> '.repeat(10_000)
    const { texts, limits } = await answer(
      page(stream(`${A} BT /W 9 Tf (A) Tj ET`), {
        fonts: '/W 11 0 R',
        objects: [
          '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 12 0 R >>',
          packed(
            `begincmap 1 begincodespacerange <00> <FF> endcodespacerange 9 beginbfrange ${ranges} endbfrange endcmap`,
          ),
        ],
      }),
    )
    expect([texts[0], limits]).toEqual(['Hola', ['steps']])
  })

  const { header, program } = type1Doubling()
  const embedded = (subtype: string, file: string, data: string): Omit<Drawing, 'content'> => ({
    fonts: '/W 11 0 R',
    objects: [
      `<< /Type /Font /Subtype /${subtype} /BaseFont /W /FirstChar 97 /LastChar 97 /Widths [500]
        /FontDescriptor << /Type /FontDescriptor /FontName /W /Flags 4 /${file} 12 0 R >> >>`,
      data,
    ],
  })
  it.each([
    [
      'of a Type 1 font',
      embedded(
        'Type1',
        'FontFile',
        packed(Buffer.concat([header, program]), 1, `/Length1 ${header.length} /Length2 ${program.length} /Length3 0`),
      ),
    ],
    ['of a compact font', embedded('Type1', 'FontFile3', packed(cffNested(), 1, '/Subtype /Type1C'))],
    ['that all codes stand for', embedded('TrueType', 'FontFile2', packed(trueTypeEveryCode()))],
  ])('a glyph without end %s', async (_, font) => {
    const { texts, limits } = await answer(page(stream(`${A} BT /W 9 Tf (a) Tj ET`), font))
    expect([texts[0], limits]).toEqual(['Hola', ['steps']])
  })

  it.each([
    [10, []],
    [1_000, ['streamBytes']],
  ])('%d parts of a compact font that share 65,535 subroutines', async (parts, hit) => {
    const before = process.resourceUsage().maxRSS
    const { texts, limits } = await answer(
      page(stream(`${A} BT /W 9 Tf <0001> Tj ET`), {
        fonts: '/W 11 0 R',
        objects: [
          '<< /Type /Font /Subtype /Type0 /BaseFont /W /Encoding /Identity-H /DescendantFonts [12 0 R] >>',
          `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /W /FontDescriptor << /FontName /W /Flags 4 /FontFile3 13 0 R >>
            /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
          packed(cffShared(parts), 1, '/Subtype /CIDFontType0C'),
        ],
      }),
    )
    expect([texts[0], limits]).toEqual(['Hola', hit])
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(200)
  })

  it.each([2, 12])('a row of 537 million colours by predictor %d', async (predictor) => {
    const parameters = `/Predictor ${predictor} /Colors 536870913 /Columns 1 /BitsPerComponent 8`
    const { limits } = await answer(page(packed(A, 1, `/DecodeParms [null << ${parameters} >>]`)))
    expect(limits).toEqual(['streamBytes'])
  })

  it('a function with four thousand million samples', async () => {
    const { texts, limits } = await answer(
      page(stream(`${A} /S cs 1 sc ${A}`), {
        resources: '/ColorSpace << /S [/Separation /S /DeviceGray 11 0 R] >>',
        objects: [stream('a', '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [65535 65535] /BitsPerSample 8')],
      }),
    )
    expect([texts, limits]).toEqual([['Hola', 'Hola'], ['steps']])
  })

  it('functions of which each is made of the next one twice', async () => {
    const functions = Array.from({ length: 60 }, (_, i) => {
      const next = `${12 + i} 0 R`
      return `<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [${next} ${next}] >>`
    })
    const { texts, limits } = await answer(
      page(stream(`${A} /S cs 1 sc`), {
        resources: '/ColorSpace << /S [/Separation /S /DeviceGray 11 0 R] >>',
        objects: [...functions, '<< /FunctionType 2 /Domain [0 1] /N 1 >>'],
      }),
    )
    expect([texts, limits]).toEqual([['Hola'], ['objects']])
  })

  it('a hundred thousand annotations', async () => {
    const { texts, limits } = await answer(
      page(stream(A), {
        page: `/Annots [${'11 0 R '.repeat(100_000)}]`,
        objects: ['<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /F 4 /AP << /N 12 0 R >> >>', form('0 0 9 9 re f')],
      }),
    )
    expect([texts[0], limits]).toEqual(['Hola', ['objects']])
  })

  const bare = (body: string) => new TextEncoder().encode(`%PDF-1.7\n${body}`)
  /** A file whose table of objects is a stream. */
  const tabled = (body: string, dictionary: string, entries: readonly number[] = []) => {
    const hexadecimal = `${Buffer.from(entries).toString('hex')}>`
    const xref = stream(hexadecimal, `/Type /XRef /Root 1 0 R /Filter /ASCIIHexDecode ${dictionary}`)
    const whole = `1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n${body}`
    return bare(`${whole}9 0 obj ${xref} endobj\nstartxref\n${9 + whole.length}\n%%EOF`)
  }

  it.each([
    ['no width', '/W [0 0 0] /Size 2147483647'],
    ['a width that is not there', '/W [0 0 0] /Index [0 2147483647] /Size 9'],
  ])('a table of two thousand million entries of %s', async (_, dictionary) => {
    expect(await answer(tabled('', dictionary))).toEqual({ texts: [], limits: ['objects'] })
  })

  it('an object stream of 30 million objects', async () => {
    const body = `8 0 obj ${stream('2 0 << /Type /Pages >>', '/Type /ObjStm /N 30000000 /First 4')} endobj\n`
    const at = 9 + '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n'.length
    const free = [0, 0, 0, 0]
    const entries = [free, [1, 0, 9, 0], [2, 0, 8, 0], free, free, free, free, free, [1, 0, at, 0]].flat()
    expect(await answer(tabled(body, '/W [1 2 1] /Size 9', entries))).toEqual({ texts: [], limits: ['objects'] })
  })

  it.each([
    ['objects that begin and do not end', '1 0 obj <<\n'.repeat(700_000)],
    ['objects on a single line', '1 0 obj endobj '.repeat(600_000)],
    ['trailers that begin and do not end', 'trailer <<\n'.repeat(700_000)],
    ['tables without entries', 'xref\n'.repeat(1_500_000)],
    ['one line', 'A'.repeat(9_900_000)],
  ])('a file of %s', async (_, body) => {
    const started = performance.now()
    await expect(readContent(bare(body))).rejects.toMatchObject({
      code: expect.stringMatching(/^file-(limits|damaged)$/),
    })
    expect(performance.now() - started).toBeLessThan(ENOUGH)
  })

  it('a key of 268 MB', async () => {
    const trailer = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 2147483640 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>]`
    await expect(readContent(pdf({ content: A, trailer }))).rejects.toMatchObject({ code: 'file-damaged' })
  })
})
