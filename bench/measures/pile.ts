import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { papers } from '../papers.mjs'
import type { Part } from '../part.ts'
import { costsInTurns } from '../process-cost.ts'
import { ratioOf, spreadOf } from '../spread.ts'

const PILE = 1_000
const ROUNDS = 3

/** A folder of a thousand papers by the command, against a loop in the shell that takes their text. */
export async function pile(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-pile-'))
  for (let i = 0; i < PILE; i++) cpSync(papers[i % papers.length]!.file, join(folder, `${i}.pdf`))
  const here = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))
  const loop = `for f in ${folder}/*.pdf; do pdftotext "$f" -; done`
  try {
    const costs = costsInTurns(
      {
        ours: [
          process.execPath,
          here('dist/cli.js'),
          'verify',
          folder,
          '--trust',
          here('fixtures/keys/prueba-2048.crt'),
        ],
        loop: ['bash', '-c', loop],
      },
      ROUNDS,
    )
    const wall = (name: 'ours' | 'loop') => costs[name].map((cost) => cost.wall / 1000)
    const cpu = (name: 'ours' | 'loop') => costs[name].map((cost) => cost.cpu)
    return {
      rows: [
        {
          measure: `${PILE} papers by the command, against \`pdftotext\` in a shell loop, by the clock`,
          goal: 1,
          reached: ratioOf(wall('ours'), wall('loop')),
          note: `${spreadOf(wall('ours')).median.toFixed(1)} s and ${spreadOf(wall('loop')).median.toFixed(1)} s`,
        },
        { measure: 'the same by processor time of all cores', reached: ratioOf(cpu('ours'), cpu('loop')) },
      ],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
