import { cellsOf, edgesOf, type Line, type Span, wholeOf } from '../content/lines.ts'
import { isInCapitals } from './capitals.ts'
import type { Label, LabelledLine } from './label.ts'
import { extent, isNear, middleOf, spanUntil, within } from './line-parts.ts'
import { readFrom } from './read-from.ts'
import { CENTRED, FLUSH, SAME } from './tolerances.ts'
import type { ValueReader } from './values/value-reader.ts'

/** The value behind its label, on its line or at half a line's height, before the next label. */
export function besideLabel<T>(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<T>) {
  const right = label.line.glyphs[label.after - 1]!.right
  const near = linesNear(label, at, lines)
  // A label of another column, on this line or, in a table cell, a little higher or lower.
  const edges = [at, ...near].flatMap((other) => lines[other]!.labels.map(({ line, from }) => line.glyphs[from]!.left))
  const end = Math.min(...edges.filter((edge) => edge > right))
  const same = spanUntil(label.line, behindDots(label), end)
  const spans: { at: number; span: Span }[] = []
  if (same) {
    const above = lineAbove(same, at, lines)
    if (above) spans.push({ at: at - 1, span: above })
    spans.push({ at, span: same })
  }
  // A table cell whose value sits a little higher or lower than its label, or in two lines around its middle.
  else
    for (const other of near) {
      const span = within(lines[other]!.line, right, end)
      if (span && span.line.glyphs[span.from]!.gap === 'cell' && !goesOnFrom(span, other, lines))
        spans.push({ at: other, span })
    }
  if (spans.length === 0) return undefined
  return readFrom(spans, lines, reader, { label, left: extent(label).left, right: end })
}

/** The text is a further line of what stands flush and close above, nearer than what is flush below: no value of a label at half height. */
function goesOnFrom({ line, from }: Span, at: number, lines: readonly LabelledLine[]): boolean {
  const { left } = line.glyphs[from]!
  const pitchTo = (other: Line | undefined) => {
    const isFlush = other?.glyphs.some(
      (glyph) => glyph.gap === 'cell' && Math.abs(glyph.left - left) < FLUSH * line.size,
    )
    return isFlush && other!.page === line.page ? Math.abs(other!.top - line.top) : Number.POSITIVE_INFINITY
  }
  const above = pitchTo(lines[at - 1]?.line)
  const below = Math.min(pitchTo(lines[at + 1]?.line), pitchTo(lines[at + 2]?.line))
  return above > SAME * line.size && above < 1.35 * line.size && below >= above
}

/** The first line of a value that ends beside its label: flush and close above, further from what stands over it, and no other label's. */
function lineAbove(span: Span, at: number, lines: readonly LabelledLine[]): Span | undefined {
  const { line, from } = span
  const above = lines[at - 1]
  const over = lines[at - 2]
  if (
    line.glyphs[from]!.run === line.glyphs[from - 1]?.run ||
    !above ||
    above.line.page !== line.page ||
    above.labels.length > 0
  )
    return undefined
  const pitch = line.top - above.line.top
  if (pitch < SAME * line.size || pitch > 1.35 * line.size) return undefined
  if (over && over.line.page === line.page && above.line.top - over.line.top < 1.1 * pitch) return undefined
  if (!isInCapitals(span)) return undefined
  return cellsOf(wholeOf(above.line)).find((cell) => {
    const isFlush = Math.abs(edgesOf(cell)[0] - edgesOf(span)[0]) < FLUSH * line.size
    return (isFlush || Math.abs(middleOf(cell) - middleOf(span)) < CENTRED * line.size) && isInCapitals(cell)
  })
}

/** Where a leader that is too short to be told from dots has ended. */
function behindDots({ line, after }: Label): number {
  let from = after
  while (/^[._…]$/.test(line.glyphs[from]?.text ?? '')) from++
  return from
}

/** The lines above and below whose middles stand at nearly the height of the label's. */
const linesNear = (label: Label, at: number, lines: readonly LabelledLine[]): number[] =>
  [at - 1, at + 1].filter((near) => {
    const other = lines[near]?.line
    return other !== undefined && isNear(other, label.line)
  })
