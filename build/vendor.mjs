import { copyFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { apply, FILES } from './patches.mjs'
import { onceFor } from './stamp.mjs'

/** The only version whose source the patches were written for, and why: docs/decisions/pdfjs.md. */
const VERSION = '5.4.296'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

const BANNER = `/*! pdfjs-dist ${VERSION}, Copyright Mozilla Foundation, Apache-2.0 (see pdfjs.LICENSE.txt).
Modified for cotejo: both halves in one file, kept to themselves and to the bytes they are given. */`

/** What pdfjs reads off its host, and what it reads instead: vendor/host.mjs says what each is. */
const HOST = {
  isNodeJS: 'false',
  'Math.sumPrecise': 'sumPrecise',
  'Promise.try': 'promiseTry',
  'Promise.withResolvers': 'promiseWithResolvers',
  'URL.parse': 'parseUrl',
}

/** Writes dist/pdfjs.js and dist/pdfjs.cjs: pdfjs-dist's modern build, patched, in one file that touches nothing. */
export async function buildVendor() {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  if (version !== VERSION) throw new Error(`pdfjs-dist is ${version}, the patches are for ${VERSION}`)
  const inputs = ['build/patches.mjs', 'build/vendor.mjs', 'vendor/entry.mjs', 'vendor/host.mjs', 'package-lock.json']
  const outputs = ['dist/pdfjs.js', 'dist/pdfjs.cjs', 'dist/pdfjs.LICENSE.txt']
  await onceFor({ stamp: 'dist/.vendor', inputs, outputs }, async () => {
    for (const [format, outfile] of [
      ['esm', outputs[0]],
      ['cjs', outputs[1]],
    ]) {
      await build({
        entryPoints: ['vendor/entry.mjs'],
        outfile,
        format,
        bundle: true,
        minify: true,
        platform: 'neutral',
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
        banner: { js: BANNER },
        inject: ['vendor/host.mjs'],
        define: HOST,
        plugins: [{ name: 'patched-pdfjs', setup: patched }],
        logLevel: 'warning',
      })
    }
    copyFileSync(join(home, 'LICENSE'), outputs[2])
  })
}

function patched(esbuild) {
  esbuild.onResolve({ filter: /\bpdf(\.worker)?\.mjs$/ }, ({ path }) => ({ path: join(home, 'build', basename(path)) }))
  esbuild.onLoad({ filter: /\bpdf(\.worker)?\.mjs$/ }, ({ path }) => {
    const { patches, before } = FILES[basename(path)]
    return { contents: before + patches.reduce(apply, readFileSync(path, 'utf8')), loader: 'js' }
  })
}
