import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../src/content/limits.ts'
import { loadParser, withDocument } from '../src/content/open.ts'
import { verifyDocument } from '../src/verify.ts'

/**
 * What a process loads, and what a paper has the parser do: both do not depend on the machine. Times are measured by
 * `npm run bench`.
 */

const root = fileURLToPath(new URL('../', import.meta.url))

/** The files of dist/ that a program loads, by a hook that names each. */
async function loadedBy(program: string): Promise<string[]> {
  const hooks = `import { writeSync } from 'node:fs'
    export const load = (url, context, next) => (writeSync(2, url + '\\n'), next(url, context))`
  const register = `import { register } from 'node:module'
    register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}))`
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(register)}`,
    '--input-type=module',
    '-e',
    program,
  ]
  const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, timeout: 60_000 })
  return [...stderr.matchAll(/\/dist\/(\S+)$/gm)].map(([, file]) => file!.replace(/-.*(?=\.js$)/, '')).sort()
}

it('importing the package loads two files, neither of which reads', async () => {
  expect(await loadedBy(`await import('cotejo')`)).toEqual(['core.js', 'index.js'])
}, 60_000)

it('a first verdict loads eight, the parser among them', async () => {
  const program = `import { readFileSync } from 'node:fs'
    const { verifyDocument } = await import('cotejo')
    await verifyDocument(readFileSync('fixtures/documents/asignacion-nss/accept-itext.pdf'))`
  const files = await loadedBy(program)
  expect(files).toContain('pdfjs.js')
  expect(files.length).toBeLessThanOrEqual(8)
}, 60_000)

/** What the parser is charged for while `work` goes on. */
async function chargedBy(work: () => Promise<unknown>) {
  const { Budget } = await loadParser()
  const charged = { objects: 0, operators: 0, inflatedBytes: 0, steps: 0 }
  const spend = vi.spyOn(Budget.prototype as never as { spend(limit: string, amount: number): void }, 'spend')
  const step = vi.spyOn(Budget.prototype as never as { step(amount: number): void }, 'step')
  try {
    await work()
    for (const [limit, amount] of spend.mock.calls)
      if (limit in charged) charged[limit as keyof typeof charged] += amount
    for (const [amount] of step.mock.calls) charged.steps += amount
  } finally {
    spend.mockRestore()
    step.mockRestore()
  }
  return charged
}

describe.each([
  'asignacion-nss/accept-itext',
  'asignacion-nss/accept-chromium',
  'constancia-vigencia/accept-ghostscript',
])('the verdict on %s', (name) => {
  const bytes = readFileSync(`${root}fixtures/documents/${name}.pdf`)
  /** Each page once, and nothing else of the file. */
  const once = () =>
    withDocument(new Uint8Array(bytes), { limits: LIMITS, deadline: Number.POSITIVE_INFINITY }, async (document) => {
      for (let number = 1; number <= document.numPages; number++)
        await (await document.page(number)).operators(() => {})
    })

  it('takes the parser once over each page, and little more than that', async () => {
    const [pages, whole] = [await chargedBy(once), await chargedBy(() => verifyDocument(bytes))]
    expect(pages.operators).toBeGreaterThan(100)
    expect(whole.operators).toBe(pages.operators)
    expect(whole.inflatedBytes).toBeLessThanOrEqual(1.1 * pages.inflatedBytes)
    expect(whole.objects).toBeLessThanOrEqual(1.2 * pages.objects)
    // The outlines of its glyphs are looked at.
    expect(whole.steps).toBeLessThanOrEqual(4 * pages.steps)
  })
})
