import { cellsOf, edgesOf, type Line, type Span, wholeOf } from '../content/lines.ts'
import type { Label, LabelledLine } from './label.ts'
import type { Extent } from './nearest-column.ts'
import { CENTRED } from './tolerances.ts'

/** The glyphs of a line that stand between two places. */
export function within(line: Line, left: number, right: number): Span | undefined {
  let from = -1
  let to = -1
  for (let i = 0; i < line.glyphs.length; i++) {
    const glyph = line.glyphs[i]!
    if (glyph.left < left || glyph.left >= right) continue
    if (from < 0) from = i
    to = i + 1
  }
  return from < 0 ? undefined : { line, from, to }
}

/** The glyphs behind `from` that stand left of a place. */
export function spanUntil(line: Line, from: number, right: number): Span | undefined {
  let to = from
  while (to < line.glyphs.length && line.glyphs[to]!.left < right) to++
  return to > from ? { line, from, to } : undefined
}

/** Up to the first gap wider than so many heights. */
export function beforeGap(span: Span, heights: number): Span {
  for (let i = span.from + 1; i < span.to; i++)
    if (span.line.glyphs[i]!.left - span.line.glyphs[i - 1]!.right > heights * span.line.size) return { ...span, to: i }
  return span
}

/** The cell whose middle, or whose right edge, stands under that of the value. */
export function setUnder(span: Span, line: Line): Span | undefined {
  const [, end] = edgesOf(span)
  return cellsOf(wholeOf(line)).find((cell) => {
    const [left, right] = edgesOf(cell)
    const isFlushRight = Math.abs(right - end) < CENTRED * line.size && left > edgesOf(span)[0]
    return isFlushRight || Math.abs(middleOf(cell) - middleOf(span)) < CENTRED * line.size
  })
}

export const middleOf = (span: Span) => edgesOf(span).reduce((left, right) => left + right) / 2

/** Two lines whose middles stand at nearly the same height, as those of a table's row may. */
export const isNear = (a: Line, b: Line) =>
  a.page === b.page && Math.abs((a.top + a.bottom) / 2 - (b.top + b.bottom) / 2) <= 0.85 * Math.max(a.size, b.size)

/** Where the next label of the line begins. */
export const leftOfNext = (label: Label, { line, labels }: LabelledLine) => {
  const next = labels.find((other) => other.from >= label.after)
  return next ? line.glyphs[next.from]!.left : Number.POSITIVE_INFINITY
}

/** Something stands beside the first line of a label that wraps. */
export const hasBeside = ({ whole }: Label, lines: readonly LabelledLine[]) =>
  lines.some(({ line, labels }) => {
    const head = line === whole?.line ? labels.find((label) => label.whole === whole) : undefined
    return head !== undefined && head.after < line.glyphs.length && labels.every(({ from }) => from !== head.after)
  })

/** How far a label reaches, with all its lines. */
export const extent = (label: Label): Extent =>
  label.whole ?? { left: label.line.glyphs[label.from]!.left, right: label.line.glyphs[label.to - 1]!.right }
