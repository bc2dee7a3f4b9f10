import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Part } from '../part.ts'

/** What is loaded with an entry, in kilobytes as a server sends them. */
export async function weight(): Promise<Part> {
  const rows = (
    [
      ['the main entry', 'index.js', 60],
      ['`cotejo/curp`', 'curp.js', 6],
      ['`cotejo/nss`', 'nss.js', 6],
      ['the parser', 'pdfjs.js', 430],
    ] as const
  ).map(([name, entry, goal]) => {
    const files = filesFrom(entry)
    const kilobytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(dist(file))).length, 0) / 1000
    return {
      measure: `${name}, kB gzip`,
      goal,
      reached: { median: kilobytes, least: kilobytes, most: kilobytes },
      decimals: 1,
      note: `${files.length} ${files.length === 1 ? 'file' : 'files'}`,
    }
  })
  return { rows }
}

const dist = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))

/** The entry and the files that are loaded with it. */
function filesFrom(entry: string): string[] {
  const files = new Set([entry])
  for (const file of files)
    for (const [, name] of readFileSync(dist(file), 'utf8').matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+)"/g))
      files.add(name!)
  return [...files]
}
