import { edgesOf, type Span } from '../content/lines.ts'

/** How far a column's label reaches across the page. */
export interface Extent {
  readonly left: number
  readonly right: number
}

/**
 * Which of the columns a text belongs to: the nearest by left edge, right edge or middle, whichever is nearest, since
 * columns are set flush left, right or centred.
 */
export function nearestColumn(span: Span, columns: readonly Extent[]): number {
  const [left, right] = edgesOf(span)
  const distances = columns.map((column) =>
    Math.min(
      Math.abs(left - column.left),
      Math.abs(right - column.right),
      Math.abs((left + right) / 2 - (column.left + column.right) / 2),
    ),
  )
  return distances.indexOf(Math.min(...distances))
}
