import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { pdf } from './content/pdf.ts'

const run = promisify(execFile)
const root = new URL('../', import.meta.url)
const path = (file: string) => fileURLToPath(new URL(file, root))
const text = (file: string) => readFileSync(path(file), 'utf8')
const manifest = JSON.parse(text('package.json'))

/** What a file names that is loaded with it. */
const STATIC = /(?:\bfrom|\bimport)"\.\/([^"]+)"/g

/** A page that a program reads from its environment, so that nothing but the package is loaded beside it. */
const page = Buffer.from(pdf('BT /F1 12 Tf 72 700 Td (Documento de prueba) Tj ET')).toString('base64')

describe('the vendored parser', () => {
  const source = text('dist/pdfjs.js')

  it.each([
    'import(',
    'import.meta',
    'new Function',
    'eval(',
    'require(',
    'XMLHttpRequest',
    'process.',
    'globalThis.pdfjs',
  ])('does not say %s', (words) => {
    expect(source).not.toContain(words)
  })

  it('asks its host for nothing but what every runtime has', () => {
    // Canvas and image decoding are asked for behind options that are off; see vendor/document.mjs.
    const off = ['ImageData', 'ImageDecoder', 'OffscreenCanvas', 'createImageBitmap']
    const standard = `
      Array ArrayBuffer BigInt64Array BigUint64Array Blob DataView Date Error Float32Array Float64Array
      Infinity Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise RegExp Set String Symbol
      TextDecoder TextEncoder URL Uint16Array Uint32Array Uint8Array Uint8ClampedArray crypto
      decodeURIComponent encodeURIComponent escape isNaN parseFloat parseInt performance setTimeout undefined
      unescape WeakMap
    `.split(/\s+/)
    expect(namesOfTheHost(source).filter((name) => ![...off, ...standard].includes(name))).toEqual([])
  })

  it('comes with its licence and says that it was changed', () => {
    expect(source.slice(0, 300)).toMatch(/Mozilla Foundation, Apache-2\.0.*pdfjs\.LICENSE\.txt[\s\S]*Modified/)
    expect(text('dist/pdfjs.LICENSE.txt')).toContain('Apache License')
  })
})

