import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Input } from '../src/content/input.ts'
import { verdict as schema } from '../src/verdict/schema.ts'
import type { Verdict } from '../src/verdict/verdict.ts'
import { type VerifyOptions, verifyDocument } from '../src/verify.ts'
import { pdf } from './content/pdf.ts'
import { basisOf, bytesOf, describedAs, names } from './verdict/papers.ts'

/** Whatever the bytes: a verdict with the check that says what is wrong and something to do, never an exception. */

const at = '2026-11-21T12:00:00-06:00'
const SHEET = 'asignacion-nss/accept-pdf-lib'

async function verdictOf(input: Input, options: VerifyOptions = {}): Promise<Verdict> {
  const verdict = await verifyDocument(input, { at, ...options })
  expect(schema.parse(verdict)).toEqual(verdict)
  return verdict
}

const bytesIn = (text: string) => new TextEncoder().encode(text)
const sheet = bytesOf(SHEET)

/** The checks that say what is wrong, of those that speak of the file and its kind. */
const told = ({ checks }: Verdict) =>
  checks.flatMap(({ code, status, why }) =>
    /^(file|kind)\./.test(code) && (status === 'failed' || status === 'indeterminate') ? [`${code} ${why}`] : [],
  )

describe('a file from which nothing is read', () => {
  test.each<[string, Uint8Array, string[], Verdict['action']]>([
    ['no bytes', new Uint8Array(), ['file.pdf empty'], 'upload-original'],
    ['a text', bytesIn('Número de Seguridad Social: 99250900018'), ['file.pdf not-pdf'], 'upload-original'],
    ['a page of the web', bytesIn('<!doctype html><title>IMSS</title>'), ['file.pdf not-pdf'], 'upload-original'],
    [
      'a picture',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
      ['file.pdf not-pdf'],
      'upload-original',
    ],
    ['zeros', new Uint8Array(5000), ['file.pdf not-pdf'], 'upload-original'],
    ['a header and no more', bytesIn('%PDF-1.4\n'), ['file.pdf damaged'], 'upload-original'],
    ['half a paper', sheet.subarray(0, sheet.length / 2), ['file.pdf damaged'], 'upload-original'],
    ['a locked one', bytesOf('unknown/reject-user-password'), ['file.encrypted password'], 'upload-original'],
    [
      'an empty page',
      bytesOf('unknown/review-blank-page'),
      ['file.text none', 'kind.known no-text'],
      'upload-original',
    ],
    ['a scan', bytesOf('unknown/review-scan'), ['file.text none', 'kind.known no-text'], 'upload-original'],
    [
      'shapes that say no letters',
      bytesOf('unknown/review-unmapped-text'),
      ['file.text unmapped', 'kind.known no-text'],
      'upload-original',
    ],
    ['a letter of the school', bytesOf('unknown/reject-school-letter'), ['kind.known unknown'], 'upload-other'],
    ['a leaflet', bytesOf('other/reject-guia'), ['kind.known guide'], 'upload-other'],
    ['another paper', bytesOf('other/reject-semanas-cotizadas'), ['kind.known other'], 'upload-other'],
  ])('%s is told as what it is', async (_, bytes, wrong, action) => {
    const verdict = await verdictOf(bytes)
    expect(told(verdict)).toEqual(wrong)
    expect(verdict.action).toBe(action)
    expect(verdict.outcome).toBe(
      verdict.checks.some(({ status, level }) => level === 'fail' && status === 'failed') ? 'reject' : 'review',
    )
    expect(verdict.indication).not.toBe('TOTAL-PASSED')
    expect(verdict.seal).toEqual({ status: 'absent', covers: [], printedOnly: [] })
    expect(verdict.document.fields).toEqual({})
    expect(verdict.basis.bytes).toBe(bytes.length)
  })

  test.each<[string, () => Input]>([
    ['bytes', () => sheet],
    ['a Blob', () => new Blob([sheet.slice()])],
    ['a stream', () => Readable.from([sheet.slice(0, 700), sheet.slice(700)])],
  ])(
    'one above the limit of bytes, as %s, has no digest in the basis: it was not read to its end',
    async (_, input) => {
      const { basis } = await verdictOf(input(), { limits: { bytes: sheet.length - 1 } })
      expect(basis).not.toHaveProperty('file')
      expect(basis).not.toHaveProperty('bytes')
      expect((await verdictOf(input(), { limits: { bytes: sheet.length } })).basis).toMatchObject({
        bytes: sheet.length,
        file: createHash('sha256').update(sheet).digest('hex'),
      })
    },
  )

  test.each(names.filter((name) => name.startsWith('other/')))('%s is named', async (name) => {
    expect(await verdictOf(bytesOf(name))).toMatchObject({
      outcome: 'reject',
      action: 'upload-other',
      document: { kind: 'other', recognisedAs: describedAs(name).recognisedAs },
    })
  })

  it('of random bytes, with or without the head and the foot of a PDF, is a verdict', async () => {
    const piece = fc.uint8Array({ maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(piece, fc.boolean(), fc.boolean(), async (middle, head, foot) => {
        const bytes = new Uint8Array([
          ...(head ? bytesIn('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n') : []),
          ...middle,
          ...(foot ? bytesIn('\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n') : []),
        ])
        const { outcome, action } = await verdictOf(bytes)
        expect(outcome).not.toBe('accept')
        expect(action).not.toBe('none')
      }),
      { numRuns: 40 },
    )
  })
})

describe('a damaged paper', () => {
  it('cut anywhere is a verdict, and never accepted', async () => {
    const basis = basisOf(describedAs(SHEET))
    for (let part = 1; part < 20; part += 2) {
      const { outcome, action } = await verdictOf(sheet.subarray(0, Math.floor((sheet.length * part) / 20)), basis)
      expect(outcome).not.toBe('accept')
      expect(action).not.toBe('none')
    }
  })

  it('with bytes changed anywhere is a verdict', async () => {
    const basis = basisOf(describedAs(SHEET))
    const change = fc.tuple(fc.nat({ max: sheet.length - 1 }), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = new Uint8Array(sheet)
        for (const [place, byte] of changes) bytes[place] = byte
        await verdictOf(bytes, basis)
      }),
      { numRuns: 40 },
    )
  })

  it('beyond a limit says so and asks for the paper alone', async () => {
    const { checks, outcome, action } = await verdictOf(sheet, { limits: { bytes: 1000 } })
    expect(checks.find(({ code }) => code === 'file.limits')).toMatchObject({
      status: 'failed',
      params: { limit: 'bytes' },
    })
    expect([outcome, action]).toEqual(['reject', 'upload-original'])
    const pages = pdf({ content: Array(30).fill('BT /F1 9 Tf 72 700 Td (Una hoja) Tj ET') })
    const long = await verdictOf(pages)
    expect(long.checks.find(({ code }) => code === 'file.limits')).toMatchObject({
      status: 'failed',
      params: { limit: 'pages' },
    })
  })

  it('with a script is refused whatever its seal says', async () => {
    const script = pdf({
      content: 'BT /F1 9 Tf 72 700 Td (Constancia de Vigencia de Derechos) Tj ET',
      catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    })
    const { checks, outcome } = await verdictOf(script)
    expect(checks.find(({ code }) => code === 'file.active')).toMatchObject({ status: 'failed', why: 'active' })
    expect(outcome).toBe('reject')
  })
})

