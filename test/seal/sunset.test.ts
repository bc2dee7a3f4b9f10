import { expect, it } from 'vitest'
import { SUNSET_VERSION, sunsetAt } from '../../src/seal/sunset.ts'

// NIST SP 800-131A: through 2013. NIST SP 800-57 part 1 rev. 5: 112 bits of security through 2030.
it.each([
  ['SHA-1', 4096, '2013-12-31T23:59:59-06:00', undefined],
  ['SHA-1', 4096, '2014-01-01T00:00:00-06:00', 'hash-sunset'],
  ['SHA-256', 1024, '2013-12-31T23:59:59-06:00', undefined],
  ['SHA-256', 1024, '2014-01-01T00:00:00-06:00', 'key-sunset'],
  ['SHA-256', 2047, '2025-01-01T00:00:00-06:00', 'key-sunset'],
  ['SHA-256', 2048, '2030-12-31T23:59:59-06:00', undefined],
  ['SHA-256', 2048, '2031-01-01T00:00:00-06:00', 'key-sunset'],
  ['SHA-512', 3072, '2050-01-01T00:00:00-06:00', undefined],
] as const)('%s, %i bits, %s: %s', (hash, bits, at, sunset) => expect(sunsetAt(hash, bits, at)).toBe(sunset))

it('the table carries its version', () => expect(SUNSET_VERSION).toMatch(/^\d{4}-\d\d$/))
