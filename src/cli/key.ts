import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CotejoError } from '../errors.ts'
import { readDocument } from '../read-document.ts'
import { type Checkpoint, type DerivationPaper, deriveKey, KeyDerivationError } from '../seal/derive-key.ts'
import { decodeSello } from '../seal/sello.ts'
import { foundWords, progressWords, withoutKey } from './derivation-words.ts'
import { languageOf } from './lang.ts'
import { parsed } from './parsed.ts'
import { bytesOf } from './read-file.ts'
import { addToFile } from './trust.ts'
import { unreadable } from './unreadable.ts'
import { about, UsageError } from './usage-error.ts'

export const deriveOptions = { to: { type: 'string' }, work: { type: 'string' }, lang: { type: 'string' } } as const

/**
 * `cotejo key derive A.pdf B.pdf […]`: the public key behind papers that the school itself downloaded, written to a trust
 * file. What was computed before an interruption is found again in the work directory.
 */
export async function key(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, deriveOptions)
  const lang = languageOf(values.lang)
  if (positionals.length < 2) {
    throw new UsageError({
      es: 'key derive: indique dos archivos PDF o más; el tercero es la prueba',
      en: 'key derive: give two PDF files or more, a third one is the proof',
    })
  }
  const papers = await Promise.all(positionals.map(paperOf))
  try {
    const checkpoint = await checkpointIn(values.work ?? join(tmpdir(), 'cotejo-key-derive'))
    const { entry, hash, charset, provenOn } = await deriveKey(papers, {
      checkpoint,
      onProgress: (progress) => tell(progressWords[lang](progress)),
    })
    tell(foundWords[lang](`${hash}, ${charset}`, provenOn))
    return await addToFile(values.to ?? 'cotejo-trust.json', [entry], lang)
  } catch (error) {
    if (!(error instanceof KeyDerivationError)) throw error
    tell(`cotejo: ${withoutKey(error)[lang]}`)
    return 1
  }
}

async function paperOf(file: string): Promise<DerivationPaper> {
  const evidence = await readDocument(await bytesOf(file)).catch((error: unknown) => {
    throw error instanceof CotejoError ? new UsageError(about(file, unreadable(error))) : error
  })
  const [paper] = evidence.papers
  if (!paper) {
    const none = {
      es: 'no es uno de los documentos que llevan sello',
      en: 'is not one of the papers that carry a seal',
    }
    throw new UsageError(about(file, none))
  }
  const serie = paper.fields.numeroSerie?.value
  return {
    cadena: paper.cadena,
    sello: decodeSello(paper.sello),
    // There, since a paper was read.
    sha256: evidence.file.sha256!,
    ...(serie !== undefined && { numeroSerie: String(serie) }),
  }
}

/** Pieces of the work as files whose names are digests; a piece is there whole or not at all. */
async function checkpointIn(directory: string): Promise<Checkpoint> {
  await mkdir(directory, { recursive: true })
  return {
    get: (name) => readFile(join(directory, name)).catch(() => undefined),
    put: async (name, bytes) => {
      await writeFile(join(directory, `${name}.new`), bytes)
      await rename(join(directory, `${name}.new`), join(directory, name))
    },
  }
}

const tell = (line: string) => process.stderr.write(`${line}\n`)
