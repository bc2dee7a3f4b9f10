import { cffNested, cffShared, trueTypeEveryCode, type1Doubling } from '../content/fonts-that-burden.ts'
import { assemble, type Drawing, form, packed, page, pdf, stream } from '../content/pdf.ts'

/** Files that are made to take time or memory, or to break the reader. Each is made when it is asked for. */

const A = 'BT /F1 12 Tf 72 700 Td (Hola) Tj ET '

const bare = (body: string) => new TextEncoder().encode(`%PDF-1.7\n${body}`)
const drawing = (content: string, more: Omit<Drawing, 'content'>) => page(stream(`${A} ${content}`), more)
const chain = (length: number, object: (next: string, i: number) => string, from = 11) =>
  Array.from({ length }, (_, i) => object(`${from + i + 1} 0 R`, i))

const xobject = (objects: readonly string[], content = '/X Do') =>
  drawing(content, { resources: '/XObject << /X 11 0 R >>', objects })
const image = (dictionary: string, data = '') =>
  xobject([stream(data, `/Type /XObject /Subtype /Image /ColorSpace /DeviceGray ${dictionary}`)], '/X Do')

const font = (...objects: string[]) =>
  drawing('BT /W 9 Tf 72 600 Td (a) Tj <0041> Tj ET', { fonts: '/W 11 0 R', objects })
const wideFont = (dictionary: string, encoding = 'Identity-H') =>
  font(
    `<< /Type /Font /Subtype /Type0 /BaseFont /W /Encoding /${encoding} /DescendantFonts [12 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /W /FontDescriptor << /FontName /W /Flags 4 >>
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${dictionary} >>`,
  )
const embedded = (subtype: string, file: string, data: string) =>
  font(
    `<< /Type /Font /Subtype /${subtype} /BaseFont /W /FirstChar 97 /LastChar 97 /Widths [500]
      /FontDescriptor << /Type /FontDescriptor /FontName /W /Flags 4 /${file} 12 0 R >> >>`,
    data,
  )
const composite = (data: string) =>
  font(
    '<< /Type /Font /Subtype /Type0 /BaseFont /W /Encoding /Identity-H /DescendantFonts [12 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /W /FontDescriptor << /FontName /W /Flags 4 /FontFile3 13 0 R >>
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
    data,
  )
const mapped = (map: string) =>
  font(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 12 0 R >>',
    packed(`begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${map} endcmap`),
  )
