import { fromBigInt, toBigInt } from './bytes.ts'

/** An RSA public key; both numbers hexadecimal. */
export interface RsaKey {
  readonly modulus: string
  readonly exponent: string
}

/**
 * RSAVP1 and I2OSP (RFC 8017 §5.2.2, §4.1): the block that was signed, as long as the modulus; `undefined` where the
 * signature's length is not the modulus' or its number is not below it. Why plain `BigInt` and neither node-forge nor
 * WebCrypto: docs/decisions/seal-rsa-arithmetic.md. Only public numbers pass here, so that timing tells nothing.
 */
export function openSignature({ modulus, exponent }: RsaKey, signature: Uint8Array): Uint8Array | undefined {
  const length = Math.ceil(modulus.length / 2)
  const n = BigInt(`0x${modulus}`)
  const s = toBigInt(signature)
  if (signature.length !== length || s >= n) return undefined
  return fromBigInt(powerModulo(s, BigInt(`0x${exponent}`), n), length)
}

export function modulusBits(modulus: string): number {
  return BigInt(`0x${modulus}`).toString(2).length
}

export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let power = 1n
  let square = base
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = (power * square) % modulus
    square = (square * square) % modulus
  }
  return power
}
