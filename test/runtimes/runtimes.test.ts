import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isThere, makeHome, printed, program, removeHome } from './home.ts'
import { PROGRAMS } from './programs.ts'

/** Every runtime verifies a sealed paper, prints nothing else, and ends by itself. */

let home: string
beforeAll(async () => {
  home = await makeHome()
  for (const [file, text] of Object.entries(PROGRAMS)) writeFileSync(join(home, file), text)
  // As in a user's project, these are found beside what uses them.
  for (const name of ['vitest', 'jsdom', 'jest-environment-jsdom', ...neighbours].filter((name) =>
    isThere(program(name)),
  ))
    symlinkSync(program(name), join(home, 'node_modules', name))
})
afterAll(() => removeHome(home))

/** A runtime that the machine lacks is named among the skipped. */
const where = (path: string) => it.skipIf(!isThere(path))

const runtimes = {
  'Node 20.16': [program('node20/bin/node')],
  'Node 22': [program('node22/bin/node')],
  'Node 24': [program('node24/bin/node')],
  Bun: [program('.bin/bun')],
  Deno: [program('.bin/deno'), 'run', '--allow-read', '--allow-env', '--allow-sys', '--no-check'],
} as const

const neighbours = ['unpdf', 'pdfjs-dist']

describe.each(Object.entries(runtimes))('%s', (name, [file, ...args]) => {
  where(file)('is that', async () => {
    const [program, version = ''] = name.toLowerCase().split(' ')
    const said = await printed(home, file, ['--version'])
    expect(`${program} ${said}`).toMatch(new RegExp(`^${program} (v|deno )?${version}`))
  })

  where(file).each(['verify.mjs', 'verify.cjs', 'pool.mjs', 'pool.cjs'])('%s', async (name) => {
    expect(await printed(home, file, [...args, name])).toBe('accept\n')
  })
})

/** What runs the tests prints lines of its own; there is to be no other. */
const JEST = [
  program('.bin/jest'),
  /^(PASS | {2}✓ |Test Suites: |Tests: |Snapshots: |Time: |Ran all test suites)/,
] as const
const VITEST = [program('.bin/vitest'), /^ +(RUN |✓ |Test Files |Tests |Start at |Duration )/] as const

describe.each([
  ['Jest in its default mode', ...JEST, ['cotejo.jest.js']],
  ['Jest, a file that says node where others are for jsdom', ...JEST, ['cotejo-in-node.jest.js', '--env=jsdom']],
  ['Vitest', ...VITEST, ['run']],
  ['Vitest with jsdom', ...VITEST, ['run', '--environment=jsdom']],
])('%s', (_, file, own, args) => {
  where(file)('says nothing but that it passed', async () => {
    const lines = (await printed(home, file, args)).split('\n').filter((line) => line.trim())
    expect(lines.filter((line) => !own.test(line))).toEqual([])
    expect(lines.join('\n')).toContain('1 passed')
  })
})

describe.each(neighbours)('%s in the same process', (name) => {
  const answers = async (...order: readonly string[]) => {
    const lines = (await printed(home, process.execPath, [`beside-${name}.mjs`, ...order])).trimEnd().split('\n')
    return { answer: lines.pop(), rest: lines }
  }

  where(program(name))('reads as it did, before us and after', async () => {
    // It may have its own warnings: that they are its own shows where it is alone.
    const { answer, rest } = await answers('theirs')
    expect(answer).toBe('true')
    for (const order of ['theirs ours theirs', 'ours theirs ours']) {
      const expected = order.replaceAll('theirs', 'true').replaceAll('ours', 'accept')
      expect(await answers(...order.split(' '))).toEqual({ answer: expected, rest })
    }
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
    const { outputFiles, warnings } = await build({
      entryPoints: [join(home, 'worker.js')],
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      write: false,
      logLevel: 'silent',
    })
    expect(warnings).toEqual([])
    let said = ''
    const { Miniflare } = await import(join(program('miniflare'), 'dist/src/index.js'))
    const worker = new Miniflare({
      modules: true,
      script: outputFiles[0].text,
      compatibilityDate: '2026-04-01',
      compatibilityFlags,
      bindings: { KEY: readFileSync(join(home, 'trust.crt'), 'utf8') },
      handleRuntimeStdio: (...streams: Readable[]) => {
        for (const stream of streams) stream.on('data', (text) => (said += text))
      },
    })
    try {
      const body = readFileSync(join(home, 'sheet.pdf'))
      const response = await worker.dispatchFetch('http://localhost/', { method: 'POST', body, duplex: 'half' })
      expect(await response.text()).toBe('accept')
    } finally {
      await worker.dispose()
    }
    expect(said).toBe('')
  })
})

describe('webpack', () => {
  where(program('webpack'))('a server in files that need no node_modules', async () => {
    const { default: webpack } = await import(join(program('webpack'), 'lib/index.js'))
    const alone = mkdtempSync(join(home, 'webpack-'))
    const compiler = webpack({
      mode: 'production',
      target: 'node',
      context: home,
      entry: './on-a-server.js',
      output: { path: alone, filename: 'server.cjs' },
      optimization: { minimize: false },
    })
    const stats = await promisify<{ toJson(): { errors: unknown[]; warnings: unknown[] } }>(
      compiler.run.bind(compiler),
    )()
    const { errors, warnings } = stats.toJson()
    expect([errors, warnings]).toEqual([[], []])
    for (const file of ['sheet.pdf', 'trust.crt']) copyFileSync(join(home, file), join(alone, file))
    expect(await printed(alone, process.execPath, ['server.cjs'])).toBe('accept\n')
  })
})

/** What a build tells its user beside its progress. */
const listener = (told: string[]) => {
  const tell = (message: string) => void told.push(message)
  const warnings = { warn: tell, warnOnce: tell, error: tell, hasErrorLogged: () => false, hasWarned: false }
  return { info: () => {}, clearScreen: () => {}, ...warnings }
}

describe('Vite', () => {
  it('a server in files that need no node_modules', async () => {
    const { build } = await import('vite')
    const told: string[] = []
    const alone = mkdtempSync(join(home, 'server-'))
    await build({
      root: home,
      configFile: false,
      customLogger: listener(told),
      ssr: { noExternal: true },
      build: { ssr: 'on-a-server.js', outDir: join(alone, 'dist') },
    })
    for (const file of ['sheet.pdf', 'trust.crt']) copyFileSync(join(home, file), join(alone, file))
    expect(told).toEqual([])
    expect(await printed(alone, process.execPath, ['dist/on-a-server.mjs'])).toBe('accept\n')
  })
})

const CHROMIUM = '/usr/bin/chromium'
describe('a browser, built by Vite', () => {
  where(CHROMIUM)('page and Web Worker, without a word on the console or a foreign message', async () => {
    const { build, preview } = await import('vite')
    const { chromium } = await import('playwright-core')
    mkdirSync(join(home, 'public'))
    for (const file of ['sheet.pdf', 'trust.crt']) copyFileSync(join(home, file), join(home, 'public', file))
    const told: string[] = []
    const site = { root: home, configFile: false, worker: { format: 'es' }, customLogger: listener(told) } as const
    await build({ ...site, build: { chunkSizeWarningLimit: 700 } })
    expect(told).toEqual([])
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
