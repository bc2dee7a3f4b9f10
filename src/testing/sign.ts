import { fromBigInt, toBigInt } from '../seal/bytes.ts'
import { digest } from '../seal/digest.ts'
import { powerModulo } from '../seal/rsa.ts'
import { pkcs1Block } from '../seal/schemes/pkcs1.ts'
import type { TestKey } from './keys.ts'

/** The sello of a cadena: RSASSA-PKCS1-v1_5 with SHA-256 over its UTF-8 bytes (RFC 8017 §8.2.1), as base64 in one line. */
export function sign(cadena: string, { modulus, privateExponent }: TestKey): string {
  const length = modulus.length / 2
  const block = pkcs1Block(digest('SHA-256', new TextEncoder().encode(cadena)), 'SHA-256', length)!
  const signature = powerModulo(toBigInt(block), BigInt(`0x${privateExponent}`), BigInt(`0x${modulus}`))
  return btoa(String.fromCharCode(...fromBigInt(signature, length)))
}
