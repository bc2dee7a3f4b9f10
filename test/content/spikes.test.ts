import { expect, it, test } from 'vitest'
import { CURVE, LINE, MOVE } from '../../src/content/paths.ts'
import { spikesOf } from '../../src/content/spikes.ts'

const CLOSE = 3
/** To the right, then up: a right angle at 10, 0. */
const ANGLE = [MOVE, 0, 0, LINE, 10, 0, LINE, 10, 10]

/** The triangles' corners. */
const corners = (path: readonly number[], half = 1, limit = 10) => {
  const spikes = spikesOf(path, half, limit)?.path ?? []
  return Array.from({ length: spikes.length / 9 }, (_, i) =>
    [1, 4, 7].map((at) => [spikes[9 * i + at]!, spikes[9 * i + at + 1]!].map((n) => Math.round(1e6 * n) / 1e6)),
  )
}

it('is the square that a right angle adds outside, whichever way the path goes', () => {
  const triangle = [
    [10, -1],
    [11, -1],
    [11, 0],
  ]
  expect(corners(ANGLE)).toEqual([triangle])
  expect(corners([MOVE, 10, 10, LINE, 10, 0, LINE, 0, 0])).toEqual([[...triangle].reverse()])
})

it('reaches as far as ISO 32000-1, 8.4.3.5 says: the pen by the sine of half the angle', () => {
  // Under 11.5 degrees, a limit of 10 has it bevelled.
  const at = (degrees: number) => {
    const turn = (degrees * Math.PI) / 180
    return [MOVE, 10, 0, LINE, 0, 0, LINE, 10 * Math.cos(turn), 10 * Math.sin(turn)]
  }
  const [[, tip]] = corners(at(60)) as [[unknown, [number, number]]]
  expect(Math.hypot(...tip)).toBeCloseTo(2, 5)
  expect(corners(at(11.6))).toHaveLength(1)
  expect(corners(at(11.4))).toHaveLength(0)
})

it('is bounded', () => {
  expect(spikesOf(ANGLE, 1, 10)!.bounds).toEqual([10, -1, 11, 0].map((side) => expect.closeTo(side, 6)))
})

test('a closed path has a corner where it began, an open one has none', () => {
  const triangle = [MOVE, 0, 0, LINE, 10, 0, LINE, 5, 8]
  expect(corners(triangle)).toHaveLength(1)
  expect(corners([...triangle, LINE, 0, 0, CLOSE])).toHaveLength(3)
  expect(corners([...triangle, CLOSE])).toHaveLength(3)
})

test.each<[string, number[]]>([
  ['a line that goes straight on', [MOVE, 0, 0, LINE, 5, 0, LINE, 10, 0]],
  ['a line that turns back', [MOVE, 0, 0, LINE, 5, 0, LINE, 0, 0]],
  ['a curve that goes on as it came', [MOVE, 0, 0, LINE, 5, 0, CURVE, 8, 0, 10, 2, 10, 5]],
  ['a dot', [MOVE, 3, 3, LINE, 3, 3, CLOSE]],
  ['nothing', []],
])('%s has none', (_, path) => {
  expect(spikesOf(path, 1, 10)).toBeUndefined()
})
