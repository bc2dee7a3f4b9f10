import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import forge from 'node-forge'
import { describe, expect, it } from 'vitest'
import { readKey, spkiOf, toPem } from '../../src/seal/key-material.ts'

/** Each key is held against what Node's own crypto and node-forge make of it. */

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/keys/${name}`, import.meta.url)))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const CERTIFICATES = ['prueba-2048.crt', 'prueba-2048.der', 'ajena-2048.crt']

describe('a certificate', () => {
  it.each(CERTIFICATES)('%s is read as Node reads it', (name) => {
    const own = readKey(file(name))
    const theirs = new X509Certificate(file(name))
    const { n, e } = theirs.publicKey.export({ format: 'jwk' })
    expect(own.kind).toBe('certificate')
    expect(own.serial).toBe(theirs.serialNumber.toLowerCase().replace(/^0+(?=.)/, ''))
    expect(own.modulus).toBe(Buffer.from(n!, 'base64url').toString('hex'))
    expect(own.exponent).toBe(Buffer.from(e!, 'base64url').toString('hex').replace(/^0+/, ''))
    expect(hex(own.spki)).toBe(hex(theirs.publicKey.export({ format: 'der', type: 'spki' })))
    expect(Date.parse(own.notBefore!)).toBe(Date.parse(theirs.validFrom))
    expect(Date.parse(own.notAfter!)).toBe(Date.parse(theirs.validTo))
    expect(hex(own.der)).toBe(hex(theirs.raw))
  })

  it('beyond 2049 has a GeneralizedTime', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const certificate = forge.pki.createCertificate()
    certificate.publicKey = forge.pki.publicKeyFromPem(publicKey.export({ format: 'pem', type: 'spki' }) as string)
    certificate.serialNumber = '00ff01'
    certificate.validity.notBefore = new Date('1999-12-31T23:59:58Z')
    certificate.validity.notAfter = new Date('2051-02-03T04:05:06Z')
    certificate.sign(forge.pki.privateKeyFromPem(privateKey.export({ format: 'pem', type: 'pkcs1' }) as string))
    const { serial, notBefore, notAfter } = readKey(forge.pki.certificateToPem(certificate))
    expect({ serial, notBefore, notAfter }).toEqual({
      serial: 'ff01',
      notBefore: '1999-12-31T23:59:58Z',
      notAfter: '2051-02-03T04:05:06Z',
    })
  })
})

describe('a public key', () => {
  it.each([1024, 2048, 3072])(
    'of %i bits is the same as SubjectPublicKeyInfo, as PKCS #1 and from its numbers',
    (bits) => {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits })
      const spki = publicKey.export({ format: 'der', type: 'spki' })
      const plain = readKey(publicKey.export({ format: 'pem', type: 'pkcs1' }) as string)
      const whole = readKey(new Uint8Array(spki))
      expect(hex(plain.spki)).toBe(hex(spki))
      expect(whole).toMatchObject({ modulus: plain.modulus, exponent: '010001'.replace(/^0/, '') })
      expect(hex(spkiOf(whole.modulus, whole.exponent))).toBe(hex(spki))
      expect(createPublicKey(toPem('public-key', whole.der)).equals(publicKey)).toBe(true)
    },
  )

  it('of an elliptic curve is refused by its name', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const der = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }))
    expect(() => readKey(der)).toThrow('is no RSA key (its algorithm is 1.2.840.10045.2.1)')
  })
})

describe('what is not DER to the last byte', () => {
  const der = file('prueba-2048.der')
  const { spki } = readKey(der)
  const [length, ...rest] = [spki.length - 4, ...spki.subarray(4)]

  it.each<[string, Uint8Array]>([
    ['a byte more', Uint8Array.of(...der, 0)],
    ['a byte less', der.subarray(0, -1)],
    ['an indefinite length', Uint8Array.of(0x30, 0x80, ...rest, 0, 0)],
    ['a length in more bytes than it takes', Uint8Array.of(0x30, 0x83, 0, length >> 8, length & 0xff, ...rest)],
    ['a short length in the long form', Uint8Array.of(0x30, 0x81, 0x03, 0x02, 0x01, 0x05)],
    ['nothing inside', Uint8Array.of(0x30, 0)],
    ['a negative modulus', Uint8Array.of(0x30, 0x06, 0x02, 0x01, 0x80, 0x02, 0x01, 0x03)],
    ['a modulus with a zero too many', Uint8Array.of(0x30, 0x07, 0x02, 0x02, 0x00, 0x05, 0x02, 0x01, 0x03)],
    ['a length of 4 GB', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x02)],
  ])('is refused: %s', (_, bytes) => {
    expect(() => readKey(bytes)).toThrow('is damaged, or no certificate or public key')
  })

  it('never gives another key than Node reads, whichever byte is changed', () => {
    let both = 0
    for (let at = 0; at < spki.length; at++) {
      const changed = Uint8Array.from(spki, (byte, i) => (i === at ? byte ^ 0x01 : byte))
      const [own, theirs] = [modulusOf(changed), modulusAsNodeReads(changed)]
      if (own === undefined || theirs === undefined) continue
      both++
      expect(own).toBe(theirs)
    }
    expect(both).toBeGreaterThan(200)
  })
})

const modulusOf = (der: Uint8Array) => unlessThrown(() => readKey(der).modulus)

const modulusAsNodeReads = (der: Uint8Array) =>
  unlessThrown(() => {
    const { n } = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }).export({ format: 'jwk' })
    return Buffer.from(n!, 'base64url').toString('hex').replace(/^0+/, '')
  })

function unlessThrown<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
