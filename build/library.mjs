import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { withCore } from './core.mjs'

/** Never bundled: Node's own, what nobody but `cotejo key derive` needs, and what draws the papers of `cotejo/testing`. */
const EXTERNAL = ['node:*', 'gmp-wasm', 'pdf-lib']

const COMMON = {
  bundle: true,
  outdir: 'dist',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  minify: true,
  metafile: true,
  logLevel: 'warning',
}

/**
 * Writes the entries as ESM with shared chunks, so that an error class is the same one in every sub-path, and as CJS,
 * a file each. The identifiers, which a form in a browser loads, are a file each in both. zod and date-fns are bundled,
 * except zod in `schemas`, whose schemas must be those of the user's zod.
 * @param {Record<string, string>} entries
 */
export async function buildLibrary(entries) {
  const { schemas, curp, nss, ...others } = entries
  const { cli, ...libraries } = others
  const alone = { curp, nss }
  const written = new Set()
  const run = async (entryPoints, options) => {
    const { metafile } = await build({ ...COMMON, ...options, entryPoints })
    for (const file of Object.keys(metafile.outputs)) written.add(file)
    return metafile
  }
  const esm = {
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    plugins: [parser('./pdfjs.js'), ownZod, nodeInside],
  }
  // Without dynamic import the lazy one becomes a `require`, which is what makes Jest's default mode work.
  const cjs = {
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    supported: { 'dynamic-import': false },
    plugins: [parser('./pdfjs.cjs'), faceOfScript, ownZod, workerOfScript],
  }
  const chunked = await run(others, { ...esm, external: EXTERNAL })
  const merged = await withCore(chunked, 'index.js', { ...COMMON, format: 'esm', external: EXTERNAL })
  written.add('dist/core.js')
  for (const file of merged) written.delete(file)
  await run({ ...libraries, ...alone }, { ...cjs, external: EXTERNAL })
  // They have no class that could be another one elsewhere, so each is a file by itself.
  await run(alone, { ...esm, splitting: false })
  await run({ schemas }, { ...esm, external: [...EXTERNAL, 'zod'] })
  await run({ schemas }, { ...cjs, external: [...EXTERNAL, 'zod'] })
  for (const file of readdirSync('dist')) {
    if (file.startsWith('chunk-') && !written.has(`dist/${file}`)) rmSync(`dist/${file}`)
  }
  for (const file of written) makeAscii(file)
  if (cli) makeRunnable('dist/cli.js')
}

/** The vendored parser stays a file of its own, beside whatever imports it. */
function parser(file) {
  return {
    name: 'vendored-parser',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/pdfjs\.js$/ }, () => ({ path: file, external: true }))
    },
  }
}

/** A folder that builds on the package's face takes the published one, not a copy: CJS has no chunks to share. */
const faceOfScript = {
  name: 'face-of-script',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({ path: './index.cjs', external: true }))
  },
}

/** Where there is no `import.meta`, the worker's file is named otherwise. */
const workerOfScript = {
  name: 'worker-of-script',
  setup({ onResolve }) {
    onResolve({ filter: /\/start-worker\.ts$/ }, () => ({ path: resolve('src/pool/start-worker-cjs.ts') }))
  },
}

/** zod shares its settings with every other zod of the process by two globals. Ours is bundled, and has its own. */
const ownZod = {
  name: 'own-zod',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/](core|registries)\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!/globalThis\)?\.__zod_global/.test(source)) throw new Error('zod source drifted: its globals')
      return { contents: `const own = {};\n${source.replaceAll('globalThis', 'own')}`, loader: 'js' }
    })
  },
}

/** CommonJS packages of the command ask for Node's modules by `require`, which an ES module does not have. */
const nodeInside = {
  name: 'node-inside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(events|readline)$/ }, ({ path }) => ({ path, namespace: 'node-inside' }))
    onLoad({ filter: /.*/, namespace: 'node-inside' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`,
    }))
  },
}

/**
 * V8 reads a file of plain ASCII sooner. esbuild leaves other letters in regular expressions alone, where an escape says the
 * same.
 */
function makeAscii(file) {
  const text = readFileSync(file, 'utf8')
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  const ascii = text.replace(/[^\0-\x7f]/g, escaped)
  if (ascii !== text) writeFileSync(file, ascii)
}

function makeRunnable(file) {
  const text = readFileSync(file, 'utf8')
  if (!text.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${text}`)
  chmodSync(file, 0o755)
}
