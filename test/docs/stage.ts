import { chmodSync, cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const documents = 'fixtures/documents'
const certificate = 'fixtures/keys/prueba-2048.crt'

/** The files that the pages speak of, by the names that they have there. */
const FILES: Readonly<Record<string, string>> = {
  'sheet.pdf': `${documents}/asignacion-nss/accept-itext.pdf`,
  'hoja.pdf': `${documents}/asignacion-nss/accept-itext.pdf`,
  'edited.pdf': `${documents}/asignacion-nss/reject-nss-edited-wrong-digit.pdf`,
  'altered.pdf': `${documents}/asignacion-nss/review-cadena-and-print-edited.pdf`,
  'card.pdf': `${documents}/tarjeta-nss/review-itext.pdf`,
  'constancia.pdf': `${documents}/constancia-vigencia/accept-itext.pdf`,
  'uploads/0001.pdf': `${documents}/asignacion-nss/accept-itext.pdf`,
  'uploads/0002.pdf': `${documents}/asignacion-nss/reject-nss-edited-wrong-digit.pdf`,
  'imss.crt': certificate,
  'imss.pub.pem': 'fixtures/keys/prueba-2048.pub.pem',
  'keys/imss.crt': certificate,
}

/** A folder with those files, the package installed in it, and the programs that a block of `sh` calls. */
export function stage(): { readonly folder: string; readonly env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-docs-'))
  for (const [name, source] of Object.entries(FILES)) cpSync(source, join(folder, name))
  mkdirSync(join(folder, 'node_modules'))
  for (const name of ['cotejo', 'zod', 'pdf-lib']) {
    const target = name === 'cotejo' ? '.' : `node_modules/${name}`
    symlinkSync(resolve(target), join(folder, 'node_modules', name), 'dir')
  }
  const programs = join(folder, 'node_modules', '.bin')
  mkdirSync(programs)
  const command = `exec '${process.execPath}' '${resolve('dist/cli.js')}' "$@"`
  program(join(programs, 'npx'), `test "$1" = cotejo || exit 127; shift; ${command}`)
  program(join(programs, 'cotejo'), command)
  // That this installs what it should is for test/docs/newcomer.test.ts.
  program(join(programs, 'npm'), 'test "$*" = "install cotejo" || test "$*" = "install gmp-wasm"')
  return { folder, env: { PATH: `${programs}:${process.env.PATH}`, HOME: folder, NO_COLOR: '1' } }
}

function program(file: string, line: string): void {
  writeFileSync(file, `#!/bin/sh\n${line}\n`)
  chmodSync(file, 0o755)
}
