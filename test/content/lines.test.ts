import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { boxOf, cellsOf, edgesOf, type Line, linesOf, textOf, unite } from '../../src/content/lines.ts'
import { letters, linesWith, pageOf, run, WIDTH } from '../fields/runs.ts'

type Place = [number, number]

const whole = (line: Line) => ({ line, from: 0, to: line.glyphs.length })
const texts = (lines: readonly Line[]) => lines.map((line) => textOf(whole(line)))
const cells = (line: Line) => cellsOf(whole(line)).map(textOf)

describe('the lines of a page', () => {
  it('stand from top to bottom and from left to right, whatever was drawn first', () => {
    const lines = linesWith(run('04250821412', 190, 112), run('CURP:', 40, 124), run('NSS:', 40, 112))
    expect(texts(lines)).toEqual(['NSS: 04250821412', 'CURP:'])
  })

  it('take what stands a little higher or lower, and nothing of the next line', () => {
    // 0.4 em of 8 points is 3.2: the second run is on the line, the third is not.
    const lines = linesWith(run('uno', 40, 100), run('dos', 80, 103), run('tres', 40, 104))
    expect(texts(lines)).toEqual(['uno dos', 'tres'])
  })

  it('have no blank where a letter was moved back over it, and one where kerning made it narrow', () => {
    // Letters are 4 points wide: the first gap is 0, the second 0.16 em of 8 points.
    const lines = linesWith(
      run('GUANAJUAT ', 40, 100),
      run('O', 76, 100),
      run('Y', 120, 112),
      run('ARTES', 125.28, 112),
    )
    expect(texts(lines)).toEqual(['GUANAJUATO', 'Y ARTES'])
  })

  it('tell the spaced letters of one cell from the plain ones of another', () => {
    const value = letters('VESPERTINO', 140, 100, { spaced: 1.3 })
    expect(texts(linesWith(run('Turno del consultorio:', 40, 100), ...value))).toEqual([
      'Turno del consultorio: VESPERTINO',
    ])
  })

  it('keep the blanks of plain letters beside those that are set wide', () => {
    const label = letters('Segundo apellido del titular:', 40, 100, { spaced: 1.2 })
    // Blanks of 0.25 em, as those of Times.
    const value = ['RUEDA', 'Y', 'LIMA'].flatMap((word, i) => letters(word, 260 + [0, 22, 28][i]!, 100))
    expect(texts(linesWith(...label, ...value))).toEqual(['Segundo apellido del titular: RUEDA Y LIMA'])
  })

  it('leave text of another size by itself: a watermark over small print', () => {
    const lines = linesWith(
      run('CADENA', 40, 100, { size: 6 }),
      run('COPIA', 60, 102, { size: 40 }),
      run('ORIGINAL', 90, 100, { size: 6 }),
    )
    expect(texts(lines)).toContain('CADENA ORIGINAL')
    expect(texts(lines)).toContain('COPIA')
  })

  it('leave out what is written across the page', () => {
    const lines = linesWith(run('FOLIO DE LA SOLICITUD', 40, 100), run('SIN VALIDEZ', 60, 100, { angle: 45 }))
    expect(texts(lines)).toEqual(['FOLIO DE LA SOLICITUD'])
  })

  it('leave out what the caller does not keep', () => {
    const page = pageOf([run('visto', 40, 100), run('oculto', 90, 100, { font: 'Otra' })])
    expect(texts(linesOf(page, ({ font }) => font === 'Helvetica'))).toEqual(['visto'])
  })

  it('are none where there is nothing but blanks', () => {
    expect(linesWith(run('   ', 40, 100), run('', 40, 120))).toEqual([])
    expect(linesOf(pageOf([]))).toEqual([])
  })

  test.each<[number, Place, Place, Place]>([
    [90, [500, 40], [500, 190], [488, 40]],
    [180, [572, 100], [422, 100], [572, 88]],
    [270, [100, 700], [100, 550], [112, 700]],
  ])('are read sideways where the page is printed sideways, at %i degrees', (angle, label, value, next) => {
    const lines = linesWith(
      run('04250821412', ...value, { angle }),
      run('CURP:', ...next, { angle }),
      run('NSS:', ...label, { angle }),
    )
    expect(texts(lines)).toEqual(['NSS: 04250821412', 'CURP:'])
  })
})

