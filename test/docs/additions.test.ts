import { sign } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Check, Verdict } from '../../src/index.ts'
import { ChangedCopy, drawn } from './changed-copy.ts'

/** Follows the pages that tell how to add something to the letter, in one copy of the sources. */

const copy = new ChangedCopy()
afterAll(() => rmSync(copy.folder, { recursive: true }))
copy.follow('docs/add-a-document.md', 'src/documents/credencial-biblioteca.ts', 'src/documents/catalog.ts')
copy.follow('docs/add-a-check.md', 'src/verdict/checks/file-pages.ts', 'src/verdict/checks/catalog.ts')
copy.follow('docs/add-a-cadena.md', 'src/seal/cadenas/prestamo.ts', 'src/seal/cadenas/catalog.ts')

let changed: Awaited<ReturnType<ChangedCopy['built']>>
beforeAll(async () => {
  changed = await copy.built()
}, 60_000)

const card = [
  'DOCUMENTO DE PRUEBA SIN VALIDEZ',
  'Credencial de Biblioteca',
  'CURP: MOXE060518HTLRXVA6',
  'Vence: 31/12/2027',
]

it('one new file and one line each compile', () => {
  expect(copy.complaints()).toBe('')
}, 120_000)

it('a new kind is recognised, read and shown', async () => {
  const verdict: Verdict = await changed.verifyDocument(await drawn([...card, 'Lector: EVARISTO DE LA MORA']))
  const document = verdict.document as unknown as { kind: string; fields: Record<string, { value?: string }> }
  expect(document.kind).toBe('credencial-biblioteca')
  expect(document.fields.curp?.value).toBe('MOXE060518HTLRXVA6')
  expect(document.fields.nombreCompleto?.value).toBe('EVARISTO DE LA MORA')
  expect(document.fields.vence?.value).toBe('2027-12-31')
  const twice = await changed.verifyDocument(await drawn([...card, 'Lector: EVARISTO DE LA MORA', 'Vence: 31/12/2028']))
  expect(changed.explain(twice, 'es').reasons.find(({ code }) => code === 'fields.complete')?.fields).toEqual(['Vence'])
})

describe('a new check', () => {
  const checkOf = ({ checks }: Verdict) => checks.find(({ code }) => String(code) === 'file.pages') as Check

  it('is in every verdict, with its level and its sentences', async () => {
    const check = checkOf(await changed.verifyDocument(await drawn(card)))
    expect(check).toEqual({ code: 'file.pages', status: 'passed', level: 'inform', evidence: [] })
    expect(changed.explainCheck(check, 'en').clerk).toBe('The file has one page.')
  })

  it('gives its reason, and can be weighed by a policy', async () => {
    const policy = { extends: 'standard', levels: { 'file.pages': 'fail' } } as unknown as 'standard'
    const verdict = await changed.verifyDocument(await drawn(card, 2), { policy })
    expect(checkOf(verdict)).toMatchObject({ status: 'failed', level: 'fail', why: 'several', params: { pages: 2 } })
    expect(verdict.reasons).toContain('file.pages')
    expect(changed.explain(verdict, 'es').reasons.map(({ clerk }) => clerk)).toContain(
      'El archivo tiene varias páginas; es común y por sí solo no dice nada.',
    )
  })
})

describe('a new form of the cadena', () => {
  const cadena =
    '||Biblioteca:CENTRAL|Fecha:05 de agosto 2025, 10:15:30|Lector:EVARISTO DE LA MORA|Curp:MOXE060518HTLRXVA6|NSS:84260644020||'
  const sello = sign('sha256', Buffer.from(cadena), readFileSync('fixtures/keys/prueba-2048.key.pem')).toString(
    'base64',
  )
  /** Wrapped inside a key, a date and a name, where the blanks are lost. */
  const wrapped = cadena.replace('de agosto', 'de\nagosto').replace('DE LA', 'DE\nLA').replace('Cu', 'Cu\n').split('\n')
  const paper = (lines: readonly string[]) =>
    drawn([
      ...card,
      'Lector: EVARISTO DE LA MORA',
      'Cadena original:',
      ...lines.map((line) => line.trim()),
      'Sello digital:',
      ...sello.match(/.{1,80}/g)!,
    ])
  const verified = async (lines: readonly string[]) => {
    // The card prints no serial, so that only a key for every serial is asked.
    const trust = changed.createTrust([{ key: readFileSync('fixtures/keys/prueba-2048.pub.pem') }])
    return changed.verifyDocument(await paper(lines), { trust })
  }

  it('is read off a wrapped page, and its seal covers what it names', async () => {
    const { seal } = await verified(wrapped)
    expect(seal.status).toBe('passed')
    expect(seal.covers).toEqual(expect.arrayContaining(['curp', 'nombreCompleto']))
  })

  it('never passes with a character changed', async () => {
    const { seal } = await verified(wrapped.map((line) => line.replace('CENTRAL', 'CENTRAI')))
    expect(seal.status).not.toBe('passed')
  })
})
