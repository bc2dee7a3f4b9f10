import { describe, expect, it } from 'vitest'
import type { Mark, Page, Paint } from '../../src/content/content.ts'
import { readContent } from '../../src/content/read-content.ts'
import { type Drawing, form, pdf, stream } from './pdf.ts'

async function page(drawing: Drawing | string): Promise<Page> {
  const { pages, unreadable } = await readContent(pdf(drawing))
  expect(unreadable).toBeUndefined()
  return pages[0]!
}

/** How the text "A" is painted, whatever else is on the page. */
async function paintOf(drawing: Drawing | string): Promise<Paint> {
  return (await page(drawing)).runs.find(({ text }) => text === 'A')!.paint
}

const A = 'BT /F1 10 Tf 100 700 Td (A) Tj ET'
const PLAIN: Paint = { mode: 0, fill: '#000000', alpha: 1 }

describe('how text is painted', () => {
  it('is black, opaque and unclipped where nothing else is said', async () => {
    expect(await paintOf(A)).toEqual(PLAIN)
  })

  it.each([
    ['inside the text object', 'BT 3 Tr /F1 10 Tf (A) Tj ET'],
    ['before the text object', '3 Tr BT /F1 10 Tf (A) Tj ET'],
    ['in a text object before', 'BT 3 Tr ET BT /F1 10 Tf (A) Tj ET'],
  ])('knows an invisible mode set %s', async (_, content) => {
    expect(await paintOf(content)).toEqual({ ...PLAIN, mode: 3 })
  })

  it('forgets a mode with the state that it was set in', async () => {
    expect(await paintOf(`q 3 Tr Q ${A}`)).toEqual(PLAIN)
  })

  it.each([
    ['gray', '1 g', '#ffffff'],
    ['RGB', '1 0 0.2 rg', '#ff0033'],
    ['CMYK', '0 0 0 0 k', '#ffffff'],
    ['a named space', '/DeviceRGB cs 0 1 0 sc', '#00ff00'],
    ['an ICC space, by its components', '/C1 cs 0 0 1 scn', '#0000ff'],
    ['an indexed space', '/C2 cs 1 sc', '#ff0000'],
    ['a separation', '/C3 cs 1 scn', '#000000'],
    ['a tiling pattern', '/Pattern cs /P1 scn', '<tiling>'],
    ['a shading pattern', '/Pattern cs /P2 scn', '<shading>'],
  ])('tells a colour given in %s', async (_, operators, fill) => {
    const paint = await paintOf({
      content: `${operators} ${A}`,
      resources: `/ColorSpace << /C1 [/ICCBased 10 0 R] /C2 [/Indexed /DeviceRGB 1 <000000FF0000>] /C3 [/Separation /Black /DeviceGray 11 0 R] >>
        /Pattern << /P1 12 0 R /P2 << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 11 0 R >> >> >>`,
      objects: [
        stream('', '/N 3'),
        '<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>',
        stream(
          '0 0 1 1 re f',
          '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 2 2] /XStep 2 /YStep 2 /Resources << >>',
        ),
      ],
    })
    expect(paint.fill).toBe(fill)
  })

  it('tells its opacity', async () => {
    const resources = '/ExtGState << /G1 << /ca 0.25 /CA 0.5 >> >>'
    expect(await paintOf({ content: `/G1 gs ${A}`, resources })).toEqual({ ...PLAIN, alpha: 0.25 })
  })

  it('multiplies its opacity by that of the groups it is in', async () => {
    const paint = await paintOf({
      content: '/G1 gs /X1 Do',
      resources: '/ExtGState << /G1 << /ca 0.5 >> /G2 << /ca 0.1 >> >> /XObject << /X1 10 0 R >>',
      objects: [form(`/G2 gs ${A}`, '/Group << /S /Transparency >> /Resources 4 0 R')],
    })
    expect(paint.alpha).toBeCloseTo(0.05)
  })

  it('hands its opacity on to a form that is no group', async () => {
    const paint = await paintOf({
      content: '/G1 gs /X1 Do',
      resources: '/ExtGState << /G1 << /ca 0.5 >> >> /XObject << /X1 10 0 R >>',
      objects: [form(A, '/Resources 4 0 R')],
    })
    expect(paint.alpha).toBe(0.5)
  })

  it.each([
    ['a rectangle', '50 600 100 50 re W n', [50, 142, 150, 192]],
    ['a rectangle by the other rule', '50 600 100 50 re W* n', [50, 142, 150, 192]],
    ['what two share', '50 600 100 50 re W n 100 500 100 125 re W n', [100, 167, 150, 192]],
    ['two that share nothing', '50 600 10 10 re W n 500 100 10 10 re W n', [60, 192, 60, 192]],
    ['more than the page', '-50 -50 1000 1000 re W n', undefined],
  ])('tells the box of a clipping path: %s', async (_, path, clip) => {
    expect((await paintOf(`${path} ${A}`)).clip).toEqual(clip)
  })

  it('tells the box of a form, which clips', async () => {
    const { clip } = await paintOf({
      content: '/X1 Do',
      resources: '/XObject << /X1 10 0 R >>',
      objects: [stream(A, '/Type /XObject /Subtype /Form /BBox [0 0 200 300] /Resources 4 0 R')],
    })
    expect(clip).toEqual([0, 492, 200, 792])
  })

  it('tells the box of text that clips', async () => {
    const { clip } = await paintOf(`BT /F1 100 Tf 7 Tr 300 300 Td (O) Tj ET 0 Tr ${A}`)
    // 778 thousandths wide; from 718 above to 207 below the line.
    expect(clip).toEqual([300, 792 - 371.8, 377.8, 792 - 279.3].map((edge) => expect.closeTo(edge, 3)))
  })

  describe('on a layer', () => {
    const layers = (config: string) => ({
      resources: '/Properties << /L1 10 0 R /L2 11 0 R /Either 12 0 R /Neither 13 0 R /Formula 14 0 R >>',
      catalog: `/OCProperties << /OCGs [10 0 R 11 0 R] /D << ${config} >> >>`,
      objects: [
        '<< /Type /OCG /Name (one) >>',
        '<< /Type /OCG /Name (two) >>',
        '<< /Type /OCMD /OCGs [10 0 R 11 0 R] >>',
        '<< /Type /OCMD /OCGs [10 0 R 11 0 R] /P /AllOff >>',
        '<< /Type /OCMD /VE [/And 11 0 R [/Not 10 0 R]] >>',
      ],
    })
    it.each([
      ['shown by default', '/L1', '', undefined],
      ['turned off', '/L1', '/OFF [10 0 R]', true],
      ['of a file that shows none', '/L1', '/BaseState /OFF', true],
      ['turned on where the file shows none', '/L1', '/BaseState /OFF /ON [10 0 R]', undefined],
      ['one of which is on', '/Either', '/OFF [10 0 R]', undefined],
      ['none of which is on', '/Either', '/OFF [10 0 R 11 0 R]', true],
      ['for when none is on, and one is', '/Neither', '/OFF [10 0 R]', true],
      ['for when none is on, and none is', '/Neither', '/OFF [10 0 R 11 0 R]', undefined],
      ['with a formula that holds', '/Formula', '/OFF [10 0 R]', undefined],
      ['with a formula that does not hold', '/Formula', '', true],
    ])('%s', async (_, layer, config, hidden) => {
      const paint = await paintOf({ content: `/OC ${layer} BDC ${A} EMC`, ...layers(config) })
      expect(paint.hiddenLayer).toBe(hidden)
    })

    it('ends with it, nested content included', async () => {
      const content = `/OC /L1 BDC /P BMC EMC BT /F1 9 Tf (hidden) Tj ET EMC ${A}`
      const { runs } = await page({ content, ...layers('/OFF [10 0 R]') })
      expect(runs.map(({ text, paint }) => [text, paint.hiddenLayer])).toEqual([
        ['hidden', true],
        ['A', undefined],
      ])
    })
  })
})

