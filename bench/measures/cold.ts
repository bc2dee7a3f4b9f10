import { fileURLToPath } from 'node:url'
import type { Part, Row } from '../part.ts'
import { costsInTurns } from '../process-cost.ts'
import { ratioOf, spreadOf } from '../spread.ts'

const ROUNDS = 21
const here = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url))
const paper = here('../fixtures/documents/asignacion-nss/accept-itext.pdf')
const by = (reader: string) => [process.execPath, here('cold.mjs'), here(`readers/${reader}`), paper]

const COMMANDS = {
  ours: by('cotejo.mjs'),
  command: [
    process.execPath,
    here('../dist/cli.js'),
    'verify',
    paper,
    '--trust',
    here('../fixtures/keys/prueba-2048.crt'),
  ],
  plain: by('pdfjs-legacy.mjs'),
  unpdf: by('unpdf.mjs'),
  empty: [process.execPath, '-e', '0'],
}

/** (b) From the start of a process to its first verdict and its end. */
export async function cold(): Promise<Part> {
  const costs = costsInTurns(COMMANDS, ROUNDS)
  const cpu = (name: keyof typeof COMMANDS) => costs[name].map((cost) => cost.cpu)
  const wall = (name: keyof typeof COMMANDS) => costs[name].map((cost) => cost.wall)
  const against = (other: keyof typeof COMMANDS, measure: string, goal: number): Row => ({
    measure: `a first verdict against ${measure}`,
    goal,
    reached: ratioOf(cpu('ours'), cpu(other)),
    note: `by the clock ${ratioOf(wall('ours'), wall(other)).median.toFixed(2)}`,
  })
  return {
    rows: [
      against('plain', 'import and text of pdfjs-dist/legacy', 0.62),
      against('unpdf', 'import and text of unpdf', 0.8),
      against('empty', '`node -e 0`', 3.2),
      {
        measure: '`cotejo verify` of one file against `node -e 0`',
        reached: ratioOf(cpu('command'), cpu('empty')),
        note: `by the clock ${ratioOf(wall('command'), wall('empty')).median.toFixed(2)}`,
      },
    ],
    note: `An empty process took ${spreadOf(cpu('empty')).median.toFixed(0)} ms.`,
  }
}
