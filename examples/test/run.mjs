// `npm run test:examples`: packs the package, installs it beside the hosts, and runs every example.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('../../', import.meta.url)))

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' })

const folder = mkdtempSync(join(tmpdir(), 'cotejo-'))
run('npm', 'run', '--silent', 'build')
run('npm', 'pack', '--silent', '--pack-destination', folder)
const [tarball] = readdirSync(folder)
const install = ['install', '--prefix', 'examples', '--no-save', '--no-package-lock', '--prefer-offline']
run('npm', 'ci', '--prefix', 'examples', '--loglevel=error')
run('npm', ...install, '--loglevel=error', join(folder, tarball))
run('npx', 'vitest', 'run', '--config', 'examples/vitest.config.ts')
