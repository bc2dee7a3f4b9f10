import { decodeBase64, encodeBase64 } from './base64.ts'
import { hexOf, sameBytes } from './bytes.ts'
import { childrenOf, type Element, element, elementsOf, oidText, TAG } from './der.ts'

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
  const isDer = typeof key !== 'string' && key[0] === TAG.sequence
  if (isDer) return materialOf(key)
  const { label, der } = fromPem(typeof key === 'string' ? key : new TextDecoder().decode(key))
  const material = materialOf(der)
  if (material.kind !== LABELS[label]) throw new Error(`its PEM label says ${label}, its content is something else`)
  return material
}

/** PEM text of a key or certificate (RFC 7468), of the DER that `readKey` read or of a SubjectPublicKeyInfo. */
export function toPem(kind: KeyMaterial['kind'], der: Uint8Array): string {
  const label = kind === 'certificate' ? 'CERTIFICATE' : 'PUBLIC KEY'
  const lines = encodeBase64(der).match(/.{1,64}/g)!
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** DER of the SubjectPublicKeyInfo of an RSA key, from hexadecimal numbers (RFC 8017 §A.1.1, RFC 3279 §2.3.1). */
export function spkiOf(modulus: string, exponent: string): Uint8Array {
  const key = element(TAG.sequence, numberOf(modulus), numberOf(exponent))
  const algorithm = element(TAG.sequence, element(TAG.oid, RSA_ENCRYPTION), element(TAG.null))
  return element(TAG.sequence, algorithm, element(TAG.bitString, NO_UNUSED_BITS, key))
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

/** 1.2.840.113549.1.1.1 */
const RSA_ENCRYPTION = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01)
/** A BIT STRING begins with the number of bits that its last byte does not use. */
const NO_UNUSED_BITS = Uint8Array.of(0)
/** The tag of a certificate's version, which may be missing. */
const VERSION = 0xa0

function materialOf(der: Uint8Array): KeyMaterial {
  const root = only(der)
  const parts = partsOf(root)
  const [first, second] = parts
  if (parts.length === 2 && first?.tag === TAG.integer && second?.tag === TAG.integer) {
    const numbers = { modulus: integer(first), exponent: integer(second) }
    const spki = spkiOf(numbers.modulus, numbers.exponent)
    return { kind: 'public-key', spki, der: spki, ...numbers }
  }
  if (first?.tag !== TAG.sequence) throw damaged()
  if (partsOf(first)[0]?.tag === TAG.oid) return { kind: 'public-key', der, ...publicKey(root) }
  if (parts.length === 3) return { der, ...certificate(first) }
  throw damaged()
}

/** RFC 5280 §4.1: version, serial, signature, issuer, validity, subject, subjectPublicKeyInfo. */
function certificate(tbs: Element): Omit<KeyMaterial, 'der'> {
  const fields = partsOf(tbs)
  if (fields[0]?.tag === VERSION) fields.shift()
  const [serial, , , validity, , spki] = fields
  if (!serial || !validity || !spki) throw damaged()
  const [notBefore, notAfter] = partsOf(validity)
  return {
    kind: 'certificate',
    ...publicKey(spki),
    serial: integer(serial),
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
  }
}

function publicKey(spki: Element): Pick<KeyMaterial, 'spki' | 'modulus' | 'exponent'> {
  const [algorithm, bits] = partsOf(spki)
  const [oid] = algorithm ? partsOf(algorithm) : []
  if (oid?.tag !== TAG.oid || !bits) throw damaged()
  if (!sameBytes(oid.content, RSA_ENCRYPTION))
    throw new Error(`is no RSA key (its algorithm is ${oidText(oid.content)}); only RSA keys seal these papers`)
  if (bits.tag !== TAG.bitString || bits.content[0] !== NO_UNUSED_BITS[0]) throw damaged()
  const [modulus, exponent] = partsOf(only(bits.content.subarray(1)))
  return { spki: spki.der, modulus: integer(modulus), exponent: integer(exponent) }
}

function only(der: Uint8Array): Element {
  const [root, ...more] = elementsOf(der) ?? []
  if (!root || more.length > 0) throw damaged()
  return root
}

function partsOf(whole: Element): Element[] {
  const parts = childrenOf(whole)
  if (!parts) throw damaged()
  return parts
}

/** A number that is not negative, in as few bytes as it takes (X.690 §8.3.2). */
function integer(number: Element | undefined): string {
  const [first, second] = number?.content ?? []
  if (number?.tag !== TAG.integer || first === undefined || first >= 0x80) throw damaged()
  if (first === 0 && second !== undefined && second < 0x80) throw damaged()
  return hexOf(number.content).replace(/^0+(?=.)/, '')
}

/** The other way round. */
function numberOf(hex: string): Uint8Array {
  const digits = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g)!
  const bytes = digits.map((digit) => Number.parseInt(digit, 16))
  return element(TAG.integer, Uint8Array.from(bytes[0]! >= 0x80 ? [0, ...bytes] : bytes))
}

/** RFC 5280 §4.1.2.5: to the second, in UTC; of a year with two digits, 50 and above are of the last century. */
function instant(time: Element | undefined): string {
  const text = String.fromCharCode(...(time?.content ?? []))
  const digits = time?.tag === TAG.utcTime ? `${Number(text.slice(0, 2)) >= 50 ? 19 : 20}${text}` : text
  const isTime = time?.tag === TAG.utcTime || time?.tag === TAG.generalizedTime
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits) ?? []
  const [year, month, day, hour, minute, second] = parts
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const date = new Date(`${iso}Z`)
  if (!isTime || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 19) !== iso) throw damaged()
  return `${iso}Z`
}

function damaged(): Error {
  return new Error('is damaged, or no certificate or public key; export it again as PEM')
}
