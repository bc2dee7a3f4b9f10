import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Part } from '../part.ts'

/** (d) What `npm run soak` says. */
export async function memory(): Promise<Part> {
  const soak = fileURLToPath(new URL('../soak.mjs', import.meta.url))
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--no-opt', soak], {
    encoding: 'utf8',
  })
  const [bytes, rss] = (/^this thread: heap (\S+) bytes more .* rss (\S+) of/m.exec(stdout) ?? []).slice(1).map(Number)
  if (bytes === undefined || rss === undefined) throw new Error(`the soak did not end: ${stdout}`)
  const heap = bytes / 1e6
  const only = (number: number) => ({ median: number, least: number, most: number })
  return {
    rows: [
      { measure: 'heap after 5,000 papers, MB more than after 500', goal: 1, reached: only(heap) },
      {
        measure: 'memory of the process after 5,000 papers, against that after 500',
        goal: 1.05,
        reached: only(rss),
        decimals: 3,
      },
    ],
  }
}
