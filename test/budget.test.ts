import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/** What a process loads, which does not depend on the machine: times are measured by `npm run bench`. */

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
