import type { Box } from './content.ts'

/** What a path is made of: upright rectangles, by themselves, and the box of everything else. In user space. */
export interface PathParts {
  readonly rectangles: readonly Box[]
  readonly rest: Box | undefined
}

/** How pdfjs packs a path into numbers: moveTo x y, lineTo x y, curveTo x1 y1 x2 y2 x y, closePath; and, in glyphs, quadratic x1 y1 x y. */
export const MOVE = 0
export const LINE = 1
export const CURVE = 2
export const QUADRATIC = 4

/** Beyond so many rectangles in one path nobody draws boxes; it is a picture. */
const MANY = 50

/**
 * Takes a path apart. Rectangles that touch one another are `rest`, because what two of them cover together depends
 * on the winding rule.
 */
export function partsOf(path: ArrayLike<number>, bounds: ArrayLike<number>): PathParts {
  const whole: Box = [bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!]
  const rectangles: Box[] = []
  for (const points of subpaths(path)) {
    const box = points && rectangle(points)
    if (!box) return { rectangles: [], rest: whole }
    if (rectangles.length === MANY || rectangles.some((other) => overlap(box, other))) {
      return { rectangles: [], rest: whole }
    }
    rectangles.push(box)
  }
  return { rectangles, rest: undefined }
}

/** Corners of each subpath; nothing for one with a curve. */
function* subpaths(path: ArrayLike<number>): Generator<number[] | undefined> {
  let points: number[] | undefined
  for (let i = 0; i < path.length; ) {
    const kind = path[i++]
    if (kind === MOVE) {
      if (points && points.length > 2) yield points
      points = [path[i]!, path[i + 1]!]
      i += 2
    } else if (kind === LINE) {
      points?.push(path[i]!, path[i + 1]!)
      i += 2
    } else if (kind === CURVE) {
      yield undefined
      i += 6
    }
  }
  if (points && points.length > 2) yield points
}

/** Whether a path of straight lines has no area, since all its points are on one line. */
export function isFlat(path: ArrayLike<number>): boolean {
  const [x, y] = [path[1]!, path[2]!]
  let [dx, dy] = [0, 0]
  for (let i = 3; i < path.length; i++) {
    if (path[i] === CURVE || path[i] === MOVE) return false
    if (path[i] !== LINE) continue
    const [toX, toY] = [path[i + 1]! - x, path[i + 2]! - y]
    if (dx * toY !== dy * toX) return false
    if (dx === 0 && dy === 0) [dx, dy] = [toX, toY]
    i += 2
  }
  return true
}

/** How many numbers follow each kind of step. */
const NUMBERS = [2, 2, 6, 0, 4]

/** A box that all of a path is in: of its points, also those by which its curves are drawn. Nothing for an empty one. */
export function boundsOf(path: ArrayLike<number>): Box | undefined {
  let left = Infinity
  let bottom = Infinity
  let right = -Infinity
  let top = -Infinity
  for (let i = 0; i < path.length; ) {
    const end = i + 1 + (NUMBERS[path[i]!] ?? 0)
    for (i++; i < end; i += 2) {
      const x = path[i]!
      const y = path[i + 1]!
      if (x < left) left = x
      if (x > right) right = x
      if (y < bottom) bottom = y
      if (y > top) top = y
    }
  }
  return right >= left ? [left, bottom, right, top] : undefined
}

/** The box of a line that turns four corners, each side along an axis. */
function rectangle(points: readonly number[]): Box | undefined {
  const closed = points.length === 10 && points[0] === points[8] && points[1] === points[9]
  if (points.length !== 8 && !closed) return undefined
  const [ax, ay, bx, by, cx, cy, dx, dy] = points as [number, number, number, number, number, number, number, number]
  const acrossFirst = ay === by && bx === cx && cy === dy && dx === ax
  const downFirst = ax === bx && by === cy && cx === dx && dy === ay
  if (!acrossFirst && !downFirst) return undefined
  return [Math.min(ax, cx), Math.min(ay, cy), Math.max(ax, cx), Math.max(ay, cy)]
}

function overlap([l, t, r, b]: Box, [L, T, R, B]: Box): boolean {
  return l < R && L < r && t < B && T < b
}
