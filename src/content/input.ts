import { CotejoError } from '../errors.ts'
import { raced } from './abort.ts'

/** What a PDF can come in as. A Node stream and an open file are an `AsyncIterable`, a `File` is a `Blob`. */
export type Input = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

export interface InputOptions {
  /** Bytes above which reading stops. */
  readonly limit: number
  readonly signal?: AbortSignal | undefined
}

const ACCEPTED = 'a Uint8Array, ArrayBuffer, Blob, ReadableStream or AsyncIterable of bytes'

/**
 * The bytes of the input, in memory. What was bytes already is looked at, not copied or taken over; a stream is read
 * no further than the limit and then closed.
 *
 * Kinds are told apart by what they can do, since an input may come from another realm or a polyfill.
 * @throws TypeError for anything else, a path or a text included.
 * @throws CotejoError `file-limits` beyond the limit.
 */
export async function toBytes(input: Input, options: InputOptions): Promise<Uint8Array> {
  options.signal?.throwIfAborted()
  const bytes = inMemory(input)
  if (bytes) return within(options.limit, bytes)
  if (input === null || typeof input !== 'object') throw wrongInput(input)
  if ('size' in input && input.size > options.limit) throw tooLarge(options.limit)
  return gather(chunksOf(input), options)
}

function inMemory(input: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
  const brand = Object.prototype.toString.call(input)
  if (brand === '[object ArrayBuffer]' || brand === '[object SharedArrayBuffer]') {
    return new Uint8Array(input as ArrayBuffer)
  }
  return undefined
}

function within(limit: number, bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength > limit) throw tooLarge(limit)
  return bytes
}

/** How to read on, and how to stop reading, whatever the source. */
interface Chunks {
  next(): Promise<{ done?: boolean | undefined; value?: unknown }>
  stop(): unknown
}

function chunksOf(input: object): Chunks {
  if ('getReader' in input) {
    const reader = (input as ReadableStream<unknown>).getReader()
    return { next: () => reader.read(), stop: () => reader.cancel() }
  }
  if (Symbol.asyncIterator in input) {
    const iterator = (input as AsyncIterable<unknown>)[Symbol.asyncIterator]()
    // An iterator answers `return` only after it has answered `next`, which a silent Node stream never does.
    const stop = 'destroy' in input ? () => (input as { destroy(): unknown }).destroy() : () => iterator.return?.()
    return { next: () => iterator.next(), stop }
  }
  if ('stream' in input && typeof input.stream === 'function') return chunksOf(input.stream() as object)
  if ('arrayBuffer' in input && typeof input.arrayBuffer === 'function') {
    const whole = input.arrayBuffer as () => Promise<ArrayBuffer>
    return chunksOf(once(() => whole.call(input)))
  }
  throw wrongInput(input)
}

async function* once(read: () => Promise<ArrayBuffer>) {
  yield new Uint8Array(await read())
}

async function gather({ next, stop }: Chunks, { limit, signal }: InputOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  let ended = false
  try {
    for (;;) {
      const { done, value } = await raced(next(), signal)
      if (done) {
        ended = true
        break
      }
      const chunk = inMemory(value)
      if (!chunk) throw new TypeError(`input gave ${nameOf(value)} where bytes were expected: do not set an encoding`)
      length += chunk.byteLength
      if (length > limit) throw tooLarge(limit)
      chunks.push(chunk)
    }
  } finally {
    // The source may never answer, or answer with an error that is no longer of interest.
    if (!ended) Promise.resolve(stop()).catch(() => {})
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function tooLarge(limit: number): CotejoError {
  return new CotejoError('file-limits', `the file has more than ${limit} bytes`, { limit: 'bytes' })
}

function wrongInput(input: unknown): TypeError {
  const hint = typeof input === 'string' ? ': read the file first, for instance with readFile(path)' : ''
  return new TypeError(`input must be ${ACCEPTED}, not ${nameOf(input)}${hint}`)
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  return typeof value === 'object' ? 'an object of another kind' : `a ${typeof value}`
}
