import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { Limits } from '../content/limits.ts'
import { CotejoError } from '../errors.ts'
import type { Evidence } from '../verdict/evidence.ts'
import { READY, type Reply, type Request, type ThreadData } from './messages.ts'
import { startWorker } from './start-worker.ts'

export interface ThreadOptions {
  /** Bytes, of the heap and outside of it. */
  readonly memory: number
  /** The file that it runs, where it is not beside this one. */
  readonly worker?: string | URL | undefined
}

export interface ReadingOptions {
  readonly limits: Partial<Limits>
  /** Milliseconds after which the thread is ended. */
  readonly wall: number
  readonly signal?: AbortSignal | undefined
}

/** What timers can count: beyond it they fire at once. */
const LONGEST_MS = 2 ** 31 - 1
const MEGABYTE = 2 ** 20
/** Megabytes that V8 takes for young objects unless told, and the part of a thread's memory that serves as well. */
const YOUNG = { most: 48, part: 3 / 32 }

/**
 * A worker thread that reads one file at a time. It keeps no process alive while it has none. Whatever stops a reading
 * from outside (time, memory, the caller) ends the thread with it, since nothing else stops a parser.
 */
export class Thread {
  /** True once it can read no more. */
  hasEnded = false
  readonly #worker: Worker
  readonly #started = deferred<void>()
  #hasStarted = false
  readonly #gone = deferred<void>()
  /** Resolves when the thread is gone. */
  readonly gone = this.#gone.promise
  #reading: Deferred<Evidence> | undefined

  constructor({ memory, worker }: ThreadOptions) {
    const data: ThreadData = { memory }
    const options: WorkerOptions = {
      name: 'cotejo',
      workerData: data,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(memory / MEGABYTE),
        maxYoungGenerationSizeMb: Math.min(YOUNG.most, (YOUNG.part * memory) / MEGABYTE),
      },
      // Nothing of what the program was started with concerns it, and `--input-type` would stop it.
      execArgv: [],
    }
    this.#worker = worker === undefined ? startWorker(options) : new Worker(worker, options)
    this.#worker.on('message', (message: Reply | typeof READY) => this.#hear(message))
    this.#worker.on('error', (error) => this.end(this.#reasonOf(error)))
    this.#worker.on('exit', () => {
      this.end(this.#reasonOf())
      this.#gone.resolve()
    })
    // Each listener for messages keeps the process alive anew.
    this.#worker.unref()
  }

  /**
   * Reads a file, of which it takes a copy. Rejects with a `CotejoError` where there is nothing to read, with the
   * signal's reason, and with an error of its own where the thread could not start.
   */
  async read(bytes: Uint8Array, { limits, wall, signal }: ReadingOptions): Promise<Evidence> {
    signal?.throwIfAborted()
    const reading = deferred<Evidence>()
    this.#reading = reading
    this.#worker.ref()
    const stop = () => this.end(signal?.reason)
    signal?.addEventListener('abort', stop)
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      await Promise.race([this.#started.promise, reading.promise])
      timer = setTimeout(() => this.end(outOf('milliseconds')), Math.min(wall, LONGEST_MS))
      const copy = bytes.slice()
      const request: Request = { bytes: copy, limits }
      this.#worker.postMessage(request, [copy.buffer])
      return await reading.promise
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      this.#worker.unref()
    }
  }

  /** Ends the thread, and a reading under way with the reason. Resolves when it is gone. */
  end(reason: unknown): Promise<void> {
    this.hasEnded = true
    this.#reading?.reject(reason)
    this.#reading = undefined
    this.#worker.terminate()
    return this.gone
  }

  #hear(message: Reply | typeof READY) {
    if (message === READY) {
      this.#hasStarted = true
      this.#started.resolve()
      return
    }
    const reading = this.#reading
    this.#reading = undefined
    if (message.isWorn) this.end(undefined)
    if ('evidence' in message) reading?.resolve(message.evidence)
    else if ('failure' in message) reading?.reject(message.failure)
    else reading?.reject(new CotejoError(message.unread.code, message.unread.message, message.unread))
  }

  /** A thread that ends by itself was ended by the file it read, or never began. */
  #reasonOf(error?: Error & { readonly code?: string }): Error {
    if (!this.#hasStarted) return new Error(CANNOT_START, { cause: error })
    if (error?.code === 'ERR_WORKER_OUT_OF_MEMORY') return outOf('memory')
    return new CotejoError('file-damaged', 'the PDF is damaged: the thread that read it ended', { cause: error })
  }
}

const CANNOT_START =
  'the worker of cotejo/pool could not start. In a bundle, name its file: createPool({ worker }), as docs/limits.md says'

const outOf = (limit: string) =>
  new CotejoError('file-limits', `the limit of ${limit} is reached, and the thread was ended`, { limit })

interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(reason: unknown): void
}

/** Its rejection is not left unhandled where nobody waits for it. */
function deferred<T>(): Deferred<T> {
  const parts = {} as Deferred<T>
  const promise = new Promise<T>((resolve, reject) => Object.assign(parts, { resolve, reject }))
  promise.catch(() => {})
  return Object.assign(parts, { promise })
}
