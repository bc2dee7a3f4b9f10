import type { HashName } from '../digest.ts'

/** How a digest is padded into the block that the key signs. */
export interface Scheme {
  /** True only where the whole block is what this scheme makes of this digest. */
  readonly verifies: (block: Uint8Array, digest: Uint8Array, hash: HashName, modulusBits: number) => boolean
  /**
   * For a block of some other text: the hash that its padding names, so that this key must have made it; `undefined`
   * where the padding is not right. Explains a failure, and never decides that something verifies.
   */
  readonly padded: (block: Uint8Array, hash: HashName, modulusBits: number) => HashName | undefined
}

/** Bytes of a digest. */
export const DIGEST_BYTES: Readonly<Record<HashName, number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
}
