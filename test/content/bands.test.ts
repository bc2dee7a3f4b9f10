import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { Bands } from '../../src/content/bands.ts'
import type { Box } from '../../src/content/content.ts'

interface Thing {
  readonly id: number
  readonly box: Box
}

/** On a page, off it, far off it on any side, and on the edges of bands; either corner may come first. */
const place = fc.oneof(
  fc.double({ min: -60, max: 900, noNaN: true }),
  fc.integer({ min: -2, max: 40 }).map((band) => 24 * band),
  fc.constantFrom(-1e6, -30_000, 23_000, 24_025, 1e6),
)
const side = fc.tuple(place, place).filter(([a, b]) => Math.abs(a - b) > 1e-6)
const box = fc.tuple(side, side).map(([[x0, x1], [y0, y1]]): Box => [x0, y0, x1, y1])
const things = fc.array(box, { maxLength: 40 }).map((boxes) => boxes.map((box, id): Thing => ({ id, box })))

const extent = (a: number, b: number) => (a < b ? [a, b] : [b, a]) as [number, number]

/** What two extents have in common is more than a point. */
function share(a: readonly [number, number], b: readonly [number, number]): boolean {
  return Math.max(a[0], b[0]) < Math.min(a[1], b[1])
}

const areaIsShared = (one: Box, other: Box) =>
  share(extent(one[0], one[2]), extent(other[0], other[2])) && share(extent(one[1], one[3]), extent(other[1], other[3]))

const ids = (found: readonly Thing[]) => found.map(({ id }) => id).sort((a, b) => a - b)

it('finds what a plain filter finds, each once, and looks at no less', () => {
  fc.assert(
    fc.property(things, box, (all, asked) => {
      const bands = new Bands(all)
      const found = bands.over(asked)
      expect(ids(found)).toEqual(ids(all.filter((thing) => areaIsShared(thing.box, asked))))
      expect(bands.lookedAt(asked)).toBeGreaterThanOrEqual(found.length)
    }),
    { numRuns: 500 },
  )
})

const UPRIGHT: Box = [40, 100, 90, 160]

test.each<[string, Box]>([
  ['upside down', [40, 160, 90, 100]],
  ['from right to left', [90, 100, 40, 160]],
  ['both', [90, 160, 40, 100]],
])('a box %s is found, and finds, as the same one upright', (_, turned) => {
  expect(new Bands([{ box: turned }]).over(UPRIGHT)).toHaveLength(1)
  expect(new Bands([{ box: UPRIGHT }]).over(turned)).toHaveLength(1)
  expect(new Bands([{ box: turned }]).over([40, 170, 90, 180])).toHaveLength(0)
})

test('a line without height is found inside a box', () => {
  expect(new Bands<{ box: Box }>([{ box: [40, 120, 90, 120] }]).over(UPRIGHT)).toHaveLength(1)
})

test('what stands in a far band is not looked at', () => {
  const bands = new Bands(Array.from({ length: 30 }, (_, i) => ({ box: [0, 24 * i + 1, 9, 24 * i + 9] as const })))
  expect(bands.lookedAt([0, 49, 9, 57])).toBe(1)
})
