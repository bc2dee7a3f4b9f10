import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isThere, makeHome, printed, program, removeHome } from './home.ts'
import { PROGRAMS } from './programs.ts'

/** Every runtime verifies a sealed paper, prints nothing else, and ends by itself. */

let home: string
beforeAll(async () => {
  home = await makeHome()
  for (const [file, text] of Object.entries(PROGRAMS)) writeFileSync(join(home, file), text)
})
afterAll(() => removeHome(home))

/** A runtime that the machine lacks is named among the skipped. */
const where = (path: string) => it.skipIf(!isThere(path))

const runtimes = {
  'Node 20': [process.execPath],
  'Node 22': [program('node22/bin/node')],
  'Node 24': [program('node24/bin/node')],
  Bun: [program('.bin/bun')],
  Deno: [program('.bin/deno'), 'run', '--allow-read', '--allow-env', '--allow-sys', '--no-check'],
} as const

describe.each(Object.entries(runtimes))('%s', (_, [file, ...args]) => {
  where(file).each(['verify.mjs', 'verify.cjs', 'pool.mjs', 'pool.cjs'])('%s', async (name) => {
    expect(await printed(home, file, [...args, name])).toBe('accept\n')
  })
})

describe('test runners', () => {
  where(program('.bin/jest'))('Jest in its default mode', async () => {
    const out = await printed(home, program('.bin/jest'), ['--rootDir', home, '--testRegex', 'cotejo.jest.js'])
    expect(out).toContain('1 passed')
    expect(out).not.toMatch(/warn|console\./i)
  })

  where(program('.bin/vitest'))('Vitest', async () => {
    // The runner is found beside the test, as in a user's project.
    symlinkSync(program('vitest'), join(home, 'node_modules/vitest'))
    writeFileSync(join(home, 'vitest.config.js'), 'export default { test: { include: ["cotejo.vitest.js"] } }')
    expect(await printed(home, program('.bin/vitest'), ['run'])).toContain('1 passed')
  })
})

describe.each(['unpdf', 'pdfjs-dist'])('%s in the same process', (name) => {
  where(program(name))('reads as it did, before and after', async () => {
    symlinkSync(program(name), join(home, 'node_modules', name))
    const out = await printed(home, process.execPath, [`beside-${name}.mjs`])
    expect(out.trimEnd().split('\n').at(-1)).toBe('true accept true')
  })
})

describe('esbuild', () => {
  where(program('esbuild'))('a single file, as Lambda runs it, with nothing beside it', async () => {
    const { build } = await import(join(program('esbuild'), 'lib/main.js'))
    const alone = mkdtempSync(join(home, 'lambda-'))
    const outfile = join(alone, 'index.cjs')
    const { warnings } = await build({
      entryPoints: [join(home, 'lambda.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    })
    expect(warnings).toEqual([])
    const event = {
      body: readFileSync(join(home, 'sheet.pdf')).toString('base64'),
      key: readFileSync(join(home, 'trust.crt'), 'utf8'),
    }
    writeFileSync(join(alone, 'event.json'), JSON.stringify(event))
    const call = `require('./index.cjs').handler(require('./event.json')).then(({ body }) => console.log(body))`
    expect(await printed(alone, process.execPath, ['-e', call])).toBe('accept\n')
  })
})

describe.each([
  ['workerd', []],
  ['workerd with nodejs_compat', ['nodejs_compat']],
])('%s', (_, compatibilityFlags) => {
  where(program('miniflare'))('a module worker', async () => {
    const { build } = await import(join(program('esbuild'), 'lib/main.js'))
    const { outputFiles } = await build({
      entryPoints: [join(home, 'worker.js')],
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      write: false,
      logLevel: 'silent',
    })
    const { Miniflare } = await import(join(program('miniflare'), 'dist/src/index.js'))
    const worker = new Miniflare({
      modules: true,
      script: outputFiles[0].text,
      compatibilityDate: '2026-04-01',
      compatibilityFlags,
      bindings: { KEY: readFileSync(join(home, 'trust.crt'), 'utf8') },
    })
    try {
      const body = readFileSync(join(home, 'sheet.pdf'))
      const response = await worker.dispatchFetch('http://localhost/', { method: 'POST', body, duplex: 'half' })
      expect(await response.text()).toBe('accept')
    } finally {
      await worker.dispose()
    }
  })
})

const CHROMIUM = '/usr/bin/chromium'
describe('a browser, built by Vite', () => {
  where(CHROMIUM)('page and Web Worker, without a word on the console or a foreign message', async () => {
    const { build, preview } = await import('vite')
    const { chromium } = await import('playwright-core')
    mkdirSync(join(home, 'public'))
    for (const file of ['sheet.pdf', 'trust.crt']) copyFileSync(join(home, file), join(home, 'public', file))
    const site = { root: home, configFile: false, logLevel: 'silent', worker: { format: 'es' } } as const
    await build(site)
    const server = await preview({ ...site, preview: { port: 0 } })
    const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags })
    try {
      const page = await browser.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      await page.goto(server.resolvedUrls!.local[0]!)
      await page.waitForFunction('window.here')
      expect(await page.evaluate('window.here()')).toBe('accept')
      expect(await page.evaluate('window.inWorker()')).toEqual(['accept'])
      expect(said.filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual([])
    } finally {
      await browser.close()
      await server.close()
    }
  })
})
