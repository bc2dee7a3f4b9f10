import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** What a form in a browser would load, in bytes minified and gzipped. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function bundle(contents: string) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    absWorkingDir: ROOT,
  })
  return gzipSync(outputFiles[0]!.contents).length
}

// The weight of a whole entry is held by build/check-weight.mjs.
it.each(['curp', 'nss'])('isValid of cotejo/%s, as published, weighs less than 2500 bytes', async (entry) => {
  expect(await bundle(`export { isValid } from './dist/${entry}.js'`)).toBeLessThan(2500)
})

describe('src/identifiers', () => {
  it('imports no package', () => {
    const folder = `${ROOT}/src/identifiers/`
    const imports = readdirSync(folder).flatMap((file) =>
      [...readFileSync(folder + file, 'utf8').matchAll(/(?:from|import\() *'([^']+)'/g)].map(([, path]) => path!),
    )
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.filter((path) => !path.startsWith('.'))).toEqual([])
  })
})
