import * as z from 'zod/mini'
import { instantOf } from '../mexico-city.ts'
import { once } from '../once.ts'
import { schemaWords } from '../schema-words.ts'
import { hexOf } from './bytes.ts'
import type { Charset } from './charset.ts'
import { digest, type HashName } from './digest.ts'
import { type KeyMaterial, readKey } from './key-material.ts'
import { modulusBits } from './rsa.ts'
import type { SchemeName } from './schemes/catalog.ts'
import { normaliseSerial, notationsOfDeclared, notationsOfNumber } from './serials.ts'
import { entrySchemaOf, type TrustEntry } from './trust-entry.ts'

export type { TrustEntry }

/** A key that is trusted to seal, with everything decided. Plain frozen data. */
export interface TrustedKey {
  /** SHA-256 of its SubjectPublicKeyInfo in DER, lower-case hexadecimal: what identifies it. */
  readonly keyId: string
  readonly kind: KeyMaterial['kind']
  /** Hexadecimal. */
  readonly modulus: string
  /** Hexadecimal. */
  readonly exponent: string
  readonly modulusBits: number
  /** What a page may print as its serial, in every notation, normalised; `undefined` for any serial. */
  readonly serials?: readonly string[]
  readonly scheme: SchemeName
  readonly hash: HashName
  readonly charset: Charset
  /** First and last instant of its use, both included. */
  readonly notBefore?: string
  readonly notAfter?: string
  readonly revokedAt?: string
  readonly settled: boolean
  readonly origin?: string
  readonly derivedFrom?: readonly string[]
}

/** The keys to hold seals against. Plain frozen data, made by `createTrust` only. */
export interface Trust {
  readonly version: 'cotejo/trust@1'
  /** SHA-256 of the keys and all that is decided about them, whatever their order. */
  readonly id: string
  readonly keys: readonly TrustedKey[]
}

/** RFC 8017 allows 3; a small exponent makes sloppy padding forgeable (NIST SP 800-56B and FIPS 186-5 ask for more than 2^16). */
const LEAST_EXPONENT = 65537n
/** Below 1024 bits anybody can factor the modulus; above 16384 a check takes too long. */
const BITS = { least: 1024, most: 16384 }

/**
 * Makes a trust from certificates and public keys. Throws `TypeError` naming the entry and the property (`trust[1].key:
 * …`) for the first thing that is wrong; nothing is half loaded. An expired certificate is kept: keys are judged at the
 * paper's date. Says nothing about who the keys belong to: that is for whoever installs them.
 */
export function createTrust(entries: readonly TrustEntry[]): Trust {
  if (!Array.isArray(entries)) throw new TypeError('trust: give a list of entries, [{ key: … }]')
  const keys = entries.map((entry, index) => {
    try {
      return trustedKey(checked(entry))
    } catch (error) {
      throw new TypeError(`trust[${index}].${(error as Error).message}`)
    }
  })
  const id = hexOf(
    digest(
      'SHA-256',
      new TextEncoder().encode(
        keys
          .map((key) => JSON.stringify(key))
          .sort()
          .join('\n'),
      ),
    ),
  )
  return Object.freeze({ version: 'cotejo/trust@1', id, keys: Object.freeze(keys) })
}

/** The keys that may have sealed a paper with this printed serial. */
export function candidates(trust: Trust | undefined, printedSerial: string | undefined): readonly TrustedKey[] {
  const serial = printedSerial === undefined ? undefined : normaliseSerial(printedSerial)
  return (trust?.keys ?? []).filter(({ serials }) => !serials || (serial !== undefined && serials.includes(serial)))
}

const entrySchema = once(() => {
  /** Bytes of whichever realm: a test runner may give those of another. */
  const isKey = (value: unknown) => typeof value === 'string' || ArrayBuffer.isView(value)
  return entrySchemaOf(z.custom<string | Uint8Array>(isKey))
})

function checked(entry: unknown): TrustEntry {
  const result = entrySchema().safeParse(entry, schemaWords)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
  throw new Error(`${place || 'key'}: ${issue?.code === 'unrecognized_keys' ? 'no such property' : issue?.message}`)
}

function trustedKey(entry: TrustEntry): TrustedKey {
  const material = named('key', () => readKey(entry.key))
  const bits = modulusBits(material.modulus)
  if (bits < BITS.least || bits > BITS.most)
    throw new Error(`key: has ${bits} bits; RSA keys of ${BITS.least} to ${BITS.most} bits are used`)
  const exponent = BigInt(`0x${material.exponent}`)
  if (exponent < LEAST_EXPONENT || exponent % 2n === 0n)
    throw new Error(`key: has the public exponent ${exponent}; an odd one of at least ${LEAST_EXPONENT} is needed`)
  const serials =
    entry.printedSerials?.flatMap(notationsOfDeclared) ?? (material.serial && notationsOfNumber(material.serial))
  const notBefore = instant(entry.notBefore, '00:00:00') ?? material.notBefore
  const notAfter = instant(entry.notAfter, '23:59:59') ?? material.notAfter
  if (notBefore && notAfter && Date.parse(notBefore) > Date.parse(notAfter))
    throw new Error('notAfter: lies before notBefore')
  const revokedAt = instant(entry.revokedAt, '00:00:00')
  return Object.freeze({
    keyId: hexOf(digest('SHA-256', material.spki)),
    kind: material.kind,
    modulus: material.modulus,
    exponent: material.exponent,
    modulusBits: bits,
    ...(serials && { serials: Object.freeze(serials) }),
    scheme: entry.scheme ?? 'RSASSA-PKCS1-v1_5',
    hash: entry.hash ?? 'SHA-256',
    charset: entry.charset ?? 'utf-8',
    ...(notBefore && { notBefore }),
    ...(notAfter && { notAfter }),
    ...(revokedAt && { revokedAt }),
    settled: entry.settled ?? false,
    ...(entry.origin && { origin: entry.origin }),
    ...(entry.derivedFrom && { derivedFrom: Object.freeze([...entry.derivedFrom]) }),
  })
}

function named<T>(property: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Error(`${property}: ${(error as Error).message}`)
  }
}

/** A day, as the given time of it in Mexico City, or the instant itself. */
function instant(text: string | undefined, time: string): string | undefined {
  if (text === undefined || text.includes('T')) return text
  const [year, month, day, hour, minute, second] = `${text}T${time}`.split(/[-T:]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return instantOf({ year, month, day, hour, minute, second })
}
