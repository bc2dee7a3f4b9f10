import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, expectTypeOf, it, test, vi } from 'vitest'
import { seal } from '../../fixtures/build/seal.ts'
import { createTrust, explain, memoryReplayStore, verifyDocument, verifyDocuments } from '../../src/index.ts'
import { OTHER_KEY, TEST_KEY } from '../../src/testing/keys.ts'
import { samples } from '../../src/testing/samples.ts'
import { sign } from '../../src/testing/sign.ts'
import {
  type SampleAction,
  type SampleChanges,
  type SampleField,
  type SampleKind,
  samplePaper,
} from '../../src/testing.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.doUnmock('pdf-lib')
})

const kinds = Object.keys(samples) as SampleKind[]
const sealed = ['asignacion-nss', 'constancia-vigencia', 'alta-clinica'] as const

const verdictOn = async <K extends SampleKind>(kind: K, changes: SampleChanges<K>) => {
  const { bytes, trust } = await samplePaper(kind, changes)
  return verifyDocument(bytes, { trust })
}

/** The fields of a verdict by name, whatever the kind. */
const fieldsOf = ({ document }: Awaited<ReturnType<typeof verifyDocument>>) =>
  document.fields as Readonly<Record<string, { readonly value?: unknown; readonly assurance: string }>>

describe.each(sealed)('the usual %s', (kind) => {
  it('is accepted under its own trust, and doubtful under none', async () => {
    const { bytes, trust } = await samplePaper(kind)
    expect(await verifyDocument(bytes, { trust })).toMatchObject({ outcome: 'accept', indication: 'TOTAL-PASSED' })
    expect(await verifyDocument(bytes)).toMatchObject({ outcome: 'review', action: 'update-trust' })
  })

  it('fits a trust that is made of its entry', async () => {
    const { bytes, trustEntry } = await samplePaper(kind)
    const trust = createTrust([JSON.parse(JSON.stringify(trustEntry))])
    expect(await verifyDocument(bytes, { trust })).toMatchObject({ outcome: 'accept' })
  })

  it('is accepted whenever the test runs', async () => {
    for (const now of ['2024-02-29T05:59:59Z', '2026-01-01T06:00:01Z', '2029-07-01T12:00:00Z']) {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
      expect(await verdictOn(kind, {}), now).toMatchObject({ outcome: 'accept' })
    }
  })
})

describe.each(kinds)('a %s', (kind) => {
  it('prints its values, and says what it is', async () => {
    const { bytes, values } = await samplePaper(kind)
    const verdict = await verifyDocument(bytes)
    expect(verdict.document.kind).toBe(kind)
    for (const [name, value] of Object.entries(values)) expect(fieldsOf(verdict)[name]?.value, name).toBe(value)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
  })

  it('says that it is a test on every page', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { bytes } = await samplePaper(kind)
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      expect(items.map((item) => ('str' in item ? item.str : ''))).toContain('DOCUMENTO DE PRUEBA SIN VALIDEZ')
    }
    await pdf.loadingTask.destroy()
  })

  it('is the same for the same changes', async () => {
    const changes = { fecha: '2026-03-04', nombre: 'IKER' } as SampleChanges<typeof kind>
    expect(await samplePaper(kind, changes)).toEqual(await samplePaper(kind, changes))
  })
})

