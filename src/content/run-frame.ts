import type { Box, TextRun } from './content.ts'

export type Point = readonly [x: number, y: number]

/** The part of a glyph's place in which its ink is: what goes through it goes through the glyph. */
export interface Core {
  /** Upright, around all of it. */
  readonly box: Box
  /** Points all over it, the middle one first. */
  readonly points: readonly Point[]
}

/**
 * How far the core reaches, in ems above the baseline: digits and capitals are 0.7 high, rules under the text lie lower
 * than it, and lines of text are further apart.
 */
const CORE = { top: 0.62, bottom: 0.08 }
const MIDDLE = 0.35
/** The same across, in parts of the glyph's own width. */
const SIDES = { left: 0.15, right: 0.85 }
/** Of a font's height, from the top of its box: where its baseline is, in nearly every font. */
const BASELINE = 0.79

/** Where the glyph of a UTF-16 unit of the run is, whatever the angle of the run. */
export function coreOf(run: TextRun, unit: number): Core {
  const start = run.edges[unit] ?? 0
  const end = run.ends?.[unit] ?? run.edges[unit + 1] ?? start
  const { origin, along, down, height } = frameOf(run)
  const base = BASELINE * height
  const at = (across: number, ems: number): Point => {
    const x = start + across * (end - start)
    const y = base - ems * run.size
    return [origin[0] + x * along[0] + y * down[0], origin[1] + x * along[1] + y * down[1]]
  }
  const columns = [SIDES.left, 0.5, SIDES.right]
  const rows = [CORE.bottom, 0.26, 0.44, CORE.top]
  const corners = [
    at(SIDES.left, CORE.top),
    at(SIDES.right, CORE.top),
    at(SIDES.left, CORE.bottom),
    at(SIDES.right, CORE.bottom),
  ]
  return {
    box: around(corners),
    points: [at(0.5, MIDDLE), ...columns.flatMap((column) => rows.map((row) => at(column, row)))],
  }
}

/** The middle of the glyph's core. */
export function middleOfGlyph(run: TextRun, unit: number): Point {
  const start = run.edges[unit] ?? 0
  const end = run.ends?.[unit] ?? run.edges[unit + 1] ?? start
  const { origin, along, down, height } = frameOf(run)
  const x = (start + end) / 2
  const y = BASELINE * height - MIDDLE * run.size
  return [origin[0] + x * along[0] + y * down[0], origin[1] + x * along[1] + y * down[1]]
}

/** The run's text from one UTF-16 unit up to another, as a run of its own. */
export function partOf(run: TextRun, from: number, to: number): TextRun {
  if (from === 0 && to === run.text.length) return run
  const start = run.edges[from]!
  const end = run.ends?.[to - 1] ?? run.edges[to]!
  const { origin, along, down, height } = frameOf(run)
  const at = (x: number, y: number): Point => [
    origin[0] + x * along[0] + y * down[0],
    origin[1] + x * along[1] + y * down[1],
  ]
  return {
    ...run,
    text: run.text.slice(from, to),
    box: around([at(start, 0), at(end, 0), at(start, height), at(end, height)]),
    edges: [...run.edges.slice(from, to), end].map((edge) => edge - start),
    ...(run.ends && { ends: run.ends.slice(from, to).map((edge) => edge - start) }),
    ...(run.codes && { codes: run.codes.slice(from, to) }),
  }
}

/**
 * The upright box of a part of a run, which is given as left, bottom, right and top from a point on its baseline, in its
 * size.
 * @param base How far the baseline is above the bottom of the run's box, in its size.
 */
export function boxAbove(
  run: Pick<TextRun, 'box' | 'angle' | 'edges' | 'size'>,
  start: number,
  base: number,
  [left, bottom, right, top]: Box,
): Box {
  const { origin, along, down, height } = frameOf(run)
  const at = (across: number, up: number): Point => {
    const [x, y] = [start + across * run.size, height - (base + up) * run.size]
    return [origin[0] + x * along[0] + y * down[0], origin[1] + x * along[1] + y * down[1]]
  }
  return around([at(left, bottom), at(right, bottom), at(left, top), at(right, top)])
}

const around = (points: readonly Point[]): Box => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const ACROSS: Point = [1, 0]
const DOWN: Point = [0, 1]

/** The top left corner of the run's text, its two directions, and its height: what its upright box was made around. */
function frameOf({ box: [left, top, right, bottom], angle, edges }: Pick<TextRun, 'box' | 'angle' | 'edges'>) {
  if (angle === 0) return { origin: [left, top] as Point, along: ACROSS, down: DOWN, height: bottom - top }
  const radians = (angle * Math.PI) / 180
  const along: Point = [Math.cos(radians), Math.sin(radians)]
  const down: Point = [-along[1], along[0]]
  const length = edges.at(-1) ?? 0
  const [cos, sin] = [Math.abs(along[0]), Math.abs(along[1])]
  const height = cos > sin ? (bottom - top - length * sin) / cos : (right - left - length * cos) / sin
  const x = Math.min(0, along[0] * length) + Math.min(0, down[0] * height)
  const y = Math.min(0, along[1] * length) + Math.min(0, down[1] * height)
  return { origin: [left - x, top - y] as Point, along, down, height }
}
