import { availableParallelism } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import type { Input } from '../src/content/input.ts'
import { createPool, type Pool, type PoolOptions } from '../src/pool.ts'
import { readDocument } from '../src/read-document.ts'
import { memoryReplayStore } from '../src/replay/memory-replay-store.ts'
import type { ReplayEntry } from '../src/replay/replay-store.ts'
import { verdict as schema } from '../src/verdict/schema.ts'
import type { Verdict } from '../src/verdict/verdict.ts'
import { verifyDocument } from '../src/verify.ts'
import { verifyDocuments } from '../src/verify-documents.ts'
import { packed, page, pdf } from './content/pdf.ts'
import { basisOf, bytesOf, describedAs } from './verdict/papers.ts'

/** The threads run the built worker; what these tests import are the sources. */
const BUILT = new URL('../dist/pool-worker.js', import.meta.url)

const poolOf = (options: PoolOptions = {}) => createPool({ size: 1, worker: BUILT, ...options })

/** A worker that is made for a test. */
const working = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; parentPort.postMessage('ready'); parentPort.on('message', () => { ${body} })`)}`,
  )
const stuck = working('for (;;);')

const at = '2026-11-21T12:00:00-06:00'
const SHEET = 'asignacion-nss/accept-pdf-lib'
const sheet = bytesOf(SHEET)
const basis = basisOf(describedAs(SHEET))

const limitOf = ({ checks }: Verdict) => checks.find(({ code }) => code === 'file.limits')?.params?.limit

/** Many pages of much text, which take some hundred milliseconds. */
const long = pdf({ content: Array(20).fill(`BT /F1 9 Tf 72 700 Td ${'(Una hoja) Tj '.repeat(900)} ET`) })

const pool = poolOf({ size: 2 })
afterAll(() => pool.close())

describe('a pool gives what the package gives', () => {
  it.each([
    SHEET,
    'tarjeta-nss/reject-nss-edited',
    'unknown/reject-user-password',
    'unknown/reject-truncated',
    'unknown/review-scan',
  ])('%s', async (name) => {
    const own = basisOf(describedAs(name))
    const verdict = await pool.verifyDocument(bytesOf(name), own)
    expect(verdict).toEqual(await verifyDocument(bytesOf(name), own))
    expect(schema.parse(verdict)).toEqual(verdict)
  })

  it.each<[string, () => Input]>([
    ['no bytes', () => new Uint8Array()],
    ['a text', () => new TextEncoder().encode('no PDF')],
    ['a part of a larger array', () => new Uint8Array([1, 2, 3, ...sheet, 4]).subarray(3, -1)],
    ['a Blob', () => new Blob([sheet.slice()])],
    ['a Node stream', () => Readable.from([sheet.slice(0, 700), sheet.slice(700)])],
  ])('%s', async (_, input) => {
    expect(await pool.verifyDocument(input(), basis)).toEqual(await verifyDocument(input(), basis))
  })

  it('several papers of one person', async () => {
    const papers = [sheet, bytesOf('tarjeta-nss/reject-nss-edited')]
    expect(await pool.verifyDocuments(papers, { at })).toEqual(await verifyDocuments(papers, { at }))
  })

  it('evidence, or the same error where there is none', async () => {
    expect(await pool.readDocument(sheet)).toEqual(await readDocument(sheet))
    for (const bytes of [new Uint8Array(), bytesOf('unknown/reject-user-password'), sheet.subarray(0, 900)]) {
      const error = await readDocument(bytes).catch((reason) => reason)
      expect(error.name).toBe('CotejoError')
      const { code, message } = error
      await expect(pool.readDocument(bytes)).rejects.toMatchObject({ name: 'CotejoError', code, message })
    }
  })

  it('limits', async () => {
    for (const limits of [{ bytes: 1000 }, { items: 3 }, { objects: 5 }]) {
      const verdict = await pool.verifyDocument(sheet, { at, limits })
      expect(verdict).toEqual(await verifyDocument(sheet, { at, limits }))
      expect(limitOf(verdict)).toBe(Object.keys(limits)[0])
    }
  })

  it('replay, whose store stays in this thread', async () => {
    const entries: ReplayEntry[] = []
    const store = memoryReplayStore()
    const put = (entry: ReplayEntry) => {
      entries.push(entry)
      return store.put(entry)
    }
    const replay = { store: { ...store, put }, key: new Uint8Array(32).fill(7) }
    const found = async () =>
      (await pool.verifyDocument(sheet, { ...basis, replay })).checks.find(({ code }) => code === 'replay.file')?.status
    expect([await found(), await replay.store.status(entries[0]!)]).toEqual(['passed', { folio: 'same', file: 'same' }])
  })

  it('many at once, in their order', async () => {
    const names = [SHEET, 'unknown/review-scan', 'tarjeta-nss/reject-nss-edited', 'unknown/reject-truncated']
    const all = Array.from({ length: 20 }, (_, i) => names[i % names.length]!)
    const verdicts = await Promise.all(all.map((name) => pool.verifyDocument(bytesOf(name), { at })))
    const alone = await Promise.all(all.map((name) => verifyDocument(bytesOf(name), { at })))
    expect(verdicts).toEqual(alone)
  })

  it('a wrong call, and leaves the caller its bytes', async () => {
    const own = sheet.slice()
    await pool.verifyDocument(own, { at })
    expect(own).toEqual(sheet)
    await expect(pool.verifyDocument('hoja.pdf' as never)).rejects.toThrow(/^input must be/)
    await expect(pool.verifyDocument(sheet, { limits: { page: 1 } as never })).rejects.toThrow(/no limit page/)
    await expect(pool.verifyDocument(sheet, { policy: 'lax' as never })).rejects.toThrow(TypeError)
    await expect(pool.verifyDocuments([sheet, 7 as never])).rejects.toThrow(/^inputs\[1\]/)
  })
})