describe('changes', () => {
  it('of the person bring numbers that fit', async () => {
    const person = { nombre: 'JOSÉ IGNACIO', primerApellido: 'ÑONGO', segundoApellido: '', sexo: 'Hombre' }
    const verdict = await verdictOn('asignacion-nss', {
      ...person,
      fechaNacimiento: '1999-12-31',
      lugarNacimiento: 'OAXACA',
    })
    expect(verdict.checks.filter(({ status }) => status === 'failed' || status === 'indeterminate')).toEqual([])
    expect(fieldsOf(verdict).curp?.value).toMatch(/^XOXI991231HOCNXG0/)
    expect(verdict.outcome).toBe('accept')
  })

  it('give each person a number of their own', async () => {
    const [one, other] = await Promise.all([samplePaper('tarjeta-nss'), samplePaper('tarjeta-nss', { nombre: 'IRMA' })])
    expect(one.values.nss).not.toBe(other.values.nss)
    expect(one.values.curp).not.toBe(other.values.curp)
  })

  it('of the numbers are taken as they are, and sealed', async () => {
    const verdict = await verdictOn('asignacion-nss', { nss: '04250821413' })
    expect(verdict).toMatchObject({ outcome: 'reject', reasons: ['fields.nss'], seal: { status: 'passed' } })
  })

  it('of what is printed leave the seal as it was', async () => {
    const { bytes, trust, values } = await samplePaper('asignacion-nss', { printed: { nss: '12345678903' } })
    const verdict = await verifyDocument(bytes, { trust })
    expect(values.nss).toBe('12345678903')
    expect(verdict).toMatchObject({ outcome: 'reject', action: 'upload-original', seal: { status: 'passed' } })
    expect(verdict.reasons).toContain('cadena.printed')
  })

  it('of the print where no seal reaches are not seen', async () => {
    expect(await verdictOn('constancia-vigencia', { printed: { umf: '99' } })).toMatchObject({ outcome: 'accept' })
  })

  it('of the cover and the clinic are on the paper', async () => {
    const verdict = await verdictOn('constancia-vigencia', { conDerecho: 'NO', umf: '77', turno: 'VESPERTINO' })
    expect(verdict).toMatchObject({ outcome: 'review', reasons: ['rights.current'] })
    expect(fieldsOf(verdict)).toMatchObject({ umf: { value: '77' }, turno: { value: 'VESPERTINO' } })
    expect(fieldsOf(await verdictOn('alta-clinica', { umf: '12' }))).toMatchObject({ umf: { value: '12' } })
  })

  it('of the tables are on the paper', async () => {
    const beneficiarios = [{ nombre: 'ANA PRUEBA', parentesco: 'HIJO(A)', agregadoMedico: '3M2011OR', umf: '3' }]
    const verdict = await verdictOn('constancia-vigencia', { beneficiarios })
    expect(fieldsOf(verdict).beneficiarios?.value).toMatchObject([{ nombre: 'ANA PRUEBA' }])
  })

  it('of the moment are in print, cadena and folio', async () => {
    const verdict = await verdictOn('constancia-vigencia', { fecha: '2021-07-15T23:59:59' })
    expect(verdict).toMatchObject({ outcome: 'reject', action: 'upload-fresh', reasons: ['time.fresh'] })
    expect(verdict.seal.sealedAt).toBe('2021-07-15T23:59:59-05:00')
    expect(fieldsOf(verdict).fechaExpedicion?.value).toBe('2021-07-15')
  })

  test.each<[NonNullable<SampleChanges<'asignacion-nss'>['seal']>, boolean, object]>([
    ['test-key', false, { outcome: 'accept', seal: { status: 'passed' } }],
    ['other-key', false, { outcome: 'review', subIndication: 'NO_SIGNING_CERTIFICATE_FOUND' }],
    ['other-key', true, { outcome: 'reject', subIndication: 'SIG_CRYPTO_FAILURE' }],
    ['none', false, { outcome: 'review', seal: { status: 'absent' } }],
  ])('seal: %j, settled %j', async (by, settled, expected) => {
    const { bytes, trustEntry } = await samplePaper('asignacion-nss', { seal: by })
    const trust = createTrust([{ ...trustEntry, settled }])
    expect(await verifyDocument(bytes, { trust })).toMatchObject(expected)
  })
})

test('a change to undefined is none', async () => {
  const nothing = { nombre: undefined, umf: undefined, fecha: undefined, seal: undefined, printed: { nss: undefined } }
  expect(await samplePaper('constancia-vigencia', nothing as never)).toEqual(await samplePaper('constancia-vigencia'))
})

describe('several samples', () => {
  it('of one person back each other', async () => {
    const [sheet, card] = await Promise.all([samplePaper('asignacion-nss'), samplePaper('tarjeta-nss')])
    const [, second] = await verifyDocuments([sheet.bytes, card.bytes], { trust: sheet.trust })
    expect(second?.document.fields).toMatchObject({ nss: { assurance: 'corroborated' } })
  })

  it('show a folio that comes again with another person', async () => {
    const replay = { store: memoryReplayStore(), key: new Uint8Array(32).fill(7) }
    const { bytes, trust, values } = await samplePaper('asignacion-nss')
    await verifyDocument(bytes, { trust, replay })
    const printed = { nombre: 'OTRA', nss: '12345678903', curp: 'QUBT791005MMNZRR05' }
    const again = await samplePaper('asignacion-nss', { printed })
    expect(again.values.folio).toBe(values.folio)
    expect((await verifyDocument(again.bytes, { trust, replay })).reasons).toContain('replay.folio')
  })
})

