import { readFileSync } from 'node:fs'

/** Papers through one process, thousands of them: `npm run soak`, after a build. Fails where memory grows. */

const PAPERS = 5_000
const WARM = 500
const MOST = { heap: 1_000_000, rss: 1.05 }

// As it is published: the sources would be loaded by a tool that keeps them.
const { createTrust, verifyDocument } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index.ts')

const file = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const sheets = ['accept-itext', 'accept-chromium', 'accept-resaved-ghostscript', 'review-no-sello'].map((name) =>
  file(`documents/asignacion-nss/${name}.pdf`),
)
const trust = createTrust([{ key: file('keys/prueba-2048.crt') }])

const memory = () => {
  if (!globalThis.gc) throw new Error('run it with --expose-gc')
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  return { heapUsed, rss }
}

let warm = memory()
for (let i = 1; i <= PAPERS; i++) {
  await verifyDocument(sheets[i % sheets.length]!, { trust })
  if (i === WARM) warm = memory()
  if (i % WARM === 0)
    console.log(
      i,
      Object.values(memory())
        .map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`)
        .join(', '),
    )
}
const end = memory()
const grown = { heap: end.heapUsed - warm.heapUsed, rss: end.rss / warm.rss }
console.log(`heap ${(grown.heap / 1e6).toFixed(2)} MB more than after ${WARM}, rss ${grown.rss.toFixed(3)} of it`)
if (grown.heap > MOST.heap || grown.rss > MOST.rss) process.exitCode = 1
