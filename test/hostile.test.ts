import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../src/content/limits.ts'
import { verdict as schema } from '../src/verdict/schema.ts'
import { filesThatBurden } from './hostile/files-that-burden.ts'
import { mistakenUploads } from './hostile/mistaken-uploads.ts'

/**
 * Files that nobody should send, through the built package in one process: by `import`, by `require` and through the pool.
 * Here each file goes one way; `npm run hostile` gives all to all.
 */

const ALL = process.env.HOSTILE === 'all'
const MOST_MEGABYTES = 512
/** What a file may take: the limit's time and a second. */
const LONGEST_MS = LIMITS.milliseconds + 1_000

const root = fileURLToPath(new URL('../', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'cotejo-hostile-'))
afterAll(() => rmSync(home, { recursive: true }))

interface Answers {
  readonly answers: readonly { readonly name: string; readonly milliseconds: number; readonly verdict?: unknown }[]
  readonly unhandled: readonly string[]
  readonly megabytes: number
}

const WAYS = ['import', 'require', 'pool'] as const
const files = WAYS.map((_, way) =>
  [...Object.entries(mistakenUploads), ...Object.entries(filesThatBurden)].filter((_, i) => ALL || i % 3 === way),
)

describe.each(WAYS.map((way, i) => [way, files[i]!] as const))('by %s', (way, given) => {
  let found: Answers
  let printed: { stdout: string; stderr: string }

  beforeAll(async () => {
    const folder = join(home, way)
    mkdirSync(folder)
    for (const [name, bytes] of given) writeFileSync(join(folder, name), bytes())
    const [script, dist, key, out] = [
      join(root, 'test/hostile/verify-all.mjs'),
      join(root, 'dist'),
      join(root, 'fixtures/keys/prueba-2048.crt'),
      `${folder}.json`,
    ]
    printed = await promisify(execFile)(process.execPath, [script, way, dist, folder, key, out])
    found = JSON.parse(readFileSync(out, 'utf8'))
  }, 900_000)

  it('each gets a verdict of the published form, and none is accepted', () => {
    expect(found.answers.map(({ name }) => name).sort()).toEqual(given.map(([name]) => name).sort())
    for (const { name, ...answer } of found.answers) {
      expect(answer, name).toHaveProperty('verdict')
      expect([name, schema.parse(answer.verdict).outcome]).not.toEqual([name, 'accept'])
    }
  })

  it('in time', () => {
    const slow = found.answers.filter(({ milliseconds }) => milliseconds > LONGEST_MS)
    expect(slow.map(({ name, milliseconds }) => `${name}: ${milliseconds}`)).toEqual([])
  })

  it('within memory, with nothing printed and no rejection unhandled', () => {
    expect(found.megabytes).toBeLessThan(MOST_MEGABYTES)
    expect([printed.stdout, printed.stderr, found.unhandled]).toEqual(['', '', []])
  })
})

it('there are a hundred of them', () => {
  expect(Object.keys(filesThatBurden).length).toBeGreaterThanOrEqual(60)
  expect(Object.keys(mistakenUploads).length).toBeGreaterThanOrEqual(40)
})
