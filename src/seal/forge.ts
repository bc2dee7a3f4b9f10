import forge from 'node-forge'
import { decodeBase64 } from './base64.ts'
import { hexOf } from './bytes.ts'

/** The only file that names node-forge: hashes, and certificates and public keys as they come in files. */

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

const digests: Readonly<Record<HashName, () => forge.md.MessageDigest>> = {
  'SHA-1': () => forge.md.sha1.create(),
  'SHA-256': () => forge.md.sha256.create(),
  'SHA-384': () => forge.md.sha384.create(),
  'SHA-512': () => forge.md.sha512.create(),
}

export function digest(hash: HashName, bytes: Uint8Array): Uint8Array {
  return fromBinary(digests[hash]().update(toBinary(bytes)).digest().getBytes())
}

/** An RSA public key as it stood in a file. Numbers are hexadecimal without leading zeros. */
export interface KeyMaterial {
  readonly kind: 'certificate' | 'public-key'
  /** DER of the SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). */
  readonly spki: Uint8Array
  readonly modulus: string
  readonly exponent: string
  /** DER of the whole object. */
  readonly der: Uint8Array
  /** Only of a certificate; the window as instants in UTC. */
  readonly serial?: string
  readonly notBefore?: string
  readonly notAfter?: string
}

/**
 * Reads one certificate or RSA public key: PEM text (`CERTIFICATE`, `PUBLIC KEY`, `RSA PUBLIC KEY`) or DER bytes, or
 * the bytes of a PEM file. Throws an `Error` whose message says what is wrong and what to do; it never quotes the input.
 * Nothing of a certificate is checked but its form: not its signature, its issuer or its purposes.
 */
export function readKey(key: string | Uint8Array): KeyMaterial {
  const isDer = typeof key !== 'string' && key[0] === 0x30
  if (isDer) return materialOf(key)
  const { label, der } = fromPem(typeof key === 'string' ? key : new TextDecoder().decode(key))
  const material = materialOf(der)
  if (material.kind !== LABELS[label]) throw new Error(`its PEM label says ${label}, its content is something else`)
  return material
}

/** PEM text of a key or certificate (RFC 7468), of the DER that `readKey` read or of a SubjectPublicKeyInfo. */
export function toPem(kind: KeyMaterial['kind'], der: Uint8Array): string {
  const label = kind === 'certificate' ? 'CERTIFICATE' : 'PUBLIC KEY'
  const lines = forge.util.encode64(toBinary(der), 64).replaceAll('\r\n', '\n').trim()
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}

/** DER of the SubjectPublicKeyInfo of an RSA key, from hexadecimal numbers. */
export function spkiOf(modulus: string, exponent: string): Uint8Array {
  const key = forge.pki.setRsaPublicKey(new forge.jsbn.BigInteger(modulus, 16), new forge.jsbn.BigInteger(exponent, 16))
  return toDer(forge.pki.publicKeyToAsn1(key))
}

const LABELS: Readonly<Record<string, KeyMaterial['kind']>> = {
  CERTIFICATE: 'certificate',
  'PUBLIC KEY': 'public-key',
  'RSA PUBLIC KEY': 'public-key',
}

function fromPem(text: string): { label: string; der: Uint8Array } {
  const begins = [...text.matchAll(/-----BEGIN ([^-]*)-----/g)].map(([, label]) => label as string)
  if (begins.some((label) => label.includes('PRIVATE KEY')))
    throw new Error('is a private key; give its public half, and keep the private one out of here')
  const [label] = begins
  if (label === undefined) throw new Error('is neither PEM text nor DER bytes of a certificate or public key')
  if (begins.length > 1) throw new Error(`holds ${begins.length} objects; give each its own entry`)
  if (!Object.hasOwn(LABELS, label)) throw new Error(`is a ${label}; give a CERTIFICATE or a PUBLIC KEY`)
  const body = new RegExp(`-----BEGIN ${label}-----([^-]*)-----END ${label}-----`).exec(text)?.[1]
  const der = body === undefined ? 'no-end' : decodeBase64(body.replace(/[\r\n\t ]/g, ''))
  if (typeof der === 'string') throw new Error('is damaged PEM: its base64 or its last line is not whole')
  return { label, der }
}

