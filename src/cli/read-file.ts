import { readFile } from 'node:fs/promises'
import { type Said, UsageError } from './usage-error.ts'

const REASONS: Readonly<Record<string, Said>> = {
  ENOENT: { es: 'no existe ese archivo', en: 'there is no such file' },
  EISDIR: { es: 'es una carpeta', en: 'is a folder' },
}
const UNREADABLE: Said = { es: 'no se puede leer', en: 'cannot be read' }

/** Why a file cannot be read, in a few words. */
export const reasonOf = (error: unknown): Said => REASONS[(error as { code?: string }).code ?? ''] ?? UNREADABLE

/** A file's bytes, or a `UsageError` that says why not. */
export const bytesOf = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: unknown) => {
    throw new UsageError(about(path, reasonOf(error)))
  })

/** What is said of a file, with its name before it. */
export const about = (path: string, { es, en }: Said): Said => ({ es: `${path}: ${es}`, en: `${path}: ${en}` })
