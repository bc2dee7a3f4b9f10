import { cellsOf, edgesOf, type Span } from '../content/lines.ts'
import { isInSmallLetters } from './capitals.ts'
import { behindColon, type Label, type LabelledLine } from './label.ts'
import { spanUntil } from './line-parts.ts'
import { followsOn } from './paragraphs.ts'
import { readSpans } from './read-spans.ts'
import { FLUSH, LARGER } from './tolerances.ts'
import type { ValueReader } from './values/value-reader.ts'

/** A blank is at least so many heights wide. */
const BLANK = 0.2

/**
 * Where label and value run on as text does, a line may end between them: the value begins the next line.
 * @param bounded Only up to the next label, before what stands below is looked at.
 */
export function onNextLine<T>(
  label: Label,
  at: number,
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
  bounded?: boolean,
) {
  const next = lines[at + 1]
  if (bounded && (label.whole || !next?.labels[0]?.colon)) return undefined
  if (!next || !label.colon || label.from === 0 || label.after < label.line.glyphs.length) return undefined
  const { labels: own } = lines[at]!
  if (own.some((other, i) => other !== label && other.after === own[i + 1]?.from)) return undefined
  if (!followsOn(label.line, next.line)) return undefined
  const [first] = next.labels
  const part = beforeLabels(next)
  const span = part && behindColon(part)
  if (!span || (!first && cellsOf(span).length > 1) || (!reader.shaped && isInSmallLetters(span))) return undefined
  return readSpans([span], reader)
}

/**
 * What running text goes on with where the value fills its line up to the margin: the next line, up to its first label.
 * Labels flush above each other are columns, in which nothing runs on.
 */
export function runningOn(
  { at, span }: { at: number; span: Span },
  lines: readonly LabelledLine[],
  { shaped }: ValueReader<unknown>,
  label?: Label,
): Span[] {
  const next = lines[at + 1]
  const { line } = span
  if (!next || !label?.colon || span.to < line.glyphs.length || !followsOn(line, next.line)) return []
  if (next.line.size > LARGER * line.size) return []
  const near = lines.slice(Math.max(at - 6, 0), at + 7).filter((other) => other.line.page === line.page)
  const { left } = label.line.glyphs[label.from]!
  const isFlush = (other: Label) =>
    other !== label && Math.abs(other.line.glyphs[other.from]!.left - left) < FLUSH * line.size
  if (label.from === 0 || near.some(({ labels }) => labels.some(isFlush))) return []
  const [first] = next.labels
  const rest = beforeLabels(next)
  if (!rest || (first && !first.colon) || cellsOf(rest).length > 1 || (!shaped && isInSmallLetters(rest))) return []
  // Between two labels of the text it is nothing else, wherever the line before was broken.
  if (first && lines[at]!.labels.length > 1) return [rest]
  const margin = Math.max(...near.map((other) => other.line.glyphs.at(-1)!.right))
  const word = next.line.glyphs.findIndex(({ gap }, i) => i > 0 && gap !== 'none')
  const [start, end] = edgesOf({ ...rest, to: word < 0 ? rest.to : Math.min(word, rest.to) })
  return line.glyphs.at(-1)!.right + BLANK * line.size + end - start > margin - 0.5 * line.size ? [rest] : []
}

/** What a line begins with, up to its first label. */
const beforeLabels = ({ line, labels: [first] }: LabelledLine) =>
  spanUntil(line, 0, first ? line.glyphs[first.from]!.left : Number.POSITIVE_INFINITY)
