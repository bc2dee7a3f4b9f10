import * as z from 'zod/mini'
import type { Charset } from './charset.ts'
import type { HashName } from './digest.ts'
import type { SchemeName } from './schemes/catalog.ts'

/** A day, or a day with its time and offset. */
const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

/** 30 February is a day in March to `Date`. */
function exists(instant: string): boolean {
  if (!INSTANT.test(instant) || Number.isNaN(Date.parse(instant))) return false
  const day = instant.slice(0, 10)
  return new Date(day).toISOString().startsWith(day)
}

/** One key to trust, as it is written down. Every property but `key` may be left out. */
export const trustEntrySchema = () =>
  entrySchemaOf(z.string().check(z.describe('A certificate or an RSA public key as PEM text')))

/** The same with a key that is written otherwise. */
export function entrySchemaOf<Key extends z.ZodMiniType>(key: Key) {
  const words = 'give a day, YYYY-MM-DD, or an ISO 8601 instant with its offset'
  const instant = z.string().check(z.regex(INSTANT, words), z.refine(exists, words))
  const text = z.optional(z.string())
  const list = (each: RegExp, otherwise: string) => z.optional(z.array(z.string().check(z.regex(each, otherwise))))

  return z.strictObject({
    key,
    printedSerials: list(/[0-9A-Za-z]/, 'give the serial as the papers print it'),
    scheme: z.optional(z.enum(['RSASSA-PKCS1-v1_5', 'RSASSA-PSS'])),
    hash: z.optional(z.enum(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'])),
    charset: z.optional(z.enum(['utf-8', 'latin1'])),
    notBefore: z.optional(instant),
    notAfter: z.optional(instant),
    revokedAt: z.optional(instant),
    settled: z.optional(z.boolean()),
    origin: text,
    derivedFrom: list(/^[0-9a-f]{64}$/, 'give SHA-256 in lower-case hexadecimal'),
  })
}

/** A key to trust, with what only who installs it can know. */
export interface TrustEntry {
  /** A certificate or RSA public key: PEM text, DER bytes, or the bytes of a PEM file. One object only. */
  readonly key: string | Uint8Array
  /**
   * The numbers that the papers print as Número de Serie. Default: the certificate's own serial; a bare public key is
   * then tried for every serial.
   */
  readonly printedSerials?: readonly string[] | undefined
  /** Default `RSASSA-PKCS1-v1_5`. */
  readonly scheme?: SchemeName | undefined
  /** Default `SHA-256`. */
  readonly hash?: HashName | undefined
  /** How the sealed text became bytes. Default `utf-8`; the other one is tried after it. */
  readonly charset?: Charset | undefined
  /** First day or instant of the key's use. Default: the certificate's; a bare key has always been in use. */
  readonly notBefore?: string | undefined
  /** Last day (whole, in Mexico City) or instant. Default: the certificate's; a bare key has no end. */
  readonly notAfter?: string | undefined
  /** From this day or instant on, nothing that the key sealed is accepted. */
  readonly revokedAt?: string | undefined
  /**
   * True where the key is proven on genuine papers and every key behind its serials is known, so that a seal which it
   * did not make is false and not merely unknown. Default `false`.
   */
  readonly settled?: boolean | undefined
  /** Where the key came from, in your words; `derived` for one that was computed from papers. */
  readonly origin?: string | undefined
  /** For a derived key: SHA-256 of the papers, lower-case hexadecimal. */
  readonly derivedFrom?: readonly string[] | undefined
}
