// node verify-all.mjs HOW DIST FILES KEY OUT: every file of a folder through the built package, by `import`, by `require`
// or through the pool, in this one process. What came of each goes to OUT; all that is printed is the package's own.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [how, dist, files, key, out] = process.argv.slice(2)
const loaded = (entry) =>
  how === 'require'
    ? createRequire(import.meta.url)(join(dist, `${entry}.cjs`))
    : import(pathToFileURL(join(dist, `${entry}.js`)).href)

const unhandled = []
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)))

const { createTrust, verifyDocument } = await loaded('index')
const pool = how === 'pool' ? (await loaded('pool')).createPool({ size: 2 }) : undefined
const verify = pool?.verifyDocument ?? verifyDocument
const options = { trust: createTrust([{ key: readFileSync(key) }]), at: '2026-11-21T12:00:00-06:00' }

const answers = []
const waiting = readdirSync(files)[Symbol.iterator]()
async function verifyNext() {
  for (const name of waiting) {
    const bytes = readFileSync(join(files, name))
    const started = performance.now()
    const answer = await verify(bytes, options).then(
      (verdict) => ({ verdict }),
      (reason) => ({ threw: String(reason) }),
    )
    answers.push({ name, milliseconds: performance.now() - started, ...answer })
  }
}
await Promise.all(Array.from({ length: pool?.size ?? 1 }, verifyNext))
await pool?.close()
await new Promise((resolve) => setTimeout(resolve, 20))
writeFileSync(out, JSON.stringify({ answers, unhandled, megabytes: process.resourceUsage().maxRSS / 1024 }))