describe('blanks', () => {
  test.each([
    ['in the string', [run('DE LA CRUZ', 40, 100)]],
    ['as gaps', [run('DE', 40, 100), run('LA', 52, 100), run('CRUZ', 64, 100)]],
    ['both', [run('DE ', 40, 100), run('LA ', 52, 100), run('CRUZ', 64, 100)]],
    ['between single letters', letters('DE LA CRUZ', 40, 100)],
  ])('are distances: %s', (_, runs) => {
    expect(texts(linesWith(...runs))).toEqual(['DE LA CRUZ'])
  })

  test.each(['\u00a0', '\u2007', '\u202f', '\u3000', '\t'])('of any kind count as one: %j', (blank) => {
    expect(texts(linesWith(run(`DE${blank}LA`, 40, 100)))).toEqual(['DE LA'])
  })

  it('are none in letter-spaced text but where a word ends', () => {
    // 2.4 points between letters of 8 points are 0.3 em, more than an ordinary blank.
    expect(texts(linesWith(run('AVISO', 40, 100, { spaced: 2.4 })))).toEqual(['AVISO'])
    expect(texts(linesWith(...letters('AVISO FINAL', 40, 100, { spaced: 2.4 })))).toEqual(['AVISO FINAL'])
  })

  it('part cells where they are wide', () => {
    const [line] = linesWith(run('NOMBRE', 40, 100), run('DEL PATRON', 70, 100), run('MODALIDAD', 300, 100))
    expect(cells(line!)).toEqual(['NOMBRE DEL PATRON', 'MODALIDAD'])
  })
})

describe('what leads the eye', () => {
  test.each([
    'Sexo ...................... Mujer',
    'Sexo . . . . . . . . . . . Mujer',
    'Sexo ______________________ Mujer',
  ])('from a label to its value is no text: %s', (text) => {
    const [line] = linesWith(run(text, 40, 100))
    expect(cells(line!)).toEqual(['Sexo', 'Mujer'])
  })

  it('is more than a mark of ellipsis', () => {
    expect(texts(linesWith(run('Sexo... Mujer', 40, 100), run('U.M.F. 12', 40, 120)))).toEqual([
      'Sexo... Mujer',
      'U.M.F. 12',
    ])
  })

  it('are bars between blanks, where a table is drawn with characters', () => {
    const [line] = linesWith(run('| Sexo | Mujer            |', 40, 100))
    expect(cells(line!)).toEqual(['Sexo', 'Mujer'])
    expect(line!.key).toBe('SEXOMUJER')
  })

  it('are the bars at both ends of a line, and the lines that are drawn with hyphens', () => {
    const lines = linesWith(
      run('+----------------------+', 40, 90),
      run('| Asociado a la CURP:  |', 40, 100),
      run('------------------------', 40, 110),
      run('Vigente hasta', 40, 120),
      run('------', 40, 130),
    )
    expect(texts(lines)).toEqual(['Asociado a la CURP:', 'Vigente hasta', '------'])
  })

  it('are no bars of a cadena, at which its lines break', () => {
    const [...lines] = linesWith(run('Social:MARIA PRUEBA |Curp:PUFX |', 40, 100), run('| Curp:PUFX', 40, 112))
    expect(texts(lines)).toEqual(['Social:MARIA PRUEBA |Curp:PUFX |', '| Curp:PUFX'])
  })
})

