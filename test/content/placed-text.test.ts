import { describe, expect, it } from 'vitest'
import type { Page, TextRun } from '../../src/content/content.ts'
import { readContent } from '../../src/content/read-content.ts'
import { type Drawing, form, pdf, stream } from './pdf.ts'

async function page(drawing: Drawing | string): Promise<Page> {
  const { pages, unreadable } = await readContent(pdf(drawing))
  expect(unreadable).toBeUndefined()
  return pages[0]!
}

async function only(drawing: Drawing | string): Promise<TextRun> {
  const { runs } = await page(drawing)
  expect(runs).toHaveLength(1)
  return runs[0]!
}

const close = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 3))

// Widths of Helvetica, in thousandths: Adobe's Core 14 metrics. A 667, V 667, i 222, 0-9 556, space 278.

describe('where text is', () => {
  it('measures from the top left corner, from ascender to descender', async () => {
    // Helvetica: ascent 718, descent -207 of a thousandth, as its metrics say.
    const run = await only('BT /F1 10 Tf 100 700 Td (AV) Tj ET')
    expect(run.text).toBe('AV')
    expect(run.page).toBe(1)
    expect(run.box).toEqual(close([100, 792 - 700 - 7.18, 113.34, 792 - 700 + 2.07]))
    expect(run.size).toBeCloseTo(10)
    expect(run.angle).toBe(0)
    expect(run.font).toBe('Helvetica')
    expect(run.edges).toEqual(close([0, 6.67, 13.34]))
  })

  it.each([
    ['by the font size', '/F1 10 Tf 1 0 0 1 100 700 Tm'],
    ['by the text matrix', '/F1 1 Tf 10 0 0 10 100 700 Tm'],
  ])('is the same when the text is scaled %s', async (_, operators) => {
    const run = await only(`BT ${operators} (AV) Tj ET`)
    expect(run.box).toEqual(close([100, 84.82, 113.34, 94.07]))
    expect(run.size).toBeCloseTo(10)
    expect(run.edges).toEqual(close([0, 6.67, 13.34]))
  })

  it('follows the transformation of the page and of nested forms', async () => {
    const run = await only({
      content: 'q 2 0 0 2 10 20 cm /X1 Do Q',
      resources: '/XObject << /X1 10 0 R >>',
      objects: [
        form('/X2 Do', '/Matrix [1 0 0 1 5 5] /Resources << /XObject << /X2 11 0 R >> >>'),
        form('BT /F1 10 Tf 1 2 Td (A) Tj ET', '/Matrix [1 0 0 1 3 4] /Resources << /Font << /F1 3 0 R >> >>'),
      ],
    })
    // (1 + 3 + 5) * 2 + 10 across, (2 + 4 + 5) * 2 + 20 up.
    expect(run.box[0]).toBeCloseTo(28)
    expect(run.box[3]).toBeCloseTo(792 - 42 + 2 * 2.07)
    expect(run.size).toBeCloseTo(20)
  })

  it('leaves what a form saves and restores inside the form', async () => {
    const { runs } = await page({
      content: 'q 1 0 0 1 50 0 cm /X1 Do BT /F1 10 Tf (B) Tj ET Q',
      resources: '/XObject << /X1 10 0 R >>',
      objects: [form('Q Q q q 7 0 0 7 0 0 cm BT /F1 10 Tf (A) Tj ET', '/Resources << /Font << /F1 3 0 R >> >>')],
    })
    const b = runs.find(({ text }) => text === 'B')!
    expect([b.box[0], b.size]).toEqual(close([50, 10]))
  })

  it.each([
    // The box before turning is [100, 84.82, 113.34, 94.07]: where a clockwise turn takes its corners.
    [90, [792 - 94.07, 100, 792 - 84.82, 113.34], [792, 612]],
    [180, [612 - 113.34, 792 - 94.07, 612 - 100, 792 - 84.82], [612, 792]],
    [270, [84.82, 612 - 113.34, 94.07, 612 - 100], [792, 612]],
  ])('turns with the page by %i degrees', async (angle, box, size) => {
    const { width, height, runs } = await page({
      content: 'BT /F1 10 Tf 100 700 Td (AV) Tj ET',
      page: `/Rotate ${angle}`,
    })
    expect([width, height]).toEqual(size)
    expect(runs[0]!.box).toEqual(close(box))
    expect(runs[0]!.angle).toBe(angle)
    expect(runs[0]!.edges).toEqual(close([0, 6.67, 13.34]))
  })

  it('measures from the corner of the crop box', async () => {
    const { width, height, runs } = await page({
      content: 'BT /F1 10 Tf 100 700 Td (A) Tj ET',
      page: '/MediaBox [-50 -50 612 792] /CropBox [20 30 520 730]',
    })
    expect([width, height]).toEqual([500, 700])
    expect(runs[0]!.box[0]).toBeCloseTo(80)
    expect(runs[0]!.box[3]).toBeCloseTo(730 - 700 + 2.07)
  })

  it('counts in points where the page has a unit of its own', async () => {
    const { width, runs } = await page({ content: 'BT /F1 10 Tf 100 700 Td (A) Tj ET', page: '/UserUnit 2' })
    expect(width).toBe(1224)
    expect([runs[0]!.box[0], runs[0]!.size]).toEqual(close([200, 20]))
  })

  it('tells the angle of slanted lines clockwise', async () => {
    const run = await only('BT /F1 10 Tf 0.8 0.6 -0.6 0.8 300 300 Tm (A) Tj ET')
    // Rising by atan(0.6 / 0.8) is anticlockwise.
    expect(run.angle).toBeCloseTo(360 - 36.87, 2)
    expect(run.size).toBeCloseTo(10)
  })

  it('reads a font turned over by a negative size as what a reader sees', async () => {
    const run = await only('BT /F1 -10 Tf -1 0 0 -1 100 700 Tm (AV) Tj ET')
    expect(run.angle).toBe(0)
    expect(run.box).toEqual(close([100, 84.82, 113.34, 94.07]))
    expect(run.edges).toEqual(close([0, 6.67, 13.34]))
  })

  it('takes one position from another by Td, TD, T*, quote and double quote', async () => {
    const { runs } = await page('BT /F1 10 Tf 10 700 Td (a) Tj 5 -20 TD (b) Tj T* (c) Tj (d) \' 2 1 (e) " ET')
    const places = runs.map(({ text, box }) => [text, box[0], 792 - box[3] + 2.07])
    expect(places).toEqual([
      ['a', ...close([10, 700])],
      ['b', ...close([15, 680])],
      ['c', ...close([15, 660])],
      ['d', ...close([15, 640])],
      ['e', ...close([15, 620])],
    ])
  })

  it('reads fonts that write downwards', async () => {
    const run = await only({
      content: 'BT /V 10 Tf 100 700 Td <00410042> Tj ET',
      fonts: '/V 10 0 R',
      objects: [
        '<< /Type /Font /Subtype /Type0 /BaseFont /Down /Encoding /Identity-V /DescendantFonts [11 0 R] /ToUnicode 12 0 R >>',
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Down /FontDescriptor << /Type /FontDescriptor /FontName /Down /Flags 4 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
        stream(
          '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0041> <0041> <0042> <0042> endbfchar endcmap end',
        ),
      ],
    })
    expect(run.text).toBe('AB')
    expect(run.angle).toBe(90)
    // Each glyph goes down by the default of 1000 thousandths: ISO 32000-1, 9.7.4.3.
    expect(run.edges).toEqual(close([0, 10, 20]))
    expect(run.box).toEqual(close([95, 92, 105, 112]))
  })

  it.each([
    ['by its box', '[0 -2 10 8]', '[0.5 0 0 0.5 0 0]'],
    ['whose space is upside down by its box', '[0 -8 10 2]', '[0.5 0 0 -0.5 0 0]'],
  ])('sizes a Type 3 font %s', async (_, box, matrix) => {
    const run = await only({
      content: 'BT /T3 2 Tf 100 700 Td (ab) Tj ET',
      fonts: '/T3 10 0 R',
      objects: [
        `<< /Type /Font /Subtype /Type3 /FontBBox ${box} /FontMatrix ${matrix} /FirstChar 97 /LastChar 98 /Widths [10 6] /Encoding << /Differences [97 /a /b] >> /CharProcs << /a 11 0 R /b 11 0 R >> /Resources << >> >>`,
        stream('10 0 0 -2 10 8 d1 0 0 8 8 re f'),
      ],
    })
    expect(run.text).toBe('ab')
    // Half a point a unit, twice by the size: 10 units of height and 16 of width are as many points.
    expect(run.size).toBeCloseTo(10)
    expect(run.box).toEqual(close([100, 92 - 8, 116, 92 + 2]))
    expect(run.edges).toEqual(close([0, 10, 16]))
  })
})

