import { cellsOf, edgesOf, type Line, mayStartCell, type Span, wholeOf } from '../content/lines.ts'
import { COLON, type Label, type LabelledLine } from './label.ts'
import { extent, isNear, middleOf } from './line-parts.ts'
import { type Extent, nearestColumn } from './nearest-column.ts'
import { CENTRED, FLUSH } from './tolerances.ts'

/** Within a run, a gap of this many heights is wider than the blanks of common fonts. */
const NO_BLANK = 0.3

/** The cells of a lower line that belong to the label's column: those nearer to it than to the others of its line. */
export function inColumn(
  label: Label,
  { labels: row, columns, own }: Row,
  { line, labels }: LabelledLine,
  wide: boolean,
): Span | undefined {
  let from = -1
  let to = -1
  // What another of the row's labels goes on with is no cell below this one.
  const isTailOfRow = ({ from, to }: Span) =>
    labels.some(
      (tail) =>
        tail.from <= from &&
        tail.after >= to &&
        row.some(({ whole }) => whole && whole !== label.whole && whole === tail.whole),
    )
  let cells = cellsOf(wholeOf(line))
    .flatMap((wide) => cutAt(columns, wide))
    .filter((cell) => !isTailOfRow(cell))
  if (labels.length === 0 && cells.length < columns.length) cells = cells.flatMap((close) => cutBetween(columns, close))
  if (isRow(cells, columns)) return cells[own]
  for (const cell of cells) {
    const [left, right] = edgesOf(cell)
    const apart = Math.max(left - columns[own]!.right, columns[own]!.left - right)
    if (nearestColumn(cell, columns) !== own || apart > (wide ? 6 : 2) * line.size) continue
    if (from < 0) from = cell.from
    to = cell.to
  }
  return from < 0 ? undefined : { line, from, to }
}

/** A row of labels, and how far each of its columns reaches, from left to right; that of the label itself is `own`. */
export interface Row {
  readonly labels: readonly Label[]
  readonly columns: readonly Extent[]
  readonly own: number
}

/**
 * The labels beside this one: on its line, at nearly its height, and where one on its line wraps also
 * those that ended on a line above its last.
 */
export function rowOf(label: Label, at: number, lines: readonly LabelledLine[]): Row {
  const labels = labelsBeside(label, at, lines)
  const own = extent(label)
  const columns = [...labels.map((other) => (other === label ? own : extent(other))), ...undeclared(label.line, labels)]
  columns.sort((a, b) => a.left - b.left)
  return { labels, columns, own: columns.indexOf(own) }
}

function labelsBeside(label: Label, at: number, lines: readonly LabelledLine[]): readonly Label[] {
  const { labels } = lines[at]!
  const row = [...labels]
  const add = ({ labels: others }: LabelledLine) =>
    row.push(...others.filter(({ name }) => row.every((other) => other.name !== name)))
  const { page } = label.line
  const top = Math.min(
    ...labels.map(({ whole }) => (whole && whole.line !== label.line ? whole.line.top : Number.POSITIVE_INFINITY)),
  )
  for (let above = at - 1; above >= 0; above--) {
    const { line } = lines[above]!
    if (line.page !== page || line.top < top) break
    add(lines[above]!)
  }
  for (const near of [lines[at - 1], lines[at + 1]]) if (near && isNear(near.line, label.line)) add(near)
  return row
}

/** The labels on a line that nobody declares, by their colons: what stands below them is theirs. */
const undeclared = (line: Line, row: readonly Label[]): Extent[] =>
  cellsOf(wholeOf(line)).flatMap((cell) => {
    const isColoned = cell.to > cell.from + 1 && COLON.test(line.glyphs[cell.to - 1]!.text)
    const isDeclared = row.some((label) => label.line === line && label.from < cell.to && label.after > cell.from)
    const [left, right] = edgesOf(cell)
    return isColoned && !isDeclared ? [{ left, right }] : []
  })

/** Several cells, as many as labels, each under no other's label: they belong together in their order. */
const isRow = (cells: readonly Span[], columns: readonly Extent[]) =>
  cells.length > 1 &&
  cells.length === columns.length &&
  cells.every((cell, i) => {
    const [left, right] = edgesOf(cell)
    return columns.every((column, other) => other === i || right < column.left || left > column.right)
  })

/** Cells so close that no gap parts them, cut where something that is no next word of a text begins flush with a column. */
function cutAt(columns: readonly Extent[], cell: Span): Span[] {
  const { line, from, to } = cell
  // Centred below one label it is one text, whatever its words begin at.
  if (columns.some(({ left, right }) => Math.abs((left + right) / 2 - middleOf(cell)) < CENTRED * line.size))
    return [cell]
  const starts = [from]
  for (let i = from + 1; i < to; i++) {
    const [before, glyph] = [line.glyphs[i - 1]!, line.glyphs[i]!]
    const isApart = glyph.run !== before.run || glyph.left - before.right > NO_BLANK * line.size
    if (glyph.gap === 'none' || !isApart) continue
    if (columns.some(({ left }) => Math.abs(left - glyph.left) < FLUSH * line.size)) starts.push(i)
  }
  return starts.map((start, i) => ({ line, from: start, to: starts[i + 1] ?? to }))
}

/** A cell that stands under several labels, cut where a piece of text begins behind a narrow gap and before the next label. */
function cutBetween(columns: readonly Extent[], { line, from, to }: Span): Span[] {
  const starts = [from]
  for (let i = from + 1; i < to; i++) {
    if (!mayStartCell(line, i)) continue
    const [before, { left }] = [line.glyphs[i - 1]!, line.glyphs[i]!]
    const [, right] = edgesOf({ line, from: i, to: endOfPiece(line, i, to) })
    if (columns.some((column) => before.right < column.left && left < column.right && right > column.left))
      starts.push(i)
  }
  return starts.map((start, i) => ({ line, from: start, to: starts[i + 1] ?? to }))
}

/** Where the next piece of text begins behind a narrow gap. */
function endOfPiece(line: Line, from: number, to: number): number {
  let end = from + 1
  while (end < to && !mayStartCell(line, end)) end++
  return end
}

/** The other label stands in this label's column, and so ends it. */
export function underneath(label: Label, other: Label): boolean {
  const [a, b] = [extent(label), extent(other)]
  return a.left < b.right + label.line.size && b.left < a.right + label.line.size
}
