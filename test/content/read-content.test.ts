import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import type { CotejoError } from '../../src/errors.ts'
import { assemble, pdf } from './pdf.ts'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)))
const bytes = (text: string) => new TextEncoder().encode(text)
const changed = (whole: Uint8Array, from: string | RegExp, to: string) =>
  bytes(new TextDecoder().decode(whole).replace(from, to))
const page = pdf('BT /F1 12 Tf 72 700 Td (Documento de prueba) Tj ET')

const failure = (given: Uint8Array, options = {}) =>
  readContent(given, options).then(
    () => {
      throw new Error('was read')
    },
    (error: CotejoError) => error,
  )

describe('what can be read', () => {
  it.each(['owner-password.pdf', 'owner-password-rc4.pdf', 'linearised.pdf', 'object-streams.pdf'])(
    '%s',
    async (name) => {
      const { pages, facts } = await readContent(file(name))
      expect(pages[0]!.runs.map(({ text }) => text)).toEqual(['Documento de prueba'])
      expect(facts.ownerPassword).toBe(name.startsWith('owner-password'))
      expect(facts.revisions).toBe(1)
    },
  )

  it.each([
    ['behind other bytes', (whole: Uint8Array) => new Uint8Array([...bytes('HTTP/1.1 200 OK\r\n\r\n'), ...whole])],
    ['without its cross-reference table', (whole: Uint8Array) => changed(whole, /xref\n0 \d+/, '')],
    [
      'with a wrong startxref',
      (whole: Uint8Array) => bytes(new TextDecoder().decode(whole).replace(/startxref\n\d+/, 'startxref\n7')),
    ],
  ])('a PDF %s', async (_, damage) => {
    const { pages } = await readContent(damage(page))
    expect(pages[0]!.runs.map(({ text }) => text)).toEqual(['Documento de prueba'])
  })

  it('the pages before one that is broken, which is named', async () => {
    const three = pdf({ content: ['BT /F1 9 Tf (one) Tj ET', '', 'BT /F1 9 Tf (three) Tj ET'] })
    // pdfjs gives up on the page tree where a kid is missing.
    const { pages, unreadable } = await readContent(changed(three, '12 0 obj', '99 0 obj'))
    expect(pages.map(({ number }) => number)).toEqual([1])
    expect(unreadable).toEqual([2])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'file-empty'],
    ['a text', bytes('Asignación de Número de Seguridad Social'), 'file-not-pdf'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), 'file-not-pdf'],
    ['a header alone', bytes('%PDF-1.7\n'), 'file-damaged'],
    ['a header and noise', bytes(`%PDF-1.7\n${'x1 '.repeat(500)}`), 'file-damaged'],
    [
      'a page tree without pages',
      assemble(
        new Map([
          [1, '<< /Type /Catalog /Pages 2 0 R >>'],
          [2, '<< /Type /Pages /Count 0 /Kids [] >>'],
        ]),
      ),
      'file-damaged',
    ],
    [
      'a negative number of pages',
      bytes(new TextDecoder().decode(page).replace('/Count 1', '/Count -5')),
      'file-damaged',
    ],
    ['a password', file('user-password.pdf'), 'file-encrypted'],
  ])('%s', async (_, given, code) => {
    const error = await failure(given)
    expect([error.name, error.code]).toEqual(['CotejoError', code])
  })

  it('says nothing of what the file holds', async () => {
    const error = await failure(
      bytes('%PDF-1.7\n1 0 obj << /Secreto (PUFX090101MNTRCMA7) >> endobj trailer << /Root 1 0 R >>'),
    )
    expect(error.code).toBe('file-damaged')
    expect(`${error.message} ${error.stack} ${error.cause}`).not.toMatch(/Secreto|PUFX/)
  })
})

describe('limits', () => {
  it('on bytes', async () => {
    expect(await failure(page, { limits: { bytes: page.length - 1 } })).toMatchObject({
      code: 'file-limits',
      limit: 'bytes',
    })
    expect((await readContent(page, { limits: { bytes: page.length } })).limits).toEqual([])
  })

  const three = pdf({ content: ['one', 'two', 'three'].map((word) => `BT /F1 9 Tf (${word}) Tj (${word}) Tj ET`) })

  it('on pages', async () => {
    const { pages, facts, limits } = await readContent(three, { limits: { pages: 2 } })
    expect([pages.length, facts.pageCount, limits]).toEqual([2, 3, [{ limit: 'pages', page: 3 }]])
    expect((await readContent(three, { limits: { pages: 3 } })).limits).toEqual([])
  })

  it.each([
    ['items', 3, 6],
    ['characters', 9, 22],
  ])('on %s, keeping what was read until then', async (limit, some, all) => {
    const { pages, limits } = await readContent(three, { limits: { [limit]: some } })
    expect(pages.flatMap(({ runs }) => runs).map(({ text }) => text)).toEqual(['one', 'one', 'two'])
    expect(limits).toEqual([{ limit, page: 2 }])
    expect((await readContent(three, { limits: { [limit]: all } })).limits).toEqual([])
  })

  it('on time', async () => {
    expect(await failure(three, { limits: { milliseconds: 0 } })).toMatchObject({
      code: 'file-limits',
      limit: 'milliseconds',
    })
  })

  it.each([
    [{ paginas: 3 }, 'paginas'],
    [{ pages: -1 }, 'limits.pages'],
    [{ pages: '3' }, 'limits.pages'],
    [{ pages: Number.NaN }, 'limits.pages'],
  ])('that are none are a wrong call: %o', async (limits, name) => {
    await expect(readContent(page, { limits: limits as object })).rejects.toThrow(TypeError)
    await expect(readContent(page, { limits: limits as object })).rejects.toThrow(name)
  })
})

describe('the caller', () => {
  it('keeps its bytes as they were', async () => {
    const own = page.slice()
    await readContent(own)
    expect(own).toEqual(page)
  })

  it('may hand over a part of a larger buffer', async () => {
    const larger = new Uint8Array(page.length + 20)
    larger.set(page, 10)
    const { facts } = await readContent(larger.subarray(10, 10 + page.length))
    expect(facts.bytes).toBe(page.length)
    expect(larger.subarray(10, 10 + page.length)).toEqual(page)
  })

  it('may write to its bytes meanwhile without changing what is read', async () => {
    const own = page.slice()
    const reading = readContent(own)
    own.fill(0)
    expect((await reading).facts.sha256).toBe((await readContent(page)).facts.sha256)
  })

  it('may give up before', async () => {
    await expect(readContent(page, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })

  it('may give up meanwhile, whatever the reason is', async () => {
    const giveUp = new AbortController()
    const reading = readContent(page, { signal: giveUp.signal })
    giveUp.abort('my reason')
    await expect(reading).rejects.toBe('my reason')
  })

  it('is heard between pages', async () => {
    const many = pdf({ content: Array.from({ length: 20 }, () => 'BT /F1 9 Tf (word) Tj ET '.repeat(3000)) })
    const giveUp = new AbortController()
    const reading = readContent(many, { signal: giveUp.signal, limits: { items: 1e6, characters: 1e6 } })
    setTimeout(() => giveUp.abort(new Error('enough')), 40)
    await expect(reading).rejects.toThrow('enough')
  })

  it('gets the same again for the same bytes, also side by side', async () => {
    const [first, second] = await Promise.all([readContent(page), readContent(page)])
    // Of each reading its own: what asks for glyphs.
    expect({ ...second, glyph: undefined }).toEqual({ ...first, glyph: undefined })
  })
})
