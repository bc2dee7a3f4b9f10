import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SHEETS } from '../../fixtures/build/catalog/papers.ts'
import { PEOPLE } from '../../fixtures/build/people.ts'
import { type Replay, replayStatus } from '../../src/replay/ask-replay.ts'
import { memoryReplayStore } from '../../src/replay/memory-replay-store.ts'
import { replayMigration } from '../../src/replay/replay-migration.ts'
import type { ReplayEntry, ReplayFinding, ReplayStore } from '../../src/replay/replay-store.ts'
import { sqlReplayStore } from '../../src/replay/sql-replay-store.ts'
import { replayEntry } from '../../src/replay/tags.ts'
import { judge } from '../../src/verdict/judge.ts'
import type { Check, Verdict } from '../../src/verdict/verdict.ts'
import { verifyDocument } from '../../src/verify.ts'
import { verifyDocuments } from '../../src/verify-documents.ts'
import { bytesOf, evidenceOf, trustOf } from '../verdict/papers.ts'

const key = Uint8Array.from({ length: 32 }, (_, i) => i)
const basis = { trust: trustOf('fixtures/keys/prueba-2048.crt'), at: '2026-11-21T12:00:00-06:00' }
const SHEET = 'asignacion-nss/accept-pdf-lib'

/** A store that only writes down what it is asked to put. */
function watched(answer: () => unknown = () => ({ folio: 'new', file: 'new' })) {
  const entries: ReplayEntry[] = []
  const put = async (entry: ReplayEntry) => {
    entries.push(entry)
    return answer() as ReplayFinding
  }
  return { entries, store: { put, status: put } satisfies ReplayStore }
}

const replayOf = ({ checks }: Verdict) =>
  Object.fromEntries(
    checks
      .filter(({ code }) => code.startsWith('replay.'))
      .map(({ code, status, why }: Check) => [code, why ? `${status} ${why}` : status]),
  )

describe('the tags of an upload', () => {
  const { values } = SHEETS.lucia
  const hmac = (text: string) => createHmac('sha256', key).update(text).digest('hex')

  it('are HMAC-SHA-256 of what was read, under the key', async () => {
    const evidence = await evidenceOf(SHEET)
    expect(await replayEntry(evidence, key, 'alumna-77')).toEqual({
      folioTag: hmac(`folio:${values.folio}`),
      nssTag: hmac(`nss:${values.nss}`),
      curpTag: hmac(`curp:${values.curp}`),
      fileTag: hmac(`file:${evidence.file.sha256}`),
      applicantTag: hmac('applicant:alumna-77'),
    })
  })

  it('are others under another key, and hold no value', async () => {
    const tags = Object.values((await replayEntry(await evidenceOf(SHEET), key))!)
    const others = Object.values(
      (await replayEntry(
        await evidenceOf(SHEET),
        key.map((byte) => byte ^ 1),
      ))!,
    )
    expect(new Set([...tags, ...others]).size).toBe(8)
    for (const tag of tags) expect(tag).toMatch(/^[0-9a-f]{64}$/)
  })

  it('take the folio of the cadena where none is printed, so that leaving it away does not help', async () => {
    const evidence = await evidenceOf(SHEET)
    const [paper] = evidence.papers
    const { folio: _, ...fields } = paper!.fields
    const without = { ...evidence, papers: [{ ...paper!, fields }] }
    expect((await replayEntry(without, key))!.folioTag).toBe(hmac(`folio:${values.folio}`))
  })

  it.each([
    'tarjeta-nss/review-pdf-lib',
    'other/reject-semanas-cotizadas',
    'unknown/reject-school-letter',
    'asignacion-nss/review-scan-with-ocr-layer',
  ])('are none for %s', async (name) => {
    const { entries, store } = watched()
    const verdict = await verifyDocument(bytesOf(name), { ...basis, replay: { store, key } })
    expect(entries).toEqual([])
    expect(replayOf(verdict)).toEqual({ 'replay.folio': 'skipped not-reached', 'replay.file': 'skipped not-reached' })
  })
})