describe('a wrong call', () => {
  it('is seen by the compiler', () => {
    expectTypeOf<SampleChanges<'constancia-vigencia'>>().toHaveProperty('umf')
    expectTypeOf<SampleChanges<'asignacion-nss'>>().not.toHaveProperty('umf')
    expectTypeOf<SampleField<'asignacion-nss'>>().extract<'folio'>().toEqualTypeOf<'folio'>()
    expectTypeOf<SampleField<'tarjeta-nss'>>().extract<'umf'>().toBeNever()
    expectTypeOf<SampleAction<'accept'>>().toEqualTypeOf<'none'>()
    expectTypeOf<Awaited<ReturnType<typeof samplePaper>>['values']['nss']>().toBeString()
  })

  test.each<[string, string, object, string]>([
    ['no such kind', 'cartilla', {}, 'kind must be one of asignacion-nss, '],
    ['no such change', 'asignacion-nss', { NSS: '1' }, 'changes.NSS: '],
    ['a change of another kind', 'asignacion-nss', { umf: '1' }, 'changes.umf: '],
    ['print that it does not have', 'tarjeta-nss', { printed: { folio: '1' } }, 'changes.printed.folio: '],
    ['no text', 'asignacion-nss', { nss: 12345678903 }, 'changes.nss must be text'],
    ['no text of its own', 'constancia-vigencia', { umf: 3 }, 'changes.umf must be text'],
    ['no text in print', 'constancia-vigencia', { printed: { umf: 3 } }, 'changes.printed.umf must be text'],
    ['an instant', 'asignacion-nss', { fecha: '2026-01-01T00:00:00Z' }, 'changes.fecha must be '],
    ['no day', 'asignacion-nss', { fecha: '2026-02-30' }, 'changes.fecha must be '],
    ['no such seal', 'asignacion-nss', { seal: 'false' }, 'changes.seal must be one of '],
    ['a person without sex', 'asignacion-nss', { sexo: '?' }, 'sexo: '],
  ])('%s', async (_, kind, changes, message) => {
    const error = await samplePaper(kind as SampleKind, changes as never).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain(message)
  })

  it('without pdf-lib says what to install', async () => {
    vi.doMock('pdf-lib', () => {
      throw new Error('Cannot find package')
    })
    const error = await samplePaper('tarjeta-nss').catch((thrown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain('npm install --save-dev pdf-lib')
  })
})

describe('the keys', () => {
  const cadena = '||Año:2026|Ñ:ü||'

  it('are those of the fixtures, and seal as OpenSSL does', () => {
    expect(sign(cadena, TEST_KEY)).toBe(seal(cadena, 'prueba-2048'))
    expect(sign(cadena, OTHER_KEY)).toBe(seal(cadena, 'ajena-2048'))
  })

  it('are read from the entry by OpenSSL', async () => {
    const { trustEntry, values } = await samplePaper('asignacion-nss')
    const key = createPublicKey(trustEntry.key as string)
    const sello = Buffer.from(values.selloDigital!, 'base64')
    expect(verify('sha256', Buffer.from(values.cadenaOriginal!), key, sello)).toBe(true)
  })

  it('are in no trust that the package makes by itself', () => {
    const published = readFileSync(new URL('../../dist/index.js', import.meta.url), 'utf8')
    expect(published).not.toContain(TEST_KEY.modulus.slice(0, 100))
  })
})

test('a verdict on a sample explains itself without naming her', async () => {
  const { bytes, values } = await samplePaper('asignacion-nss', { printed: { nss: '12345678903' } })
  const told = JSON.stringify(explain(await verifyDocument(bytes), 'es'))
  for (const name of ['nss', 'curp', 'nombre', 'folio'] as const) expect(told).not.toContain(values[name])
})