describe('letters', () => {
  it('placed one by one are one word', () => {
    expect(texts(linesWith(...letters('PUFX090101MNTRCMA7', 190, 100)))).toEqual(['PUFX090101MNTRCMA7'])
  })

  it('drawn twice for bold count once', () => {
    const [line] = linesWith(run('FOLIO', 40, 100), run('FOLIO', 40.3, 100))
    expect(textOf(whole(line!))).toBe('FOLIO')
    expect(line!.key).toBe('FOLIO')
  })

  it('that repeat in a word are kept', () => {
    expect(texts(linesWith(run('11', 40, 100), run('11', 48, 100)))).toEqual(['1111'])
  })

  it('drawn over others of another value are all kept: no digit goes unread', () => {
    const [line] = linesWith(run('123', 40, 100), run('9', 44.5, 100))
    expect(line!.glyphs.map((glyph) => glyph.text).sort()).toEqual(['1', '2', '3', '9'])
  })

  it('are folded for labels, a ligature into its letters', () => {
    const [line] = linesWith(run('Número ﬁscal (b)', 40, 100))
    expect(line!.key).toBe('NUMEROFISCALB')
    expect(line!.keyGlyphs).toHaveLength(line!.key.length)
  })

  it('are told one by one where a ligature is one character: a sello has letters, not ligatures', () => {
    const [line] = linesWith(run('a\ufb002\ufb01', 40, 100))
    expect(textOf(whole(line!))).toBe('aff2fi')
  })

  it('are told from the signs that Ghostscript makes of a ligature', () => {
    const [line] = linesWith(run('1oig1\u6600\u690004', 40, 100))
    expect(textOf(whole(line!))).toBe('1oig1fi04')
    const [three] = linesWith(run('5q\u6600\ucf00G\u6600\ud200', 40, 100))
    expect(textOf(whole(three!))).toBe('5qffiGffl')
  })

  it('outside the basic plane stay whole', () => {
    expect(texts(linesWith(run('A𝟗B', 40, 100)))).toEqual(['A𝟗B'])
  })
})

describe('where a span stands', () => {
  it('is the place of its letters, not of its run', () => {
    const [line] = linesWith(run('NSS: 042', 40, 100))
    // Letters of 4 points: the digits begin 5 letters behind 40; the box reaches 6.4 above and 1.6 below the baseline.
    expect(boxOf({ line: line!, from: 4, to: 7 })).toEqual([60, 93.6, 72, 101.6])
    expect(edgesOf({ line: line!, from: 4, to: 7 })).toEqual([60, 72])
  })

  test.each([
    [90, [500, 40], [498.4, 60, 506.4, 72]],
    [180, [572, 100], [540, 98.4, 552, 106.4]],
    [270, [100, 700], [93.6, 668, 101.6, 680]],
  ] as const)('is in the page’s own frame at %i degrees', (angle, [x, y], box) => {
    const [line] = linesWith(run('NSS: 042', x, y, { angle }))
    expect(boxOf({ line: line!, from: 4, to: 7 })).toEqual(box)
  })

  it('takes in all the runs of the span', () => {
    const [line] = linesWith(run('18', 40, 100), run('/', 52, 100), run('02', 60, 100))
    expect(boxOf(whole(line!))).toEqual([40, 93.6, 68, 101.6])
    expect(unite([])).toEqual([0, 0, 0, 0])
  })
})

it('loses no letter, however the runs are placed and drawn', () => {
  const placed = fc.record({
    text: fc.stringMatching(/^[A-Z0-9]{1,6}$/),
    x: fc.integer({ min: 0, max: WIDTH }),
    size: fc.constantFrom(6, 8, 13),
    order: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 30 }), (items) => {
      const runs = items.map(({ text, x, size }, i) => run(text, x, 20 + 24 * i, { size }))
      const drawn = runs.map((each, i) => [items[i]!.order, each] as const).sort(([a], [b]) => a - b)
      expect(texts(linesWith(...drawn.map(([, each]) => each)))).toEqual(items.map(({ text }) => text))
    }),
    { numRuns: 60 },
  )
})
