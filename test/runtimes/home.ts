import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A folder of a user's: cotejo installed from the tarball that would be published, a sealed paper and the key to it. */

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))

export const AT = '2026-11-21T12:00:00-06:00'

/** What the runtimes are run by: packages of this folder, or programs of the machine. */
export const program = (name: string) => join(root, 'test/runtimes/node_modules', name)
export const isThere = (path: string) => existsSync(path)

export async function makeHome(): Promise<string> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'cotejo-runtimes-')))
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', home], { cwd: root })
  const tarball = readdirSync(home).find((file) => file.endsWith('.tgz'))!
  writeFileSync(join(home, 'package.json'), '{ "name": "portal", "private": true }')
  await run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--omit=optional', `./${tarball}`], { cwd: home })
  copyFileSync(join(root, 'fixtures/documents/asignacion-nss/accept-itext.pdf'), join(home, 'sheet.pdf'))
  copyFileSync(join(root, 'fixtures/keys/prueba-2048.crt'), join(home, 'trust.crt'))
  return home
}

export const removeHome = (home: string) => rmSync(home, { recursive: true, force: true })

/** Runs a program in the home to its own end, and gives all that it prints. It has a minute. */
export async function printed(home: string, file: string, args: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: home, NO_COLOR: '1', CI: '1' }
  const { stdout, stderr } = await run(file, [...args], { cwd: home, env, timeout: 60_000 })
  return `${stdout}${stderr}`
}
