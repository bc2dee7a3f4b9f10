import { concat, sameBytes } from '../bytes.ts'
import { digest, type HashName } from '../digest.ts'
import { DIGEST_BYTES, type Scheme } from './scheme.ts'

/** RSASSA-PSS (RFC 8017 §9.1.2) with MGF1 over the same hash. The salt's length is read from the block. */
export const pss: Scheme = {
  verifies: (block, hashed, hash, modulusBits) => {
    const opened = open(block, hash, modulusBits)
    // Steps 12 to 14: H = Hash(eight zeros ‖ mHash ‖ salt).
    return opened !== undefined && sameBytes(opened.h, digest(hash, concat(new Uint8Array(8), hashed, opened.salt)))
  },
  padded: (block, hash, modulusBits) => (open(block, hash, modulusBits) ? hash : undefined),
}

function open(block: Uint8Array, hash: HashName, modulusBits: number): { h: Uint8Array; salt: Uint8Array } | undefined {
  const emBits = modulusBits - 1
  const emLength = Math.ceil(emBits / 8)
  const size = DIGEST_BYTES[hash]
  const em = block.slice(block.length - emLength)
  // §8.1.2 step 2: a byte of the representative beyond emLen must be zero.
  if (block.length > emLength && block[0] !== 0) return undefined
  // Steps 3 and 4: room for the hash, and the trailer.
  if (emLength < size + 2 || em.at(-1) !== 0xbc) return undefined
  // Steps 5 and 6: the bits that lie above emBits are zero.
  const maskedDb = em.slice(0, emLength - size - 1)
  const h = em.slice(emLength - size - 1, -1)
  const unused = (0xff00 >> (8 * emLength - emBits)) & 0xff
  if ((maskedDb[0] as number) & unused) return undefined
  // Steps 7 to 9: unmask, and clear those bits.
  const mask = mgf1(h, maskedDb.length, hash)
  const db = maskedDb.map((byte, index) => byte ^ (mask[index] as number))
  db[0] = (db[0] as number) & ~unused
  // Step 10: zeros, a one, then the salt.
  const one = db.findIndex((byte) => byte !== 0)
  return db[one] === 0x01 ? { h, salt: db.slice(one + 1) } : undefined
}

/** RFC 8017 B.2.1. */
function mgf1(seed: Uint8Array, length: number, hash: HashName): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / DIGEST_BYTES[hash]) }, (_, counter) =>
    digest(hash, concat(seed, Uint8Array.of(counter >>> 24, counter >>> 16, counter >>> 8, counter))),
  )
  return concat(...blocks).slice(0, length)
}
