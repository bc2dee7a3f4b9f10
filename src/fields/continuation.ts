import { cellsOf, edgesOf, type Line, type Span, wholeOf } from '../content/lines.ts'
import { isInCapitals, isInSmallLetters } from './capitals.ts'
import { isTail, type Label, type LabelledLine } from './label.ts'
import { extent, hasBeside, isNear, setUnder, within } from './line-parts.ts'
import type { Bounds } from './read-from.ts'
import { FLUSH, LARGER } from './tolerances.ts'

/**
 * The lines that continue a value: close below, starting where it starts, of its size, with no label of their own.
 * @param pitch From line to line at most, in heights.
 */
export function continuation(
  span: Span,
  at: number,
  lines: readonly LabelledLine[],
  { label: beside, left: own, right }: Bounds,
  pitch: number,
): Span[] {
  const spans: Span[] = []
  let above = span
  const [left, end] = edgesOf(span)
  for (let next = at + 1; next < lines.length && spans.length < 3; next++) {
    const { line, labels } = lines[next]!
    const size = above.line.size
    if (line.page !== span.line.page || line.top - above.line.top > pitch * size) break
    if (Math.abs(line.size - size) > 0.15 * size) continue
    const column = within(line, left - 0.8 * size, right)
    const isFlush = column && Math.abs(edgesOf(column)[0] - left) < FLUSH * size
    const centred = isFlush ? undefined : setUnder(span, line)
    const part = centred ?? column
    if (!part) continue
    const [start] = edgesOf(part)
    if (start > end) continue
    if (sizeOf(part) > LARGER * sizeOf(span)) break
    if (isInCapitals(span) && isInSmallLetters(part)) break
    if (!centred && Math.abs(start - left) > 0.8 * size) break
    const before = labels.filter((label) => label.from < part.to && !(label.name === beside?.name && isTail(label)))
    if (before.some((label) => endsAt(label, part) || extent(label).left > own - line.size)) break
    if (isBesideAnother(part, next, lines, beside) || isNearerBelow(part, above, lines[next + 1])) break
    const isBehindTail = labels.some((label) => isTail(label) && label.after === part.from)
    const { gap, run } = line.glyphs[part.from]!
    // Close behind the cell left of it, but of its own and flush.
    const isOwn = isFlush && gap === 'word' && run !== line.glyphs[part.from - 1]!.run
    if (gap !== 'cell' && !isBehindTail && !(isOwn && span.line.glyphs[span.from]!.gap === 'cell')) break
    spans.push(part)
    above = part
  }
  return spans
}

/** A label left of the part, on a line at nearly its height, that has nothing beside it on its own line but the next label. */
const isBesideAnother = (part: Span, at: number, lines: readonly LabelledLine[], own?: Label) =>
  [at - 1, at + 1].some((near) => {
    const other = lines[near]
    if (!other || !isNear(other.line, part.line)) return false
    const [left] = edgesOf(part)
    return other.labels.some(
      (label) =>
        label.name !== own?.name &&
        isBare(label, other) &&
        extent(label).right < left &&
        !(isTail(label) && hasBeside(label, lines)) &&
        ![near - 3, near - 2, near - 1, near + 1].some((i) =>
          hasBetween(lines[i]?.line, label, extent(label).right, left),
        ),
    )
  })

const isBare = ({ after }: Label, { line, labels }: LabelledLine) =>
  after === line.glyphs.length || labels.some(({ from }) => from === after)

/** A line at nearly the label's height, or beside the lines of it above, has a cell between the two places. */
const hasBetween = (line: Line | undefined, { line: own, whole }: Label, from: number, to: number) =>
  line !== undefined &&
  (isNear(line, own) || (line.page === own.page && line.top >= (whole?.line ?? own).top && line.top <= own.top)) &&
  cellsOf(wholeOf(line)).some((cell) => edgesOf(cell)[0] > from && edgesOf(cell)[1] < to)

/** The line below is nearer than the one above, flush, and beside a label: the part is the first line of that one's value. */
function isNearerBelow(part: Span, above: Span, below: LabelledLine | undefined): boolean {
  const { line } = part
  if (!below || below.line.page !== line.page) return false
  const isNearer = below.line.top - line.top < line.top - above.line.top - 0.1 * line.size
  const [left] = edgesOf(part)
  const isFlush = cellsOf(wholeOf(below.line)).some((cell) => Math.abs(edgesOf(cell)[0] - left) < FLUSH * line.size)
  return (
    isNearer &&
    isFlush &&
    below.labels.some((label) => extent(label).right < left && label.after < below.line.glyphs.length)
  )
}

/** The part is this label's own value; that of a wrapped label stands beside its first line. */
const endsAt = (label: Label, part: Span) => label.after > part.from || (label.after === part.from && !isTail(label))

const sizeOf = ({ line, from }: Span) => line.glyphs[from]!.run.size
