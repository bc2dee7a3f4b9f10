import { instantOf } from '../mexico-city.ts'
import { onceEach } from '../once.ts'
import type { HashName } from './digest.ts'

/** Changes whenever the table below does: the same seal may then be judged otherwise. */
export const SUNSET_VERSION = '2026-11'

/** From this day on (Mexico City), what a weak hash or a short key sealed proves nothing by itself. */
interface Sunset {
  readonly from: readonly [year: number, month: number, day: number]
}

/**
 * SHA-1 makes no signatures after 2013: NIST SP 800-131A (January 2011), table 2 "disallowed after 2013", kept by its
 * revision 2 (March 2019) §9. ETSI TS 119 312 and the SOG-IS agreed mechanisms do not list it either.
 */
const HASHES: Readonly<Partial<Record<HashName, Sunset>>> = { 'SHA-1': { from: [2014, 1, 1] } }

/**
 * RSA below 2048 bits: NIST SP 800-131A, table 2, disallowed after 2013. RSA below 3072 bits (112 bits of security):
 * NIST SP 800-57 part 1 revision 5 (May 2020), table 4, disallowed for applying protection after 2030.
 */
const KEYS: readonly (Sunset & { readonly belowBits: number })[] = [
  { belowBits: 2048, from: [2014, 1, 1] },
  { belowBits: 3072, from: [2031, 1, 1] },
]

/** What had passed its sunset when the seal was made, if anything. */
export function sunsetAt(
  hash: HashName,
  modulusBits: number,
  sealedAt: string,
): 'hash-sunset' | 'key-sunset' | undefined {
  const past = (sunset: Sunset) => Date.parse(sealedAt) >= beginningOf(sunset)
  const weakHash = HASHES[hash]
  if (weakHash && past(weakHash)) return 'hash-sunset'
  return KEYS.some((row) => modulusBits < row.belowBits && past(row)) ? 'key-sunset' : undefined
}

/** Milliseconds since 1970. */
const beginningOf = onceEach(({ from: [year, month, day] }: Sunset) =>
  Date.parse(instantOf({ year, month, day, hour: 0, minute: 0, second: 0 }) as string),
)
