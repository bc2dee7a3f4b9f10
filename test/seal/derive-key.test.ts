import { describe, expect, it, vi } from 'vitest'
import { readCadena } from '../../src/seal/cadenas/cadena.ts'
import {
  type Checkpoint,
  type DerivationPaper,
  type DerivationProgress,
  deriveKey,
  KeyDerivationError,
} from '../../src/seal/derive-key.ts'
import { decodeSello } from '../../src/seal/sello.ts'
import { createTrust } from '../../src/seal/trust.ts'
import { NSS } from './cadenas/examples.ts'
import { SERIAL, type SealOptions, seal, type TestKey, testKey } from './sealing.ts'

/**
 * Short keys and small exponents, which no trust accepts, so that it takes milliseconds. The 2048 bits and 65537 of a
 * real key are in bench/derive-2048.ts.
 */
const key = testKey('derived', 512, 3)
const E3 = { exponent: 3 }

const NAMES = [
  'XIMENA',
  'ÓSCAR',
  'LUCÍA',
  'ÍÑIGO',
  'AURORA',
  'BRUNO',
  'CELIA',
  'DARÍO',
  'ELENA',
  'FABIÁN',
  'GALA',
  'HUGO',
]
function paper(
  number: number,
  by: TestKey = key,
  options: SealOptions = {},
  alter = (text: string) => text,
): DerivationPaper {
  const name = NAMES[number % NAMES.length] as string
  const text = NSS.replace('XIMENA', name).replace('1465000001', String(1465000001 + number))
  const printed = { nombre: name, primerApellido: 'PRUEBA', segundoApellido: 'FICTICIA' }
  return {
    cadena: readCadena([alter(text)], printed),
    sello: decodeSello([seal(text, by, options)]),
    sha256: String(number).padStart(64, '0'),
    numeroSerie: SERIAL,
  }
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'derived',
    (error) => (error instanceof KeyDerivationError ? [error.code, error.paper] : error),
  )

describe('the key of two papers', () => {
  it('is the key that sealed them, proven on a third', async () => {
    const derived = await deriveKey([paper(1), paper(2), paper(3)], {}, E3)
    expect(derived).toEqual({
      entry: {
        key: key.publicPem,
        printedSerials: [SERIAL],
        scheme: 'RSASSA-PKCS1-v1_5',
        hash: 'SHA-256',
        charset: 'utf-8',
        settled: false,
        origin: 'derived',
        derivedFrom: [1, 2, 3].map((number) => String(number).padStart(64, '0')),
      },
      hash: 'SHA-256',
      charset: 'utf-8',
      spelling: 'canonical',
      provenOn: 1,
    })
  })

  it('with another exponent', async () => {
    const other = testKey('e17', 512, 17)
    const derived = await deriveKey([paper(1, other), paper(2, other)], {}, { exponent: 17 })
    expect([derived.entry.key, derived.provenOn]).toEqual([other.publicPem, 0])
  })

  it('whatever small factor the papers share', async () => {
    for (let number = 0; number < 12; number += 1)
      expect((await deriveKey([paper(number), paper(number + 1)], {}, E3)).entry.key).toBe(key.publicPem)
  })

  it('whatever hash and charset sealed them, the likeliest tried first', async () => {
    for (const [hash, charset] of [
      ['sha1', 'utf8'],
      ['sha256', 'latin1'],
      ['sha384', 'utf8'],
    ] as const) {
      const longer = testKey('longer', 768, 3)
      const steps: DerivationProgress[] = []
      const derived = await deriveKey(
        [paper(1, longer, { hash, charset }), paper(2, longer, { hash, charset })],
        { onProgress: (step) => steps.push(step) },
        E3,
      )
      expect(derived.entry.key).toBe(longer.publicPem)
      expect(derived.hash.replace('-', '').toLowerCase()).toBe(hash)
      expect(derived.charset).toBe(charset === 'utf8' ? 'utf-8' : 'latin1')
      expect(steps.filter(({ step }) => step !== 'divisor')).toEqual([
        { step: 'power', number: 1, of: 2 },
        { step: 'power', number: 2, of: 2 },
        { step: 'proof', papers: 0 },
      ])
      expect(steps[2]).toMatchObject({
        step: 'divisor',
        number: 1,
        hash: 'SHA-256',
        charset: 'utf-8',
        spelling: 'canonical',
      })
    }
  })

  it('sealed with one closing bar', async () => {
    const one = testKey('one-bar', 512, 3)
    const papers = [1, 2].map((number) => {
      const whole = paper(number, one)
      const text = (whole.cadena as { text: string }).text
      return { ...whole, sello: decodeSello([seal(text.slice(0, -1), one)]) }
    })
    const derived = await deriveKey(papers, {}, E3)
    expect([derived.entry.key, derived.spelling]).toEqual([one.publicPem, 'canonical, one closing bar'])
  })
})

