import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { BroadcastChannel } from 'node:worker_threads'

/**
 * Papers through one process, thousands of them, on this thread and then in one of a pool: `npm run soak`, after a build.
 * Fails where memory grows. It runs without V8's optimising compiler, whose code grows for thousands of papers and
 * would hide a leak of some hundred bytes a paper: docs/decisions/bounded.md. It is no TypeScript, since the memory
 * of what loads that grows too.
 */

const PAPERS = Number(process.env.SOAK_PAPERS ?? 5_000)
const WARM = 500
/** The heap goes up and down by 200 kB from reading to reading. */
const MOST = { heap: 400_000, rss: 1.05 }

const { createTrust, verifyDocument } = await import('../dist/index.js')
const { createPool } = await import('../dist/pool.js')

const file = (name) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const sheets = ['accept-itext', 'accept-chromium', 'accept-resaved-ghostscript', 'review-no-sello'].map((name) =>
  file(`documents/asignacion-nss/${name}.pdf`),
)
const trust = createTrust([{ key: file('keys/prueba-2048.crt') }])

/** What is not needed any more is given back by other threads, some time after it was found. */
async function own() {
  if (!globalThis.gc) throw new Error('run it with --expose-gc')
  for (let round = 0; round < 3; round++) {
    globalThis.gc()
    await setTimeout(200)
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed, rss }
}

const told = ({ heap, rss }) => `heap ${(heap / 1e6).toFixed(2)} MB, rss ${(rss / 1e6).toFixed(0)} MB`

async function soak(where, verify, memory) {
  let warm
  let now
  for (let i = 1; i <= PAPERS; i++) {
    await verify(sheets[i % sheets.length], { trust })
    if (i % WARM > 0) continue
    now = await memory()
    warm ??= now
    console.log(`${where}, ${i} papers: ${told(now)}`)
  }
  if (!warm || !now) throw new Error(`it takes ${WARM} papers and more`)
  const grown = { heap: now.heap - warm.heap, rss: now.rss / warm.rss }
  console.log(`${where}: heap ${grown.heap} bytes more than after ${WARM}, rss ${grown.rss.toFixed(3)} of it`)
  if (grown.heap > MOST.heap || grown.rss > MOST.rss) process.exitCode = 1
}

await soak('this thread', verifyDocument, own)

const pool = createPool({ size: 1, worker: new URL('soak-worker.mjs', import.meta.url) })
const channel = new BroadcastChannel('soak')
/** Its own heap is what the thread says of itself. */
const threads = () =>
  new Promise((resolve) => {
    channel.onmessage = async ({ data }) => resolve({ ...(await own()), heap: data })
    channel.postMessage('heap?')
  })
await soak('a thread of the pool', pool.verifyDocument, threads)
channel.close()
await pool.close()