describe('the same verdict comes of', () => {
  const part = () => [sheet.slice(0, 700), sheet.slice(700)]
  async function* generated() {
    yield* part()
  }

  test.each<[string, () => Input]>([
    ['a Buffer', () => Buffer.from(sheet)],
    ['an ArrayBuffer', () => sheet.slice().buffer],
    ['a part of a larger array', () => new Uint8Array([1, 2, 3, ...sheet, 4]).subarray(3, -1)],
    ['a Blob', () => new Blob([sheet.slice()])],
    ['a File', () => new File([sheet.slice()], 'hoja.pdf', { type: 'application/pdf' })],
    ['a web stream', () => new Blob([sheet.slice()]).stream() as ReadableStream<Uint8Array>],
    ['a Node stream', () => Readable.from(part())],
    ['an async iterable', () => generated()],
  ])('%s', async (_, input) => {
    const basis = basisOf(describedAs(SHEET))
    expect(await verdictOf(input(), basis)).toEqual(await verdictOf(sheet, basis))
  })
})

it('leaves the bytes of the caller as they are', async () => {
  for (const name of [SHEET, 'unknown/reject-truncated', 'unknown/reject-user-password', 'unknown/review-scan']) {
    const bytes = bytesOf(name)
    const before = new Uint8Array(bytes)
    await verdictOf(bytes)
    expect(bytes).toEqual(before)
    expect(bytes.buffer.byteLength).toBe(before.byteLength)
  }
})

describe('a signal', () => {
  it('that fired stops the call with its reason', async () => {
    const reason = new Error('se cerró la ventana')
    await expect(verifyDocument(sheet, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('that fires while a stream is read stops it', async () => {
    const controller = new AbortController()
    const reason = new Error('ya no')
    async function* never() {
      yield sheet.slice(0, 100)
      controller.abort(reason)
      await new Promise(() => {})
    }
    await expect(verifyDocument(never(), { signal: controller.signal })).rejects.toBe(reason)
  })
})

it('passes on what goes wrong in the caller’s own stream', async () => {
  const broken = new Error('el disco falló')
  async function* failing() {
    yield sheet.slice(0, 100)
    throw broken
  }
  await expect(verifyDocument(failing())).rejects.toBe(broken)
})

it('prints nothing and leaves no global behind', async () => {
  const printed: unknown[] = []
  const kept = { log: console.log, warn: console.warn, error: console.error, info: console.info }
  const globals = Object.keys(globalThis)
  Object.assign(
    console,
    Object.fromEntries(Object.keys(kept).map((name) => [name, (...words: unknown[]) => printed.push(words)])),
  )
  try {
    for (const name of [
      'unknown/reject-truncated',
      'unknown/reject-not-a-pdf',
      'asignacion-nss/reject-sello-cut',
      SHEET,
    ])
      await verdictOf(bytesOf(name))
  } finally {
    Object.assign(console, kept)
  }
  expect(printed).toEqual([])
  expect(Object.keys(globalThis)).toEqual(globals)
})
