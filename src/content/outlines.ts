import { onceEach } from '../once.ts'
import type { Box, Outline } from './content.ts'
import { stretchOf } from './matrix.ts'
import { CURVE, LINE, MOVE, QUADRATIC } from './paths.ts'

/** How much looking at outlines and marks may still cost, in lines looked at. Beyond it everything counts as painted over. */
export interface Effort {
  left: number
}

/** An outline taken apart into straight lines of the page: x y x y each. */
interface Lines {
  readonly ends: Float64Array
  /** Half the width of the pen. */
  readonly reach: number
}

/** Chords in place of a curve. */
const CHORDS = 5
/** The thinnest line that a viewer draws is a pixel wide, a quarter of a point on a good screen. */
const THINNEST = 0.125

/** Whether the point of the page is painted, or clipped to, by the outline. */
export function isPainted(outline: Outline, x: number, y: number, effort: Effort): boolean {
  const { ends, reach } = linesOf(outline)
  effort.left -= ends.length >> 2
  if (effort.left < 0) return true
  return outline.pen === undefined ? isInside(ends, x, y, outline.evenOdd === true) : isNear(ends, x, y, reach)
}

/** Whether a line of the outline, or its pen, goes through the box, so that not all of the box is painted alike. */
export function runsThrough(outline: Outline, box: Box, effort: Effort): boolean {
  const { ends, reach } = linesOf(outline)
  effort.left -= ends.length >> 2
  if (effort.left < 0) return true
  const [left, top, right, bottom] = box
  for (let i = 0; i < ends.length; i += 4)
    if (crosses(ends, i, left - reach, top - reach, right + reach, bottom + reach)) return true
  return false
}

/** Whether all its lines are level or upright, as those of rules, frames and boxes. */
export function isRuled(outline: Outline): boolean {
  const { ends } = linesOf(outline)
  for (let i = 0; i < ends.length; i += 4)
    if (Math.abs(ends[i]! - ends[i + 2]!) > 0.01 && Math.abs(ends[i + 1]! - ends[i + 3]!) > 0.01) return false
  return true
}

export const linesOf = onceEach((outline: Outline): Lines => {
  const pen = (outline.pen ?? 0) * stretchOf(outline.matrix)
  return { ends: straightened(outline), reach: outline.pen === undefined ? 0 : Math.max(pen / 2, THINNEST) }
})

/** An area is closed whether its path says so or not: ISO 32000-1, 8.5.3.3. */
function straightened({ path, matrix, pen }: Outline): Float64Array {
  const [a, b, c, d, e, f] = matrix
  const ends: number[] = []
  const isArea = pen === undefined
  let [startX, startY, atX, atY] = [0, 0, 0, 0]
  const lineTo = (x: number, y: number) => {
    ends.push(atX, atY, x, y)
    atX = x
    atY = y
  }
  const close = () => {
    if (atX !== startX || atY !== startY) lineTo(startX, startY)
  }
  const curveTo = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) => {
    const [x0, y0] = [atX, atY]
    for (let chord = 1; chord <= CHORDS; chord++) {
      const t = chord / CHORDS
      const u = 1 - t
      const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
      lineTo(p * x0 + q * x1 + r * x2 + s * x3, p * y0 + q * y1 + r * y2 + s * y3)
    }
  }
  for (let i = 0; i < path.length; ) {
    const kind = path[i++]!
    const x = (offset: number) => a * path[i + offset]! + c * path[i + offset + 1]! + e
    const y = (offset: number) => b * path[i + offset]! + d * path[i + offset + 1]! + f
    if (kind === MOVE) {
      if (isArea) close()
      startX = atX = x(0)
      startY = atY = y(0)
      i += 2
    } else if (kind === LINE) {
      lineTo(x(0), y(0))
      i += 2
    } else if (kind === CURVE) {
      curveTo(x(0), y(0), x(2), y(2), x(4), y(4))
      i += 6
    } else if (kind === QUADRATIC) {
      // A cubic curve whose two inner points lie two thirds of the way to its one.
      const [x1, y1, x2, y2] = [x(0), y(0), x(2), y(2)]
      const [fromX, fromY] = [atX + (2 / 3) * (x1 - atX), atY + (2 / 3) * (y1 - atY)]
      curveTo(fromX, fromY, x2 + (2 / 3) * (x1 - x2), y2 + (2 / 3) * (y1 - y2), x2, y2)
      i += 4
    } else close()
  }
  if (isArea) close()
  return Float64Array.from(ends)
}

/** By how often a ray to the right crosses the outline: ISO 32000-1, 8.5.3.3.2 and 8.5.3.3.3. */
function isInside(ends: Float64Array, x: number, y: number, evenOdd: boolean): boolean {
  let winding = 0
  let crossings = 0
  for (let i = 0; i < ends.length; i += 4) {
    const [x0, y0, x1, y1] = [ends[i]!, ends[i + 1]!, ends[i + 2]!, ends[i + 3]!]
    if (y0 <= y === y1 <= y) continue
    if (x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) <= x) continue
    winding += y1 > y0 ? 1 : -1
    crossings++
  }
  return evenOdd ? crossings % 2 === 1 : winding !== 0
}

function isNear(ends: Float64Array, x: number, y: number, reach: number): boolean {
  for (let i = 0; i < ends.length; i += 4) {
    const [x0, y0] = [ends[i]!, ends[i + 1]!]
    const [dx, dy] = [ends[i + 2]! - x0, ends[i + 3]! - y0]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length))
    if (Math.hypot(x - x0 - along * dx, y - y0 - along * dy) <= reach) return true
  }
  return false
}

/** Whether the line from `ends[i]` meets the rectangle: it is cut by one side after another, and something is left. */
function crosses(ends: Float64Array, i: number, left: number, top: number, right: number, bottom: number): boolean {
  const [x0, y0] = [ends[i]!, ends[i + 1]!]
  const [dx, dy] = [ends[i + 2]! - x0, ends[i + 3]! - y0]
  let from = 0
  let to = 1
  for (const [step, room] of [
    [-dx, x0 - left],
    [dx, right - x0],
    [-dy, y0 - top],
    [dy, bottom - y0],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) from = Math.max(from, room / step)
    else to = Math.min(to, room / step)
  }
  return from <= to
}
