import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Page } from '../content/content.ts'
import { CotejoError } from '../errors.ts'
import type { Language } from '../language.ts'
import { readWithContent } from '../read-bytes.ts'
import type { Evidence } from '../verdict/evidence.ts'
import { drawPage } from './draw-page.ts'
import { languageOf } from './lang.ts'
import { parsed } from './parsed.ts'
import { printEvidence } from './print-evidence.ts'
import { bytesOf } from './read-file.ts'
import { styleFor } from './styles.ts'
import { unreadable } from './unreadable.ts'
import { about, UsageError } from './usage-error.ts'

export const inspectOptions = { json: { type: 'boolean' }, svg: { type: 'string' }, lang: { type: 'string' } } as const

/** `cotejo inspect FILE`: the facts of one file, without a judgement. Resolves to the exit status: 1 for nothing to read. */
export async function inspect(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, inspectOptions)
  const [file, ...more] = positionals
  const lang = languageOf(values.lang)
  if (file === undefined || more.length > 0)
    throw new UsageError({ es: 'inspect: indique un ARCHIVO', en: 'inspect: give one FILE' })
  const bytes = await bytesOf(file)
  try {
    const { evidence, content } = await readWithContent(bytes, {})
    if (values.svg !== undefined) await writePages(values.svg, content.pages, evidence, lang)
    process.stdout.write(
      values.json ? `${JSON.stringify(evidence)}\n` : printEvidence(evidence, lang, styleFor(process.stdout)),
    )
    return 0
  } catch (error) {
    if (!(error instanceof CotejoError)) throw error
    process.stderr.write(`cotejo: ${about(file, unreadable(error))[lang]}\n`)
    return 1
  }
}

/** A file a page: the first by the name that was given, the others with their number. */
async function writePages(path: string, pages: readonly Page[], evidence: Evidence, lang: Language): Promise<void> {
  const extension = extname(path)
  const stem = path.slice(0, path.length - extension.length)
  for (const [index, page] of pages.entries()) {
    const name = index === 0 ? path : `${stem}-${page.number}${extension}`
    await writeFile(name, drawPage(page, evidence, lang)).catch(() => {
      throw new UsageError(about(`--svg ${name}`, { es: 'no se puede escribir', en: 'cannot be written' }))
    })
  }
}
