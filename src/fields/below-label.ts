import { cellsOf, edgesOf, type Line, textOf, wholeOf } from '../content/lines.ts'
import { isInCapitals, isInSmallLetters, isSentence } from './capitals.ts'
import { isColon, isTail, type Label, type LabelledLine } from './label.ts'
import { inColumn, rowOf, underneath } from './label-columns.ts'
import { extent, leftOfNext } from './line-parts.ts'
import { runningOn } from './on-next-line.ts'
import { isOfParagraph } from './paragraphs.ts'
import { readFrom } from './read-from.ts'
import { readSpans } from './read-spans.ts'
import { BELOW } from './tolerances.ts'
import type { ValueReader } from './values/value-reader.ts'

/** How far below its label a value may stand whose shape tells it from other text, in heights: a wrapped label or a caption may stand between. */
const BELOW_SHAPED = 6

/** Words in small letters that are so many times as large as the label are the next heading. */
const HEADING = 1.05

/** The value below its label: the first cells in the label's column, up to another label of that column or a heading. */
export function belowLabel<T>(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<T>) {
  const right = leftOfNext(label, lines[at]!)
  const row = rowOf(label, at, lines)
  for (const below of linesBelow(label, at, lines, reader)) {
    const { line, labels } = lines[below]!
    if (!reader.shaped && runsBelow(label, line)) return undefined
    const span = inColumn(label, row, lines[below]!, reader.shaped)
    if (!span || isColon(span)) continue
    if (below === at + 1 && span.from === 0 && goesOnWithLast(label, at, lines, reader)) return undefined
    if (!reader.shaped && (isSentence(span) || (line.size > HEADING * label.line.size && isInSmallLetters(span))))
      return undefined
    if (labels.some((other) => other.from >= span.from && other.from < span.to && underneath(label, other)))
      return undefined
    if (labels.some((other) => other.from >= span.from && other.from < span.to)) continue
    const isBehind = edgesOf(span)[0] > extent(label).right
    if (isBehind && labels.some((other) => other.after === span.from)) return undefined
    const found = readFrom([{ at: below, span }], lines, reader, {
      left: extent(label).left,
      right,
    })
    if (found || !reader.shaped) return found
  }
  return undefined
}

/** The value of the line's last label runs on below, under a label that has none. */
function goesOnWithLast(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<unknown>) {
  const { line, labels } = lines[at]!
  const last = labels.at(-1)!
  if (last === label || last.after === line.glyphs.length) return false
  return runningOn({ at, span: { line, from: last.after, to: line.glyphs.length } }, lines, reader, last).length > 0
}

/** A sentence runs below the label: what stands under it belongs to no column. */
const runsBelow = (label: Label, line: Line) =>
  cellsOf(wholeOf(line)).some((cell) => {
    const [left, right] = edgesOf(cell)
    const { left: from, right: to } = extent(label)
    return left < to && right > to && right - left > 2 * (to - from) && isSentence(cell)
  })

/** The lines on which a value below its label may stand. */
export function* linesBelow(
  label: Label,
  at: number,
  lines: readonly LabelledLine[],
  { shaped }: ValueReader<unknown>,
) {
  const reach = (shaped ? BELOW_SHAPED : BELOW) * label.line.size
  let { bottom } = label.line
  for (let below = at + 1; below < lines.length; below++) {
    const { line, labels } = lines[below]!
    const isNextPage = below === at + 1 && line.page === label.line.page + 1
    if (!isNextPage && (line.page !== label.line.page || line.top - bottom > reach)) return
    // A label beside this one may wrap over more lines, or its colon.
    if (labels.length > 0 ? labels.every(isTail) : isColon(wholeOf(line))) bottom = line.bottom
    yield below
  }
}

/**
 * A row that has one label and a row that has one value, set differently: the one centred and the other flush left, as
 * the head and the body of a table that a browser prints. Words alone may be the next heading.
 */
export function aloneBelow<T>(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<T>) {
  const next = lines[at + 1]
  if (!next || next.labels.length > 0 || label.from > 0 || label.after < label.line.glyphs.length) return undefined
  const { line } = next
  if (!isOfParagraph(label.line, line)) return undefined
  const span = wholeOf(line)
  if (!reader.shaped && cellsOf(span).length > 1) return undefined
  const isIndented = line.glyphs[0]!.left > label.line.glyphs[0]!.left + line.size
  if (!reader.shaped && !(isInCapitals(span) && (isIndented || /\p{N}/u.test(textOf(span))))) return undefined
  return readSpans([span], reader)
}
