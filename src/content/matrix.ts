import type { Box } from './content.ts'

/** [a b c d e f] of ISO 32000-1, 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Six numbers from the parser. What it gives in their place, nothing included, is the identity. */
export function matrixOf(values: unknown): Matrix {
  const numbers = values as ArrayLike<number> | null | undefined
  if (numbers?.length !== 6) return IDENTITY
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!, numbers[5]!]
}

/*
 * What follows is asked for each text and each mark. It takes numbers by their index: a pattern that takes an array
 * apart goes through an iterator, and takes three times as long.
 */

/** The matrix that applies the first, then the second. */
export function concat(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ]
}

/** The box that bounds a rectangle, [x y x y], after the matrix. */
export function boxOf(m: Matrix, rectangle: ArrayLike<number>): Box {
  const x0 = rectangle[0]!
  const y0 = rectangle[1]!
  const x1 = rectangle[2]!
  const y1 = rectangle[3]!
  return [
    Math.min(m[0] * x0, m[0] * x1) + Math.min(m[2] * y0, m[2] * y1) + m[4],
    Math.min(m[1] * x0, m[1] * x1) + Math.min(m[3] * y0, m[3] * y1) + m[5],
    Math.max(m[0] * x0, m[0] * x1) + Math.max(m[2] * y0, m[2] * y1) + m[4],
    Math.max(m[1] * x0, m[1] * x1) + Math.max(m[3] * y0, m[3] * y1) + m[5],
  ]
}

/** What two boxes share; an empty box on the edge of the first where they share nothing. */
export function intersect(a: Box, b: Box): Box {
  const left = Math.min(Math.max(a[0], b[0]), a[2])
  const top = Math.min(Math.max(a[1], b[1]), a[3])
  return [left, top, Math.max(left, Math.min(a[2], b[2])), Math.max(top, Math.min(a[3], b[3]))]
}

/** The smallest box around some boxes, of which there is one at least. */
export const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([left]) => left)),
  Math.min(...boxes.map(([, top]) => top)),
  Math.max(...boxes.map(([, , right]) => right)),
  Math.max(...boxes.map(([, , , bottom]) => bottom)),
]

export const contains = (a: Box, b: Box): boolean => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3]

export const holds = (box: Box, [x, y]: readonly [x: number, y: number]): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]

/** The box with so much more on each side. */
export const grown = (box: Box, by: number): Box => [box[0] - by, box[1] - by, box[2] + by, box[3] + by]

/** By how much the matrix stretches what it stretches most: its larger singular value. */
export function stretchOf(m: Matrix): number {
  const sum = m[0] * m[0] + m[1] * m[1] + m[2] * m[2] + m[3] * m[3]
  const cross = m[0] * m[3] - m[1] * m[2]
  return Math.sqrt((sum + Math.sqrt(Math.max(0, sum * sum - 4 * cross * cross))) / 2)
}

/** True where rectangles stay upright rectangles: turned by quarters at most. */
export function isUpright(m: Matrix): boolean {
  const a = Math.abs(m[0])
  const b = Math.abs(m[1])
  const c = Math.abs(m[2])
  const d = Math.abs(m[3])
  const small = 1e-6 * (a + b + c + d)
  return (b <= small && c <= small) || (a <= small && d <= small)
}