describe('how characters are spaced', () => {
  it('adds character and word spacing, and scales all of it', async () => {
    const run = await only('BT /F1 10 Tf 50 Tz 2 Tc 3 Tw 100 700 Td (A V) Tj ET')
    // (6.67 + 2) / 2, then (2.78 + 2 + 3) / 2, then 6.67 / 2 without the spacing that follows.
    expect(run.edges).toEqual(close([0, 4.335, 8.225, 11.56]))
    expect(run.box[2]).toBeCloseTo(111.56)
  })

  it('moves the pen by all of it for what follows', async () => {
    const { runs } = await page('BT /F1 10 Tf 50 Tz 2 Tc 100 700 Td (A) Tj (V) Tj ET')
    expect(runs[1]!.box[0]).toBeCloseTo(104.335)
  })

  it('keeps kerning inside one run', async () => {
    const run = await only('BT /F1 10 Tf 100 700 Td [(A) 120 (V) -300 (A)] TJ ET')
    expect(run.text).toBe('AVA')
    // 6.67 - 1.2, then + 6.67 + 3, then + 6.67.
    expect(run.edges).toEqual(close([0, 5.47, 15.14, 21.81]))
  })

  it.each([
    ['further than an em away', '-1500', 121.67],
    ['back over what is there', '667', 100],
  ])('begins a new run %s', async (_, adjustment, at) => {
    const { runs } = await page(`BT /F1 10 Tf 100 700 Td [(A) ${adjustment} (V)] TJ ET`)
    expect(runs.map(({ text }) => text)).toEqual(['A', 'V'])
    expect(runs[1]!.box[0]).toBeCloseTo(at)
    expect(runs[1]!.order).toBeGreaterThan(runs[0]!.order)
  })

  it('adds up adjustments that follow one another', async () => {
    const { runs } = await page('BT /F1 10 Tf 100 700 Td [(A) -600 -600 (V)] TJ ET')
    expect(runs.map(({ text }) => text)).toEqual(['A', 'V'])
  })

  it('lifts text by its rise', async () => {
    const run = await only('BT /F1 10 Tf 4 Ts 100 700 Td (A) Tj ET')
    expect(run.box[3]).toBeCloseTo(92 + 2.07 - 4)
  })
})

