/**
 * What it costs to look whether what is read is what is seen, on top of reading the text: `npm run bench:seen`.
 *
 * The same papers are read in turns, once for their text alone (operators, text, lines, kind, fields, cadena) and once
 * whole (what else is painted, glyphs, annotations, layers, facts of the file, earlier saves). Processor time of one
 * process that does nothing else; rounds are compared each with itself, and the median is told with the tenth below and
 * above it. Exits with 1 when more than the goal.
 */
import './parser.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { spreadOf } from './spread.ts'

const { withDocument, loadParser } = await import('../src/content/open.ts')
const { limitsOf } = await import('../src/content/limits.ts')
const { operatorsOf } = await import('../src/content/operators.ts')
const { readPage } = await import('../src/content/read-page.ts')
const { viewOf } = await import('../src/content/view.ts')
const { linesOf } = await import('../src/content/lines.ts')
const { recognise } = await import('../src/documents/recognise.ts')
const { readPaper } = await import('../src/documents/read-paper.ts')
const { readCadena } = await import('../src/seal/cadenas/read.ts')
const { printedValues } = await import('../src/verdict/compare-printed.ts')
const { readContent } = await import('../src/content/read-content.ts')
const { readBytes } = await import('../src/read-bytes.ts')
const { gather } = await import('../src/verdict/gather.ts')

const GOAL = 0.1
const ROUNDS = 15
const KINDS = ['asignacion-nss', 'constancia-vigencia', 'alta-clinica']
const folder = (name: string) => new URL(`../fixtures/documents/${name}/`, import.meta.url)

/** The genuine papers, by the program that wrote them. */
const papers = KINDS.flatMap((kind) =>
  readdirSync(folder(kind))
    .filter((file) => /^accept-(?!resaved).*\.pdf$/.test(file))
    .map((file) => ({ name: `${kind}/${file}`, bytes: new Uint8Array(readFileSync(new URL(file, folder(kind)))) })),
)

const limits = limitsOf(undefined)
const { OPS } = await loadParser()
/** What only paints, or says how: text is where it is without it. */
const PAINT = /^(?:constructPath|clip|eoClip|paint.*Image|paintSolid|shadingFill|set(?:Fill|Stroke)|setLine|setMiter)/
const operators = operatorsOf(OPS).map((operator, number) => {
  const name = Object.keys(OPS).find((key) => OPS[key] === number) ?? ''
  return PAINT.test(name) ? undefined : operator
})

async function readText(bytes: Uint8Array): Promise<void> {
  const deadline = performance.now() + limits.milliseconds
  await withDocument(new Uint8Array(bytes), { limits, deadline }, async (document) => {
    const pages = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.page(number)
      const { width, height, transform } = viewOf(page)
      const face = (name: string) => page.font(name) ?? {}
      const context = { number, width, height, transform, visible: () => true, face, admit: () => true }
      const reading = readPage(operators, context)
      await page.operators(reading.take)
      const { runs } = reading.end()
      pages.push(linesOf({ number, width, height, runs, marks: [] }))
    }
    for (const { kind, lines } of recognise(pages).papers) {
      const reading = readPaper(kind, lines, 'text')
      readCadena(reading.cadena.lines, printedValues(reading.fields))
    }
  })
}

/** Where it goes: the whole is `content` and what follows, `gather` and the earlier saves. */
const WAYS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  text: readText,
  content: (bytes) => readContent(bytes),
  gathered: async (bytes) => gather(await readContent(bytes)),
  whole: (bytes) => readBytes(bytes, {}),
}

const times = Object.fromEntries(Object.keys(WAYS).map((way) => [way, new Map<string, number[]>()]))
for (let round = -3; round < ROUNDS; round++)
  for (const { name, bytes } of papers)
    for (const way of round % 2 === 0 ? Object.keys(WAYS) : Object.keys(WAYS).reverse()) {
      const before = process.cpuUsage()
      await WAYS[way]!(bytes)
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) times[way]!.set(name, [...(times[way]!.get(name) ?? []), (user + system) / 1000])
    }

/** All papers of a round together. */
const totals = (way: string) =>
  Array.from({ length: ROUNDS }, (_, round) =>
    [...times[way]!.values()].reduce((sum, rounds) => sum + rounds[round]!, 0),
  )
const percent = (part: number) => `${(100 * part).toFixed(1)} %`
const text = totals('text')
console.log(`${papers.length} papers, ${ROUNDS} rounds; median (tenth below, tenth above)`)
for (const way of Object.keys(WAYS)) {
  const { median, least, most } = spreadOf(totals(way).map((total) => total / papers.length))
  const ratio = spreadOf(totals(way).map((total, round) => total / text[round]! - 1))
  console.log(
    `${way.padEnd(9)} ${median.toFixed(2)} ms a paper (${least.toFixed(2)}, ${most.toFixed(2)})  on top: ${percent(ratio.median)} (${percent(ratio.least)}, ${percent(ratio.most)})`,
  )
}
for (const { name } of papers) {
  const [own, whole] = ['text', 'whole'].map((way) => spreadOf(times[way]!.get(name)!).median) as [number, number]
  console.log(`  ${name.padEnd(58)} ${own.toFixed(1)} ms, on top ${percent(whole / own - 1)}`)
}
const onTop = spreadOf(totals('whole').map((total, round) => total / text[round]! - 1)).median
console.log(`on top of the text: ${percent(onTop)}, goal ${percent(GOAL)}`)
if (onTop > GOAL) process.exitCode = 1
