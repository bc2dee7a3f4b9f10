import { cellsOf, edgesOf, type Span, wholeOf } from '../content/lines.ts'
import { isTail, type Label, type LabelledLine } from './label.ts'
import { extent, hasBeside } from './line-parts.ts'
import type { Found } from './read-spans.ts'
import { CENTRED, FLUSH, SAME, WRAPPED } from './tolerances.ts'

/**
 * The label of another column that the text beside stands below, next to which there is nothing: columns that are not in
 * step. Other lines of the same cell may stand between.
 */
export function labelOver({ passage }: Found<unknown>, lines: readonly LabelledLine[], at: number): Label | undefined {
  const [span] = cellsOf(passage.spans[0]!.span) as [Span]
  const { line, from } = span
  const [left, right] = edgesOf(span)
  const isCell = line.glyphs[from]!.gap === 'cell'
  const isOver = (other: Label) => {
    const indent = left - extent(other).left
    const next = other.line.glyphs[other.after]
    if (isTail(other) && hasBeside(other, lines)) return false
    const isCentred = Math.abs(left + right - extent(other).left - extent(other).right) < 2 * CENTRED * line.size
    // Behind a narrow gap only what is flush is a column.
    const isUnder = isCell
      ? isCentred || (indent > -0.5 * line.size && indent < 2.5 * line.size)
      : Math.abs(indent) < FLUSH * line.size
    return isUnder && (!next || next.left > right) && !isFull(other, lines)
  }
  let { top } = line
  for (let i = at; i >= Math.max(at - 5, 0); i--) {
    const { line: above, labels } = lines[i]!
    const pitch = top - above.top
    if (above.page !== line.page || pitch > WRAPPED * line.size) return undefined
    if (pitch < SAME * line.size) continue
    const other = labels.find(isOver)
    if (other) return other
    const isOfCell = cellsOf(wholeOf(above)).some((cell) => Math.abs(edgesOf(cell)[0] - left) < FLUSH * line.size)
    if (isOfCell) top = above.top
  }
  return undefined
}

/** Text stands close behind the label's colon: it has its value. */
const isFull = ({ line, after, colon }: Label, lines: readonly LabelledLine[]) =>
  colon &&
  line.glyphs[after]?.gap === 'word' &&
  !lines.find((other) => other.line === line)!.labels.some(({ from }) => from === after)