describe('an upload', () => {
  it('that is new, or the same again, passes', async () => {
    const replay = { store: memoryReplayStore(), key }
    for (let i = 0; i < 2; i++) {
      const verdict = await verifyDocument(bytesOf(SHEET), { ...basis, replay })
      expect(replayOf(verdict)).toEqual({ 'replay.folio': 'passed', 'replay.file': 'passed' })
      expect(verdict.outcome).toBe('accept')
    }
  })

  it('is saved again elsewhere without becoming another', async () => {
    const replay = { store: memoryReplayStore(), key, applicant: 'alumna-77' }
    for (const name of ['asignacion-nss/accept-itext', 'asignacion-nss/accept-resaved-qpdf-linearised'])
      expect((await verifyDocument(bytesOf(name), { ...basis, replay })).outcome).toBe('accept')
  })

  it('of two applicants is to be reviewed, whoever of them comes again', async () => {
    const store = memoryReplayStore()
    const by = (applicant: string) => verifyDocument(bytesOf(SHEET), { ...basis, replay: { store, key, applicant } })
    expect((await by('alumna-77')).outcome).toBe('accept')
    for (const applicant of ['alumno-78', 'alumna-77']) {
      const verdict = await by(applicant)
      expect(verdict).toMatchObject({ outcome: 'review', indication: 'TOTAL-PASSED', action: 'check-by-hand' })
      expect(replayOf(verdict)).toEqual({
        'replay.folio': 'failed another-person',
        'replay.file': 'failed another-person',
      })
    }
    const now = await replayStatus(await evidenceOf(SHEET), { store, key, applicant: 'alumna-77' })
    expect(judge(await evidenceOf(SHEET), { ...basis, replayed: now }).outcome).toBe('review')
  })

  it('is remembered for each paper of a call', async () => {
    const { entries, store } = watched()
    const names = [SHEET, 'tarjeta-nss/review-pdf-lib', 'constancia-vigencia/accept-itext']
    await verifyDocuments(names.map(bytesOf), { ...basis, replay: { store, key } })
    expect(entries.map(({ folioTag }) => folioTag)).toHaveLength(2)
    expect(new Set(entries.map(({ curpTag }) => curpTag)).size).toBe(1)
  })
})

describe('a store that does not answer', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const never = () => new Promise<never>(() => {})
  it.each<[string, ReplayStore['put']]>([
    ['rejects', () => Promise.reject(new Error('no connection'))],
    [
      'throws',
      () => {
        throw new Error('no table')
      },
    ],
    ['is silent', never],
    ['says nothing', async () => undefined as never],
    ['says something else', async () => ({ folio: 'seen', file: 'new' }) as never],
    ['says half', async () => ({ folio: 'new' }) as never],
  ])('leaves the question open when it %s, and the verdict comes', async (_, put) => {
    const replay = { store: { put, status: put }, key, timeoutMs: 30 }
    const verdict = await verifyDocument(bytesOf(SHEET), { ...basis, replay })
    expect(replayOf(verdict)).toEqual({
      'replay.folio': 'indeterminate store-failed',
      'replay.file': 'indeterminate store-failed',
    })
    expect(verdict).toMatchObject({ outcome: 'review', indication: 'TOTAL-PASSED' })
    expect(await replayStatus(await evidenceOf(SHEET), replay)).toEqual({ folio: 'failed', file: 'failed' })
  })

  it('has two seconds unless it is said otherwise', async () => {
    const timer = vi.spyOn(globalThis, 'setTimeout')
    await replayStatus(await evidenceOf(SHEET), { store: memoryReplayStore(), key })
    expect(timer.mock.calls.map(([, milliseconds]) => milliseconds)).toEqual([2000])
    await replayStatus(await evidenceOf(SHEET), { store: memoryReplayStore(), key, timeoutMs: 0 })
    expect(timer).toHaveBeenCalledTimes(1)
  })

  it('may fail after its time without anybody hearing of it', async () => {
    const unheard = vi.fn()
    process.on('unhandledRejection', unheard)
    const put = () => new Promise<never>((_, reject) => setTimeout(reject, 40, new Error('late')))
    await replayStatus(await evidenceOf(SHEET), { store: { put, status: put }, key, timeoutMs: 10 })
    await new Promise((resolve) => setTimeout(resolve, 80))
    process.off('unhandledRejection', unheard)
    expect(unheard).not.toHaveBeenCalled()
  })
})

