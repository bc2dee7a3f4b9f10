import { copyFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { patched } from './patches.mjs'
import { onceFor } from './stamp.mjs'

/** The only version whose source the patches were written for, and why: docs/decisions/pdfjs.md. */
const VERSION = '5.4.296'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

const BANNER = `/*! pdfjs-dist ${VERSION}, Copyright Mozilla Foundation, Apache-2.0 (see pdfjs.LICENSE.txt).
Modified for cotejo: the parsing half alone, kept to itself and to the bytes that it is given. */`

/** What pdfjs reads off its host, and what it reads instead: vendor/host.mjs says what each is. */
const HOST = {
  isNodeJS: 'false',
  'Math.sumPrecise': 'sumPrecise',
  'Promise.withResolvers': 'promiseWithResolvers',
  'URL.parse': 'parseUrl',
  PDFJS_VERSION: JSON.stringify(VERSION),
}

/** Writes dist/pdfjs.js and dist/pdfjs.cjs: the parser of pdfjs-dist's modern build in one file. */
export async function buildVendor() {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  if (version !== VERSION) throw new Error(`pdfjs-dist is ${version}, the patches are for ${VERSION}`)
  const vendored = [
    'vendor/budget.mjs',
    'vendor/character-codes.mjs',
    'vendor/character-maps.mjs',
    'vendor/document.mjs',
    'vendor/found-otherwise.mjs',
    'vendor/host.mjs',
    'vendor/left-out.mjs',
    'vendor/operands.mjs',
    'vendor/room.mjs',
    'vendor/other-fonts.mjs',
    'vendor/structure.mjs',
    'vendor/true-type.mjs',
    'vendor/well-formed.mjs',
  ]
  const inputs = ['build/hoisted.mjs', 'build/patches.mjs', 'build/vendor.mjs', 'package-lock.json', ...vendored]
  const outputs = ['dist/pdfjs.js', 'dist/pdfjs.cjs', 'dist/pdfjs.LICENSE.txt']
  await onceFor({ name: 'vendor', inputs, outputs }, async () => {
    await bundleParser('vendor/document.mjs', { format: 'esm', outfile: outputs[0] })
    await bundleParser('vendor/document.mjs', { format: 'cjs', outfile: outputs[1] })
    copyFileSync(join(home, 'LICENSE'), outputs[2])
  })
}

/** A file with the patched parser in it, and nothing else of the outside. */
export async function bundleParser(entry, { format, outfile }) {
  await build({
    entryPoints: [entry],
    outfile,
    format,
    bundle: true,
    minify: true,
    platform: 'neutral',
    target: 'es2022',
    legalComments: 'none',
    banner: { js: BANNER },
    inject: [
      'vendor/budget.mjs',
      'vendor/found-otherwise.mjs',
      'vendor/host.mjs',
      'vendor/left-out.mjs',
      'vendor/operands.mjs',
      'vendor/room.mjs',
      'vendor/structure.mjs',
      'vendor/well-formed.mjs',
    ],
    define: HOST,
    plugins: [{ name: 'patched-pdfjs', setup: patch }],
    logLevel: 'warning',
  })
}

function patch(esbuild) {
  esbuild.onLoad({ filter: /[\\/]pdf\.worker\.mjs$/ }, ({ path }) => ({
    contents: patched(readFileSync(path, 'utf8')),
    loader: 'js',
  }))
}
