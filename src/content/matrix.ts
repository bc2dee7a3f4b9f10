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

/** The matrix that applies `first`, then `second`. */
export function concat(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = second
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The box that bounds a rectangle, [x y x y], after the matrix. */
export function boxOf([a, b, c, d, e, f]: Matrix, rectangle: ArrayLike<number>): Box {
  const [x0, y0, x1, y1] = [rectangle[0]!, rectangle[1]!, rectangle[2]!, rectangle[3]!]
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1]
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1]
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f]
}

/** What two boxes share; an empty box on the edge of the first where they share nothing. */
export function intersect([l, t, r, b]: Box, [L, T, R, B]: Box): Box {
  const left = Math.min(Math.max(l, L), r)
  const top = Math.min(Math.max(t, T), b)
  return [left, top, Math.max(left, Math.min(r, R)), Math.max(top, Math.min(b, B))]
}

export function contains([l, t, r, b]: Box, [L, T, R, B]: Box): boolean {
  return l <= L && t <= T && r >= R && b >= B
}

/** The box with so much more on each side. */
export const grown = ([l, t, r, b]: Box, by: number): Box => [l - by, t - by, r + by, b + by]

/** By how much the matrix stretches what it stretches most: its larger singular value. */
export function stretchOf([a, b, c, d]: Matrix): number {
  const [sum, cross] = [a * a + b * b + c * c + d * d, a * d - b * c]
  return Math.sqrt((sum + Math.sqrt(Math.max(0, sum * sum - 4 * cross * cross))) / 2)
}

/** True where rectangles stay upright rectangles: turned by quarters at most. */
export function isUpright([a, b, c, d]: Matrix): boolean {
  const small = 1e-6 * (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d))
  return (Math.abs(b) <= small && Math.abs(c) <= small) || (Math.abs(a) <= small && Math.abs(d) <= small)
}