const { asn1 } = forge
const RSA_ENCRYPTION = '1.2.840.113549.1.1.1'

function materialOf(der: Uint8Array): KeyMaterial {
  const root = parse(der)
  const [first, second] = childrenOf(root)
  const [inner] = first?.constructed ? childrenOf(first) : []
  if (first?.type === asn1.Type.INTEGER && second?.type === asn1.Type.INTEGER && childrenOf(root).length === 2) {
    const numbers = { modulus: integer(first), exponent: integer(second) }
    const spki = spkiOf(numbers.modulus, numbers.exponent)
    return { kind: 'public-key', spki, der: spki, ...numbers }
  }
  if (inner?.type === asn1.Type.OID) return { kind: 'public-key', der, ...publicKey(root) }
  if (first?.constructed && childrenOf(root).length === 3) return { der, ...certificate(first) }
  throw damaged()
}

/** RFC 5280 §4.1: version, serial, signature, issuer, validity, subject, subjectPublicKeyInfo. */
function certificate(tbs: forge.asn1.Asn1): Omit<KeyMaterial, 'der'> {
  const fields = [...childrenOf(tbs)]
  if (fields[0]?.tagClass === asn1.Class.CONTEXT_SPECIFIC) fields.shift()
  const [serial, , , validity, , spki] = fields
  if (!serial || !validity || !spki) throw damaged()
  const [notBefore, notAfter] = childrenOf(validity)
  if (!notBefore || !notAfter) throw damaged()
  return {
    kind: 'certificate',
    ...publicKey(spki),
    serial: integer(serial),
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
  }
}

function publicKey(spki: forge.asn1.Asn1): Pick<KeyMaterial, 'spki' | 'modulus' | 'exponent'> {
  const [algorithm, bits] = childrenOf(spki)
  const [oid] = algorithm ? childrenOf(algorithm) : []
  if (typeof oid?.value !== 'string' || typeof bits?.value !== 'string') throw damaged()
  const name = asn1.derToOid(forge.util.createBuffer(oid.value))
  if (name !== RSA_ENCRYPTION)
    throw new Error(`is no RSA key (its algorithm is ${name}); only RSA keys seal these papers`)
  // A BIT STRING begins with the number of unused bits, which is 0 here.
  if (bits.type !== asn1.Type.BITSTRING || bits.value[0] !== '\0') throw damaged()
  const [modulus, exponent] = childrenOf(parse(fromBinary(bits.value.slice(1))))
  if (!modulus || !exponent) throw damaged()
  return { spki: toDer(spki), modulus: integer(modulus), exponent: integer(exponent) }
}

function parse(der: Uint8Array): forge.asn1.Asn1 {
  try {
    // The types of node-forge do not know these options, which its asn1.js documents.
    const options = { strict: true, parseAllBytes: true, decodeBitStrings: false } as unknown as boolean
    return asn1.fromDer(forge.util.createBuffer(toBinary(der)), options)
  } catch {
    throw damaged()
  }
}

function childrenOf(node: forge.asn1.Asn1): forge.asn1.Asn1[] {
  if (!Array.isArray(node.value)) throw damaged()
  return node.value
}

function integer(node: forge.asn1.Asn1): string {
  if (node.type !== asn1.Type.INTEGER || typeof node.value !== 'string' || node.value.charCodeAt(0) >= 0x80)
    throw damaged()
  return hexOf(fromBinary(node.value)).replace(/^0+(?=.)/, '')
}

function instant(node: forge.asn1.Asn1): string {
  const date =
    node.type === asn1.Type.UTCTIME
      ? asn1.utcTimeToDate(node.value as string)
      : asn1.generalizedTimeToDate(node.value as string)
  if (Number.isNaN(date.getTime())) throw damaged()
  return `${date.toISOString().slice(0, 19)}Z`
}

function damaged(): Error {
  return new Error('is damaged, or no certificate or public key; export it again as PEM')
}

function toDer(node: forge.asn1.Asn1): Uint8Array {
  return fromBinary(asn1.toDer(node).getBytes())
}

function toBinary(bytes: Uint8Array): string {
  return forge.util.binary.raw.encode(bytes)
}

function fromBinary(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
