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
  const isArea = pen === undefined
  const pencil = new Pencil()
  const x = (at: number) => matrix[0] * path[at]! + matrix[2] * path[at + 1]! + matrix[4]
  const y = (at: number) => matrix[1] * path[at]! + matrix[3] * path[at + 1]! + matrix[5]
  let before = -1
  for (let i = 0; i < path.length; ) {
    const kind = path[i++]!
    if (kind === MOVE) {
      if (isArea) pencil.close()
      pencil.moveTo(x(i), y(i))
      i += 2
    } else if (kind === LINE) {
      pencil.lineTo(x(i), y(i))
      i += 2
    } else if (kind === CURVE) {
      pencil.curveTo(x(i), y(i), x(i + 2), y(i + 2), x(i + 4), y(i + 4))
      i += 6
    } else if (kind === QUADRATIC) {
      pencil.quadraticTo(x(i), y(i), x(i + 2), y(i + 2))
      i += 4
    } else if (before === MOVE && !isArea) {
      // A pen draws a dot for a point that is closed: ISO 32000-1, 8.5.3.2.
      pencil.lineTo(x(i - 3), y(i - 3))
    } else pencil.close()
    before = kind
  }
  if (isArea) pencil.close()
  return Float64Array.from(pencil.ends)
}

/** Draws with straight lines, of which it keeps both ends: x, y, x, y. */
class Pencil {
  readonly ends: number[] = []
  #startX = 0
  #startY = 0
  #x = 0
  #y = 0

  moveTo(x: number, y: number) {
    this.#startX = this.#x = x
    this.#startY = this.#y = y
  }

  lineTo(x: number, y: number) {
    this.ends.push(this.#x, this.#y, x, y)
    this.#x = x
    this.#y = y
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) {
    const x0 = this.#x
    const y0 = this.#y
    for (let chord = 1; chord <= CHORDS; chord++) {
      const t = chord / CHORDS
      const u = 1 - t
      const p = u * u * u
      const q = 3 * u * u * t
      const r = 3 * u * t * t
      const s = t * t * t
      this.lineTo(p * x0 + q * x1 + r * x2 + s * x3, p * y0 + q * y1 + r * y2 + s * y3)
    }
  }

  /** A cubic curve whose two inner points lie two thirds of the way to its one. */
  quadraticTo(x1: number, y1: number, x2: number, y2: number) {
    const fromX = this.#x + (2 / 3) * (x1 - this.#x)
    const fromY = this.#y + (2 / 3) * (y1 - this.#y)
    this.curveTo(fromX, fromY, x2 + (2 / 3) * (x1 - x2), y2 + (2 / 3) * (y1 - y2), x2, y2)
  }

  close() {
    if (this.#x !== this.#startX || this.#y !== this.#startY) this.lineTo(this.#startX, this.#startY)
  }
}

/** By how often a ray to the right crosses the outline: ISO 32000-1, 8.5.3.3.2 and 8.5.3.3.3. */
function isInside(ends: Float64Array, x: number, y: number, evenOdd: boolean): boolean {
  let winding = 0
  let crossings = 0
  for (let i = 0; i < ends.length; i += 4) {
    const y0 = ends[i + 1]!
    const y1 = ends[i + 3]!
    if (y0 <= y === y1 <= y) continue
    const x0 = ends[i]!
    const x1 = ends[i + 2]!
    if (x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) <= x) continue
    winding += y1 > y0 ? 1 : -1
    crossings++
  }
  return evenOdd ? crossings % 2 === 1 : winding !== 0
}

function isNear(ends: Float64Array, x: number, y: number, reach: number): boolean {
  for (let i = 0; i < ends.length; i += 4) {
    const x0 = ends[i]!
    const y0 = ends[i + 1]!
    const dx = ends[i + 2]! - x0
    const dy = ends[i + 3]! - y0
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length))
    if (Math.hypot(x - x0 - along * dx, y - y0 - along * dy) <= reach) return true
  }
  return false
}

/**
 * Whether the line from `ends[i]` meets the rectangle: it is cut by one side after another, and something is left. Each
 * side cuts off what is beyond `room` steps of the line's own length.
 */
function crosses(ends: Float64Array, i: number, left: number, top: number, right: number, bottom: number): boolean {
  const x0 = ends[i]!
  const y0 = ends[i + 1]!
  const dx = ends[i + 2]! - x0
  const dy = ends[i + 3]! - y0
  let from = 0
  let to = 1
  for (let side = 0; side < 4; side++) {
    const step = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy
    const room = side === 0 ? x0 - left : side === 1 ? right - x0 : side === 2 ? y0 - top : bottom - y0
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) from = Math.max(from, room / step)
    else to = Math.min(to, room / step)
  }
  return from <= to
}
