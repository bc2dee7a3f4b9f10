import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

/** Hashes on any runtime and without waiting: `judge` and `createTrust` are synchronous, WebCrypto is not. */

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

const HASHES: Readonly<Record<HashName, (bytes: Uint8Array) => Uint8Array>> = {
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
}

export const digest = (hash: HashName, bytes: Uint8Array): Uint8Array => HASHES[hash](bytes)
