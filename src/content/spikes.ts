import type { Box } from './content.ts'
import { boundsOf, CURVE, LINE, MOVE } from './paths.ts'

/** What the mitered corners of a stroked path paint beyond its pen, as triangles of one path. */
export interface Spikes {
  readonly path: readonly number[]
  readonly bounds: Box
}

type Vector = readonly [number, number]

/** A corner whose point reaches less than this many half pens is none: 1 is a straight line. */
const POINTED = 1.05

/**
 * The points of a path's corners: ISO 32000-1, 8.4.3.5. Nothing for a path without any.
 * @param half Half the width of the pen, in the path's own space.
 * @param limit Beyond which multiple of the pen a corner is bevelled.
 */
export function spikesOf(path: ArrayLike<number>, half: number, limit: number): Spikes | undefined {
  const spikes: number[] = []
  for (const { at, from, to } of cornersIn(path)) {
    const spike = spikeOf(at, from, to, half, limit)
    if (spike) spikes.push(MOVE, ...spike[0], LINE, ...spike[1], LINE, ...spike[2])
  }
  const bounds = boundsOf(spikes)
  return bounds && { path: spikes, bounds }
}

/** Both sides of the pen's end, and the point between them; nothing for a corner that is blunt, or bevelled. */
function spikeOf(
  at: Vector,
  from: Vector,
  to: Vector,
  half: number,
  limit: number,
): [Vector, Vector, Vector] | undefined {
  // Half the angle between the two lines, by the sine: 1 for a straight line, 0 for one that turns back.
  const sine = Math.sqrt(Math.max(0, (1 + from[0] * to[0] + from[1] * to[1]) / 2))
  const reach = 1 / sine
  if (!(reach > POINTED) || reach > limit || reach === Infinity) return undefined
  const outward = unit([from[0] - to[0], from[1] - to[1]])
  if (!outward) return undefined
  const side = (line: Vector): Vector => {
    const turn = line[1] * outward[0] - line[0] * outward[1] > 0 ? half : -half
    return [at[0] + turn * line[1], at[1] - turn * line[0]]
  }
  return [side(from), [at[0] + outward[0] * half * reach, at[1] + outward[1] * half * reach], side(to)]
}

interface Corner {
  readonly at: Vector
  /** The direction in which the path comes to it, and in which it leaves. */
  readonly from: Vector
  readonly to: Vector
}

function cornersIn(path: ArrayLike<number>): Corner[] {
  const corners: Corner[] = []
  let [start, at]: [Vector, Vector] = [
    [0, 0],
    [0, 0],
  ]
  let first: Vector | undefined
  let last: Vector | undefined
  const go = (leaves: Vector, arrives: Vector, to: Vector) => {
    const [out, into] = [unit(leaves), unit(arrives)]
    if (out && last) corners.push({ at, from: last, to: out })
    first ??= out
    last = into ?? last
    at = to
  }
  const way = (a: Vector, b: Vector): Vector => [b[0] - a[0], b[1] - a[1]]
  for (let i = 0; i < path.length; ) {
    const kind = path[i++]
    const point = (offset: number): Vector => [path[i + offset]!, path[i + offset + 1]!]
    if (kind === MOVE) {
      start = at = point(0)
      first = last = undefined
      i += 2
    } else if (kind === LINE) {
      go(way(at, point(0)), way(at, point(0)), point(0))
      i += 2
    } else if (kind === CURVE) {
      go(way(at, point(0)), way(point(2), point(4)), point(4))
      i += 6
    } else {
      if (at[0] !== start[0] || at[1] !== start[1]) go(way(at, start), way(at, start), start)
      if (first && last) corners.push({ at: start, from: last, to: first })
      first = last = undefined
    }
  }
  return corners
}

function unit([x, y]: Vector): Vector | undefined {
  const length = Math.hypot(x, y)
  return length > 0 ? [x / length, y / length] : undefined
}
