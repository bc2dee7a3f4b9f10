// Writes dist/. `node build/build.mjs` does all three steps, `node build/build.mjs vendor` the first alone:
//   1. vendor   pdfjs-dist becomes dist/pdfjs.js and dist/pdfjs.cjs          (skipped while its inputs are unchanged)
//   2. library  the entries become ESM, with shared chunks, and CJS
//   3. types    the entries' .d.ts and .d.cts                                (skipped while the sources are unchanged)
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildLibrary } from './library.mjs'
import { buildTypes } from './types.mjs'
import { buildVendor } from './vendor.mjs'

/** What a user can import or run, by the name of its file in dist/. */
const ENTRIES = {
  index: 'src/index.ts',
  curp: 'src/curp.ts',
  nss: 'src/nss.ts',
  schemas: 'src/schemas.ts',
  testing: 'src/testing.ts',
  pool: 'src/pool.ts',
  'pool-worker': 'src/pool-worker.ts',
  cli: 'src/cli/main.ts',
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

await buildVendor()
if (process.argv[2] !== 'vendor') {
  const entries = Object.fromEntries(Object.entries(ENTRIES).filter(([, source]) => existsSync(source)))
  for (const [name, source] of Object.entries(ENTRIES)) {
    if (!(name in entries)) console.log(`build: ${source} is not there yet, ${name} left out`)
  }
  await buildLibrary(entries)
  await buildTypes(entries)
}
