import { readFile, stat } from 'node:fs/promises'
import { about, type Said, UsageError } from './usage-error.ts'

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

/** Whether a path is a file or a folder, or a `UsageError` that there is neither. */
export const statOf = (path: string) =>
  stat(path).catch(() => {
    throw new UsageError(about(path, { es: 'no existe ese archivo ni carpeta', en: 'there is no such file or folder' }))
  })
