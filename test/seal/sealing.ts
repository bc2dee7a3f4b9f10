import { constants, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import forge from 'node-forge'
import { type PrintedValues, readCadena } from '../../src/seal/cadenas/cadena.ts'
import type { SealFacts } from '../../src/seal/check-seal.ts'
import { decodeSello } from '../../src/seal/sello.ts'
import { PRINTED } from './cadenas/examples.ts'

/** Seals made by OpenSSL, through node:crypto: not by the code that is tested. */

export interface TestKey {
  readonly publicPem: string
  readonly privateKey: KeyObject
}

const made = new Map<string, TestKey>()

/** A new key; the same one for the same name within one test file. */
export function testKey(name: string, modulusLength = 2048, publicExponent = 65537): TestKey {
  const known = made.get(name)
  if (known) return known
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent })
  const key = { publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string, privateKey }
  made.set(name, key)
  return key
}

export interface SealOptions {
  readonly hash?: string
  readonly charset?: BufferEncoding
  readonly pss?: { readonly saltLength: number }
}

export function seal(
  text: string,
  { privateKey }: TestKey,
  { hash = 'sha256', charset = 'utf8', pss }: SealOptions = {},
) {
  const padding = pss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength }
    : { padding: constants.RSA_PKCS1_PADDING }
  return sign(hash, Buffer.from(text, charset), { key: privateKey, ...padding }).toString('base64')
}

/** Applies the private key to a block as it stands: any padding can be made. */
export function signBlock(block: Uint8Array, { privateKey }: TestKey): string {
  const { n, d } = privateKey.export({ format: 'jwk' }) as { n: string; d: string }
  const number = (text: string) => new forge.jsbn.BigInteger(Buffer.from(text, 'base64url').toString('hex'), 16)
  const signed = new forge.jsbn.BigInteger(Buffer.from(block).toString('hex'), 16).modPow(number(d), number(n))
  return Buffer.from(signed.toString(16).padStart(2 * block.length, '0'), 'hex').toString('base64')
}

export const SERIAL = '00000000000000000001'

/** The facts of a page that prints this cadena and this sello. */
export function facts(
  text: string,
  sello: string,
  more: Partial<SealFacts> = {},
  printed: PrintedValues = PRINTED,
): SealFacts {
  return {
    cadena: readCadena([text], printed),
    sello: decodeSello([sello]),
    numeroSerie: SERIAL,
    source: 'text',
    ...more,
  }
}

/** A self-signed certificate for a test key. */
export function certificate(key: TestKey, serialHex: string, notBefore: string, notAfter: string): string {
  const cert = forge.pki.createCertificate()
  cert.publicKey = forge.pki.publicKeyFromPem(key.publicPem)
  cert.serialNumber = serialHex
  cert.validity.notBefore = new Date(notBefore)
  cert.validity.notAfter = new Date(notAfter)
  const name = [{ name: 'commonName', value: 'CLAVE DE PRUEBA SIN VALIDEZ' }]
  cert.setSubject(name)
  cert.setIssuer(name)
  const pem = createPrivateKey(key.privateKey.export({ type: 'pkcs8', format: 'pem' })).export({
    type: 'pkcs1',
    format: 'pem',
  })
  cert.sign(forge.pki.privateKeyFromPem(pem as string), forge.md.sha256.create())
  return forge.pki.certificateToPem(cert)
}
