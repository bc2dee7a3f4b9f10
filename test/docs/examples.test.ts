import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { transformSync } from 'esbuild'
import ts from 'typescript'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createTrust, verifyDocument } from '../../src/index.ts'
import { policy, trust } from '../../src/schemas.ts'
import { type Block, type Page, pages } from './pages.ts'
import { stage } from './stage.ts'

/**
 * Every block of code of every page is run, against the built package:
 *
 * - `ts`: the blocks of a page are one program, from top to bottom, until one imports a name again; each `// → text` is
 *   what its line prints;
 * - `sh`: one after the other in one folder, where they must succeed or end as `# exit N` or `# exit N: why` says;
 * - `text` is what the block before it prints, `json` is parsed, and held against the schema that it is of;
 * - what a page has a reader add (`diff`, and `ts` beside it) is added by test/docs/additions.test.ts;
 * - `not run: why` behind the language says what else there is.
 */
const FOLLOWED = /^docs\/add-a-.*\.md$/

// Each block is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const NOT_RUN = /^not run: \S+/
const runs = (page: Page, language: string) =>
  page.blocks.filter((block) => block.language === language && !NOT_RUN.test(block.note))

/** One folder a page: its program finds what its commands made. */
const stages = new Map<Page, ReturnType<typeof stage>>()
function stageOf(page: Page) {
  const made = stages.get(page) ?? stage()
  stages.set(page, made)
  return made
}
afterAll(() => {
  for (const { folder } of stages.values()) rmSync(folder, { recursive: true })
})

it('npm run demo accepts the sample paper', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  // Behind its build, which made what is tested here.
  const [, demo] = String(scripts.demo).split(' && ')
  const { status, stdout } = spawnSync('sh', ['-c', demo!], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toContain('SE ACEPTA')
})

describe('a block', () => {
  const blocks = pages.flatMap((page) => page.blocks.map((block) => ({ ...block, path: page.path })))

  it('is in a language that is tested, or says why it is not run', () => {
    const other = blocks.filter(
      ({ language, note }) => !/^(ts|sh|text|json|diff)$/.test(language) && !NOT_RUN.test(note),
    )
    expect(other.map(({ path, line, language }) => `${path}:${line} ${language}`)).toEqual([])
  })

  it('has no other note than why it is not run', () => {
    const noted = blocks.filter(({ note }) => note !== '' && !NOT_RUN.test(note))
    expect(noted.map(({ path, line, note }) => `${path}:${line} ${note}`)).toEqual([])
  })

  it('of a change stands on a page that a test follows', () => {
    const changes = blocks.filter(({ language, path }) => language === 'diff' && !FOLLOWED.test(path))
    expect(changes.map(({ path, line }) => `${path}:${line}`)).toEqual([])
  })

  it.each(blocks.filter(({ language, note }) => language === 'json' && !NOT_RUN.test(note)))(
    'of JSON is what it should be: $path:$line',
    async ({ code }) => {
      const value = JSON.parse(code)
      if (value.schema === 'cotejo/trust@1') trust.parse(value)
      if (value.extends !== undefined) policy.parse(value)
      if (value.schema === 'cotejo/verdict@1') expect(isPartOf(value, await verdictOfSheet())).toBe(true)
    },
  )
})

describe.each(pages.filter((page) => runs(page, 'sh').length > 0))('the commands of $path', (page) => {
  it.each(runs(page, 'sh'))('from line $line', (block) => {
    const { folder, env } = stageOf(page)
    const { status, stdout, stderr } = spawnSync('sh', ['-c', block.code], { cwd: folder, env, encoding: 'utf8' })
    expect({ status, stderr: status === 2 ? stderr : '' }).toEqual({ status: statusOf(block), stderr: '' })
    const shown = shownAfter(page, block)
    if (shown !== undefined) expect(tidy(stdout)).toMatch(patternOf(tidy(shown)))
  })
})

