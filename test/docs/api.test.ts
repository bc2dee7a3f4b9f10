import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** What is run and not called: it has nothing to look up. */
const WITHOUT_NAMES = ['./pool-worker', './package.json']

it('the reference has every sub-path', () => {
  const entries = Object.keys(read('package.json').exports)
    .filter((path) => !WITHOUT_NAMES.includes(path))
    .map((path) => `src/${path === '.' ? 'index' : path.slice(2)}.ts`)
  expect(read('typedoc.json').entryPoints).toEqual(entries)
})

it('every public export is documented, and every link in it leads somewhere', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/typedoc/bin/typedoc', '--emit', 'none'],
    {
      encoding: 'utf8',
    },
  )
  expect(stdout + stderr).toBe('')
  expect(status).toBe(0)
}, 180_000)
