import { hexadecimal } from './content/bytes.ts'
import { type Input, toBytes } from './content/input.ts'
import type { Limits } from './content/limits.ts'
import { limitsOf } from './content/limits.ts'
import { engine } from './engine.ts'
import { CotejoError } from './errors.ts'
import type { Evidence } from './verdict/evidence.ts'

/** How much of a file is read, and how reading is called off. */
export interface ReadOptions {
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits> | undefined
  /** Stops the reading: the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads a PDF into evidence: facts, no judgement. The caller's bytes stay as they are.
 *
 * Throws `TypeError` when the input is none of the accepted kinds, the signal's reason when it fires, and `CotejoError`
 * with a `code` when there is nothing to read: no PDF, damaged, locked, too large.
 */
export async function readDocument(input: Input, options: ReadOptions = {}): Promise<Evidence> {
  return readBytes(await bytesOf(input, options), options)
}

/** Reads an upload, where nothing to read is itself a fact. */
export type ReadEvidence = (input: Input, options: ReadOptions) => Promise<Evidence>

export const readEvidence: ReadEvidence = (input, options) => evidenceBy(readBytes, input, options)

/** @param read Rejects with a `CotejoError` where there is nothing to read. */
export async function evidenceBy(read: typeof readBytes, input: Input, options: ReadOptions): Promise<Evidence> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await bytesOf(input, options)
    return await read(bytes, options)
  } catch (error) {
    if (!(error instanceof CotejoError)) throw error
    return unreadEvidence(bytes, error)
  }
}

/** The bytes of the input, no more than the limit. */
export const bytesOf = (input: Input, { limits, signal }: ReadOptions) =>
  toBytes(input, { limit: limitsOf(limits).bytes, ...(signal && { signal }) })

/** @param bytes All of the file's, or nothing where they are more than the limit. */
async function unreadEvidence(bytes: Uint8Array | undefined, { code, limit }: CotejoError): Promise<Evidence> {
  return {
    schema: 'cotejo/evidence@1',
    engine,
    file: {
      ...(bytes && { sha256: await sha256Of(bytes), bytes: bytes.byteLength }),
      pages: 0,
      unread: { code, ...(limit !== undefined && { limit }) },
      limits: [],
      text: 'none',
      changed: [],
      earlier: 'none',
    },
    papers: [],
  }
}

const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))))

/** The reading half is loaded when a first document is read: who only judges, or waits for uploads, never pays for it. */
async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<Evidence> {
  const reading = await import('./read-bytes.ts')
  return reading.readBytes(bytes, options)
}