describe('a thread is ended and replaced', () => {
  it.each<[string, PoolOptions, object, string, string]>([
    ['when the time is over', { worker: stuck }, { milliseconds: 50 }, 'file.limits', 'milliseconds'],
    [
      'when the memory of its heap is used up',
      { worker: working('const all = []; for (;;) all.push(new Array(1000).fill(0.5))') },
      {},
      'file.limits',
      'memory',
    ],
    ['when it ends by itself', { worker: working('process.exit()') }, {}, 'file.pdf', 'damaged'],
    ['when it throws', { worker: working('throw new Error("Juana Pérez")') }, {}, 'file.pdf', 'damaged'],
    ['when it leaves a rejection', { worker: working('Promise.reject(1)') }, {}, 'file.pdf', 'damaged'],
  ])(
    '%s',
    async (_, options, limits, code, says) => {
      await using own = poolOf(options)
      for (const time of ['first', 'second']) {
        const verdict = await own.verifyDocument(sheet, { at, limits })
        const check = verdict.checks.find((each) => each.code === code)
        expect([time, check?.status, check?.params?.limit ?? check?.why]).toEqual([time, 'failed', says])
        expect(verdict.outcome).toBe('reject')
        expect(verdict.basis).toMatchObject({ bytes: sheet.length, file: (await readDocument(sheet)).file.sha256 })
        expect(JSON.stringify(verdict)).not.toContain('Juana')
      }
    },
    60_000,
  )

  it('within half a second of the time', async () => {
    await using own = poolOf({ worker: stuck })
    await own.verifyDocument(sheet, { limits: { milliseconds: 1 } })
    const started = performance.now()
    await own.verifyDocument(sheet, { limits: { milliseconds: 100 } })
    expect(performance.now() - started).toBeGreaterThan(100)
    expect(performance.now() - started).toBeLessThan(1_100)
  })

  it('not for a file that stops at its limits itself: what was read is kept', async () => {
    const verdict = await pool.verifyDocument(long, { at, limits: { milliseconds: 5, items: 1e6, operators: 1e6 } })
    expect(limitOf(verdict)).toBe('milliseconds')
    const { checks } = await pool.verifyDocument(sheet, basis)
    expect(checks.find(({ code }) => code === 'file.limits')?.status).toBe('passed')
  })

  it('nor for one that needs too much outside of the heap', async () => {
    const limits = { streamBytes: Infinity, inflatedBytes: Infinity, milliseconds: 20_000 }
    const inflating = (megabytes: number) => page(packed(new Uint8Array(megabytes * 1e6).fill(0x20), 2))
    expect(limitOf(await pool.verifyDocument(inflating(60), { at, limits }))).toBeUndefined()
    expect(limitOf(await pool.verifyDocument(inflating(400), { at, limits }))).toBe('memory')
  }, 60_000)
})

it('a thread that a file has worn reads no other', async () => {
  const used = async (isWorn: boolean) => {
    const reply = `parentPort.postMessage({ failure: threadId, isWorn: ${isWorn} })`
    await using own = poolOf({ worker: working(`import('node:worker_threads').then(({ threadId }) => ${reply})`) })
    const threadOf = () => own.verifyDocument(sheet, { at }).catch((threadId) => threadId)
    return new Set([await threadOf(), await threadOf()]).size
  }
  expect(await used(false)).toBe(1)
  expect(await used(true)).toBe(2)
})