describe('what else is painted', () => {
  const rectangle = { kind: 'path', page: 1, box: [50, 142, 150, 192], fill: '#000000', alpha: 1, solid: true }

  it('takes its place in the order with the text', async () => {
    const { runs, marks } = await page(`${A} 50 600 100 50 re f BT /F1 9 Tf (B) Tj ET`)
    expect(marks).toEqual([{ ...rectangle, order: 1 }])
    expect(runs.map(({ text, order }) => [text, order])).toEqual([
      ['A', 0],
      ['B', 2],
    ])
  })

  it.each([
    ['filled by the other rule', '50 600 100 50 re f*'],
    ['drawn as four lines', '50 600 m 150 600 l 150 650 l 50 650 l h f'],
    ['drawn from another corner, downwards', '150 650 m 150 600 l 50 600 l 50 650 l f'],
    ['scaled', 'q 50 0 0 25 50 600 cm 0 0 2 2 re f Q'],
    ['turned by a quarter', 'q 0 1 -1 0 150 600 cm 0 0 50 100 re f Q'],
    ['with a negative width', '150 600 -100 50 re f'],
  ])('knows a rectangle %s', async (_, content) => {
    expect((await page(content)).marks).toEqual([{ ...rectangle, order: 0 }])
  })

  it('tells colour, opacity and blending of what is filled', async () => {
    const { marks } = await page({
      content: '/G1 gs 1 1 0 rg 50 600 100 50 re f',
      resources: '/ExtGState << /G1 << /ca 0.5 /BM /Multiply >> >>',
    })
    expect(marks).toEqual([{ ...rectangle, order: 0, fill: '#ffff00', alpha: 0.5, blend: 'multiply' }])
  })

  it('takes rectangles of one path apart, unless they touch', async () => {
    const apart = await page('50 600 100 50 re 200 600 10 10 re f')
    expect(apart.marks.map(({ box, solid }) => [box, solid])).toEqual([
      [[50, 142, 150, 192], true],
      [[200, 182, 210, 192], true],
    ])
    const frame = await page('50 600 100 50 re 51 601 98 48 re f*')
    expect(frame.marks.map(({ box, solid }) => [box, solid])).toEqual([[[50, 142, 150, 192], undefined]])
  })

  it.each([
    ['a curve', '50 600 m 50 650 150 650 150 600 c f'],
    ['a triangle', '50 600 m 150 600 l 100 650 l f'],
    ['a rectangle that is turned', 'q 0.8 0.6 -0.6 0.8 300 300 cm 0 0 50 50 re f Q'],
    ['a rectangle under a round clip', '300 300 m 400 300 400 400 300 400 c W n 200 200 300 300 re f'],
    ['a frame', '50 600 100 50 re S'],
    ['a slanted line', '50 600 m 150 650 l S'],
  ])('does not say that all of the box is painted: %s', async (_, content) => {
    const { marks } = await page(content)
    expect(marks).toHaveLength(1)
    expect(marks[0]!.solid).toBeUndefined()
  })

  it('gives lines their width', async () => {
    const across = await page('1 0 0 RG 12 w 50 600 m 150 600 l S')
    expect(across.marks).toEqual([{ ...rectangle, order: 0, box: [50, 186, 150, 198], fill: '#ff0000' }])
    const frame = await page('4 w 50 600 100 50 re S')
    expect(frame.marks[0]!.box).toEqual([48, 140, 152, 194])
  })

  it('tells fill and stroke of the same path apart', async () => {
    const { marks } = await page('1 g 0 0 1 RG 50 600 100 50 re B')
    expect(marks.map(({ fill, solid }) => [fill, solid])).toEqual([
      ['#ffffff', true],
      ['#0000ff', undefined],
    ])
  })

  it('leaves out what a path only clips to, what is clipped away and what a layer hides', async () => {
    const { marks } = await page({
      content: '50 600 10 10 re W n 300 300 10 10 re f /OC /L1 BDC 0 0 612 792 re f EMC',
      resources: '/Properties << /L1 10 0 R >>',
      catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
      objects: ['<< /Type /OCG /Name (one) >>'],
    })
    expect(marks).toEqual([])
  })

  it('cuts what is painted by page and clip', async () => {
    const { marks } = await page('0 0 100 100 re W n -50 -50 1000 1000 re f')
    expect(marks.map(({ box, solid }) => [box, solid])).toEqual([[[0, 692, 100, 792], true]])
  })

  describe('images', () => {
    const gray = (dictionary = '') =>
      stream(
        '\x00\x00\x00\x00',
        `/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray ${dictionary}`,
      )
    const paint = (objects: string[], content = 'q 100 0 0 50 50 600 cm /I1 Do Q') =>
      page({ content, resources: '/XObject << /I1 10 0 R >>', objects })
    const image = { kind: 'image', page: 1, box: [50, 142, 150, 192], order: 0, alpha: 1, solid: true }

    it('fill the unit square', async () => {
      const { marks } = await paint([gray()])
      expect(marks).toEqual([{ ...image, image: expect.any(String) }])
    })

    it('are solid only without a mask of their own', async () => {
      const { marks } = await paint([gray('/SMask 11 0 R'), gray()])
      expect(marks.map(({ box, solid }) => [box, solid])).toEqual([[[50, 142, 150, 192], undefined]])
    })

    it('have a colour where they are stencils', async () => {
      const stencil = stream('\x55\xaa', '/Subtype /Image /Width 8 /Height 2 /BitsPerComponent 1 /ImageMask true')
      const { marks } = await paint([stencil], 'q 1 0 0 rg 100 0 0 50 50 600 cm /I1 Do Q')
      expect(marks.map(({ kind, fill, solid }) => [kind, fill, solid])).toEqual([['image', '#ff0000', undefined]])
    })

    it('may stand in the content itself', async () => {
      const { marks } = await page('q 100 0 0 50 50 600 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q')
      expect(marks).toEqual([{ ...image, image: expect.any(String) }])
    })

    it('have a place when they are too large to decode, and the limit is named', async () => {
      const drawing = {
        content: 'q 100 0 0 50 50 600 cm /I1 Do Q',
        resources: '/XObject << /I1 10 0 R >>',
        objects: [gray()],
      }
      const { pages, limits } = await readContent(pdf(drawing), { limits: { imagePixels: 3 } })
      expect(pages[0]!.marks).toEqual([image])
      expect(limits).toEqual([{ limit: 'imagePixels', page: 1 }])
      expect((await readContent(pdf(drawing), { limits: { imagePixels: 4 } })).limits).toEqual([])
    })
  })

  it('knows a shading as painting all that the clip leaves', async () => {
    const { marks } = await page({
      content: '50 600 100 50 re W n /S1 sh',
      resources:
        '/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >>',
    })
    expect(marks).toEqual([{ ...rectangle, kind: 'shading', fill: '<shading>', order: 0 }])
  })
})