describe.each([
  ['ESM', 'module', 'const from = (name) => import(name)', 'js'],
  ['CJS', 'commonjs', 'const from = async (name) => require(name)', 'cjs'],
])('the package as %s', (_, type, load, extension) => {
  const program = (body: string) => `${load}\n;(async () => { ${body} })()`
  const start = (body: string) =>
    run(process.execPath, [`--input-type=${type}`, '-e', program(body)], {
      cwd: path('.'),
      env: { ...process.env, PAGE: page },
      timeout: 20_000,
    })

  it('reads a PDF, prints nothing, and lets the process end', async () => {
    const { stdout, stderr } = await start(`
      const { readDocument } = await from('cotejo')
      const evidence = await readDocument(Buffer.from(process.env.PAGE, 'base64'))
      process.stdout.write(typeof evidence)
    `)
    expect([stdout, stderr]).toEqual(['object', ''])
  })

  it('draws samples that its face verifies', async () => {
    const { stdout, stderr } = await start(`
      const { samplePaper, sampleVerdict } = await from('cotejo/testing')
      const { verifyDocument } = await from('cotejo')
      const { bytes, trust } = await samplePaper('asignacion-nss')
      const { outcome } = await verifyDocument(bytes, { trust })
      process.stdout.write(outcome + ' ' + sampleVerdict('review').outcome)
    `)
    expect([stdout, stderr]).toEqual(['accept review', ''])
  })

  it('changes no object of its host', async () => {
    const { stdout } = await start(`
      const look = () => {
        const seen = {}
        const note = (name, object) => {
          for (const key of Reflect.ownKeys(object)) {
            const { value, get, set } = Object.getOwnPropertyDescriptor(object, key)
            seen[name + '.' + String(key)] = [value, get, set]
          }
        }
        // The first three are what Node adds for a program given by -e.
        const names = Object.getOwnPropertyNames(globalThis).filter((name) => !['module', 'require', 'exports'].includes(name))
        for (const name of names) {
          // Some globals are made when they are first looked at.
          const value = globalThis[name]
          seen[name] = [value]
          if (typeof value === 'function') note(name, value)
          if (typeof value === 'function' && value.prototype) note(name + '.prototype', value.prototype)
        }
        for (const name of ['Math', 'JSON', 'Reflect', 'Atomics']) note(name, globalThis[name])
        return seen
      }
      look()
      const before = look()
      const { readDocument } = await from('cotejo')
      await readDocument(Buffer.from(process.env.PAGE, 'base64'))
      const after = look()
      const names = new Set([...Object.keys(before), ...Object.keys(after)])
      const changed = [...names].filter((name) => !before[name] || !after[name] || before[name].some((value, i) => !Object.is(value, after[name][i])))
      process.stdout.write(JSON.stringify(changed))
    `)
    expect(JSON.parse(stdout)).toEqual([])
  })

  it('loads the parser when a first PDF is read, not before', () => {
    const entry = `index.${extension}`
    const parser = `"./pdfjs.${extension}"`
    const early = filesFrom(entry, STATIC)
    const all = filesFrom(entry, /(?:\bfrom|\bimport|\bimport\(|\brequire\()"\.\/([^"]+)"/g)
    expect(all.map((file) => text(`dist/${file}`)).join('')).toContain(parser)
    expect(early).not.toContain(`pdfjs.${extension}`)
    // A library for ES modules has all that reads in a file of its own.
    if (extension === 'js') expect(early.map((file) => text(`dist/${file}`)).join('')).not.toContain(parser)
  })

  it('has every file that its manifest names', () => {
    const files = Object.values<Record<string, string | Record<string, string>>>(manifest.exports)
      .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
      .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    expect(files.filter((file) => !existsSync(path(file)))).toEqual([])
  })
})

it.each(['curp.js', 'curp.cjs', 'nss.js', 'nss.cjs'])('%s is one file, and loads no other', (file) => {
  expect(text(`dist/${file}`)).not.toMatch(/\bfrom"|\bimport\b|\brequire\(/)
})

it('names whose code it contains', async () => {
  const { metafile } = await build({
    entryPoints: ['src/index.ts', 'src/cli/main.ts', 'src/testing.ts'].map(path),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    platform: 'node',
    format: 'esm',
    external: ['./pdfjs.js', 'gmp-wasm', 'pdf-lib'],
    logLevel: 'silent',
  })
  const names = Object.keys(metafile.inputs).flatMap(
    (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
  )
  expect(new Set(names).size).toBeGreaterThan(5)
  const told = text('THIRD-PARTY.md').toLowerCase()
  expect([...new Set(names)].filter((name) => !told.includes(name))).toEqual([])
})

it('every link of the README leads to a file of the package', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: path('.') })
  const packed = JSON.parse(stdout)[0].files.map((file: { path: string }) => file.path)
  for (const page of ['README.md', 'README.es.md']) {
    const links = [...text(page).matchAll(/\]\(([^)#]+)/g)].map(([, link]) => link!)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !packed.includes(link))).toEqual([])
  }
})

it('the command can be run as a program', () => {
  expect(text(manifest.bin.cotejo)).toMatch(/^#!\/usr\/bin\/env node\n/)
})

/** The entry and the files that it names, and that they name, by the pattern. */
function filesFrom(entry: string, pattern: RegExp): string[] {
  const found = new Set([entry])
  for (const file of found) for (const [, name] of text(`dist/${file}`).matchAll(pattern)) found.add(name!)
  return [...found]
}

/** Names that a script uses and does not declare. */
function namesOfTheHost(source: string): string[] {
  const options = { allowJs: true, noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ES2022 }
  const file = ts.createSourceFile('script.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)
  const host = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name: string) => (name === 'script.js' ? file : undefined),
  }
  const checker = ts.createProgram(['script.js'], options, host).getTypeChecker()
  const names = new Set<string>()
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && isUse(node) && !checker.resolveName(node.text, node, ts.SymbolFlags.Value, false)) {
      names.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...names].sort()
}

/** Not the name of a property, a label or an export. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node
  const named = [
    ts.isMethodDeclaration,
    ts.isPropertyDeclaration,
    ts.isGetAccessor,
    ts.isSetAccessor,
    ts.isBindingElement,
  ]
  const labels = [ts.isExportSpecifier, ts.isLabeledStatement, ts.isBreakStatement, ts.isContinueStatement]
  return ![...named, ...labels].some((is) => is(parent)) || (ts.isBindingElement(parent) && parent.initializer === node)
}
