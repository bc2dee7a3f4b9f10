import { describe, expect, it, test } from 'vitest'
import { check } from '../bench/unseen/check.ts'
import { draw } from '../bench/unseen/draw.ts'
import { pdfLib } from '../bench/unseen/programs/pdf-lib.ts'
import { pdfkit } from '../bench/unseen/programs/pdfkit.ts'

/** `npm run bench:unseen` with the two programs that every checkout has, and nothing that saves the papers again. */

const drawn = (program: typeof pdfLib, seed: string) => draw(program, seed, async (bytes) => ({ bytes, by: '' }))

describe('a paper that is drawn by lot', () => {
  test.each([pdfLib, pdfkit])('is read as it was drawn by $name', async (program) => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { all, wrong, mistaken } = await check(await drawn(program, seed))
      expect([seed, wrong, mistaken]).toEqual([seed, [], false])
      expect(all === 0 || all > 2).toBe(true)
    }
  })

  it('is the same for the same seed, and another for another', async () => {
    const papers = await Promise.all(['a', 'a', 'b'].map((seed) => drawn(pdfLib, seed)))
    const [one, same, other] = papers.map(({ name, paper, layout }) => ({ name, paper, layout }))
    expect(same).toEqual(one)
    expect(other!.paper.values).not.toEqual(one!.paper.values)
  })

  it('is held against what it prints: a value that it does not have is wrong, and so is one that is missing', async () => {
    const { paper, ...rest } = await drawn(pdfLib, 'a')
    const { nss: _, ...values } = paper.values
    const { wrong } = await check({ ...rest, paper: { ...paper, values: { ...values, curp: 'XEXX010101HNEXXXA4' } } })
    expect(wrong.map(({ field }) => field).sort()).toEqual(['curp', 'nss'])
  })
})
