import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { isMissed, type Part, printed } from './part.ts'

/**
 * `npm run bench` measures all parts and writes them into docs/performance.md, `npm run bench -- cold weight` only
 * those. A goal that is missed is said to be, there and by the exit status.
 */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  warm: async () => (await import('./measures/warm.ts')).warm(),
  cold: async () => (await import('./measures/cold.ts')).cold(),
  imports: async () => (await import('./measures/imports.ts')).imports(),
  threads: async () => (await import('./measures/threads.ts')).threads(),
  pile: async () => (await import('./measures/pile.ts')).pile(),
  memory: async () => (await import('./measures/memory.ts')).memory(),
  stages: async () => (await import('./measures/stages.ts')).stages(),
  growth: async () => (await import('./measures/growth.ts')).growth(),
  weight: async () => (await import('./measures/weight.ts')).weight(),
}
const PAGE = new URL('../docs/performance.md', import.meta.url)

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(PARTS, name))
if (unknown) throw new TypeError(`there is no part ${unknown}, only ${Object.keys(PARTS).join(', ')}`)

for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const part = await PARTS[name]!()
  const text = `${printed(part)}\n\n${circumstances()}`
  console.log(`\n${name}\n${text}`)
  writeInto(name, text)
  if (part.rows.some(isMissed)) process.exitCode = 1
}

/** What else the machine did counts most of all. */
function circumstances(): string {
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[1]!.toFixed(1)}.`
}

function writeInto(name: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const [begin, end] = [`<!-- bench: ${name} -->\n`, `<!-- end: ${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for ${name}`)
  writeFileSync(PAGE, `${page.slice(0, from)}${begin}${text}\n${page.slice(to)}`)
}
