/**
 * Field recall on papers that nobody has seen: `npm run bench:unseen -- SEED COUNT [program…]` draws COUNT papers with each
 * program that this machine has, reads them, and tells how many of all fields were read right. Only the first run of a seed
 * says anything: after mending for it, draw another. More programs: README.md beside this file.
 */
import '../parser.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programs } from './programs/catalog.ts'

const { draw } = await import('./draw.ts')
const { check } = await import('./check.ts')

const [seed, count, ...named] = process.argv.slice(2)
if (!seed || !Number(count)) throw new TypeError('npm run bench:unseen -- SEED COUNT [program…]')
const folder = mkdtempSync(join(tmpdir(), `unseen-${seed}-`))
const rows: string[][] = []
const faults: string[] = []
const missing: string[] = []
for (const program of programs) {
  if (named.length && !named.includes(program.name)) continue
  if (!(await program.installed())) {
    missing.push(program.name)
    continue
  }
  const sum = { papers: 0, all: 0, right: 0, accepted: 0, others: 0, mistaken: 0 }
  for (let i = 0; i < Number(count); i++) {
    const sample = await draw(program, `${seed}-${program.name}-${i}`)
    writeFileSync(join(folder, sample.name), sample.bytes)
    const { all, wrong, mistaken, outcome } = await check(sample)
    if (sample.paper.kind === 'other') {
      sum.others++
      if (mistaken) {
        sum.mistaken++
        faults.push(`${sample.name}: taken for one of ours`)
      }
      continue
    }
    sum.papers++
    sum.all += all
    sum.right += Math.max(all - wrong.length, 0)
    if (outcome === 'accept') sum.accepted++
    for (const { field, drawn, read } of wrong)
      faults.push(
        `${sample.name} [${sample.layout}] ${field}: ${JSON.stringify(drawn)} was read ${JSON.stringify(read)}`,
      )
  }
  const recall = sum.all ? (sum.right / sum.all).toFixed(4) : ''
  rows.push([
    program.name,
    `${sum.papers}`,
    `${sum.right}/${sum.all}`,
    recall,
    `${sum.accepted}`,
    `${sum.mistaken} of ${sum.others}`,
  ])
  console.error(rows.at(-1)!.join('  '))
}

const HEAD = ['program', 'papers', 'fields right', 'recall', 'accepted', 'others taken for ours']
const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)))
for (const row of [HEAD, ...rows]) console.log(row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | '))
if (missing.length) console.log(`not installed: ${missing.join(', ')}`)
console.log(faults.join('\n'))
console.log(`the papers: ${folder}`)
