// `npm run check:weight`: what importing an entry of the package as built loads, gzipped file by file, against its budget.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** Bytes, by the name of the file in dist/. */
const BUDGETS = { index: 60_000, pdfjs: 430_000, curp: 6_000, nss: 6_000 }

process.chdir(fileURLToPath(new URL('../dist/', import.meta.url)))

for (const [entry, budget] of Object.entries(BUDGETS)) {
  const files = loadedBy(`${entry}.js`)
  const weight = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  console.log(`${entry}: ${weight} of ${budget} bytes, ${files.length} file${files.length > 1 ? 's' : ''}`)
  if (weight > budget) process.exitCode = 1
}

/**
 * The file, and those that it and they name in a static import.
 * @param {string} entry
 */
function loadedBy(entry) {
  const found = new Set([entry])
  for (const file of found)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)"\.\/([^"]+)"/g)) found.add(name)
  return [...found]
}
