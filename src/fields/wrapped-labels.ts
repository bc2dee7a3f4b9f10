import type { Line } from '../content/lines.ts'
import { beginsColumn } from './begins-column.ts'
import type { Label } from './label.ts'
import { beginsRun, endOfLabel, endOfMarks, isBroken } from './label-end.ts'
import type { Extent } from './nearest-column.ts'
import { followsOn, isOfParagraph } from './paragraphs.ts'
import type { Beginning } from './spellings.ts'
import { isLetter, startOfWord } from './words.ts'

/** A label of fewer letters is not looked for in two lines, unless the second has a colon or brackets. */
const LEAST_WRAPPED = 10

/** Nor is it looked for at the ends of running text. */
const LEAST_RUNNING = 7

/** Nor is it begun with fewer. */
const LEAST_BEFORE_WRAP = 2

/**
 * Labels whose first words begin a cell of this line and whose others begin a cell close below, on one line or two.
 * @param ends Where labels of this line end: close behind them others may begin.
 */
export function* wrappedLabels(
  lines: readonly Line[],
  at: number,
  beginnings: readonly Beginning[],
  ends: ReadonlySet<number>,
): Generator<Label[]> {
  const line = lines[at]!
  for (const { at: start, from, spellings } of beginnings) {
    if (line.glyphs[from]!.gap === 'none') continue
    const isApart = line.glyphs[from]!.gap === 'cell' || ends.has(from) || beginsColumn(lines, at, from)
    const isPiece = isApart || line.glyphs[from]!.run !== line.glyphs[from - 1]!.run
    for (const { key, ends: words, name, rank } of spellings) {
      const endsLine = line.key.length - start < key.length
      if (key.length < LEAST_RUNNING || !(isPiece || endsLine)) continue
      // Whole on this line, and not of words of two cells.
      if (line.key.startsWith(key, start) && !isBroken(line, from, line.keyGlyphs[start + key.length - 1]! + 1))
        continue
      const wrap = wrapOf(line, start, key)
      const under = wrap && isPiece ? restBelow(lines, at, { from, after: wrap.after }, wrap.rest, 4) : undefined
      const last = under?.at(-1)
      const isLong =
        key.length >= LEAST_WRAPPED ||
        last?.colon ||
        last?.line.glyphs[last.from]?.text === '(' ||
        (last && isCutWord(wrap!, words, key, line, last))
      // Behind a narrow gap the further lines, flush with the first, show the column.
      const others = isLong && (isApart || under?.every((other) => isFlush(line, from, other))) ? under : undefined
      const next = wrap && !others && restOnNextLine(lines, at, { ...wrap, from })
      if (next) {
        yield [
          { name, rank, line, from, to: wrap.to, after: wrap.after, colon: true, runsOn: true },
          { name, rank: rank + 0.5, ...next },
        ]
        break
      }
      if (!wrap || !others) continue
      const first = { line, from, to: wrap.to, after: wrap.after, colon: others.at(-1)!.colon }
      const whole = { line, ...reachOf([first, ...others]) }
      yield [{ name, rank, whole, ...first }, ...others.map((other) => ({ name, rank: rank + 0.5, whole, ...other }))]
      break
    }
  }
}

/** A narrow cell cuts a word anywhere: nothing but its two parts is in the cell, which no two words are by chance. */
const isCutWord = (
  { after, rest }: Wrap,
  words: ReadonlySet<number>,
  key: string,
  line: Line,
  last: Omit<Label, 'name' | 'rank'>,
) => !words.has(key.length - rest.length) && endsCell(line, after) && endsCell(last.line, last.after)

const endsCell = ({ glyphs }: Line, at: number) => (glyphs[at]?.gap ?? 'cell') === 'cell'

export const isFlush = (line: Line, from: number, below: Pick<Label, 'line' | 'from'>) =>
  below.line.glyphs[below.from]!.gap === 'cell' &&
  Math.abs(below.line.glyphs[below.from]!.left - line.glyphs[from]!.left) < 0.1 * line.size

/** The rest of a label that running text breaks at the end of its line: the next line begins with it, and it has a colon. */
function restOnNextLine(lines: readonly Line[], at: number, { from, after, rest }: Wrap & { readonly from: number }) {
  const [line, next] = [lines[at]!, lines[at + 1]]
  if (!next || after < line.glyphs.length || !next.key.startsWith(rest)) return undefined
  if (!(from > 0 ? followsOn(line, next) : isCentred(line, next))) return undefined
  const end = endOfLabel(next, next.keyGlyphs[rest.length - 1]! + 1)
  return end?.colon ? { line: next, from: 0, ...end } : undefined
}

