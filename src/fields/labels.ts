import { type Line, mayStartCell, type Span } from '../content/lines.ts'
import { fold } from '../fold.ts'
import { onceEach } from '../once.ts'
import type { Extent } from './nearest-column.ts'

/** A label where it stands: glyphs `from` up to `to` of its line, `after` the glyph behind its colon. */
export interface Label {
  readonly name: string
  /** Place of the spelling in the label's list: the likelier spelling has the lower rank. */
  readonly rank: number
  readonly line: Line
  readonly from: number
  readonly to: number
  /** The first glyph behind the label and its colon. */
  readonly after: number
  readonly colon: boolean
  /** Of a label that wraps: the line on which it begins, and how far all its lines reach. */
  readonly whole?: Extent & { readonly line: Line }
  /** It breaks off at the end of a line of running text: nothing stands at it before it has gone on. */
  readonly runsOn?: true
}

interface Spelling {
  readonly key: string
  readonly name: string
  readonly rank: number
}

/** The spellings of each label by their first two letters, longest first, ready to be looked for. */
export interface Labels {
  readonly byBeginning: ReadonlyMap<string, readonly Spelling[]>
  /** True where a value may begin with a small letter, as a sello does. */
  readonly smallValues: boolean
}

/** A further line of a wrapped label. */
export const isTail = ({ rank }: Pick<Label, 'rank'>) => !Number.isInteger(rank)

/** A line with the labels that stand on it. */
export interface LabelledLine {
  readonly line: Line
  readonly labels: readonly Label[]
}

/**
 * Prepares spellings for `findLabels`. Case, accents, blanks and punctuation of a spelling do not matter:
 * `Nombre(s)` also finds `NOMBRE (S):` and `Nombres`.
 */
export function labelsOf(spellings: Readonly<Record<string, readonly string[]>>, smallValues = false): Labels {
  const byBeginning = new Map<string, Spelling[]>()
  for (const [name, list] of Object.entries(spellings))
    list.forEach((spelling, rank) => {
      const key = fold(spelling)
      if (key.length < BEGINNING) throw new TypeError(`a label needs ${BEGINNING} letters: "${spelling}"`)
      const beginning = key.slice(0, BEGINNING)
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { key, name, rank }])
    })
  for (const list of byBeginning.values()) list.sort((a, b) => b.key.length - a.key.length)
  return { byBeginning, smallValues }
}

/** Letters that few labels share, so that most words are no label at once. */
const BEGINNING = 2

/** A word of the line, and the spellings that begin as the line does from there. */
interface Beginning extends Pick<Word, 'at' | 'from'> {
  readonly spellings: readonly Spelling[]
}

/** Most lines have few or none: they are looked through once. */
function beginningsOn(line: Line, { byBeginning }: Labels): readonly Beginning[] {
  const found: Beginning[] = []
  for (const { at, from, beginning } of wordsOf(line)) {
    const spellings = byBeginning.get(beginning)
    if (spellings) found.push({ at, from, spellings })
  }
  return found
}

/** Signs that may stand between a label and its value. */
export const COLON = /^[:;：=]$/

/** Without the colon that running text puts on the line below its label. */
export const behindColon = (span: Span): Span =>
  COLON.test(span.line.glyphs[span.from]!.text) && span.to > span.from + 1 ? { ...span, from: span.from + 1 } : span

/**
 * The labels of each line, from left to right: the longest spelling at each place, on word boundaries, and only where a
 * label can stand, that is before a colon or at the start of a cell. Words of running text are no labels. A label that
 * goes on below is found in two parts, of which the second, ranked behind the first, counts where the first has no value.
 */
