/** Gives a page's text its places, for the programs that only draw what they are told where. */
import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib'
import { Dice } from './dice.ts'
import type { Grid, Page, Run, Text } from './page.ts'

/** A piece of text of one face: from the left and, to its baseline, from the top, in points. */
export interface Mark {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly spacing: number
}

export interface Rule {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly face: Page['face']
  readonly marks: readonly Mark[]
  readonly rules: readonly Rule[]
}

const pdf = await PDFDocument.create()
const [sans, sansBold, serif, serifBold, mono, monoBold] = await Promise.all(
  ['Helvetica', 'HelveticaBold', 'TimesRoman', 'TimesRomanBold', 'Courier', 'CourierBold'].map((name) =>
    pdf.embedFont(StandardFonts[name as keyof typeof StandardFonts]),
  ),
)
const FONTS = { sans: [sans!, sansBold!], serif: [serif!, serifBold!], mono: [mono!, monoBold!] } as const

/** What stands on one line: pieces between which no blank is, and the room before each. */
interface Word {
  readonly run: Run
  readonly text: string
  readonly width: number
  /** A blank stands before it. */
  readonly parted: boolean
}

const LEAD = 1.25

export function place(page: Page): Sheet[] {
  const widthOf = widthsOf(page.face)
  const sheets: { marks: Mark[]; rules: Rule[] }[] = [{ marks: [], rules: [] }]
  const room = page.width - 2 * page.margin
  let y = page.margin

  const next = () => {
    sheets.push({ marks: [], rules: [] })
    y = page.margin
  }
  const inRoom = (height: number) => {
    if (y + height > page.height - page.margin) next()
  }
  const put = (text: Text, x: number, width: number, top: number) => {
    let at = top + (text.above ?? 0)
    for (const line of wrap(text, width, widthOf)) {
      const size = Math.max(...text.runs.map((run) => run.size))
      sheets.at(-1)!.marks.push(...setLine(line, text, x, width, at + size, widthOf))
      at += size * LEAD
    }
    return at - top
  }
  const heightOf = (text: Text, width: number) =>
    (text.above ?? 0) + wrap(text, width, widthOf).length * Math.max(...text.runs.map((run) => run.size)) * LEAD

  const grid = ({ widths, rows, ruled, padding, middle }: Grid) => {
    const lefts = widths.map((_, i) => page.margin + room * widths.slice(0, i).reduce((sum, width) => sum + width, 0))
    const right = lefts.at(-1)! + room * widths.at(-1)!
    y += 4
    for (const row of rows) {
      const inner = (i: number) => room * widths[i]! - 2 * padding
      const heights = row.map((texts, i) => texts.reduce((sum, text) => sum + heightOf(text, inner(i)), 0))
      const height = Math.max(...heights) + 2 * padding
      inRoom(height)
      for (const [i, texts] of row.entries()) {
        let at = y + padding + (middle ? (height - 2 * padding - heights[i]!) / 2 : 0)
        for (const text of texts) at += put(text, lefts[i]! + padding, inner(i), at)
      }
      const { rules } = sheets.at(-1)!
      const across = (at: number) => rules.push({ from: [page.margin, at], to: [right, at] })
      if (ruled !== 'none') across(y + height)
      if (ruled === 'all') {
        across(y)
        for (const left of [...lefts, right]) rules.push({ from: [left, y], to: [left, y + height] })
      }
      y += height
    }
    y += 4
  }

  for (const part of page.parts) {
    if (part.is === 'page') next()
    else if (part.is === 'grid') grid(part)
    else {
      inRoom(Math.min(heightOf(part, room), 60))
      // A long text goes on over the page line by line only in programs that flow: here it has room enough.
      y += put(part, page.margin, room, y)
    }
  }
  return sheets.map(({ marks, rules }) => ({ width: page.width, height: page.height, face: page.face, marks, rules }))
}

/** Whether one of its words is wider than the room it has. */
export const isTooWide = ({ runs }: Text, width: number, face: Page['face']): boolean =>
  runs.some((run) => run.text.split(' ').some((word) => widthsOf(face)(word, run) > width))

/** The lines that a text makes where it has so much room, for programs that do not break within a word. */
export const linesOf = (text: Text, width: number, face: Page['face']): string[] =>
  wrap(text, width, widthsOf(face)).map((line) =>
    line.map(({ text: words, parted }) => (parted ? ` ${words}` : words)).join(''),
  )

const widthsOf =
  (face: Page['face']): Widths =>
  (text, { size, bold, spacing = 0 }) =>
    widthIn(fontOf(FONTS[face], bold), text, size) + spacing * text.length

const letters = new Map<PDFFont, Map<string, number>>()

