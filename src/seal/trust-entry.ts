import * as z from 'zod'
import type { Charset } from './charset.ts'
import type { HashName } from './forge.ts'
import type { SchemeName } from './schemes/catalog.ts'

const instant = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'give a day, YYYY-MM-DD, or an ISO 8601 instant with its offset',
})

/** One key to trust, as it is written down. Every property but `key` may be left out. */
export const trustEntrySchema = z.strictObject({
  key: z.string().describe('A certificate or an RSA public key as PEM text'),
  printedSerials: z.array(z.string().regex(/[0-9A-Za-z]/, 'give the serial as the papers print it')).optional(),
  scheme: z.enum(['RSASSA-PKCS1-v1_5', 'RSASSA-PSS']).optional(),
  hash: z.enum(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']).optional(),
  charset: z.enum(['utf-8', 'latin1']).optional(),
  notBefore: instant.optional(),
  notAfter: instant.optional(),
  revokedAt: instant.optional(),
  settled: z.boolean().optional(),
  origin: z.string().optional(),
  derivedFrom: z.array(z.string().regex(/^[0-9a-f]{64}$/, 'give SHA-256 in lower-case hexadecimal')).optional(),
})

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
