import { readFile } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'is a directory' }

/** A file's bytes, or a `UsageError` that says why not. */
export const bytesOf = (path: string): Promise<Uint8Array> =>
  readFile(path).catch(({ code }: { code?: string }) => {
    throw new UsageError(`${path}: ${REASONS[code ?? ''] ?? 'cannot be read'}`)
  })
