import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** What a form in a browser would load. Issue 3 sets the limits, in bytes minified and gzipped. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
    absWorkingDir: ROOT,
    // A package, or a module of Node, stays outside and is seen in the list of imports.
    packages: 'external',
  })
  return {
    bytes: gzipSync(outputFiles[0]!.contents).length,
    inputs: Object.keys(metafile.inputs).filter((input) => input !== '<stdin>'),
    outside: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
  }
}

describe.each([
  ['cotejo/curp', `export * from './src/curp.ts'`, 6000],
  ['cotejo/nss', `export * from './src/nss.ts'`, 6000],
  ['isValid of cotejo/curp', `export { isValid } from './src/curp.ts'`, 2500],
  ['isValid of cotejo/nss', `export { isValid } from './src/nss.ts'`, 2500],
])('%s', (_name, contents, limit) => {
  it(`weighs less than ${limit} bytes and pulls in nothing from outside`, async () => {
    const { bytes, inputs, outside } = await bundle(contents)
    expect(bytes).toBeLessThan(limit)
    expect(outside).toEqual([])
    expect(inputs.filter((input) => !/^src\/(identifiers\/[\w-]+|curp|nss|fold)\.ts$/.test(input))).toEqual([])
  })
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
