import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Block, pageOf } from './pages.ts'

/** A newcomer with a PDF and no key: the README's first lines, in an empty folder, with the package as npm packs it. */

const folder = mkdtempSync(join(tmpdir(), 'cotejo-newcomer-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readme = pageOf('README.md').blocks
const [install, verify] = linesOf(readme.find(({ language }) => language === 'sh')!)
const program = readme.find(({ language }) => language === 'ts')!.code

function linesOf({ code }: Block): string[] {
  return code.trim().split('\n')
}

const sh = (line: string) => spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim()
  cpSync('fixtures/documents/asignacion-nss/accept-itext.pdf', join(folder, 'sheet.pdf'))
  const { status, stderr } = sh(install!.replace(/cotejo$/, `--prefer-offline --no-audit --no-fund ./${packed}`))
  expect({ status, stderr }).toMatchObject({ status: 0 })
}, 120_000)

it('has no more than five lines to write', () => {
  expect(install).toBe('npm install cotejo')
  expect(1 + program.trim().split('\n').length).toBeLessThanOrEqual(5)
})

it('gets a printed verdict from the command', () => {
  const { status, stdout, stderr } = sh(verify!)
  expect({ status, stderr }).toEqual({ status: 3, stderr: '' })
  expect(stdout).toContain('REVIEW  To be looked at: with what is at hand it cannot be told whether it is valid.')
}, 60_000)

it('gets a printed verdict from the program', () => {
  writeFileSync(join(folder, 'verdict.mjs'), program)
  const { status, stdout, stderr } = sh('node verdict.mjs')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe('To be looked at: with what is at hand it cannot be told whether it is valid.\n')
}, 60_000)
