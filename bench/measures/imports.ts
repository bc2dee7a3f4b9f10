import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Part, Row } from '../part.ts'
import { costsInTurns } from '../process-cost.ts'
import { ratioOf } from '../spread.ts'

const ROUNDS = 21
const here = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))
const SUB_PATHS = {
  cotejo: 'index',
  'cotejo/curp': 'curp',
  'cotejo/nss': 'nss',
  'cotejo/schemas': 'schemas',
  'cotejo/pool': 'pool',
}

/** Those that `npm run test:runtimes` brings, where it ran. */
const NODES = {
  [`Node ${process.versions.node}`]: process.execPath,
  'Node 22': here('test/runtimes/node_modules/node22/bin/node'),
  'Node 24': here('test/runtimes/node_modules/node24/bin/node'),
}

/** (g) What importing costs, against a module that is empty. */
export async function imports(): Promise<Part> {
  const rows: Row[] = []
  for (const [version, node] of Object.entries(NODES).filter(([, file]) => existsSync(file))) {
    const files = Object.entries(SUB_PATHS).map(([name, file]) => [name, [node, here(`dist/${file}.js`)]] as const)
    const costs = costsInTurns({ ...Object.fromEntries(files), empty: [node, here('bench/empty.mjs')] }, ROUNDS)
    const cpu = (name: string) => costs[name as keyof typeof costs].map((cost) => cost.cpu)
    for (const [name] of files)
      rows.push({
        measure: `import of \`${name}\`, ${version}`,
        goal: name === 'cotejo' ? 1.1 : undefined,
        reached: ratioOf(cpu(name), cpu('empty')),
      })
  }
  return { rows }
}
