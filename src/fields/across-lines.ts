import { edgesOf, type Line, type Span } from '../content/lines.ts'
import { behindColon, isColon, isTail, type Label, type LabelledLine } from './label.ts'
import { beforeGap, within } from './line-parts.ts'

/**
 * The text that runs from a label over as many lines as it takes, up to the next label of the same block: the cadena
 * and the sello, which wrap anywhere. The text may begin beside the label or below it, and goes on in its column.
 * Lines of another size (a stamp, a watermark) and whatever `belongs` refuses are left out; a gap ends it.
 */
export function acrossLines(
  label: Label,
  lines: readonly LabelledLine[],
  ends: ReadonlySet<string>,
  belongs: (text: Span, soFar: readonly Span[]) => boolean,
): Span[] {
  const at = lines.findIndex(({ line }) => line === label.line)
  const [left] = edgesOf({ line: label.line, from: label.from, to: label.to })
  const sameLine = lines[at]!.labels.filter((other) => ends.has(other.name))
  const next = sameLine.find((other) => other.from >= label.after)
  const right = next ? next.line.glyphs[next.from]!.left - 1 : Number.POSITIVE_INFINITY
  const beside = part(label.line, label.after, next?.from ?? label.line.glyphs.length)
  const spans = besideMiddle(beside, at, lines, ends, belongs)
  if (beside && belongs(beside, spans)) spans.push(beforeGap(beside, COLUMN_GAP))
  let above: Line = label.line
  for (let below = at + 1; below < lines.length; below++) {
    const { line, labels } = lines[below]!
    const tail = labels.find((other) => other.name === label.name && isTail(other))
    const whole = within(line, tail ? afterTail(tail) : left - label.line.size, right)
    if (!whole) continue
    if (
      labels.some((other) => other !== tail && ends.has(other.name) && other.from < whole.to && other.to > whole.from)
    )
      break
    const cell = beforeGap(whole, COLUMN_GAP)
    const column = spans.length === 0 ? behindColon(cell) : cell
    const apart = line.page === above.page && line.top - above.bottom > GAP * Math.max(above.size, line.size)
    // At the foot of a page a footer stands between two halves of the text.
    if (apart && endsOnLaterPage(lines, below, ends)) continue
    if (apart) break
    if (spans.length === 0 && isColon(column)) {
      above = line
      continue
    }
    const size = spans[0] && sizeOf(spans[0])
    if (size !== undefined && Math.abs(sizeOf(column) - size) > 0.25 * size) continue
    if (!belongs(column, spans)) {
      if (spans.length > 0 && line.page === above.page && !endsOnLaterPage(lines, below, ends)) break
      continue
    }
    spans.push(column)
    above = line
  }
  return spans
}

/**
 * The lines above the label's own, where the text stands beside the label and around its middle: flush with what is beside
 * or just below, close above each other, without a label among them.
 */
function besideMiddle(
  beside: Span | undefined,
  at: number,
  lines: readonly LabelledLine[],
  ends: ReadonlySet<string>,
  belongs: (text: Span, soFar: readonly Span[]) => boolean,
): Span[] {
  const { line: own } = lines[at]!
  const below = lines[at + 1]?.line
  const first = beside ?? (below && within(below, own.glyphs.at(-1)!.right, Number.POSITIVE_INFINITY))
  if (!first) return []
  const [left] = edgesOf(first)
  const found: Span[] = []
  let lower = first.line
  for (let i = at - 1; i >= 0; i--) {
    const { line, labels } = lines[i]!
    if (line.page !== own.page || lower.top - line.top > CLOSE * own.size) break
    const span = within(line, left - 0.2 * line.size, Number.POSITIVE_INFINITY)
    if (!span || Math.abs(edgesOf(span)[0] - left) > 0.2 * line.size) break
    if (labels.some(({ name }) => ends.has(name)) || line.glyphs[span.from]!.gap !== 'cell') break
    found.unshift(span)
    lower = line
  }
  return found.length > 0 && belongs(found[0]!, []) ? found : []
}

/** Lines of one text are not further apart than this many heights. */
const CLOSE = 1.6

/** A blank of more than this many line heights ends a block. */
const GAP = 3
/** A blank of more than this many ems within a line: what follows stands in another column or on another leaf. */
const COLUMN_GAP = 3

/** The size of a span's own letters: on its line larger ones may stand in another column. */
const sizeOf = ({ line, from, to }: Span) => Math.max(...line.glyphs.slice(from, to).map((glyph) => glyph.run.size))

/** Where the line is free behind the second part of a wrapped label. */
const afterTail = ({ line, after }: Label) => (line.glyphs[after - 1]?.right ?? 0) + 0.01

/** The next label of the block stands on another page. */
function endsOnLaterPage(lines: readonly LabelledLine[], at: number, ends: ReadonlySet<string>): boolean {
  const next = lines.slice(at).find(({ labels }) => labels.some(({ name }) => ends.has(name)))
  return next !== undefined && next.line.page > lines[at]!.line.page
}

const part = (line: Line, from: number, to: number): Span | undefined => (to > from ? { line, from, to } : undefined)