/** The sealed sheet, as its description says to judge it. */
const verdictOfSheet = async () =>
  verifyDocument(readFileSync('fixtures/documents/asignacion-nss/accept-itext.pdf'), {
    trust: createTrust([{ key: readFileSync('fixtures/keys/prueba-2048.crt') }]),
    at: '2026-11-21T12:00:00-06:00',
  })

/** Whether all that is shown is so; properties and entries may be left away. */
function isPartOf(shown: unknown, whole: unknown): boolean {
  if (typeof shown !== 'object' || shown === null) return shown === whole
  if (Array.isArray(shown)) {
    const entries = whole as unknown[]
    return shown.every((entry) => entries.some((other) => isPartOf(entry, other)))
  }
  return Object.entries(shown).every(([name, value]) => isPartOf(value, (whole as Record<string, unknown>)?.[name]))
}

/** What a block says of its end: `# exit 3`, or `# exit 3: why`, on its last line. */
const statusOf = ({ code }: Block) => Number(/# exit (\d+)(?:: .*)?\s*$/.exec(code)?.[1] ?? 0)

const tidy = (text: string) => text.replace(/[ \t]+$/gm, '').replace(/^\n+|\s+$/g, '')

/** What is shown is all that was printed, but for the lines that a line of `…` stands for. */
const patternOf = (shown: string) =>
  new RegExp(
    `^${shown
      .split(/^…$\n?/m)
      .map((part) => escaped(part))
      .join('[\\s\\S]*?')}$`,
  )

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function shownAfter({ blocks }: Page, block: Block): string | undefined {
  const next = blocks[blocks.indexOf(block) + 1]
  return next?.language === 'text' ? next.code : undefined
}

/** A block that imports what an earlier one did begins a program of its own. */
function programsOf(page: Page): { readonly page: Page; readonly line: number; readonly code: string }[] {
  const found: { page: Page; line: number; code: string; names: Set<string> }[] = []
  for (const { code, line } of runs(page, 'ts')) {
    const names = [...code.matchAll(/^import \{(.*)\} from/gm)].flatMap(([, list]) =>
      list!.split(',').map((name) => name.trim()),
    )
    const open = found.at(-1)
    if (open && !names.some((name) => open.names.has(name))) {
      open.code += `\n${code}`
      for (const name of names) open.names.add(name)
    } else found.push({ page, line, code, names: new Set(names) })
  }
  return found
}

const programs = pages.filter(({ path }) => !FOLLOWED.test(path)).flatMap(programsOf)

describe('the programs', () => {
  it.each(programs)('of $page.path:$line prints what it says', ({ page, code }) => {
    const { folder, env } = stageOf(page)
    const { program, expected } = prepared(code)
    const file = join(folder, 'program.mjs')
    writeFileSync(file, program)
    const output = execFileSync(process.execPath, [file], { cwd: folder, env, encoding: 'utf8' })
    expect(output.trim()).toBe(expected.join('\n'))
  })

  it('are right by their types, as a strict reader compiles them', () => {
    const { folder } = stageOf(programs[0]!.page)
    const files = programs.map(({ page, line, code }) => {
      const file = join(folder, `${page.path.replaceAll('/', '-')}-${line}.ts`)
      writeFileSync(file, code)
      return file
    })
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      typeRoots: [resolve('node_modules/@types')],
      types: ['node'],
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const found = ts.getPreEmitDiagnostics(ts.createProgram(files, options))
    const told = found.map(
      ({ file, messageText }) =>
        `${file?.fileName.split('/').at(-1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
    expect(told).toEqual([])
  })
})

/** Prints what each `// →` stands behind, and collects what it should be. */
function prepared(source: string): { program: string; expected: string[] } {
  const expected: string[] = []
  const lines = source.split('\n').map((line) => {
    const [, statement, value] = /^(.*?)\s*\/\/ → (.*)$/.exec(line) ?? []
    if (statement === undefined || value === undefined) return line
    expected.push(value)
    return statement.includes('console.log(') ? statement : `console.log(${statement})`
  })
  const { code } = transformSync(lines.join('\n'), { loader: 'ts', format: 'esm' })
  return { program: code, expected }
}
