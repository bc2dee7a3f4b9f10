import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The pool as it is installed: from the tarball, in a folder of its own. */

const run = promisify(execFile)
const root = fileURLToPath(new URL('../', import.meta.url))
const SHEET = join(root, 'fixtures/documents/asignacion-nss/accept-itext.pdf')
const home = mkdtempSync(join(tmpdir(), 'cotejo-pool-'))

beforeAll(async () => {
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', home], { cwd: root })
  const [tarball] = readdirSync(home).filter((file) => file.endsWith('.tgz'))
  await run('tar', ['-xzf', tarball!], { cwd: home })
  mkdirSync(join(home, 'node_modules'))
  symlinkSync(join(home, 'package'), join(home, 'node_modules/cotejo'))
  symlinkSync(join(root, 'node_modules/zod'), join(home, 'node_modules/zod'))
}, 60_000)
afterAll(() => rmSync(home, { recursive: true }))

describe.each([
  ['ESM', 'module', 'const from = (name) => import(name)'],
  ['CJS', 'commonjs', 'const from = async (name) => require(name)'],
])('as %s', (_, type, load) => {
  const program = (body: string) =>
    run(process.execPath, [`--input-type=${type}`, '-e', `${load}\n;(async () => { ${body} })()`], {
      cwd: home,
      env: { ...process.env, SHEET },
      timeout: 30_000,
    })
  const begin = `
    const { createPool } = await from('cotejo/pool')
    const { readFileSync } = await from('node:fs')
    const sheet = readFileSync(process.env.SHEET)
    const pool = createPool({ size: 2 })
  `

  it('verifies, prints nothing, and an idle pool keeps no process alive', async () => {
    const { stdout, stderr } = await program(`${begin}
      const verdicts = await Promise.all([1, 2, 3, 4].map(() => pool.verifyDocument(sheet)))
      process.stdout.write(verdicts.map((verdict) => verdict.document.kind).join())
    `)
    expect([stdout, stderr]).toEqual(['asignacion-nss,asignacion-nss,asignacion-nss,asignacion-nss', ''])
  })

  it('ends as well without a call, after a cancelled one, and after one that ran out of time', async () => {
    const { stdout, stderr } = await program(`${begin}
      const giveUp = new AbortController()
      const cancelled = pool.verifyDocument(sheet, { signal: giveUp.signal }).catch((reason) => reason)
      giveUp.abort('enough')
      const { checks } = await pool.verifyDocument(sheet, { limits: { milliseconds: 0 } })
      const limits = checks.find(({ code }) => code === 'file.limits')
      process.stdout.write(await cancelled + ' ' + limits.params.limit)
    `)
    expect([stdout, stderr]).toEqual(['enough milliseconds', ''])
    expect(await program(begin)).toMatchObject({ stdout: '', stderr: '' })
  })

  it('a call under way keeps the process alive', async () => {
    const { stdout } = await program(`${begin}
      pool.verifyDocument(sheet).then(({ schema }) => process.stdout.write(schema))
    `)
    expect(stdout).toBe('cotejo/verdict@1')
  })

  it('a closed pool leaves no thread', async () => {
    const { stdout } = await program(`${begin}
      await pool.verifyDocument(sheet)
      await pool.close()
      process.stdout.write(process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort|Timeout/.test(name)).join())
    `)
    expect(stdout).toBe('')
  })
})
