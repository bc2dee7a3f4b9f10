/** Columns and rows of the grid on which a glyph is looked at. */
export const COLUMNS = 8
export const ROWS = 12

/** Rows of lines that are looked at for each row of the grid. */
const FINER = 2
/** A glyph narrower than this part of its height is looked at in the middle of a box so wide: a bar is no block. */
const NARROWEST = 0.35

export type Extent = readonly [left: number, bottom: number, right: number, top: number]

/** The box of lines; nothing for none that has an extent. */
export function extentOf(lines: ArrayLike<number>): Extent | undefined {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < lines.length; i += 2) {
    left = Math.min(left, lines[i]!)
    right = Math.max(right, lines[i]!)
    bottom = Math.min(bottom, lines[i + 1]!)
    top = Math.max(top, lines[i + 1]!)
  }
  return right > left && top > bottom ? [left, bottom, right, top] : undefined
}

/**
 * How much of each cell of its box an outline fills, 0 to 1, row by row from the top; nothing where it fills nothing.
 * @param slant How far it leans to the right for each unit that it rises; it is set upright.
 */
export function gridOf(outline: ArrayLike<number>, slant = 0): Float64Array | undefined {
  const lines = slant === 0 ? outline : upright(outline, slant)
  const extent = extentOf(lines)
  if (!extent) return undefined
  const [left, bottom, right, top] = extent
  const height = top - bottom
  const width = Math.max(right - left, NARROWEST * height)
  const start = (left + right - width) / 2
  const grid = new Float64Array(COLUMNS * ROWS)
  const rows = crossings(lines, top, (ROWS * FINER) / height)
  rows.forEach((row, i) => {
    row.sort((a, b) => a.x - b.x)
    let winding = 0
    for (let at = 0; at + 1 < row.length; at++) {
      winding += row[at]!.turn
      if (winding === 0) continue
      const from = ((row[at]!.x - start) / width) * COLUMNS
      const to = ((row[at + 1]!.x - start) / width) * COLUMNS
      for (let column = Math.floor(from); column < to && column < COLUMNS; column++)
        grid[Math.floor(i / FINER) * COLUMNS + column]! += (Math.min(to, column + 1) - Math.max(from, column)) / FINER
    }
  })
  return grid
}

interface Crossing {
  readonly x: number
  readonly turn: 1 | -1
}

/** Where each fine row's middle, from the top, crosses the lines. */
function crossings(lines: ArrayLike<number>, top: number, scale: number): Crossing[][] {
  const rows: Crossing[][] = Array.from({ length: ROWS * FINER }, () => [])
  for (let i = 0; i < lines.length; i += 4) {
    const [x0, x1] = [lines[i]!, lines[i + 2]!]
    const down0 = (top - lines[i + 1]!) * scale - 0.5
    const down1 = (top - lines[i + 3]!) * scale - 0.5
    const turn = down0 < down1 ? 1 : -1
    const last = Math.min(rows.length - 1, Math.ceil(Math.max(down0, down1)) - 1)
    for (let row = Math.max(0, Math.ceil(Math.min(down0, down1))); row <= last; row++)
      rows[row]!.push({ x: x0 + ((row - down0) / (down1 - down0)) * (x1 - x0), turn })
  }
  return rows
}

function upright(lines: ArrayLike<number>, slant: number): Float64Array {
  const straight = Float64Array.from(lines)
  for (let i = 0; i < straight.length; i += 2) straight[i]! -= slant * straight[i + 1]!
  return straight
}

/** A grid made comparable: its cells a little washed out, so that a thin glyph is like a bold one, and of length 1 about their mean. */
export function comparable(grid: Float64Array): Float64Array {
  const across = washed(grid, COLUMNS, ROWS, 1, COLUMNS)
  const cells = washed(across, ROWS, COLUMNS, COLUMNS, 1)
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / cells.length
  const length = Math.sqrt(cells.reduce((sum, cell) => sum + (cell - mean) ** 2, 0)) || 1
  return cells.map((cell) => (cell - mean) / length)
}

/** Each cell with a quarter of either neighbour along a row or a column. */
function washed(cells: Float64Array, length: number, count: number, step: number, next: number): Float64Array {
  const washed = new Float64Array(cells.length)
  for (let line = 0; line < count; line++)
    for (let i = 0; i < length; i++) {
      const at = line * next + i * step
      washed[at] = (2 * cells[at]! + (i > 0 ? cells[at - step]! : 0) + (i + 1 < length ? cells[at + step]! : 0)) / 4
    }
  return washed
}

/** 1 for equal grids, 0 for grids that have nothing to do with one another. */
export function likeness(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}