export function labelLines(lines: readonly Line[], labels: Labels): LabelledLine[] {
  const found = new Map<Line, Label[]>()
  const add = (label: Label) => found.set(label.line, [...(found.get(label.line) ?? []), label])
  lines.forEach((line, at) => {
    const beginnings = beginningsOn(line, labels)
    if (beginnings.length === 0) return
    for (const label of labelsOn(lines, at, labels, beginnings)) add(label)
    const ends = new Set(found.get(line)?.map(({ after }) => after))
    for (const parts of wrappedLabels(lines, at, beginnings, ends)) {
      const [first] = parts as [Label]
      if (
        found
          .get(line)
          ?.some(
            (label) => label.from < first.to && label.to > first.from && label.to - label.from > first.to - first.from,
          )
      )
        continue
      found.set(
        line,
        (found.get(line) ?? []).filter((label) => label.to <= first.from || label.from >= first.to),
      )
      for (const part of parts) add(part)
      // A column label may stand close behind one that wraps, as behind any other.
      const next = beginnings.find((beginning) => beginning.from === first.after)
      const close = next && !found.get(line)!.some((label) => label.from === next.from)
      const label = close ? labelAt(lines, at, next, labels, first.after) : undefined
      if (label) add(label)
    }
  })
  lines.forEach((line, at) => {
    const label = at > 0 ? found.get(line)?.find(({ from }) => from === 0) : undefined
    const from = label?.colon ? ordinalAtEnd(lines[at - 1]!, line) : undefined
    if (label && from !== undefined) add({ ...label, ...ordinalPart(lines[at - 1]!, from) })
  })
  return withoutEchoes(lines.map((line) => ({ line, labels: withoutDoubles(found.get(line) ?? []) })))
}

/** A label's number that running text leaves at the end of the line before: no value stands at it, nor is it one's end. */
function ordinalAtEnd(line: Line, next: Line): number | undefined {
  const { glyphs } = line
  if (glyphs.length < 3 || !/^[.)]$/.test(glyphs.at(-1)!.text) || !isOfParagraph(line, next)) return undefined
  const from = withOrdinal(line, glyphs.length, true)
  return from < glyphs.length ? from : undefined
}

const ordinalPart = (line: Line, from: number): Omit<Label, 'name' | 'rank'> => ({
  line,
  from,
  to: line.glyphs.length,
  after: line.glyphs.length,
  colon: true,
  runsOn: true,
})

/** From left to right; what is the second line of a wrapped label is no label of its own. */
function withoutDoubles(labels: readonly Label[]): Label[] {
  const tails = labels.filter(isTail)
  const isDouble = (label: Label) =>
    tails.some((tail) => label.from < tail.to && label.to > tail.from && !isTail(label))
  return labels.filter((label) => !isDouble(label)).sort((a, b) => a.from - b.from)
}

/** A value may begin with its label's own word, `Delegación` over `DELEGACIÓN NORTE`: that is no second label. */
function withoutEchoes(lines: readonly LabelledLine[]): LabelledLine[] {
  return lines.map((labelled, at) => {
    const { line, labels } = labelled
    if (labels.length === 0) return labelled
    const above = lines.slice(Math.max(at - 3, 0), at).flatMap((other) => other.labels)
    const isEcho = (label: Label) =>
      !label.colon &&
      !isTail(label) &&
      line.glyphs[label.after]?.gap === 'word' &&
      above.some((other) => other.name === label.name && standsOver(other, label))
    return { line, labels: labels.filter((label) => !isEcho(label)) }
  })
}

/** Close above, with the same left edge, and alone in its cell. */
function standsOver(above: Label, below: Label): boolean {
  const [a, b] = [above.line.glyphs[above.from]!, below.line.glyphs[below.from]!]
  const next = above.line.glyphs[above.after]
  const close = below.line.top - above.line.bottom < 1.5 * below.line.size && above.line.page === below.line.page
  return close && Math.abs(a.left - b.left) < below.line.size && (!next || next.gap === 'cell')
}

function labelsOn(lines: readonly Line[], at: number, labels: Labels, beginnings: readonly Beginning[]): Label[] {
  const line = lines[at]!
  const found: Label[] = []
  let next = 0
  for (const beginning of beginnings) {
    if (beginning.at < next) continue
    const before = found.at(-1)
    const label = labelAt(lines, at, beginning, labels, before?.after)
    if (!label || (before?.name === label.name && before.after === label.from)) continue
    found.push(label)
    next = firstKeyFrom(line, label.after)
  }
  return found
}

/** `behind` is where the label before it ended: column labels stand side by side, at times with one blank between. */
function labelAt(
  lines: readonly Line[],
  place: number,
  { at, from, spellings }: Beginning,
  labels: Labels,
  behind?: number,
): Label | undefined {
  const line = lines[place]!
  for (const { key, name, rank } of spellings) {
    if (!line.key.startsWith(key, at)) continue
    const end = endOfLabel(line, line.keyGlyphs[at + key.length - 1]! + 1)
    if (!end || isBroken(line, from, end.to)) continue
    const isFree = () =>
      (line.glyphs[from]!.gap === 'cell' ||
        from === behind ||
        isCellOfOneRun(line, from, end.to) ||
        beginsColumn(lines, place, from)) &&
      (labels.smallValues || !readsOn(line, end.to))
    const colon = end.colon || isColonBelow(lines, place, end.to)
    if (colon || isFree()) return { name, rank, line, from, ...end, colon }
  }
  return undefined
}

