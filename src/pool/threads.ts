import type { Evidence } from '../verdict/evidence.ts'
import { type ReadingOptions, Thread, type ThreadOptions } from './thread.ts'

export interface ThreadsOptions extends ThreadOptions {
  /** No more threads than this. */
  readonly size: number
}

/** A place in the queue. */
interface Waiting {
  give(thread: Thread): void
}

/** Threads, and a queue before them. Each is started when the others are busy, and kept. */
export class Threads {
  readonly #options: ThreadsOptions
  readonly #all = new Set<Thread>()
  readonly #idle: Thread[] = []
  readonly #queue = new Set<Waiting>()

  constructor(options: ThreadsOptions) {
    this.#options = options
    this.#idle.push(this.#start())
  }

  /** Reads in the next thread that is free: see `Thread.read`. */
  async read(bytes: Uint8Array, options: ReadingOptions): Promise<Evidence> {
    options.signal?.throwIfAborted()
    const thread = this.#free() ?? (await this.#turn(options.signal))
    try {
      return await thread.read(bytes, options)
    } finally {
      this.#release(thread)
    }
  }

  /** Ends all threads. */
  async end(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.end(undefined)))
  }

  #free(): Thread | undefined {
    for (let thread = this.#idle.pop(); thread; thread = this.#idle.pop()) if (!thread.hasEnded) return thread
    const reading = [...this.#all].filter(({ hasEnded }) => !hasEnded)
    return reading.length < this.#options.size ? this.#start() : undefined
  }

  /** The next thread that is free, or the signal's reason, which leaves the queue at once. */
  #turn(signal: AbortSignal | undefined): Promise<Thread> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#queue.delete(waiting)
        reject(signal?.reason)
      }
      const waiting: Waiting = {
        give: (thread) => {
          signal?.removeEventListener('abort', leave)
          resolve(thread)
        },
      }
      this.#queue.add(waiting)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  #release(thread: Thread) {
    const free = thread.hasEnded ? this.#start() : thread
    const [next] = this.#queue
    if (!next) {
      this.#idle.push(free)
      return
    }
    this.#queue.delete(next)
    next.give(free)
  }

  #start(): Thread {
    const thread = new Thread(this.#options)
    this.#all.add(thread)
    thread.gone.then(() => this.#all.delete(thread))
    return thread
  }
}