/** As the programs draw it, which do not kern: letter by letter. */
function widthIn(font: PDFFont, text: string, size: number): number {
  const known = letters.get(font) ?? new Map<string, number>()
  letters.set(font, known)
  let width = 0
  for (const letter of text) {
    if (!known.has(letter)) known.set(letter, font.widthOfTextAtSize(letter, 1))
    width += known.get(letter)!
  }
  return width * size
}

const fontOf = (fonts: readonly PDFFont[], bold: boolean | undefined) => fonts[bold ? 1 : 0]!

type Widths = (text: string, run: Run) => number

function wrap(text: Text, width: number, widthOf: Widths): Word[][] {
  const lines: Word[][] = [[]]
  let used = 0
  let parted = false
  const add = (word: Word) => {
    lines.at(-1)!.push(word)
    used += word.width
  }
  for (const run of text.runs) {
    if (run.fill) {
      add({ run, text: '', width: widthOf(run.fill.repeat(3), run), parted })
      parted = false
      continue
    }
    const blank = widthOf(' ', run)
    for (const [i, piece] of run.text.split(' ').entries()) {
      if (i > 0) parted = true
      if (!piece) continue
      const gap = () => (parted && lines.at(-1)!.length ? blank : 0)
      const wide = widthOf(piece, run)
      if (used + gap() + wide > width && lines.at(-1)!.length && text.breaks !== 'letters') {
        // What no blank parts from it goes to the next line with it.
        const last = lines.at(-1)!
        const start = parted ? last.length : last.map((word) => word.parted).lastIndexOf(true)
        const moved = start > 0 ? last.splice(start).map((word) => ({ ...word, parted: false })) : []
        lines.push(moved)
        used = moved.reduce((sum, word) => sum + widthOf(word.text, word.run), 0)
      }
      // Too long for a line, or to be broken anywhere: letter by letter.
      let rest = piece
      while (rest) {
        let count = rest.length
        const fits = () => used + gap() + widthOf(rest.slice(0, count), run) <= width
        while (count > 1 && !fits()) count--
        if (!fits() && lines.at(-1)!.length) {
          lines.push([])
          used = 0
          continue
        }
        add({
          run,
          text: rest.slice(0, count),
          width: gap() + widthOf(rest.slice(0, count), run),
          parted: parted && lines.at(-1)!.length > 0,
        })
        parted = false
        rest = rest.slice(count)
      }
    }
  }
  return lines
}

function setLine(line: readonly Word[], text: Text, x: number, width: number, y: number, widthOf: Widths): Mark[] {
  const fills = line.filter(({ run }) => run.fill)
  const used = line.reduce((sum, word) => sum + (word.run.fill ? 0 : word.width), 0)
  const left = fills.length ? 0 : { left: 0, center: (width - used) / 2, right: width - used }[text.align ?? 'left']
  let at = x + left
  const marks: Mark[] = []
  for (const { run, text: words, width: wide, parted } of line) {
    const { size, bold = false, spacing = 0 } = run
    if (run.fill) {
      const share = (width - used) / fills.length - widthOf('  ', run)
      const count = Math.max(Math.floor(share / widthOf(run.fill, run)), 3)
      const dots = run.fill.repeat(count)
      marks.push({ text: dots, x: at + widthOf(' ', run), y, size, bold, spacing })
      at += widthOf(dots, run) + widthOf('  ', run)
      continue
    }
    const mark = { text: words, x: at + (parted ? widthOf(' ', run) : 0), y, size, bold, spacing }
    const last = marks.at(-1)
    // Words of one face are drawn as one string.
    if (last && parted && last.size === size && last.bold === bold && last.spacing === spacing)
      marks[marks.length - 1] = { ...last, text: `${last.text} ${words}` }
    else marks.push(mark)
    at += wide
  }
  return marks
}

/** The same marks in another order and in other pieces, as the page's seed has it. */
export function scrambled(sheets: readonly Sheet[], page: Page): Sheet[] {
  const dice = new Dice(`${page.seed} order`)
  const order = dice.pick(['as placed', 'as placed', 'shuffled', 'backwards'] as const)
  const pieces = dice.pick(['strings', 'strings', 'words', 'letters'] as const)
  const fonts = FONTS[page.face]
  const cut = (mark: Mark): Mark[] => {
    if (pieces === 'strings') return [mark]
    const found = [...mark.text.matchAll(pieces === 'words' ? /\S+/g : /\S/g)]
    return found.map((match) => {
      const before = mark.text.slice(0, match.index)
      const width = widthIn(fontOf(fonts, mark.bold), before, mark.size) + mark.spacing * before.length
      return { ...mark, text: match[0], x: mark.x + width }
    })
  }
  return sheets.map((sheet) => {
    const whole = {
      'as placed': sheet.marks,
      shuffled: dice.shuffled(sheet.marks),
      backwards: [...sheet.marks].reverse(),
    }[order]
    return { ...sheet, marks: whole.flatMap(cut) }
  })
}