describe('which characters', () => {
  it('gives spaces that are drawn and makes up none', async () => {
    const { runs } = await page('BT /F1 10 Tf 100 700 Td (A B) Tj 50 0 Td (C) Tj ET')
    expect(runs.map(({ text }) => text)).toEqual(['A B', 'C'])
  })

  it('gives a ligature as the font says it, each letter its share of the width', async () => {
    const run = await only({
      content: 'BT /L 10 Tf 100 700 Td (x) Tj ET',
      fonts: '/L 10 0 R',
      objects: [
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 120 /LastChar 120 /Widths [600] /ToUnicode 11 0 R >>',
        stream(
          '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <78> <00660069> endbfchar endcmap end',
        ),
      ],
    })
    expect(run.text).toBe('fi')
    expect(run.edges).toEqual(close([0, 3, 6]))
    expect(run.unmapped).toBeUndefined()
  })

  it('says where the font gives no Unicode', async () => {
    const run = await only({
      content: 'BT /N 10 Tf 100 700 Td <00410042> Tj ET',
      fonts: '/N 10 0 R',
      objects: [
        '<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /Identity-H /DescendantFonts [11 0 R] >>',
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      ],
    })
    expect(run.unmapped).toBe(true)
  })

  it('keeps characters that have no width, and drops NUL', async () => {
    const run = await only({
      content: 'BT /Z 10 Tf 100 700 Td (xyz) Tj ET',
      fonts: '/Z 10 0 R',
      objects: [
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 120 /LastChar 122 /Widths [600 600 600] /ToUnicode 11 0 R >>',
        stream(
          '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <78> <0041> <79> <200B> <7A> <0000> endbfchar endcmap end',
        ),
      ],
    })
    expect(run.text).toBe('A\u200b')
    expect(run.edges).toHaveLength(3)
  })

  it('reads text outside the page too', async () => {
    expect((await only('BT /F1 10 Tf 700 900 Td (A) Tj ET')).text).toBe('A')
  })

  it('does not read what only makes up a mask', async () => {
    const { runs } = await page({
      content: '/G1 gs BT /F1 10 Tf 100 700 Td (seen) Tj ET',
      resources: '/ExtGState << /G1 << /SMask << /S /Luminosity /G 10 0 R >> >> >>',
      objects: [
        form('BT /F1 10 Tf 100 700 Td (mask) Tj ET', '/Group << /S /Transparency /CS /DeviceGray >> /Resources 4 0 R'),
      ],
    })
    expect(runs.map(({ text, paint }) => [text, paint.masked])).toEqual([['seen', true]])
  })

  it('reads every page, in order', async () => {
    const { pages } = await readContent(pdf({ content: ['BT /F1 9 Tf (one) Tj ET', 'BT /F1 9 Tf (two) Tj ET'] }))
    expect(pages.map(({ number, runs }) => [number, runs[0]!.page, runs[0]!.text, runs[0]!.font])).toEqual([
      [1, 1, 'one', 'Helvetica'],
      [2, 2, 'two', 'Helvetica'],
    ])
  })
})
