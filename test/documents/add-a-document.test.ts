import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { PDFDocument } from 'pdf-lib'
import { afterAll, expect, it } from 'vitest'
import type { Verdict, verifyDocument } from '../../src/index.ts'

/** Follows docs/add-a-document.md to the letter, in a copy of the sources. */

const page = readFileSync('docs/add-a-document.md', 'utf8')
const copy = mkdtempSync(join(tmpdir(), 'cotejo-new-kind-'))
afterAll(() => rmSync(copy, { recursive: true }))

const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]!

function followThePage(): void {
  cpSync('src', join(copy, 'src'), { recursive: true })
  cpSync('package.json', join(copy, 'package.json'))
  writeFileSync(join(copy, 'src/documents/credencial-biblioteca.ts'), block('ts'))
  const [removed, added] = ['-', '+'].map((sign) =>
    block('diff')
      .split('\n')
      .find((line) => line.startsWith(sign))!
      .slice(1),
  ) as [string, string]
  const catalog = join(copy, 'src/documents/catalog.ts')
  const before = readFileSync(catalog, 'utf8')
  expect(before, 'the line that the page changes').toContain(removed)
  const after = before.replace(removed, added)
  writeFileSync(catalog, `import { credencialBiblioteca } from './credencial-biblioteca.ts'\n${after}`)
}

async function built(): Promise<{ verifyDocument: typeof verifyDocument }> {
  const outfile = join(copy, 'index.mjs')
  await build({
    entryPoints: [join(copy, 'src/index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    nodePaths: [resolve('node_modules')],
    external: ['gmp-wasm'],
    logLevel: 'silent',
    // node-forge asks for Node's own crypto by `require`.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
    plugins: [
      {
        name: 'the built parser',
        setup({ onResolve }) {
          const parser = pathToFileURL(resolve('dist/pdfjs.js')).href
          onResolve({ filter: /^\.\/pdfjs\.js$/ }, () => ({ path: parser, external: true }))
        },
      },
    ],
  })
  return import(/* @vite-ignore */ pathToFileURL(outfile).href)
}

async function drawn(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const sheet = pdf.addPage([612, 792])
  lines.forEach((line, i) => {
    sheet.drawText(line, { x: 72, y: 700 - 20 * i, size: 10 })
  })
  return pdf.save()
}

it('one new file and one line make a new kind, recognised, read and shown', async () => {
  followThePage()
  const { verifyDocument } = await built()
  const verdict: Verdict = await verifyDocument(
    await drawn([
      'DOCUMENTO DE PRUEBA SIN VALIDEZ',
      'Credencial de Biblioteca',
      'CURP: MOXE060518HTLRXVA6',
      'Lector: EVARISTO DE LA MORA',
      'Vence: 31/12/2027',
    ]),
  )
  const document = verdict.document as unknown as { kind: string; fields: Record<string, { value?: string }> }
  expect(document.kind).toBe('credencial-biblioteca')
  expect(document.fields.curp?.value).toBe('MOXE060518HTLRXVA6')
  expect(document.fields.nombreCompleto?.value).toBe('EVARISTO DE LA MORA')
  expect(document.fields.vence?.value).toBe('2027-12-31')
}, 60_000)
