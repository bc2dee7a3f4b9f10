import { spkiOf, toPem } from '../seal/key-material.ts'
import type { TrustEntry } from '../seal/trust-entry.ts'
import { TEST_KEY } from './keys.ts'

/** The entry that makes a trust of the key which seals the samples: for tests, and for nothing else. */
export const testTrustEntry = (): TrustEntry => ({
  key: toPem('public-key', spkiOf(TEST_KEY.modulus, TEST_KEY.exponent)),
  printedSerials: ['00000000000000000001'],
  origin: 'cotejo/testing: proves nothing',
})
