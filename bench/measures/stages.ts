import '../parser.ts'
import { readFileSync } from 'node:fs'
import { LIMITS } from '../../src/content/limits.ts'
import { withDocument } from '../../src/content/open.ts'
import { readContent } from '../../src/content/read-content.ts'
import { readDocument } from '../../src/read-document.ts'
import { createTrust } from '../../src/seal/trust.ts'
import { gather } from '../../src/verdict/gather.ts'
import { judge } from '../../src/verdict/judge.ts'
import { ownCpu } from '../cpu.mjs'
import { papers } from '../papers.mjs'
import type { Part } from '../part.ts'
import { spreadOf } from '../spread.ts'

const WARM_UP = 6
const ROUNDS = 11

/** (e) Where the time of a verdict goes: each stage by what it adds to the one before it. */
export async function stages(): Promise<Part> {
  const trust = createTrust([{ key: readFileSync(new URL('../../fixtures/keys/prueba-2048.crt', import.meta.url)) }])
  const bytes = papers.map((paper) => paper.bytes)
  const contents = await Promise.all(bytes.map((file) => readContent(file)))
  const evidence = await Promise.all(bytes.map((file) => readDocument(file)))
  const works: Record<string, () => Promise<unknown>> = {
    parse: () => inTurn(bytes, parse),
    content: () => inTurn(bytes, (file) => readContent(file)),
    gather: () => inTurn(contents, gather),
    evidence: () => inTurn(bytes, (file) => readDocument(file)),
    judge: () => inTurn(evidence, (each) => judge(each, { trust })),
  }
  const costs = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(works)) {
      const before = ownCpu()
      await work()
      if (round >= 0) costs[name]!.push((ownCpu() - before) / papers.length)
    }
  const all = costs.evidence!.map((cost, round) => cost + costs.judge![round]!)
  const row = (measure: string, cost: (round: number) => number) => ({
    measure,
    reached: spreadOf(all.map((whole, round) => cost(round) / whole)),
  })
  return {
    rows: [
      row('the parser: the file opened, the operators of its pages', (i) => costs.parse![i]!),
      row(
        'our reading of them: placed text, marks, hash, facts of the file',
        (i) => costs.content![i]! - costs.parse![i]!,
      ),
      row('kind, fields, cadena, what is hidden', (i) => costs.gather![i]!),
      row('earlier saves', (i) => costs.evidence![i]! - costs.content![i]! - costs.gather![i]!),
      row('the seal and the checks', (i) => costs.judge![i]!),
    ],
    note: `Parts of a verdict that took ${spreadOf(all).median.toFixed(1)} ms. What is the difference of two measures can come out below nothing.`,
  }
}

async function inTurn<T>(all: readonly T[], work: (one: T) => unknown): Promise<void> {
  for (const one of all) await work(one)
}

const parse = (file: Uint8Array) =>
  withDocument(new Uint8Array(file), { limits: LIMITS, deadline: Number.POSITIVE_INFINITY }, async (document) => {
    for (let number = 1; number <= document.numPages; number++) await (await document.page(number)).operators(() => {})
  })
