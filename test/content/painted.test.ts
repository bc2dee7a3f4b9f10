import { describe, expect, it, test } from 'vitest'
import type { Mark, TextRun } from '../../src/content/content.ts'
import { hidingOf } from '../../src/content/painted.ts'
import { readingText } from '../../src/content/reading-text.ts'
import { HEIGHT, pageOf, run, WIDTH, type Write } from '../fields/runs.ts'

/** Text at 40, 100 in letters of 4 points: 11 of them reach from 40 to 84, from 93.6 down to 101.6. */
const TEXT = '04250821412'
const AROUND = [38, 92, 86, 103] as const

const mark = (more: Partial<Mark> = {}): Mark => ({
  kind: 'path',
  page: 1,
  box: AROUND,
  order: 10,
  fill: '#ffffff',
  alpha: 1,
  solid: true,
  ...more,
})

const hiding = (write: Write = {}, ...marks: Mark[]) => {
  const text = run(TEXT, 40, 100, { order: 5, ...write })
  return hidingOf(pageOf([text], marks))(text)
}

describe('text is seen', () => {
  test.each<[string, Write, Mark[]]>([
    ['as it usually is', {}, []],
    ['in grey', { paint: { fill: '#808080' } }, []],
    ['in white on black', { paint: { fill: '#ffffff' } }, [mark({ order: 1, fill: '#000000' })]],
    [
      'in white on a picture',
      { paint: { fill: '#ffffff' } },
      [mark({ order: 1, kind: 'image', fill: undefined as never })],
    ],
    ['in outlines alone', { paint: { mode: 1, fill: '#ffffff' } }, []],
    ['filled and clipping', { paint: { mode: 4 } }, []],
    ['inside a clipping path', { paint: { clip: AROUND } }, []],
    ['over a white box that was painted before', {}, [mark({ order: 1 })]],
    ['beside a box that was painted after', {}, [mark({ box: [90, 92, 140, 103] })]],
    ['under a highlighter', {}, [mark({ fill: '#ffff00', blend: 'multiply' })]],
    ['under a tint', {}, [mark({ fill: '#ffff00', alpha: 0.4 })]],
    ['crossed by a rule', {}, [mark({ fill: '#000000', box: [0, 96.5, 612, 97.5] })]],
    ['as large as small print', { size: 6 }, []],
  ])('%s', (_, write, marks) => {
    expect(hiding(write, ...marks)).toBeUndefined()
  })
})

describe('a clip that is set close around the ink', () => {
  /** The last letter's place reaches from 80 to 84; the ink of a slim one ends before 83. */
  const lastIn = (text: string, right: number) => {
    const all = run(text, 40, 100, { order: 5, paint: { clip: [38, 92, right, 103] } })
    return readingText(pageOf([all], [])).hidden.map(({ run: { text: hidden }, how }) => [hidden, how])
  }

  test.each(['0425082141:', 'secuencia i', '0425082141|', '04250821411'])('%s is whole', (text) => {
    expect(lastIn(text, 83)).toEqual([])
  })

  test.each(['04250821418', 'SECUENCIA E'])('of the last letter of %s a part is away', (text) => {
    expect(lastIn(text, 83)).toEqual([[text.at(-1), 'clipped']])
  })

  it('leaves the signs that end a sello whole, whose ink is low', () => {
    const end = run('==', 40, 100, { order: 5, paint: { clip: [39, 95.5, 50, 100] } })
    expect(readingText(pageOf([end], [])).hidden).toEqual([])
  })

  it('hides a slim sign of which half is away', () => {
    expect(lastIn('04250821411', 81.5)).toEqual([['1', 'clipped']])
  })
})

describe('text is not seen', () => {
  test.each<[string, ReturnType<typeof hiding>, Write, Mark[]]>([
    ['in the mode that paints nothing', 'invisible', { paint: { mode: 3 } }, []],
    ['in the mode that only clips', 'invisible', { paint: { mode: 7 } }, []],
    ['on a layer that is off', 'hidden-layer', { paint: { hiddenLayer: true } }, []],
    ['without opacity', 'transparent', { paint: { alpha: 0 } }, []],
    ['too small for any eye', 'tiny', { size: 1 }, []],
    ['clipped away', 'clipped', { paint: { clip: [200, 200, 300, 300] } }, []],
    ['white on white', 'background-colour', { paint: { fill: '#ffffff' } }, []],
    ['nearly white on white', 'background-colour', { paint: { fill: '#f8f8f8' } }, []],
    ['black on a black box', 'background-colour', {}, [mark({ order: 1, fill: '#000000' })]],
    [
      'white on a white box on a black one',
      'background-colour',
      { paint: { fill: '#ffffff' } },
      [mark({ order: 1, fill: '#000000' }), mark({ order: 2 })],
    ],
    ['under a white box', 'covered', {}, [mark()]],
    ['under a picture', 'covered', {}, [mark({ kind: 'image', fill: undefined as never })]],
    ['under an annotation’s box', 'covered', {}, [mark({ kind: 'path', box: [0, 0, 612, 792] })]],
  ])('%s', (_, how, write, marks) => {
    expect(hiding(write, ...marks)).toBe(how)
  })

  test.each([
    [-60, 100],
    [WIDTH + 5, 100],
    [40, -5],
    [40, HEIGHT + 10],
  ])('off the page, at %i, %i', (x, y) => {
    const text = run(TEXT, x, y)
    expect(hidingOf(pageOf([text]))(text)).toBe('off-page')
  })
})

describe('the reading text of a page', () => {
  const sentence = 'El Instituto Mexicano del Seguro Social hace constar'
  const picture = mark({ kind: 'image', order: 0, box: [0, 0, WIDTH, HEIGHT] })
  const page = (runs: TextRun[], marks: Mark[] = []) => readingText(pageOf(runs, marks))
  const hidden = { paint: { mode: 3 } }

  it('is what is seen; the rest is told apart', () => {
    const { source, lines, hidden: unseen } = page([run(sentence, 40, 100), run(TEXT, 40, 120, hidden)])
    expect(source).toBe('text')
    expect(lines.map(({ key }) => key)).toEqual(['ELINSTITUTOMEXICANODELSEGUROSOCIALHACECONSTAR'])
    expect(unseen.map(({ run: { text }, how }) => [text, how])).toEqual([[TEXT, 'invisible']])
  })

  it('is the unseen layer of a picture that has hardly any text of its own', () => {
    const { source, lines } = page([run(sentence, 40, 100, hidden), run('1/1', 40, 780)], [picture])
    expect(source).toBe('ocr')
    expect(lines[0]!.key).toBe('ELINSTITUTOMEXICANODELSEGUROSOCIALHACECONSTAR')
  })

  it('is not the unseen text where there is no picture', () => {
    expect(page([run(sentence, 40, 100, hidden)]).source).toBe('none')
  })

  it('is not the unseen text of a page with text of its own', () => {
    const { source, lines } = page([run(sentence, 40, 100), run(sentence, 40, 120, hidden)], [picture])
    expect(source).toBe('text')
    expect(lines).toHaveLength(1)
  })

  it('is none for a picture, and for a page number', () => {
    expect(page([], [picture]).source).toBe('none')
    expect(page([run('Hoja 1 de 1', 40, 100)]).source).toBe('none')
  })

  it('says where the fonts do not tell their characters', () => {
    expect(page([run(sentence, 40, 100, { unmapped: true })]).source).toBe('unmapped')
    expect(page([run(sentence, 40, 100), run('•', 40, 120, { unmapped: true })]).source).toBe('text')
  })
})