describe('annotations', () => {
  const appearance = stream(
    '1 g 0 0 100 20 re f 0 g BT /F1 10 Tf 2 5 Td (over) Tj ET',
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources 4 0 R',
  )
  const annotated = (subtype: string, more = '') => ({
    content: `0.5 g ${A}`,
    page: '/Annots [10 0 R]',
    objects: [
      `<< /Type /Annot /Subtype /${subtype} /Rect [90 690 190 710] /F 4 /AP << /N 11 0 R >> ${more} >>`,
      appearance,
    ],
  })

  it.each([
    ['Stamp', '', 'annotation'],
    ['FreeText', '/DA (/F1 10 Tf)', 'annotation'],
    ['Widget', '/FT /Tx /T (field)', 'form-field'],
  ] as const)('of the kind %s are painted over the page, with their text marked', async (subtype, more, kind) => {
    const { runs, marks } = await page(annotated(subtype, more))
    expect(runs.map(({ text, within }) => [text, within])).toEqual([
      ['A', undefined],
      ['over', kind],
    ])
    expect(runs[1]!.paint).toEqual({ ...PLAIN, clip: [90, 82, 190, 102] })
    expect(runs[1]!.box[0]).toBeCloseTo(92)
    expect(marks.map((mark): Partial<Mark> => mark)).toEqual([
      { kind, page: 1, box: [90, 82, 190, 102], order: 1, alpha: 1 },
      { kind: 'path', page: 1, box: [90, 82, 190, 102], order: 2, alpha: 1, fill: '#ffffff', solid: true },
    ])
  })

  it('that are hidden or have no appearance paint nothing', async () => {
    const hidden = annotated('Stamp', '/F 2')
    const link = {
      content: A,
      page: '/Annots [10 0 R]',
      objects: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Border [0 0 0] /A << /S /URI /URI (http://example.org) >> >>',
      ],
    }
    hidden.objects[0] = hidden.objects[0]!.replace('/F 4', '')
    for (const drawing of [hidden, link]) {
      const { runs, marks } = await page(drawing)
      expect(runs.map(({ text }) => text)).toEqual(['A'])
      expect(marks).toEqual([])
    }
  })

  it('do not inherit what the page left open', async () => {
    const drawing = annotated('Stamp')
    const { runs } = await page({ ...drawing, content: `q 9 0 0 9 0 0 cm 3 Tr 0 0 1 1 re W n ${A}` })
    expect(runs[1]!.paint.mode).toBe(0)
    expect(runs[1]!.box[0]).toBeCloseTo(92)
  })
})