describe('ends with a clear message and no key', () => {
  const other = testKey('other', 512, 3)
  const longer = testKey('longer', 768, 3)
  const altered = (text: string) => text.replace('99250900018', '99250900026')
  it.each([
    ['nothing', [], ['too-few-papers', undefined]],
    ['one paper', [paper(1)], ['too-few-papers', undefined]],
    ['one paper twice', [paper(1), paper(1)], ['too-few-papers', undefined]],
    ['a paper without cadena', [paper(1), { ...paper(2), cadena: readCadena([]) }], ['incomplete-paper', 2]],
    ['a cut cadena', [paper(1), paper(2, key, {}, (text) => text.slice(0, 180))], ['incomplete-paper', 2]],
    ['a paper without sello', [{ ...paper(1), sello: decodeSello([]) }, paper(2)], ['incomplete-paper', 1]],
    ['a cut sello', [paper(1), { ...paper(2), sello: decodeSello(['Q'.repeat(80)]) }], ['incomplete-paper', 2]],
    ['sellos of two lengths', [paper(1), paper(2), paper(3, longer)], ['different-keys', 3]],
    ['papers of two keys', [paper(1), paper(2, other)], ['no-common-key', undefined]],
    ['an altered paper', [paper(1), paper(2, key, {}, altered)], ['no-common-key', undefined]],
    [
      'papers sealed with PSS',
      [1, 2].map((n) => paper(n, key, { pss: { saltLength: 20 } })),
      ['no-common-key', undefined],
    ],
    ['a third paper of another key', [paper(1), paper(2), paper(3, other)], ['paper-of-another-key', 3]],
    ['an altered third paper', [paper(1), paper(2), paper(3, key, {}, altered)], ['paper-of-another-key', 3]],
  ] as [string, DerivationPaper[], unknown][])('%s', async (_, papers, expected) => {
    expect(await code(deriveKey(papers, {}, E3))).toEqual(expected)
  })

  it('a factor too many, unless further papers remove it', async () => {
    const unsieved = { ...E3, smallFactors: 0 }
    const pairs = Array.from({ length: 40 }, (_, number) => [paper(number), paper(number + 1)])
    for (const pair of pairs) {
      if ((await code(deriveKey(pair, {}, unsieved))) === 'derived') continue
      expect(await code(deriveKey(pair, {}, unsieved))).toEqual(['needs-another-paper', undefined])
      // Each of them keeps a factor of 2 about every second time.
      const more = Array.from({ length: 16 }, (_, number) => paper(50 + number))
      expect((await deriveKey([...pair, ...more], {}, unsieved)).entry.key).toBe(key.publicPem)
      return
    }
    throw new Error('no pair with a factor too many')
  })

  it('names papers by number and quotes nothing', async () => {
    const error = await deriveKey([paper(1), paper(2), paper(3, other)], {}, E3).catch((error) => error)
    expect(error.message).toMatch(/^Paper 3: The key of the first two papers did not seal it/)
    expect(error.message).not.toMatch(/XIMENA|PUFX|1465/)
  })
})

describe('an interruption', () => {
  const store = () => {
    const kept = new Map<string, Uint8Array>()
    const written: string[] = []
    const checkpoint: Checkpoint = {
      get: async (name) => kept.get(name),
      put: async (name, bytes) => {
        written.push(name)
        kept.set(name, bytes)
      },
    }
    return { kept, written, checkpoint }
  }
  const latin1 = [1, 2, 3].map((number) => paper(number, key, { charset: 'latin1' }))

  it('loses nothing that was computed', async () => {
    const { checkpoint, written, kept } = store()
    const stop = new AbortController()
    const onProgress = (progress: DerivationProgress) => {
      if (progress.step === 'divisor' && progress.number === 2) stop.abort(new Error('stopped'))
    }
    await expect(deriveKey(latin1, { checkpoint, onProgress, signal: stop.signal }, E3)).rejects.toThrow('stopped')
    expect(written).toHaveLength(3)
    const before = [...written]
    const derived = await deriveKey(latin1, { checkpoint }, E3)
    expect(derived.charset).toBe('latin1')
    expect(written.slice(0, 3)).toEqual(before)
    expect(new Set(written).size).toBe(4)
    expect(written).toHaveLength(4)
    for (const name of kept.keys()) expect(name).toMatch(/^(power|divisor)-3-[0-9a-f]{64}$/)
  })

  it('and a finished run is only read again', async () => {
    const { checkpoint, written } = store()
    const first = await deriveKey(latin1, { checkpoint }, E3)
    const count = written.length
    expect(await deriveKey(latin1, { checkpoint }, E3)).toEqual(first)
    expect(written).toHaveLength(count)
  })

  it('before the start', async () => {
    const signal = AbortSignal.abort(new Error('never mind'))
    await expect(deriveKey(latin1, { signal }, E3)).rejects.toThrow('never mind')
  })
})

it('tries only the hashes and charsets that it is told', async () => {
  const papers = [1, 2].map((number) => paper(number, key, { hash: 'sha1' }))
  expect(await code(deriveKey(papers, { hashes: ['SHA-256'] }, E3))).toEqual(['no-common-key', undefined])
  const steps: DerivationProgress[] = []
  const onProgress = (step: DerivationProgress) => steps.push(step)
  await deriveKey(papers, { hashes: ['SHA-1'], charsets: ['utf-8'], onProgress }, E3)
  expect(steps.filter(({ step }) => step === 'divisor')).toHaveLength(1)
})

it('a key too small to trust is derived and then refused by the trust', async () => {
  const { entry } = await deriveKey([paper(1), paper(2)], {}, E3)
  expect(() => createTrust([entry])).toThrow(/^trust\[0\]\.key: has 512 bits/)
})

it('says what to install where gmp-wasm is missing', async () => {
  vi.resetModules()
  vi.doMock('gmp-wasm', () => {
    throw new Error('Cannot find package')
  })
  const { deriveKey: derive } = await import('../../src/seal/derive-key.ts')
  await expect(derive([paper(1), paper(2)], {}, E3)).rejects.toMatchObject({
    code: 'gmp-missing',
    message: 'Deriving a key needs the package gmp-wasm: npm install gmp-wasm',
  })
  vi.doUnmock('gmp-wasm')
})
