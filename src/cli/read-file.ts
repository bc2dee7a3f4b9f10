import { readFile } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'is a directory' }

/** Why a file cannot be read, in a few words. */
export const reasonOf = (error: unknown) => REASONS[(error as { code?: string }).code ?? ''] ?? 'cannot be read'

/** A file's bytes, or a `UsageError` that says why not. */
export const bytesOf = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: unknown) => {
    throw new UsageError(`${path}: ${reasonOf(error)}`)
  })
