import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Part, Row } from '../part.ts'
import { type ReaderName, readerFiles } from '../readers.ts'
import { spreadOf } from '../spread.ts'

const WARM_UP = 8
const ROUNDS = 15

/** What our cost may be at most, as a part of the other's. */
const GOALS: Readonly<Partial<Record<ReaderName, number>>> = {
  'the same parser, its text alone': 1,
  'pdfjs, both halves, no builtin changed': 1,
  'pdfjs-dist/legacy': 0.8,
  unpdf: 0.8,
  'pdf-parse': 0.8,
  pdf2json: 0.4,
  'mupdf (wasm)': 2,
  'pdfium (wasm)': 2,
  // 0.70 of its papers a second.
  'pdftotext, a process a paper': 1 / 0.7,
}

/** (a) A whole verdict of a warm process, against what others take for the text alone. */
export async function warm(): Promise<Part> {
  const costs = await measure()
  const ours = costs.get('cotejo')!
  const rows = [...costs].flatMap(([name, others]): Row[] => {
    if (name === 'cotejo') return []
    const { ratio, other, papers } = compared(ours, others)
    const note = `${other.toFixed(1)} ms a paper, ${papers} papers`
    return [{ measure: `a verdict against ${name}`, goal: GOALS[name], reached: ratio, note }]
  })
  const alone = compared(ours, ours).other
  return { rows, note: `A verdict took ${alone.toFixed(1)} ms of processor time a paper.` }
}

/** Of each round, for each paper: milliseconds of processor, or null where the reader does not see what is printed. */
type Costs = readonly (readonly (number | null)[])[]

/**
 * Each reader has a process of its own, since some change what the others run on. They take turns, so that whatever
 * else the machine does meets all of them alike.
 */
async function measure(): Promise<Map<ReaderName, Costs>> {
  const readers = new Map<ReaderName, ChildProcess>()
  const costs = new Map<ReaderName, (number | null)[][]>()
  try {
    for (const [name, file] of await readerFiles()) {
      const child = fork(fileURLToPath(new URL('../reader-child.mjs', import.meta.url)), [file], { execArgv: [] })
      child.once('exit', (code) => code && console.error(`${name} ended with ${code}`))
      await once(child, 'message')
      readers.set(name, child)
      costs.set(name, [])
    }
    for (let round = -WARM_UP; round < ROUNDS; round++)
      for (const [name, reader] of readers) {
        reader.send('round')
        const [answer] = await once(reader, 'message', { signal: AbortSignal.timeout(120_000) })
        if (round >= 0) costs.get(name)!.push(answer)
      }
  } finally {
    for (const reader of readers.values()) reader.kill()
  }
  return costs
}

/** Round by round, over the papers that both read. */
function compared(ours: Costs, others: Costs) {
  const both = ours[0]!.flatMap((_, i) => ([...ours, ...others].every((round) => round[i] !== null) ? [i] : []))
  const sum = (round: Costs[number]) => both.reduce((total, i) => total + round[i]!, 0)
  return {
    ratio: spreadOf(ours.map((round, i) => sum(round) / sum(others[i]!))),
    /** Milliseconds a paper. */
    other: spreadOf(others.map(sum)).median / both.length,
    papers: both.length,
  }
}