const type3 = (glyph: string, resources = '') =>
  font(
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 8 8] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 /LastChar 97 /Widths [8]
      /Encoding << /Differences [97 /a] >> /CharProcs << /a 12 0 R >> /Resources << ${resources} >> >>`,
    stream(`8 0 d0 ${glyph}`),
  )

const colour = (...objects: string[]) =>
  drawing(`/S cs 1 sc ${A}`, { resources: '/ColorSpace << /S [/Separation /S /DeviceGray 11 0 R] >>', objects })

const encrypted = (entries: string) =>
  pdf({
    content: A,
    trailer: `/Encrypt << /Filter /Standard ${entries} /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>]`,
  })

/** A file whose table of objects is a stream. */
const tabled = (dictionary: string, body = '') => {
  const whole = `1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n${body}`
  const table = stream('>', `/Type /XRef /Root 1 0 R /Filter /ASCIIHexDecode ${dictionary}`)
  return bare(`${whole}9 0 obj ${table} endobj\nstartxref\n${9 + whole.length}\n%%EOF`)
}

const objects = (...all: [number, string][]) => assemble(new Map(all))
const type1 = () => {
  const { header, program } = type1Doubling()
  const lengths = `/Length1 ${header.length} /Length2 ${program.length} /Length3 0`
  return embedded('Type1', 'FontFile', packed(Buffer.concat([header, program]), 1, lengths))
}
const noise = (length: number) => {
  let state = 20250218
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

export const filesThatBurden: Readonly<Record<string, () => Uint8Array>> = {
  'a million saved states': () => page(packed(A + 'q '.repeat(1_000_000))),
  'a million operators': () => page(packed(A + 'q Q '.repeat(500_000))),
  'a million operands': () => page(packed(`${A}${'1 '.repeat(2_000_000)} re f`)),
  'arrays in arrays': () => page(packed(`${A}${'['.repeat(500_000)}`)),
  'dictionaries in dictionaries': () => page(packed(`${A}/M ${'<< /A '.repeat(300_000)} BDC`)),
  'arrays in arrays, in the file': () => bare(`1 0 obj ${'['.repeat(3_000_000)} endobj`),
  'a million curves': () => page(packed(`${A}0 0 m ${'1 2 3 4 5 6 c '.repeat(400_000)} f`)),
  'a million clips': () => page(packed(`${A}${'0 0 9 9 re W n '.repeat(150_000)}`)),
  'marked content without end': () => page(packed(A + '/P BMC '.repeat(400_000))),
  'texts of one character': () => page(packed(`BT /F1 1 Tf ${'(a) Tj '.repeat(600_000)} ET`)),
  'labels again and again': () =>
    page(packed(`BT /F1 1 Tf ${'(CURP: Nombre: NSS: Folio: ) Tj 0 -1 Td '.repeat(19_000)} ET`)),
  'bars again and again': () => page(packed(`BT /F1 1 Tf (${'||Folio:|'.repeat(50_000)}) Tj ET`)),
  'a text of 15 million characters': () => page(packed(`${A} BT /F1 1 Tf (${'a'.repeat(15_000_000)}) Tj ET`)),
  'a hexadecimal text of 15 MB': () => page(packed(`${A} BT /F1 1 Tf <${'61'.repeat(7_000_000)}> Tj ET`)),
  'a text that does not end': () => page(packed(`${A} BT /F1 1 Tf (${'('.repeat(5_000_000)}`)),
  'a name of a million characters': () => page(packed(`${A} /${'N'.repeat(1_000_000)} Do`)),
  'rules over every word': () =>
    page(packed(`BT /F1 4 Tf ${'(hoja) Tj 0 -3 Td '.repeat(5_000)} ET ${'0 0 600 700 re f '.repeat(20_000)}`)),
  '40 MB in a stream': () => page(packed(new Uint8Array(40_000_000).fill(0x20))),
  '40 MB in a stream in a stream in a stream': () => page(packed(new Uint8Array(40_000_000).fill(0x20), 3)),
  'a stream through a hundred filters': () => page(stream('>', `/Filter [${'/ASCIIHexDecode '.repeat(100)}]`)),
  'a stream in run lengths': () =>
    page(stream(`${'8120'.repeat(400_000)}>`, '/Filter [/ASCIIHexDecode /RunLengthDecode /RunLengthDecode]')),
  'a stream of LZW that is none': () =>
    page(stream(`${'80ff'.repeat(400_000)}>`, '/Filter [/ASCIIHexDecode /LZWDecode]')),
  'a stream whose length is itself': () => page(`<< /Length 10 0 R >>\nstream\n${A}\nendstream`),
  'a stream of two thousand million bytes': () => page(`<< /Length 2147483647 >>\nstream\n${A}\nendstream`),
  'a predictor of two thousand million columns': () =>
    page(packed(A, 1, '/DecodeParms [null << /Predictor 15 /Columns 2147483647 /Colors 4 >>]')),
  'one stream a hundred times': () =>
    pdf({ content: '', page: `/Contents [${'10 0 R '.repeat(100)}]`, objects: [packed(A + ' '.repeat(10_000_000))] }),
  'forms of which each draws the next one twice': () =>
    xobject(chain(50, (next) => form('/X Do /X Do', `/Resources << /XObject << /X ${next} >> >>`))),
  'forms in forms in forms': () =>
    xobject(chain(3_000, (next) => form('/X Do', `/Resources << /XObject << /X ${next} >> >>`))),
  'a form that draws itself': () => xobject([form('/X Do /X Do', '/Resources << /XObject << /X 11 0 R >> >>')]),
  'a form without a size': () => xobject([stream(A, '/Subtype /Form /BBox [0 0 1e309 nan] /Matrix [0 0 0 0 0 0]')]),
  'a pattern that paints with itself': () =>
    drawing('/Pattern cs /P scn 0 0 600 700 re f', {
      resources: '/Pattern << /P 11 0 R >>',
      objects: [
        stream(
          '/Pattern cs /P scn 0 0 9 9 re f',
          '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1e-9 /YStep 1e-9 /Resources << /Pattern << /P 11 0 R >> >>',
        ),
      ],
    }),
  'a soft mask of itself': () =>
    drawing('/G gs', {
      resources: '/ExtGState << /G 11 0 R >>',
      objects: ['<< /SMask << /S /Alpha /G 12 0 R >> >>', form('/G gs', '/Resources << /ExtGState << /G 11 0 R >> >>')],
    }),
  'an image of 2,500 million pixels': () => image('/Width 50000 /Height 50000 /BitsPerComponent 8'),
  'an image of less than no pixels': () => image('/Width -5 /Height 2147483647 /BitsPerComponent 8'),
  'a JPEG larger than it says': () =>
    image(
      '/Width 9 /Height 9 /BitsPerComponent 8 /Filter [/ASCIIHexDecode /DCTDecode]',
      'ffd8ffc0000b084e204e2001011100ffd9>',
    ),
  'a fax of 500 million columns': () =>
    image(
      '/Width 9 /Height 9 /BitsPerComponent 1 /Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns 500000000 >>]',
      '00>',
    ),
  'a JBIG2 of ten thousand million pixels': () =>
    image(
      '/Width 9 /Height 9 /BitsPerComponent 1 /Filter [/ASCIIHexDecode /JBIG2Decode]',
      `0000000030000100000013000186a0000186a0${'00'.repeat(11)}>`,
    ),
  'a JPEG 2000 that is none': () => image('/Width 9 /Height 9 /Filter /JPXDecode', 'jP'),
  'inline images without end': () => page(packed(`${A}${'BI /W 9 /H 9 /BPC 8 /CS /G ID '.repeat(50_000)}`)),
  'widths of two thousand million glyphs': () => wideFont('/W [0 2147483647 500]'),
  'vertical widths of two thousand million glyphs': () => wideFont('/W2 [0 2147483647 -500 0 0]', 'Identity-V'),
  'a font of two thousand million codes': () => wideFont('/FirstChar 0 /LastChar 2147483647'),
  'a map of a hundred thousand million characters': () =>
    mapped(`9 beginbfrange ${'<00000000> <00FFFFFE> <0041> '.repeat(10_000)} endbfrange`),
  'a map from one character to a million': () => mapped(`1 beginbfchar <61> <${'0041'.repeat(1_000_000)}> endbfchar`),
  'a glyph without end of Type 1': type1,
  'a glyph without end of a compact font': () =>
    embedded('Type1', 'FontFile3', packed(cffNested(), 1, '/Subtype /Type1C')),
  'a compact font whose parts share their many subroutines': () =>
    composite(packed(cffShared(1000), 1, '/Subtype /CIDFontType0C')),
  'a glyph that all codes stand for': () => embedded('TrueType', 'FontFile2', packed(trueTypeEveryCode())),
  'a font of noise': () => embedded('TrueType', 'FontFile2', packed(noise(200_000))),
  'a glyph that writes itself': () => type3('BT /W 9 Tf (aaaa) Tj ET', '/Font << /W 11 0 R >>'),
  'a glyph of a million lines': () => type3(`0 0 m ${'1 1 l '.repeat(300_000)} f`),
  'a function of four thousand million samples': () =>
    colour(stream('a', '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [65535 65535] /BitsPerSample 8')),
  'functions of which each is the next one twice': () =>
    colour(
      ...chain(
        60,
        (next) => `<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [${next} ${next}] >>`,
      ),
    ),
  'a function that calculates without end': () =>
    colour(stream(`{ ${'dup mul '.repeat(200_000)} }`, '/FunctionType 4 /Domain [0 1] /Range [0 1]')),
  'a hundred thousand annotations': () =>
    drawing('', {
      page: `/Annots [${'11 0 R '.repeat(100_000)}]`,
      objects: ['<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /F 4 /AP << /N 12 0 R >> >>', form('0 0 9 9 re f')],
    }),
  'a page that is its own parent': () =>
    objects(
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 /Parent 2 0 R >>'],
    ),
  'two thousand million pages': () =>
    objects(
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>'],
      [3, '<< /Type /Page /Parent 2 0 R >>'],
    ),
  'fewer pages than none': () =>
    objects([1, '<< /Type /Catalog /Pages 2 0 R >>'], [2, '<< /Type /Pages /Kids [] /Count -5 >>']),
  'five thousand pages': () => pdf({ content: Array(5_000).fill(A) }),
  'layers in layers': () =>
    pdf({
      content: A,
      catalog: `/OCProperties << /OCGs [] /D << /Order ${'['.repeat(100_000)}${']'.repeat(100_000)} >> >>`,
    }),
  'a table of two thousand million entries': () => tabled('/W [0 0 0] /Size 2147483647'),
  'a table of two thousand million others': () => tabled('/W [0 0 0] /Index [0 2147483647] /Size 9'),
  'a table before itself': () =>
    bare(`xref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF`),
  'objects that do not end': () => bare('1 0 obj <<\n'.repeat(700_000)),
  'objects on a single line': () => bare('1 0 obj endobj '.repeat(600_000)),
  'trailers that do not end': () => bare('trailer <<\n'.repeat(700_000)),
  'tables without entries': () => bare('xref\n'.repeat(1_500_000)),
  'one line': () => bare('A'.repeat(9_900_000)),
  'ends and nothing else': () => bare('%%EOF\n'.repeat(1_500_000)),
  'noise behind a header': () => Buffer.concat([bare(''), noise(2_000_000)]),
  'a key of 268 MB': () => encrypted('/V 2 /R 3 /Length 2147483640'),
  'a cipher that nobody has': () => encrypted('/V 99 /R 99'),
  'a file of 11 MB': () => Buffer.concat([pdf(A), new Uint8Array(11_000_000)]),
}
