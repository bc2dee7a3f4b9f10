import { readFileSync } from 'node:fs'
import { papers } from '../papers.mjs'
import type { Part, Row } from '../part.ts'
import { spreadOf } from '../spread.ts'

/** A thread is warm after some thousand papers. */
const WARM_UP = 8
const ROUNDS = 9
const ROUND = 4
const dist = (file: string) => new URL(`../../dist/${file}`, import.meta.url).href

/** Bytes that a thread may take: the default, and what leaves V8 room (docs/decisions/performance.md). */
const MEMORIES = [
  [2 ** 28, ''],
  [2 ** 31, ', each with room for 2 GB'],
] as const

/** (c) Papers a second through the pool, with one thread and with two, in turns. */
export async function threads(): Promise<Part> {
  const rows: Row[] = []
  for (const [memory, room] of MEMORIES) rows.push(await twoAgainstOne(memory, room))
  return { rows }
}

async function twoAgainstOne(memory: number, room: string): Promise<Row> {
  const { createPool } = (await import(dist('pool.js'))) as typeof import('../../src/pool.ts')
  const { createTrust } = (await import(dist('index.js'))) as typeof import('../../src/index.ts')
  const trust = createTrust([{ key: readFileSync(new URL('../../fixtures/keys/prueba-2048.crt', import.meta.url)) }])
  const pools = [createPool({ size: 1, memory }), createPool({ size: 2, memory })] as const
  const all = Array.from({ length: ROUND }, () => papers).flat()
  const seconds = async (pool: (typeof pools)[number]) => {
    const start = performance.now()
    await Promise.all(all.map(({ bytes }) => pool.verifyDocument(bytes, { trust })))
    return (performance.now() - start) / 1000
  }
  const speeds: [one: number[], two: number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [i, pool] of pools.entries()) {
      const speed = all.length / (await seconds(pool))
      if (round >= 0) speeds[i]!.push(speed)
    }
  await Promise.all(pools.map((pool) => pool.close()))
  const [one, two] = speeds
  return {
    measure: `papers a second, two threads against one${room}`,
    goal: { least: 1.5 },
    reached: spreadOf(two.map((speed, round) => speed / one[round]!)),
    note: `${spreadOf(one).median.toFixed(0)} and ${spreadOf(two).median.toFixed(0)} papers a second by the clock`,
  }
}
