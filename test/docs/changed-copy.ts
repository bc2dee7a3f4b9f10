import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { PDFDocument } from 'pdf-lib'

/** A copy of the sources that follows pages of the documentation, and is compiled and built as they say. */
export class ChangedCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'cotejo-changed-'))

  constructor() {
    cpSync('src', join(this.folder, 'src'), { recursive: true })
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(this.folder, file))
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'), 'dir')
  }

  /**
   * One new file, and the lines of the catalogue.
   * @param page Path of the page: its first `ts` block is the new file, its `diff` block the change of the catalogue.
   */
  follow(page: string, newFile: string, catalog: string): void {
    const text = readFileSync(page, 'utf8')
    const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)![1]!
    writeFileSync(join(this.folder, newFile), block('ts'))
    const path = join(this.folder, catalog)
    writeFileSync(path, applied(block('diff'), readFileSync(path, 'utf8')))
  }

  /** What the compiler says of it. */
  complaints(): string {
    try {
      const options = ['--noEmit', '--project', 'tsconfig.json']
      execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options], { cwd: this.folder })
      return ''
    } catch (error) {
      return String((error as { stdout?: Buffer }).stdout ?? error)
    }
  }

  async built(): Promise<typeof import('../../src/index.ts')> {
    const outfile = join(this.folder, 'index.mjs')
    await build({
      entryPoints: [join(this.folder, 'src/index.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['gmp-wasm'],
      logLevel: 'silent',
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
}

/** `-` and `+` replace a line, `+` adds one behind the line before it. A line that the file does not have is an error. */
function applied(diff: string, text: string): string {
  let before = ''
  let removed: string | undefined
  for (const line of diff.split('\n')) {
    const rest = line.slice(1)
    if (line.startsWith('+')) {
      text = removed === undefined ? text.replace(`${before}\n`, `${before}\n${rest}\n`) : text.replace(removed, rest)
      removed = undefined
      before = rest
    } else if (rest !== '') {
      if (!text.split('\n').includes(rest)) throw new Error(`the page changes a line that is not there: ${rest}`)
      if (line.startsWith('-')) removed = rest
      else before = rest
    }
  }
  return text
}

/** A page of text, a line below the other, and blank ones behind it. */
export async function drawn(lines: readonly string[], pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const [sheet] = Array.from({ length: pages }, () => pdf.addPage([612, 792]))
  lines.forEach((line, i) => {
    sheet!.drawText(line, { x: 72, y: 720 - 20 * i, size: 10 })
  })
  return pdf.save()
}