/** Two lines of one paragraph whose middles stand above each other. */
function isCentred(above: Line, line: Line): boolean {
  const middle = ({ glyphs }: Line) => (glyphs[0]!.left + glyphs.at(-1)!.right) / 2
  return isOfParagraph(above, line) && Math.abs(middle(above) - middle(line)) < 0.3 * line.size
}

const reachOf = (parts: readonly Omit<Label, 'name' | 'rank'>[]): Extent => ({
  left: Math.min(...parts.map(({ line, from }) => line.glyphs[from]!.left)),
  right: Math.max(...parts.map(({ line, to }) => line.glyphs[to - 1]!.right)),
})

/** Where a label breaks off on its line, what follows there, and the letters that are left. */
interface Wrap {
  readonly to: number
  readonly after: number
  readonly rest: string
}

/** The last word end up to which the line says what the label says, and the letters that are left. */
function wrapOf(line: Line, start: number, key: string, least = LEAST_BEFORE_WRAP): Wrap | undefined {
  const isOfTwo = line.key.startsWith(key, start)
  let same = 0
  while (same < key.length && line.key[start + same] === key[same]) {
    // The words of two cells that one label would have: they are the beginnings of two.
    if (isOfTwo && same > 0 && line.glyphs[line.keyGlyphs[start + same]!]!.gap === 'cell') break
    same++
  }
  const endOf = (letters: number) => line.keyGlyphs[start + letters - 1]! + 1
  for (let letters = same; letters >= least; letters--) {
    const next = line.glyphs[endOf(letters)]
    // Most places are inside a word.
    if (next?.gap === 'none' && isLetter(next.text)) continue
    const to = endOfMarks(line, endOf(letters))
    // A single letter is a part of a label only where nothing else is in its cell.
    const isEnd = letters > 1 ? line.glyphs[to]?.gap !== 'none' : endsCell(line, to)
    if (isEnd || isHyphenated(line, to)) return { to, after: isEnd ? to : to + 1, rest: key.slice(letters) }
  }
  if (same < least || !beginsRun(line, endOf(same))) return undefined
  return { to: endOf(same), after: endOf(same), rest: key.slice(same) }
}

/** A hyphen that ends its cell: the word goes on below. */
const isHyphenated = (line: Line, at: number) =>
  /^[-\u00ad\u2010\u2011\u2212]$/.test(line.glyphs[at]!.text) && endsCell(line, at + 1)

/** The rest of a wrapped label at the start of a cell close below, set flush or centred with its beginning, itself wrapped at most `more` times. */
function restBelow(
  lines: readonly Line[],
  at: number,
  part: Part,
  rest: string,
  more: number,
): Omit<Label, 'name' | 'rank'>[] | undefined {
  const line = lines[at]!
  for (let below = at + 1; below < Math.min(at + 9, lines.length); below++) {
    const other = lines[below]!
    if (other.page !== line.page || other.top - line.top > 1.8 * line.size) break
    for (let start = other.key.indexOf(rest[0]!); start >= 0; start = other.key.indexOf(rest[0]!, start + 1)) {
      const from = startOfWord(other, other.keyGlyphs[start]!)
      if (from === undefined || !startsUnder(line, part, other, from)) continue
      const end = other.key.startsWith(rest, start) && endOfLabel(other, other.keyGlyphs[start + rest.length - 1]! + 1)
      if (end && isAligned(line, part, other, { from, ...end })) return [{ line: other, from, ...end }]
      const wrap = more > 1 ? wrapOf(other, start, rest, 1) : undefined
      const next = wrap && { from, to: wrap.to, after: wrap.after }
      if (!next || !isAligned(line, part, other, next)) continue
      const others = restBelow(lines, below, next, wrap.rest, more - 1)
      if (others) return [{ line: other, ...next, colon: false }, ...others]
    }
  }
  return undefined
}

type Part = Pick<Label, 'from' | 'after'>

/** A cell begins here, or behind a narrow gap a piece of text that stands flush with the part above. */
function startsUnder(line: Line, part: Part, other: Line, from: number): boolean {
  const { gap, run, left } = other.glyphs[from]!
  const isFlush = Math.abs(left - line.glyphs[part.from]!.left) < 0.1 * line.size
  return gap === 'cell' || (gap === 'word' && isFlush && other.glyphs[from - 1]?.run !== run)
}

/** Two parts of a label one above the other: flush left (with an indent), centred or flush right. */
function isAligned(line: Line, part: Part, other: Line, below: Part): boolean {
  const [a, b] = [line.glyphs[part.from]!.left, other.glyphs[below.from]!.left]
  const [c, d] = [line.glyphs[part.after - 1]!.right, other.glyphs[below.after - 1]!.right]
  const flush = 0.5 * line.size
  return Math.abs(a - b) <= 2 * line.size || Math.abs(c - d) <= flush || Math.abs(a + c - b - d) <= 2 * flush
}
