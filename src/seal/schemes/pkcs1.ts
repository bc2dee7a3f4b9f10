import { sameBytes } from '../bytes.ts'
import type { HashName } from '../digest.ts'
import { DIGEST_BYTES, type Scheme } from './scheme.ts'

/** DER of DigestInfo up to the digest: RFC 8017 §9.2, note 1. */
const DIGEST_INFO: Readonly<Record<HashName, readonly number[]>> = {
  'SHA-1': [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14],
  'SHA-256': [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
  ],
  'SHA-384': [
    0x30, 0x41, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02, 0x05, 0x00, 0x04, 0x30,
  ],
  'SHA-512': [
    0x30, 0x51, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03, 0x05, 0x00, 0x04, 0x40,
  ],
}
const HASHES = Object.keys(DIGEST_INFO) as HashName[]

/** EMSA-PKCS1-v1_5 (RFC 8017 §9.2): `00 01 FF… 00 DigestInfo`; `undefined` where the key is too short for the hash. */
export function pkcs1Block(digest: Uint8Array, hash: HashName, length: number): Uint8Array | undefined {
  const info = [...DIGEST_INFO[hash], ...digest]
  const filling = length - info.length - 3
  if (filling < 8) return undefined
  const block = new Uint8Array(length).fill(0xff)
  block.set([0x00, 0x01])
  block.set([0x00, ...info], 2 + filling)
  return block
}

/** RSASSA-PKCS1-v1_5. The expected block is built and compared whole (RFC 8017 §8.2.2), never taken apart. */
export const pkcs1: Scheme = {
  verifies: (block, digest, hash) => isBlock(block, digest, hash),
  padded: (block) => HASHES.find((hash) => isBlock(block, block.slice(-DIGEST_BYTES[hash]), hash)),
}

function isBlock(block: Uint8Array, digest: Uint8Array, hash: HashName): boolean {
  const expected = pkcs1Block(digest, hash, block.length)
  return expected !== undefined && sameBytes(block, expected)
}
