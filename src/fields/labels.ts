import { cellsOf, type Line, mayStartCell, type Span, textOf, wholeOf } from '../content/lines.ts'
import { beginsColumn } from './begins-column.ts'
import { COLON, isTail, type Label, type LabelledLine } from './label.ts'
import { endOfLabel, isBroken } from './label-end.ts'
import { extent } from './line-parts.ts'
import { followsOn, isOfParagraph } from './paragraphs.ts'
import { type Beginning, beginningsOn, type Labels } from './spellings.ts'
import { withOrdinal } from './words.ts'
import { isFlush, wrappedLabels } from './wrapped-labels.ts'

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
    for (const own of found.get(line) ?? []) {
      const over = ordinalOver(own, lines[at - 1])
      if (!over) continue
      const whole = own.whole ?? { ...extent(own), line: over.line }
      add({ ...own, ...over, after: over.to, whole })
      if (!own.whole)
        found.set(
          line,
          found.get(line)!.map((other) => (other === own ? { ...own, rank: own.rank + 0.5, whole } : other)),
        )
    }
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

/** A label's number that a narrow cell leaves alone on the line above it. */
const ordinalOver = ({ line, from }: Label, above: Line | undefined): Span | undefined =>
  above && line.glyphs[from]!.gap === 'cell' && isOfParagraph(above, line)
    ? cellsOf(wholeOf(above)).find((cell) => isFlush(line, from, cell) && /^\d\d?[.)]$/.test(textOf(cell)))
    : undefined

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
