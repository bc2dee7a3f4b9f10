import { cellsOf, edgesOf, type Line, type Span } from '../content/lines.ts'
import type { Label, LabelledLine } from './label.ts'
import { extent, leftOfNext, setUnder, within } from './line-parts.ts'
import { type Found, readSpans } from './read-spans.ts'
import { FLUSH, WRAPPED_SHAPED } from './tolerances.ts'
import type { ValueReader } from './values/value-reader.ts'

/** No more lines above or below a label are a value's that is set at half height with it. */
const AROUND = 12

/**
 * A value of a shape that its narrow cell breaks anywhere, set at half height with its label: all lines of the cell, above
 * the label's and below. Only where they are one value and more of it than was found.
 */
export function acrossMiddle<T>(
  label: Label,
  place: number,
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
  found: Found<T> | undefined,
): Found<T> | undefined {
  const { shaped, wraps, length } = reader
  const known = found ? String(found.value).length : 0
  if (!shaped || wraps !== '' || (length !== undefined && known >= length)) return undefined
  const { middle, cells } = cellsAround(label, lines.slice(Math.max(place - AROUND, 0), place + AROUND))
  const off = ({ line }: Span) => Math.abs(middleOfLines([line]) - middle)
  const nearest = [...cells].sort((a, b) => off(a) - off(b))[0]
  if (!nearest) return undefined
  const column = cells.filter((cell) => isFlushWith(nearest, cell) || setUnder(nearest, cell.line) !== undefined)
  const stack = [nearest]
  const at = column.indexOf(nearest)
  for (let i = at - 1; i >= 0 && follows(column[i]!, stack[0]!); i--) stack.unshift(column[i]!)
  for (let i = at + 1; i < column.length && follows(stack.at(-1)!, column[i]!); i++) stack.push(column[i]!)
  if (stack.length < 2 || Math.abs(middleOfLines(stack.map(({ line }) => line)) - middle) > 0.4 * label.line.size)
    return undefined
  const whole = readSpans(stack, reader)
  const isAll = whole && whole.to - whole.from === whole.passage.text.length
  return isAll && String(whole.value).length > known ? whole : undefined
}

/** The middle of a label with all its lines, and the cells near its height in the column behind it. */
function cellsAround(label: Label, lines: readonly LabelledLine[]) {
  const own = (other: Label) => other === label || (label.whole !== undefined && other.whole === label.whole)
  const parts = lines.flatMap((labelled) => {
    const part = labelled.labels.find(own)
    return part ? [{ part, labelled }] : []
  })
  const middle = middleOfLines(parts.map(({ part }) => part.line))
  const { left } = extent(label)
  const start = Math.max(...parts.map(({ part }) => part.line.glyphs[part.after - 1]!.right))
  const end = Math.min(...parts.map(({ part, labelled }) => leftOfNext(part, labelled)))
  const cells = lines.flatMap(({ line, labels }) => {
    const isNear = line.page === label.line.page && Math.abs(middleOfLines([line]) - middle) < 6 * label.line.size
    const span = isNear && within(line, start, end)
    const [cell] = span ? cellsOf(span) : []
    if (!cell || Math.abs(line.size - label.line.size) > 0.3 * label.line.size) return []
    const isAnothers = (other: Label) => !own(other) && extent(other).left > left - line.size && other.from < cell.to
    const begins =
      line.glyphs[cell.from]!.gap === 'cell' || labels.some((other) => own(other) && other.after === cell.from)
    return begins && !labels.some(isAnothers) ? [cell] : []
  })
  return { middle, cells }
}

const middleOfLines = (lines: readonly Line[]) => (lines[0]!.top + lines.at(-1)!.bottom) / 2

const follows = (above: Span, below: Span) => below.line.top - above.line.top < WRAPPED_SHAPED * below.line.size

const isFlushWith = (above: Span, cell: Span) => Math.abs(edgesOf(cell)[0] - edgesOf(above)[0]) < FLUSH * cell.line.size
