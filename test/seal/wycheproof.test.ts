import { existsSync, readFileSync } from 'node:fs'
import forge from 'node-forge'
import { describe, expect, it } from 'vitest'
import { digest, type HashName } from '../../src/seal/digest.ts'
import { modulusBits, openSignature } from '../../src/seal/rsa.ts'
import { pkcs1 } from '../../src/seal/schemes/pkcs1.ts'

/**
 * RSASSA-PKCS1-v1_5 verification vectors of C2SP/wycheproof (Apache-2.0), read where they lie and never copied. Some
 * groups have the exponent 3, which no trust accepts: the arithmetic and the padding are held against all of them.
 */
const FILES = [
  'rsa_signature_2048_sha256_test.json',
  'rsa_signature_2048_sha384_test.json',
  'rsa_signature_2048_sha512_test.json',
  'rsa_signature_3072_sha256_test.json',
  'rsa_signature_4096_sha256_test.json',
]
const place = (file: string) => new URL(`../../../shared/vectors/${file}`, import.meta.url)

interface Group {
  readonly sha: HashName
  readonly publicKey: { readonly modulus: string; readonly publicExponent: string }
  readonly tests: readonly {
    readonly tcId: number
    readonly msg: string
    readonly sig: string
    readonly result: 'valid' | 'invalid' | 'acceptable'
  }[]
}

describe.each(FILES)('Wycheproof %s', (file) => {
  if (!existsSync(place(file))) {
    it.skip(`left out: ${file} is not in ../shared/vectors`, () => undefined)
    return
  }
  const vectors = JSON.parse(readFileSync(place(file), 'utf8')) as { numberOfTests: number; testGroups: Group[] }
  const cases = vectors.testGroups.flatMap(({ tests, ...group }) => tests.map((test) => ({ ...group, ...test })))
  const verdicts = cases.map(({ sha, publicKey, msg, sig, result, tcId }) => {
    const modulus = publicKey.modulus.replace(/^0+/, '')
    const block = openSignature(
      { modulus, exponent: publicKey.publicExponent },
      new Uint8Array(Buffer.from(sig, 'hex')),
    )
    const hashed = digest(sha, new Uint8Array(Buffer.from(msg, 'hex')))
    return { tcId, result, verifies: block !== undefined && pkcs1.verifies(block, hashed, sha, modulusBits(modulus)) }
  })

  it('agrees with every vector', () => {
    expect(verdicts).toHaveLength(vectors.numberOfTests)
    // `acceptable` is a DigestInfo without NULL: RFC 8017 §9.2 writes it with NULL, and the block is compared whole.
    expect(verdicts.filter(({ verifies, result }) => verifies !== (result === 'valid'))).toEqual([])
    expect(verdicts.filter(({ verifies }) => verifies).length).toBeGreaterThan(5)
  })

  it('opens each signature as node-forge does', () => {
    for (const { publicKey, sig } of cases.slice(0, 20)) {
      const modulus = publicKey.modulus.replace(/^0+/, '')
      const block = openSignature(
        { modulus, exponent: publicKey.publicExponent },
        new Uint8Array(Buffer.from(sig, 'hex')),
      )
      if (!block) continue
      const [s, e, n] = [sig, publicKey.publicExponent, modulus].map((hex) => new forge.jsbn.BigInteger(hex, 16))
      const opened = s?.modPow(e as forge.jsbn.BigInteger, n as forge.jsbn.BigInteger).toString(16)
      expect(Buffer.from(block).toString('hex').replace(/^0+/, '')).toBe(opened)
    }
  })
})
