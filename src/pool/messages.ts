import type { Limits } from '../content/limits.ts'
import type { CotejoErrorCode } from '../errors.ts'
import type { Evidence } from '../verdict/evidence.ts'

/** What a thread is started with. */
export interface ThreadData {
  /** Bytes that it may take, in its heap and outside of it. */
  readonly memory: number
}

/** A file to read. */
export interface Request {
  readonly bytes: Uint8Array
  readonly limits: Partial<Limits>
}

/** What came of it: facts, nothing to read, or a failure of ours. */
export type Result =
  | { readonly evidence: Evidence }
  | { readonly unread: { readonly code: CotejoErrorCode; readonly message: string; readonly limit?: string } }
  | { readonly failure: unknown }

/** A worn thread is not to be given another file. */
export type Reply = Result & { readonly isWorn: boolean }

/** The first message of all: the parser is loaded. */
export const READY = 'ready'