describe('a call that is called off', () => {
  it('remembers nothing', async () => {
    const { entries, store } = watched()
    const control = new AbortController()
    const reason = new Error('the student went away')
    async function* slowly() {
      yield bytesOf(SHEET)
      control.abort(reason)
    }
    const options = { ...basis, replay: { store, key }, signal: control.signal }
    await expect(verifyDocument(slowly(), options)).rejects.toBe(reason)
    expect(entries).toEqual([])
  })

  it('remembers nothing of the papers that could be read before', async () => {
    const { entries, store } = watched()
    const control = new AbortController()
    async function* slowly() {
      yield bytesOf('constancia-vigencia/accept-itext')
      control.abort(new Error('the student went away'))
    }
    const options = { ...basis, replay: { store, key }, signal: control.signal }
    await expect(verifyDocuments([bytesOf(SHEET), slowly()], options)).rejects.toThrow('the student went away')
    expect(entries).toEqual([])
  })

  it('remembers nothing where it is called off when the last byte has been read', async () => {
    const { entries, store } = watched()
    const control = new AbortController()
    const broken = new TextEncoder().encode('no PDF')
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    const spy = vi.spyOn(crypto.subtle, 'digest').mockImplementation((algorithm, data) => {
      if (data.byteLength === broken.byteLength) control.abort(new Error('the student went away'))
      return digest(algorithm, data)
    })
    const options = { ...basis, replay: { store, key }, signal: control.signal }
    await expect(verifyDocuments([bytesOf(SHEET), broken], options)).rejects.toThrow('the student went away')
    spy.mockRestore()
    expect(entries).toEqual([])
  })

  it('is a wrong call too', async () => {
    const { entries, store } = watched()
    await expect(verifyDocument(bytesOf(SHEET), { at: 'never', replay: { store, key } })).rejects.toThrow(TypeError)
    expect(entries).toEqual([])
  })
})

describe('a wrong call', () => {
  const store = memoryReplayStore()
  const secret = 'una clave muy secreta de la escuela, en texto'
  it.each<[string, unknown]>([
    ['options.replay must', null],
    ['options.replay must', store.put],
    ['options.replay.store ', { key }],
    ['options.replay.store ', { store: { put: store.put }, key }],
    ['options.replay.key ', { store }],
    ['options.replay.key ', { store, key: secret }],
    ['options.replay.key ', { store, key: key.slice(1) }],
    ['options.replay.key ', { store, key: key.buffer }],
    ['options.replay.applicant ', { store, key, applicant: '' }],
    ['options.replay.applicant ', { store, key, applicant: 77 }],
    ['options.replay.timeoutMs ', { store, key, timeoutMs: -1 }],
    ['options.replay.timeoutMs ', { store, key, timeoutMs: Number.NaN }],
    ['options.replay.timeoutMs ', { store, key, timeoutMs: Number.POSITIVE_INFINITY }],
  ])('throws a TypeError that begins with %j', async (option, replay) => {
    const call = verifyDocument(bytesOf(SHEET), { replay: replay as Replay })
    await expect(call).rejects.toThrow(TypeError)
    await expect(call).rejects.toThrow(new RegExp(`^${option.replaceAll('.', '\\.')}`))
    await expect(call).rejects.not.toThrow(new RegExp(`${secret}|77`))
  })

  it('of the store in SQL or its migration names what is wrong', () => {
    expect(() => sqlReplayStore({ query: 'SELECT' as never, dialect: 'sqlite' })).toThrow(/^query must be a function/)
    for (const dialect of ['mysql', 'toString'] as never[]) {
      expect(() => sqlReplayStore({ query: async () => [], dialect })).toThrow(/^dialect must be postgres or sqlite$/)
      expect(() => replayMigration(dialect)).toThrow(TypeError)
    }
  })
})

describe('what a store is given', () => {
  it('holds no value of any person, whatever the driver says about it', async () => {
    const { entries, store } = watched()
    await verifyDocument(bytesOf(SHEET), { ...basis, replay: { store, key, applicant: 'alumna-77' } })
    const text = JSON.stringify(entries)
    expect(entries).toHaveLength(1)
    for (const value of [...Object.values(PEOPLE.lucia), SHEETS.lucia.values.folio!, 'alumna-77'])
      expect(text).not.toContain(value)
  })
})
