import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { type Input, toBytes } from '../../src/content/input.ts'

const limit = 1000
const bytes = Uint8Array.from({ length: 600 }, (_, i) => i % 251)
const parts = [bytes.subarray(0, 100), bytes.subarray(100, 100), bytes.subarray(100)]

async function* chunks(given: Iterable<Uint8Array>) {
  yield* given
}

describe('the same bytes come out of', () => {
  it.each<[string, () => unknown]>([
    ['a Uint8Array', () => bytes],
    ['a Buffer', () => Buffer.from(bytes)],
    ['a DataView', () => new DataView(bytes.buffer)],
    ['a part of a larger array', () => new Uint8Array([9, ...bytes, 9]).subarray(1, 601)],
    ['an ArrayBuffer', () => bytes.buffer],
    [
      'a SharedArrayBuffer',
      () => {
        const shared = new SharedArrayBuffer(600)
        new Uint8Array(shared).set(bytes)
        return shared
      },
    ],
    ['an array of another realm', () => runInNewContext('Uint8Array.from(bytes)', { bytes: [...bytes] })],
    ['a buffer of another realm', () => runInNewContext('Uint8Array.from(bytes).buffer', { bytes: [...bytes] })],
    ['a Blob', () => new Blob([bytes])],
    ['a File', () => new File([bytes], 'hoja.pdf')],
    ['a Blob of a polyfill', () => ({ size: 600, arrayBuffer: async () => bytes.slice().buffer })],
    ['a web stream', () => new Blob([bytes]).stream()],
    [
      'a web stream that cannot be iterated',
      () => {
        const reader = new Blob([bytes]).stream().getReader()
        return { getReader: () => reader }
      },
    ],
    ['a Node stream', () => Readable.from(parts)],
    ['an async generator', () => chunks(parts)],
  ])('%s', async (_, input) => {
    expect([...(await toBytes(input() as Input, { limit }))]).toEqual([...bytes])
  })

  it('a file read as a stream', async () => {
    const path = fileURLToPath(new URL('files/linearised.pdf', import.meta.url))
    expect(Buffer.from(await toBytes(createReadStream(path), { limit: 1e6 }))).toEqual(await readFile(path))
  })
})

it('bytes in memory are not copied', async () => {
  expect((await toBytes(bytes, { limit })).buffer).toBe(bytes.buffer)
})

describe('a wrong call', () => {
  it.each<[string, unknown, RegExp]>([
    ['a path', '/home/ana/hoja.pdf', /^input must be .*readFile/],
    ['nothing', undefined, /^input must be .*nothing/],
    ['null', null, /^input must be .*null/],
    ['a number', 7, /^input must be .*a number/],
    ['an object', {}, /^input must be/],
    ['an array of numbers', [37, 80, 68, 70], /^input must be/],
    ['a stream of text', Readable.from(['%PDF-1.7']), /^input gave a string/],
  ])('is named: %s', async (_, input, message) => {
    const error = await toBytes(input as Input, { limit }).catch((reason) => reason)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toMatch(message)
    expect(error.message).not.toMatch(/hoja|%PDF/)
  })
})

describe('the limit', () => {
  it.each<[string, () => unknown]>([
    ['an array', () => bytes],
    ['a Blob, before it is read', () => ({ size: 600, arrayBuffer: () => expect.unreachable() })],
    ['a stream', () => new Blob([bytes]).stream()],
  ])('bites on %s, and just does not', async (_, input) => {
    await expect(toBytes(input() as Input, { limit: 599 })).rejects.toMatchObject({
      code: 'file-limits',
      limit: 'bytes',
    })
  })

  it('does not bite on as many bytes as it says', async () => {
    expect(await toBytes(new Blob([bytes]).stream(), { limit: 600 })).toHaveLength(600)
  })

  it('closes an endless source', async () => {
    let given = 0
    let closed = false
    async function* endless() {
      try {
        for (;;) {
          given += 400
          yield new Uint8Array(400)
        }
      } finally {
        closed = true
      }
    }
    await expect(toBytes(endless(), { limit })).rejects.toMatchObject({ code: 'file-limits' })
    await new Promise(setImmediate)
    expect([given, closed]).toEqual([1200, true])
  })
})

describe('the signal', () => {
  it.each<[string, (closed: () => void) => unknown]>([
    ['a web stream', (cancel) => new ReadableStream({ cancel })],
    ['a Node stream', (closed) => new Readable({ read() {}, destroy: (_, done) => done(closed() as undefined) })],
  ])('ends the wait for a source that is silent, and closes it: %s', async (_, silent) => {
    let closed = false
    const giveUp = new AbortController()
    const source = silent(() => {
      closed = true
    })
    const reading = toBytes(source as Input, { limit, signal: giveUp.signal })
    giveUp.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
    await new Promise(setImmediate)
    expect(closed).toBe(true)
  })

  it('is looked at before anything is read', async () => {
    await expect(toBytes(bytes, { limit, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })
})

it('the error of a source goes up as it is', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield bytes
    throw new RangeError('connection lost')
  }
  await expect(toBytes(broken(), { limit })).rejects.toThrow(RangeError)
})
