import { edgesOf, type Span } from '../content/lines.ts'
import { continuation } from './continuation.ts'
import type { Label, LabelledLine } from './label.ts'
import { beforeGap } from './line-parts.ts'
import { runningOn } from './on-next-line.ts'
import { type Found, readCells, readSpans } from './read-spans.ts'
import { WRAPPED, WRAPPED_SHAPED } from './tolerances.ts'
import type { ValueReader } from './values/value-reader.ts'

/** A gap of this many heights inside a value of free text: what follows is something else. */
const APART = 4

/** Where the label begins, and where the value must end. A label left of that belongs to another column. */
export interface Bounds {
  /** The label that the value stands beside: its own second line ends nothing. */
  readonly label?: Label
  readonly left: number
  readonly right: number
}

export const EVERYWHERE: Bounds = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }

/** Reads the spans and, where the value wraps, the lines below that continue the last of them. */
export function readFrom<T>(
  spans: readonly { at: number; span: Span }[],
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
  bounds: Bounds,
): Found<T> | undefined {
  let first = reader.shaped ? spans : spans.map(({ at, span }) => ({ at, span: beforeGap(span, APART) }))
  const last = first.at(-1)!
  const more =
    reader.wraps === false
      ? []
      : continuation(last.span, last.at, lines, bounds, reader.shaped ? WRAPPED_SHAPED : WRAPPED)
  if (more.length === 0 && reader.wraps !== false) more.push(...runningOn(last, lines, reader, bounds.label))
  // Justified text: the line whose words a gap parts is as long as the next.
  if (
    more.length > 0 &&
    edgesOf(spans.at(-1)!.span)[1] >= edgesOf(more[0]!)[1] &&
    bounds.right < Number.POSITIVE_INFINITY
  )
    first = spans
  const texts = first.map(({ span }) => span)
  if (reader.shaped) {
    const alone = readSpans([...texts], reader)
    const complete = alone && reader.length !== undefined && String(alone.value).length >= reader.length
    if (complete || more.length === 0) return alone ?? readCells(texts, reader)
    const whole = readSpans([...texts, ...more], reader)
    // A wrapped value is longer than its first line; what follows a complete one is something else.
    if (!alone || (whole && whole.to > alone.passage.text.length)) return whole ?? alone
    return alone
  }
  return readSpans([...texts, ...more], reader)
}
