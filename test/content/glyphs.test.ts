import { expect, it } from 'vitest'
import type { TextRun } from '../../src/content/content.ts'
import { Glyphs } from '../../src/content/glyphs.ts'

/** Two digits of a font in the file, a half of the size wide. */
const run = { text: '18', face: 'f1', codes: [1, 8], edges: [0, 5, 10], size: 10 } as unknown as TextRun

it('takes digits for unknown, and never for others, where no time is left to draw them, and remembers none of that', () => {
  const key = `a key of this test alone ${import.meta.url}`
  const out = new Glyphs({
    glyph: (_, code) => ({
      lines: () => {
        throw new Error('a limit is reached')
      },
      bounds: () => undefined,
      key: `${key} ${code}`,
    }),
  })
  expect([out.sightOf(run, 0), out.sightOf(run, 1)]).toEqual(['unknown', 'unknown'])
  const empty = new Glyphs({
    glyph: (_, code) => ({ lines: () => [], bounds: () => undefined, key: `${key} ${code}` }),
  })
  expect([empty.sightOf(run, 0), empty.sightOf(run, 1)]).toEqual(['empty', 'empty'])
})
