/**
 * Verification in worker threads: the caller's own thread stays free, and a file that outlasts its time or its memory
 * is ended with the thread that reads it. For Node, Bun and Deno.
 *
 * @packageDocumentation
 */
import { availableParallelism } from 'node:os'
import type { Input } from './content/input.ts'
import { limitsOf } from './content/limits.ts'
import { Threads } from './pool/threads.ts'
import { bytesOf, evidenceBy, type ReadEvidence, type ReadOptions } from './read-document.ts'
import type { Evidence } from './verdict/evidence.ts'
import type { Verdict } from './verdict/verdict.ts'
import { type VerifyOptions, verifyBy } from './verify.ts'
import { verifyAllBy } from './verify-documents.ts'

/** What a pool may take, and where its threads begin. */
export interface PoolOptions {
  /**
   * How many threads may read at the same time. Default: as many as the machine has processors, but with their `memory`
   * no more than 512 MB (`2 ** 29`) together, which are two. With more of them the process takes more: docs/limits.md.
   */
  readonly size?: number | undefined
  /**
   * Bytes that a thread may take, in its heap and outside of it; it stops reading at three quarters of them. Default and
   * least 256 MB (`2 ** 28`): with less, V8 ends the whole process on files that another one reads.
   */
  readonly memory?: number | undefined
  /** The file that the threads run, `pool-worker.js` of this package. Only a bundle has to name it: docs/limits.md. */
  readonly worker?: string | URL | undefined
}

/** The face of the package, with the reading done in other threads. Judging and `replay` stay in this one. */
export interface Pool {
  /** How many threads may read at the same time. */
  readonly size: number
  /**
   * As `verifyDocument`. A reading that is ended because of its time or memory is a verdict too, in which `file.limits`
   * names `milliseconds` or `memory`. Rejects with an error where the worker's file cannot be run.
   */
  verifyDocument(input: Input, options?: VerifyOptions): Promise<Verdict>
  /** As `verifyDocuments`. */
  verifyDocuments(inputs: readonly Input[], options?: VerifyOptions): Promise<Verdict[]>
  /** As `readDocument`. */
  readDocument(input: Input, options?: ReadOptions): Promise<Evidence>
  /** Takes no more calls, waits for those under way, and ends the threads. */
  close(): Promise<void>
  /** The same, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/** Below it V8 may end the whole process, and not the thread alone. */
const LEAST_MEMORY = 2 ** 28
/** What the threads of a pool may take together, unless the caller says how many they are. */
const WHOLE_MEMORY = 2 ** 29
/** Milliseconds that a thread has to tell of its own limit of time before it is ended. */
const GRACE = 500

/**
 * Makes a pool of threads. Its first thread is started at once, the others when they are needed; one that was ended is
 * replaced. An idle pool keeps no process alive. Throws `TypeError` for options that make no sense.
 */
export function createPool(options: PoolOptions = {}): Pool {
  const { size, memory, worker } = checked(options)
  const threads = new Threads({ size, memory, worker })
  const calls = new Set<Promise<unknown>>()
  let isClosed = false
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new TypeError('the pool is closed')
    const result = work()
    calls.add(result)
    return result.finally(() => calls.delete(result))
  }
  const read = (bytes: Uint8Array, { limits = {}, signal }: ReadOptions) =>
    threads.read(bytes, { limits, wall: limitsOf(limits).milliseconds + GRACE, signal })
  const readEvidence: ReadEvidence = (input, given) => evidenceBy(read, input, given)
  const close = async () => {
    isClosed = true
    await Promise.allSettled(calls)
    await threads.end()
  }
  return {
    size,
    verifyDocument: (input, given = {}) => call(() => verifyBy(readEvidence, input, given)),
    verifyDocuments: (inputs, given = {}) => call(() => verifyAllBy(readEvidence, inputs, given)),
    readDocument: (input, given = {}) => call(async () => read(await bytesOf(input, given), given)),
    close,
    [Symbol.asyncDispose]: close,
  }
}

function checked(options: PoolOptions) {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object')
  const { memory = LEAST_MEMORY, worker } = options
  if (!(memory >= LEAST_MEMORY))
    throw new TypeError(`options.memory must be a number of bytes, ${LEAST_MEMORY} or more`)
  const { size = Math.max(1, Math.min(availableParallelism(), Math.floor(WHOLE_MEMORY / memory))) } = options
  if (!Number.isInteger(size) || size < 1) throw new TypeError('options.size must be a number of threads, 1 or more')
  return { size, memory, worker }
}