/**
 * A label that a narrow gap parts from the value before it, set in one piece on a line where words are not each a piece:
 * so no word of a sentence is.
 */
const isCellOfOneRun = (line: Line, from: number, to: number) =>
  mayStartCell(line, from) &&
  line.glyphs.some(({ gap, run }, i) => gap === 'word' && run === line.glyphs[i - 1]!.run) &&
  line.glyphs.slice(from, to).every(({ run }) => run === line.glyphs[from]!.run) &&
  line.glyphs[to]?.run !== line.glyphs[from]!.run

/** Running text breaks between the label, which ends its line, and its colon. */
function isColonBelow(lines: readonly Line[], at: number, to: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]]
  return to === line.glyphs.length && next !== undefined && COLON.test(next.glyphs[0]!.text) && followsOn(line, next)
}

/** A text begins here behind a blank, flush with cells of lines near by: a column whose left neighbour runs close up to it. */
function beginsColumn(lines: readonly Line[], at: number, from: number): boolean {
  const line = lines[at]!
  const { gap, left, run } = line.glyphs[from]!
  if (gap !== 'word' || run === line.glyphs[from - 1]!.run) return false
  const flush = lines.slice(Math.max(at - NEAR, 0), at + NEAR + 1).filter((other) => {
    if (other.page !== line.page) return false
    return other.glyphs.some((glyph) => glyph.gap === 'cell' && Math.abs(glyph.left - left) < 0.1 * line.size)
  })
  return flush.length > 1
}

/** So many lines above and below show the columns. */
const NEAR = 4

/** A label has no colon or column inside: `Unidad de Medicina Familiar: UMF 093` is not `Unidad de Medicina Familiar (UMF)`. */
const isBroken = (line: Line, from: number, to: number) =>
  line.glyphs.slice(from, to).some(({ text, gap }, i) => COLON.test(text) || (i > 0 && gap === 'cell'))

/** Where a label ends with its closing marks and its colon; nothing when the word goes on. */
function endOfLabel(line: Line, last: number): Pick<Label, 'to' | 'after' | 'colon'> | undefined {
  const to = endOfMarks(line, last)
  const next = line.glyphs[to]
  if (next && next.gap === 'none' && isLetter(next.text) && !isTouched(line, to)) return undefined
  let after = to
  while (after < line.glyphs.length && COLON.test(line.glyphs[after]!.text)) after++
  return { to, after, colon: after > to }
}

/**
 * A text of its own begins here and comes so close that no gap is left: no word goes on with a digit, behind a bracket,
 * or with a capital behind a small letter.
 */
const isTouched = (line: Line, at: number) =>
  beginsRun(line, at) && /^\)|\p{N}$|\p{Ll}\p{Lu}/u.test(line.glyphs[at - 1]!.text + line.glyphs[at]!.text)

const beginsRun = ({ glyphs }: Line, at: number) => glyphs[at]!.index === 0 && glyphs[at]!.run !== glyphs[at - 1]?.run

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
function* wrappedLabels(
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
    for (const { key, name, rank } of spellings) {
      const endsLine = line.key.length - start < key.length
      if (key.length < LEAST_RUNNING || !(isPiece || endsLine)) continue
      // Whole on this line, and not of words of two cells.
      if (line.key.startsWith(key, start) && !isBroken(line, from, line.keyGlyphs[start + key.length - 1]! + 1))
        continue
      const wrap = wrapOf(line, start, key)
      const under = wrap && isPiece ? restBelow(lines, at, { from, after: wrap.after }, wrap.rest, 4) : undefined
      const last = under?.at(-1)
      const isLong = key.length >= LEAST_WRAPPED || last?.colon || last?.line.glyphs[last.from]?.text === '('
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

const isFlush = (line: Line, from: number, below: Pick<Label, 'line' | 'from'>) =>
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

/** Lines nearer than this many heights are one paragraph that is set wide. */
const RUNNING = 2.2

/** The line is so close below that both may be one paragraph. */
export const isOfParagraph = (above: Line, line: Line): boolean =>
  line.page === above.page && line.top - above.top <= RUNNING * line.size

/** The line may go on with what ends the one above: close below and with the same left edge. */
export const followsOn = (above: Line, line: Line): boolean =>
  isOfParagraph(above, line) && Math.abs(line.glyphs[0]!.left - above.glyphs[0]!.left) <= line.size

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
    const isEnd = line.glyphs[to]?.gap !== 'none'
    if (isEnd || isHyphenated(line, to)) return { to, after: isEnd ? to : to + 1, rest: key.slice(letters) }
  }
  if (same < least || !beginsRun(line, endOf(same))) return undefined
  return { to: endOf(same), after: endOf(same), rest: key.slice(same) }
}