describe('a cancelled call rejects at once with the reason', () => {
  const soon = (work: (signal: AbortSignal) => Promise<unknown>, wait = 30) => {
    const giveUp = new AbortController()
    const result = work(giveUp.signal).then(
      () => 'a verdict',
      (reason) => reason,
    )
    return new Promise<{ reason: unknown; late: number }>((resolve) =>
      setTimeout(async () => {
        giveUp.abort('enough')
        const started = performance.now()
        resolve({ reason: await result, late: performance.now() - started })
      }, wait),
    )
  }

  it.each<[string, (own: Pool, signal: AbortSignal) => Promise<unknown>]>([
    ['while it is read', (own, signal) => own.verifyDocument(sheet, { signal })],
    ['while the evidence is read', (own, signal) => own.readDocument(sheet, { signal })],
    [
      'while it waits its turn',
      (own, signal) => {
        own.verifyDocument(sheet, { limits: { milliseconds: 100 } })
        return own.verifyDocument(sheet, { signal })
      },
    ],
    [
      'while its stream is silent',
      (own, signal) => own.verifyDocument(new ReadableStream<Uint8Array>() as Input, { signal }),
    ],
    // The machine may have other work; what is late itself is late each time.
  ])('%s', { retry: 3 }, async (_, call) => {
    await using own = poolOf({ worker: stuck })
    const { reason, late } = await soon((signal) => call(own, signal))
    expect(reason).toBe('enough')
    expect(late).toBeLessThan(50)
  })

  it('while a store is asked', async () => {
    const never = () => new Promise<never>(() => {})
    const replay = { store: { put: never, status: never }, key: new Uint8Array(32), timeoutMs: 0 }
    const { reason, late } = await soon((signal) => pool.verifyDocument(sheet, { ...basis, replay, signal }), 1_000)
    expect([reason, late < 50]).toEqual(['enough', true])
    const alone = await soon((signal) => verifyDocument(sheet, { ...basis, replay, signal }), 1_000)
    expect([alone.reason, alone.late < 50]).toEqual(['enough', true])
  })

  it('before it began', async () => {
    await expect(pool.verifyDocument(sheet, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough')
  })

  it('and the next one is read', async () => {
    await using own = poolOf()
    const { reason } = await soon(
      (signal) => own.verifyDocument(long, { signal, limits: { items: 1e6, operators: 1e6 } }),
      5,
    )
    expect(reason).toBe('enough')
    expect((await own.verifyDocument(sheet, basis)).outcome).toBe('accept')
  })

  it('and nothing is left on a signal that lives on', async () => {
    const { signal } = new AbortController()
    let listeners = 0
    const { addEventListener, removeEventListener } = signal
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++
      addEventListener.apply(signal, args)
    }
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--
      removeEventListener.apply(signal, args)
    }
    await Promise.all([1, 2, 3, 4].map(() => pool.verifyDocument(sheet, { signal })))
    expect(listeners).toBe(0)
  })
})

it('the thread of the caller is never held up for 50 ms', async () => {
  const large = new Uint8Array(9_900_000).fill(0x20)
  large.set(sheet)
  large.set(sheet.subarray(-2000), large.length - 2000)
  await pool.verifyDocument(large)
  const delays: number[] = []
  // The machine may have other work; what holds the thread up itself does so each time.
  for (let time = 0; time < 5; time++) {
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    await Promise.all([pool.verifyDocument(large), pool.verifyDocument(long), pool.verifyDocument(large)])
    delay.disable()
    delays.push(delay.max / 1e6)
  }
  expect(Math.min(...delays)).toBeLessThan(50)
}, 60_000)

describe('close', () => {
  it('waits for what was asked, and takes no more', async () => {
    const own = poolOf()
    const asked = [own.verifyDocument(sheet, basis), own.verifyDocument(sheet, basis)]
    const closing = own.close()
    await expect(own.verifyDocument(sheet)).rejects.toThrow(new TypeError('the pool is closed'))
    await closing
    expect((await Promise.all(asked)).map(({ outcome }) => outcome)).toEqual(['accept', 'accept'])
    await own.close()
  })
})

describe('the size of a pool', () => {
  const threads = Math.min(2, availableParallelism())
  it.each<[PoolOptions, number]>([
    [{}, threads],
    [{ memory: 2 ** 28 }, threads],
    [{ memory: 2 ** 28 + 1 }, 1],
    [{ memory: 2 ** 30 }, 1],
    [{ memory: 2 ** 30, size: 3 }, 3],
    [{ size: 20 }, 20],
  ])('%j', async (options, size) => {
    await using own = createPool({ worker: BUILT, ...options })
    expect(own.size).toBe(size)
  })
})

describe('a pool that cannot be', () => {
  it.each([{ size: 0 }, { size: 1.5 }, { memory: 2 ** 27 }, { memory: NaN }])('%j', (options) => {
    expect(() => createPool(options)).toThrow(TypeError)
  })

  it('says that its worker is not there, to every call', async () => {
    await using own = poolOf({ worker: new URL('./nowhere.js', import.meta.url) })
    for (let i = 0; i < 2; i++) await expect(own.verifyDocument(sheet)).rejects.toThrow(/worker.*docs\/limits\.md/)
  })
})
