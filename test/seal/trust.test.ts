import { createHash, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { candidates, createTrust, type TrustEntry } from '../../src/seal/trust.ts'
import { readTrustFile, trustFileSchema, writeTrustFile } from '../../src/seal/trust-file.ts'
import { certificate, testKey } from './sealing.ts'

const key = testKey('one')
const other = testKey('two')
const pem = certificate(key, '01', '2024-01-01T06:00:00Z', '2028-01-01T05:59:59Z')
const derOf = (text: string) => new Uint8Array(Buffer.from(text.replace(/-----[^-]*-----/g, ''), 'base64'))
const spki = createPublicKey(key.publicPem).export({ type: 'spki', format: 'der' })
const keyId = createHash('sha256').update(spki).digest('hex')
const only = (entry: TrustEntry) => createTrust([entry]).keys[0]

describe('a key in any form is the same key', () => {
  const pkcs1 = createPublicKey(key.publicPem)
  it.each([
    ['public key, PEM', key.publicPem],
    ['public key, DER', new Uint8Array(spki)],
    ['public key, DER of another realm', runInNewContext('Uint8Array.from(bytes)', { bytes: [...spki] })],
    ['RSA public key, PEM', pkcs1.export({ type: 'pkcs1', format: 'pem' }) as string],
    ['RSA public key, DER', new Uint8Array(pkcs1.export({ type: 'pkcs1', format: 'der' }))],
    ['certificate, PEM', pem],
    ['certificate, DER', derOf(pem)],
    ['the bytes of a PEM file', new TextEncoder().encode(pem)],
    ['a PEM file with a text before it', `Certificate:\n    Data:\n${pem}`],
    ['a Buffer', spki],
  ])('%s', (_, form) => expect(only({ key: form })).toMatchObject({ keyId, modulusBits: 2048, exponent: '10001' }))
})

describe('what is left out', () => {
  it('comes from the defaults', () =>
    expect(only({ key: key.publicPem })).toEqual({
      keyId,
      kind: 'public-key',
      modulus: Buffer.from(createPublicKey(key.publicPem).export({ format: 'jwk' }).n as string, 'base64url').toString(
        'hex',
      ),
      exponent: '10001',
      modulusBits: 2048,
      scheme: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      charset: 'utf-8',
      settled: false,
    }))

  it('or from the certificate', () => {
    expect(only({ key: pem })).toMatchObject({
      kind: 'certificate',
      serials: ['1'],
      notBefore: '2024-01-01T06:00:00Z',
      notAfter: '2028-01-01T05:59:59Z',
    })
    expect(new X509Certificate(pem).serialNumber).toBe('01')
  })

  it('and is overridden by the entry, whose days are whole days of Mexico City', () =>
    expect(
      only({
        key: pem,
        printedSerials: ['77'],
        notBefore: '2022-07-01',
        notAfter: '2025-12-31',
        revokedAt: '2025-03-01',
      }),
    ).toMatchObject({
      serials: expect.arrayContaining(['77']),
      notBefore: '2022-07-01T00:00:00-05:00',
      notAfter: '2025-12-31T23:59:59-06:00',
      revokedAt: '2025-03-01T00:00:00-06:00',
    }))

  it('an expired certificate is kept', () => {
    const old = certificate(key, '02', '2010-01-01T06:00:00Z', '2014-01-01T06:00:00Z')
    expect(only({ key: old })?.notAfter).toBe('2014-01-01T06:00:00Z')
  })

  it('dates after 2049 are read too', () => {
    const long = certificate(key, '02', '2020-01-01T06:00:00Z', '2060-01-01T06:00:00Z')
    expect(only({ key: long })?.notAfter).toBe('2060-01-01T06:00:00Z')
  })
})

describe('the identity of a trust', () => {
  const one: TrustEntry = { key: key.publicPem, printedSerials: ['1'] }
  const two: TrustEntry = { key: other.publicPem, printedSerials: ['2'] }
  it('does not depend on the order, nor on the form of a key', () => {
    expect(createTrust([one, two]).id).toBe(createTrust([two, { ...one, key: new Uint8Array(spki) }]).id)
    expect(createTrust([one]).id).toMatch(/^[0-9a-f]{64}$/)
  })
  it.each([
    { settled: true },
    { hash: 'SHA-512' as const },
    { printedSerials: ['3'] },
    { revokedAt: '2025-01-01' },
    { charset: 'latin1' as const },
  ])('depends on %j', (change) => expect(createTrust([{ ...one, ...change }]).id).not.toBe(createTrust([one]).id))
  it('is frozen all through', () => {
    const trust = createTrust([{ ...one, derivedFrom: ['a'.repeat(64)] }])
    const [first] = trust.keys
    for (const part of [trust, trust.keys, first, first?.serials, first?.derivedFrom])
      expect(Object.isFrozen(part)).toBe(true)
  })
})

describe('a printed serial selects candidates', () => {
  const selects = (entry: TrustEntry, printed: string | undefined) =>
    candidates(createTrust([entry]), printed).length === 1
  // The SAT's numbers are 20 ASCII digits, read as bytes (verdict-notes.md §1).
  const sat = '3330303031303030303030343030303032343334'

  it.each([
    ['01', '00000000000000000001', true],
    ['01', '1', true],
    ['01', '00000000000000000002', false],
    ['01', '', false],
    ['0a', '10', true],
    ['0a', '0A', true],
    ['0a', '00:0a', true],
    ['0a', '0x0a', true],
    ['0a', '11', false],
    [sat, '30001000000400002434', true],
    [sat, sat, true],
    [sat, '30001000000400002435', false],
  ])('certificate %s, printed %s: %s', (serial, printed, selected) =>
    expect(selects({ key: certificate(key, serial, '2024-01-01T06:00:00Z', '2028-01-01T06:00:00Z') }, printed)).toBe(
      selected,
    ),
  )

  it.each([
    ['00000000000000000001', '1', true],
    ['00000000000000000001', '00000000000000000001', true],
    ['1', '10', false],
    ['30001000000400002434', sat, true],
    [sat, '30001000000400002434', true],
    ['30001000000400002434', '30001000000400002434', true],
    ['255', 'FF', true],
    ['ff', '255', true],
    ['A-77/B', 'a77/b', true],
  ])('declared %s, printed %s: %s', (declared, printed, selected) =>
    expect(selects({ key: pem, printedSerials: [declared] }, printed)).toBe(selected),
  )

  it('a declared serial replaces that of the certificate', () =>
    expect(selects({ key: pem, printedSerials: ['77'] }, '1')).toBe(false))

  it('no declared serial at all: the certificate is for none', () =>
    expect(selects({ key: pem, printedSerials: [] }, '1')).toBe(false))
})

describe('a wrong entry is a TypeError that names it', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ed = generateKeyPairSync('ed25519')
  const small = testKey('e3', 2048, 3)
  const cases: [string, unknown, RegExp][] = [
    ['no entry', undefined, /^trust\[1\]\.key: /],
    ['no key', {}, /^trust\[1\]\.key: /],
    ['an unknown property', { key: pem, serial: '1' }, /^trust\[1\]\.serial: no such property/],
    ['an unknown hash', { key: pem, hash: 'MD5' }, /^trust\[1\]\.hash: /],
    ['an unknown scheme', { key: pem, scheme: 'ECDSA' }, /^trust\[1\]\.scheme: /],
    ['an unknown charset', { key: pem, charset: 'utf8' }, /^trust\[1\]\.charset: /],
    ['serials that are no list', { key: pem, printedSerials: '1' }, /^trust\[1\]\.printedSerials: /],
    ['an empty serial', { key: pem, printedSerials: ['1', ' '] }, /^trust\[1\]\.printedSerials\.1: /],
    ['no day', { key: pem, notBefore: '2025-02-30' }, /^trust\[1\]\.notBefore: .*YYYY-MM-DD/],
    ['no day, with a time', { key: pem, notAfter: '2025-02-30T10:00:00Z' }, /^trust\[1\]\.notAfter: .*YYYY-MM-DD/],
    ['no time of a clock', { key: pem, revokedAt: '2025-02-03T25:00:00Z' }, /^trust\[1\]\.revokedAt: .*YYYY-MM-DD/],
    ['a day in words', { key: pem, notBefore: 'Feb 3, 2025' }, /^trust\[1\]\.notBefore: .*YYYY-MM-DD/],
    ['a time without offset', { key: pem, notAfter: '2025-02-03T10:00:00' }, /^trust\[1\]\.notAfter: /],
    [
      'a window that ends first',
      { key: pem, notBefore: '2025-02-03', notAfter: '2025-02-02' },
      /^trust\[1\]\.notAfter: .*before/,
    ],
    ['settled as a word', { key: pem, settled: 'yes' }, /^trust\[1\]\.settled: /],
    ['two certificates', { key: pem + pem }, /^trust\[1\]\.key: holds 2 objects/],
    [
      'a private key',
      { key: key.privateKey.export({ type: 'pkcs8', format: 'pem' }) },
      /^trust\[1\]\.key: is a private key/,
    ],
    [
      'a certificate with its private key',
      { key: pem + (key.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string) },
      /private key/,
    ],
    [
      'a request',
      { key: pem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST') },
      /^trust\[1\]\.key: is a CERTIFICATE REQUEST/,
    ],
    ['another label', { key: pem.replaceAll('CERTIFICATE', 'PUBLIC KEY') }, /^trust\[1\]\.key: its PEM label/],
    ['junk', { key: 'not a key' }, /^trust\[1\]\.key: is neither PEM/],
    ['junk bytes', { key: Uint8Array.of(1, 2, 3) }, /^trust\[1\]\.key: is neither PEM/],
    ['no bytes', { key: new Uint8Array() }, /^trust\[1\]\.key: is neither PEM/],
    ['junk DER', { key: Uint8Array.of(0x30, 0x03, 2, 1, 1) }, /^trust\[1\]\.key: is damaged/],
    ['cut DER', { key: derOf(pem).slice(0, 100) }, /^trust\[1\]\.key: is damaged/],
    ['bytes after the DER', { key: Uint8Array.of(...derOf(pem), 0) }, /^trust\[1\]\.key: is damaged/],
    ['cut PEM', { key: pem.slice(0, 300) }, /^trust\[1\]\.key: is damaged PEM/],
    ['junk in the base64', { key: pem.replace('\nMII', '\nM*I') }, /^trust\[1\]\.key: is damaged PEM/],
    ['an EC key', { key: ec.publicKey.export({ type: 'spki', format: 'pem' }) }, /^trust\[1\]\.key: is no RSA key/],
    [
      'an Ed25519 key',
      { key: ed.publicKey.export({ type: 'spki', format: 'pem' }) },
      /^trust\[1\]\.key: is no RSA key/,
    ],
    ['a small exponent', { key: small.publicPem }, /^trust\[1\]\.key: has the public exponent 3;/],
    ['a short key', { key: testKey('short', 512).publicPem }, /^trust\[1\]\.key: has 512 bits/],
  ]

  it.each(cases)('%s', (_, entry, message) => {
    const load = () => createTrust([{ key: pem }, entry as TrustEntry])
    expect(load).toThrow(TypeError)
    expect(load).toThrow(message)
  })

  it('an even exponent', () => {
    const bytes = new Uint8Array(spki)
    bytes[bytes.length - 1] = 0x02
    expect(() => createTrust([{ key: bytes }])).toThrow(/^trust\[0\]\.key: has the public exponent 65538/)
  })

  it('no list', () => expect(() => createTrust(pem as unknown as TrustEntry[])).toThrow(/^trust: give a list/))

  it('no message quotes the key', () => {
    for (const [, entry] of cases)
      try {
        createTrust([entry as TrustEntry])
      } catch (error) {
        expect((error as Error).message).not.toMatch(/MII|BEGIN/)
      }
  })
})

describe('the trust file', () => {
  const entries: TrustEntry[] = [
    { key: derOf(pem), printedSerials: ['00000000000000000001'], settled: true, origin: 'asked the IMSS' },
    {
      key: other.publicPem,
      scheme: 'RSASSA-PSS',
      hash: 'SHA-512',
      charset: 'latin1',
      notBefore: '2020-01-01',
      revokedAt: '2026-01-01',
    },
  ]

  it('reads back what it wrote', () => {
    const text = writeTrustFile(entries)
    expect(JSON.parse(text).schema).toBe('cotejo/trust@1')
    expect(createTrust(readTrustFile(text)).id).toBe(createTrust(entries).id)
    expect(writeTrustFile(readTrustFile(text))).toBe(text)
    expect(trustFileSchema().safeParse(JSON.parse(text)).success).toBe(true)
  })

  const file = (keys: unknown, schema: unknown = 'cotejo/trust@1') => JSON.stringify({ schema, keys })
  it.each([
    ['no JSON', '{', /^trust file: is no JSON/],
    ['a list', '[]', /^trust file: /],
    ['another version', file([], 'cotejo/trust@2'), /^trust file: its "schema" is not "cotejo\/trust@1"/],
    ['no version', JSON.stringify({ keys: [] }), /^trust file: its "schema"/],
    ['no keys', JSON.stringify({ schema: 'cotejo/trust@1' }), /^trust file: /],
    [
      'an unknown property',
      JSON.stringify({ schema: 'cotejo/trust@1', keys: [], more: 1 }),
      /^trust file: no such property: more/,
    ],
    ['a wrong property of an entry', file([{ key: pem }, { key: pem, hash: 'MD5' }]), /^trust\[1\]\.hash: /],
    ['an unknown property of an entry', file([{ key: pem, serial: '1' }]), /^trust\[0\]: no such property: serial/],
    ['a key that is none', file([{ key: pem }, { key: 'x' }]), /^trust\[1\]\.key: is neither PEM/],
  ])('%s', (_, text, message) => {
    expect(() => readTrustFile(text)).toThrow(TypeError)
    expect(() => readTrustFile(text)).toThrow(message)
  })

  it('writes nothing that it would not read', () =>
    expect(() => writeTrustFile([{ key: pem }, { key: 'x' }])).toThrow(/^trust\[1\]\.key/))
})