/** Behind the marks that belong to the word, `No.`, and a bar between two, `Delegación / OOAD`. */
function endOfMarks({ glyphs }: Line, last: number): number {
  let to = last
  while (to < glyphs.length && glyphs[to]!.gap === 'none' && CLOSING.test(glyphs[to]!.text)) to++
  return glyphs[to]?.text === '/' ? to + 1 : to
}

/** A hyphen that ends its cell: the word goes on below. */
const isHyphenated = ({ glyphs }: Line, at: number) =>
  /^[-\u00ad\u2010\u2011\u2212]$/.test(glyphs[at]!.text) && (glyphs[at + 1]?.gap ?? 'cell') === 'cell'

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
      const wrap = more > 1 ? wrapOf(other, start, rest, 2) : undefined
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

/** Marks that belong to the word before them: `Nombre(s)`, `Sexo.`, `C.U.R.P.`, `médico?` */
const CLOSING = /^[).*?]$/
/** Marks that belong to the word behind them. */
const OPENING: ReadonlySet<string> = new Set('¿(*•·-')

/** Nearly all are plain capitals, small letters and digits, which need no pattern. */
const isLetter = (text: string) =>
  (text >= 'a' && text <= 'z') ||
  (text >= 'A' && text <= 'Z') ||
  (text >= '0' && text <= '9') ||
  /[\p{L}\p{N}]/u.test(text)

/** A letter with which a word may begin: its place in the line's key, and the first glyph of the word. */
interface Word {
  readonly at: number
  readonly from: number
  readonly beginning: string
}

/** Where words begin on the line: each line is searched for the labels of several lists. */
const wordsOf = onceEach((line: Line): readonly Word[] => {
  const words: Word[] = []
  for (let at = 0; at < line.keyGlyphs.length; at++) {
    const from = startOfWord(line, line.keyGlyphs[at]!)
    if (from === undefined) continue
    words.push({ at, from: withOrdinal(line, from), beginning: line.key.slice(at, at + BEGINNING) })
  }
  return words
})

/**
 * A number, `5.` or `5)`, belongs to the label behind it: at the beginning of a cell, or where a value ends before it.
 * @param alone The label is on the next line: the number stands wherever this one ends.
 */
function withOrdinal(line: Line, at: number, alone = false): number {
  const { glyphs } = line
  if (at < 2 || (at < glyphs.length && glyphs[at]!.gap !== 'word') || !/^[.)]$/.test(glyphs[at - 1]!.text)) return at
  let from = at - 2
  while (from > 0 && glyphs[from]!.gap === 'none') from--
  const isOrdinal = at - from <= 3 && glyphs.slice(from, at - 1).every(({ text }) => /^\d$/.test(text))
  return isOrdinal && (alone || mayStartCell(line, from) || !COLON.test(glyphs[from - 1]!.text)) ? from : at
}

/** The first glyph of the word that begins here, with its opening marks; nothing inside a word or behind a bar. */
function startOfWord({ glyphs }: Line, at: number): number | undefined {
  let from = at
  while (from > 0 && glyphs[from]!.gap === 'none') {
    const before = glyphs[from - 1]!.text
    // Most letters are inside a word.
    if (isLetter(before) || before === '|') return undefined
    if (!OPENING.has(before)) return from
    from--
  }
  return from
}

/** The words go on in small letters, as a sentence does and none of these papers' values; one with digits is no word. */
function readsOn(line: Line, at: number): boolean {
  let word = ''
  for (let i = at; i < line.glyphs.length && (i === at || line.glyphs[i]!.gap === 'none'); i++) {
    if (i === at && line.glyphs[i]!.gap === 'cell') return false
    word += line.glyphs[i]!.text
  }
  return /^(?:,|\p{Ll}\P{N}*$)/u.test(word)
}

function firstKeyFrom(line: Line, glyph: number): number {
  const at = line.keyGlyphs.findIndex((index) => index >= glyph)
  return at < 0 ? line.key.length : at
}
