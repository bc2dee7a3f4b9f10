import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleParser } from '../build/vendor.mjs'

/** What reads the papers, by the name in the table, and the file that each process of it loads. */
export const READERS = {
  cotejo: 'cotejo.mjs',
  'the same parser, its text alone': 'parser-alone.entry.mjs',
  'pdfjs, both halves, no builtin changed': 'parser-both-halves.entry.mjs',
  'pdfjs-dist/legacy': 'pdfjs-legacy.mjs',
  unpdf: 'unpdf.mjs',
  'pdf-parse': 'pdf-parse.mjs',
  pdf2json: 'pdf2json.mjs',
  'mupdf (wasm)': 'mupdf.mjs',
  'pdfium (wasm)': 'pdfium.mjs',
  'pdftotext, a process a paper': 'pdftotext.mjs',
} as const
export type ReaderName = keyof typeof READERS

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const bundles = here('node_modules/.cache')

/** The file of each reader that this machine has. */
export async function readerFiles(): Promise<Map<ReaderName, string>> {
  mkdirSync(bundles, { recursive: true })
  const files = new Map<ReaderName, string>()
  for (const [name, file] of Object.entries(READERS) as [ReaderName, string][]) {
    if (file === 'pdftotext.mjs' && spawnSync('pdftotext', ['-v']).error) continue
    files.set(name, file.endsWith('.entry.mjs') ? await bundled(file) : here(`readers/${file}`))
  }
  return files
}

async function bundled(file: string): Promise<string> {
  const outfile = `${bundles}/${file}`
  const entry = here(`readers/${file}`)
  if (file.startsWith('parser-alone')) await bundleParser(entry, { format: 'esm', outfile })
  else
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      target: 'es2022',
      inject: [here('../vendor/host.mjs')],
      define: {
        process: 'undefined',
        'Math.sumPrecise': 'sumPrecise',
        'Promise.withResolvers': 'promiseWithResolvers',
        'URL.parse': 'parseUrl',
      },
      logLevel: 'error',
    })
  return outfile
}
