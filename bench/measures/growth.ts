import { pdf } from '../../test/content/pdf.ts'
import { ownCpu } from '../cpu.mjs'
import type { Part, Row } from '../part.ts'
import { spreadOf } from '../spread.ts'

const ROUNDS = 7
const PAGES = [1, 2, 5, 20, 50]
const ITEMS = [1, 10, 100, 1_000, 10_000, 100_000]
const ITEMS_A_PAGE = 100
/** What all sizes are compared with: below it the file's own frame is most of the cost. */
const OF = { pages: 5, items: 1_000 }

/** (f) What a page or a text costs in a larger file, against a smaller one: 1 where it is the same. */
export async function growth(): Promise<Part> {
  const face = new URL('../../dist/index.js', import.meta.url).href
  const { readDocument } = (await import(face)) as typeof import('../../src/index.ts')
  const limits = {
    pages: 1e6,
    items: 1e9,
    characters: 1e9,
    operators: 1e9,
    streamBytes: 1e9,
    inflatedBytes: 1e9,
    steps: 1e12,
    milliseconds: 1e6,
  }
  const rows = async (of: number, counts: readonly number[], what: string, draw: (count: number) => Uint8Array) => {
    const files = counts.map(draw)
    const costs = counts.map((): number[] => [])
    for (let round = -2; round < ROUNDS; round++)
      for (const [i, file] of files.entries()) {
        const times = Math.max(1, Math.round(50 / counts[i]!))
        const before = ownCpu()
        for (let time = 0; time < times; time++) await readDocument(file, { limits })
        if (round >= 0) costs[i]!.push((ownCpu() - before) / times / counts[i]!)
      }
    const base = costs[counts.indexOf(of)]!
    return counts.map(
      (count, i): Row => ({
        measure: `${count.toLocaleString('en')} ${what}: time of each, against that of ${of.toLocaleString('en')}`,
        reached: spreadOf(costs[i]!.map((cost, round) => cost / base[round]!)),
        note: `${(spreadOf(costs[i]!).median * 1000).toFixed(0)} µs each`,
      }),
    )
  }
  return {
    rows: [
      ...(await rows(OF.pages, PAGES, 'pages', (count) =>
        pdf({ content: Array.from({ length: count }, () => texts(ITEMS_A_PAGE)) }),
      )),
      ...(await rows(OF.items, ITEMS, 'texts on a page', (count) => pdf(texts(count)))),
    ],
  }
}

/** So many words in lines of ten. */
function texts(count: number): string {
  const words = Array.from({ length: count }, (_, i) => {
    const [x, y] = [40 + 52 * (i % 10), 760 - ((7 * Math.floor(i / 10)) % 730)]
    return `1 0 0 1 ${x} ${y} Tm (Palabra) Tj`
  })
  return `BT /F1 6 Tf ${words.join('\n')} ET`
}
