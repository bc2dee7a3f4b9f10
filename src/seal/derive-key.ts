import { concat, hexOf, sameBytes, toBigInt } from './bytes.ts'
import { type Cadena, type CadenaProblem, spellings } from './cadenas/cadena.ts'
import { type Charset, encoders } from './charset.ts'
import { digest, type HashName } from './digest.ts'
import { type BigArithmetic, loadGmp } from './gmp.ts'
import { spkiOf, toPem } from './key-material.ts'
import { openSignature, powerModulo } from './rsa.ts'
import { pkcs1Block } from './schemes/pkcs1.ts'
import type { Sello, SelloProblem } from './sello.ts'
import type { TrustEntry } from './trust-entry.ts'

/** One paper that the school itself downloaded from the portal. */
export interface DerivationPaper {
  readonly cadena: Cadena | CadenaProblem
  readonly sello: Sello | SelloProblem
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly sha256: string
  readonly numeroSerie?: string | undefined
}

/** Where finished pieces of the work are kept, so that an interruption loses none. Keys are digests and say nothing. */
export interface Checkpoint {
  readonly get: (key: string) => Promise<Uint8Array | undefined>
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>
}

/** What is about to be done. Each `divisor` of a 2048-bit key takes minutes, during which nothing else runs. */
export type DerivationProgress =
  | { readonly step: 'power'; readonly number: number; readonly of: number }
  | ({ readonly step: 'divisor'; readonly number: number; readonly of: number } & Manner)
  | { readonly step: 'proof'; readonly papers: number }

/** How the papers may have been sealed. */
export interface Manner {
  readonly hash: HashName
  readonly charset: Charset
  readonly spelling: string
}

export interface DerivationOptions {
  readonly checkpoint?: Checkpoint
  readonly onProgress?: (progress: DerivationProgress) => void
  /** Looked at between the pieces of the work. */
  readonly signal?: AbortSignal
  /** Tried in this order. Default: SHA-256, SHA-1, SHA-512, SHA-384. */
  readonly hashes?: readonly HashName[]
  /** Tried in this order. Default: UTF-8, Latin-1. */
  readonly charsets?: readonly Charset[]
}

export interface DerivedKey extends Manner {
  /** To be added to a trust. `origin` is `derived`; it is not settled, and no one but the papers vouches for it. */
  readonly entry: TrustEntry
  /** How many further papers the key was proven on; with 0 it rests on the first two alone. */
  readonly provenOn: number
}

export type DerivationProblem =
  /** Fewer than two different papers. */
  | 'too-few-papers'
  /** A paper has no readable cadena or sello, or one of them is cut. */
  | 'incomplete-paper'
  /** The sellos are of keys of different lengths. */
  | 'different-keys'
  /** In no manner do the first two papers have a key in common. */
  | 'no-common-key'
  /** The papers leave more than one number possible. */
  | 'needs-another-paper'
  /** The key of the first two did not seal this one. */
  | 'paper-of-another-key'
  /** The optional dependency gmp-wasm is not installed. */
  | 'gmp-missing'

const MESSAGES: Readonly<Record<DerivationProblem, string>> = {
  'too-few-papers': 'A key is derived from at least two different papers; give papers of two people.',
  'incomplete-paper':
    'Its cadena original or its sello digital is missing, cut or not readable; download the paper again and give the file as it came.',
  'different-keys': 'Its sello is of another length, hence of another key; give papers with sellos of one length.',
  'no-common-key':
    'The first two papers have no key in common: they are of different keys, one of them was altered, or they were sealed in a manner that cannot be derived (RSASSA-PSS, a hash that was not tried). Try other papers, straight from the portal.',
  'needs-another-paper': 'The papers leave more than one key possible; add another.',
  'paper-of-another-key':
    'The key of the first two papers did not seal it: it is of another key or was altered. No key is given.',
  'gmp-missing': 'Deriving a key needs the package gmp-wasm: npm install gmp-wasm',
}

/** Why no key was derived. `code` is stable; compare it, not the class. The message names papers by number only. */
export class KeyDerivationError extends Error {
  override readonly name = 'KeyDerivationError'
  readonly code: DerivationProblem
  /** Which of the papers, counted from 1. */
  readonly paper?: number

  constructor(code: DerivationProblem, paper?: number, cause?: unknown) {
    super((paper === undefined ? '' : `Paper ${paper}: `) + MESSAGES[code], cause === undefined ? undefined : { cause })
    this.code = code
    if (paper !== undefined) this.paper = paper
  }
}

/** documents.md §8: candidates, most likely first. The only place where hashes are tried. */
const HASHES: readonly HashName[] = ['SHA-256', 'SHA-1', 'SHA-512', 'SHA-384']
const CHARSETS: readonly Charset[] = ['utf-8', 'latin1']
/** Each spelling costs as many long computations as there are hashes and charsets. */
const MOST_SPELLINGS = 6
/** The exponent of every key in use. */
const EXPONENT = 65537

/**
 * Computes the public key behind two or more papers sealed by it (RSASSA-PKCS1-v1_5): the modulus divides
 * `s^e − EM(m)` of every paper, so that it is what two of them have in common. Further papers are its proof.
 *
 * The key is as trustworthy as the papers: they must come straight from the portal. It says nothing about who owns it.
 * Throws `KeyDerivationError`, or the signal's reason when aborted. `tests` is for tests only.
 */
export async function deriveKey(
  papers: readonly DerivationPaper[],
  options: DerivationOptions = {},
  tests: { readonly exponent?: number; readonly smallFactors?: number } = {},
): Promise<DerivedKey> {
  const exponent = tests.exponent ?? EXPONENT
  const sealed = papers.map(wholePaper).filter(isFirstOfItsKind)
  const [first, second] = sealed
  if (!first || !second) throw new KeyDerivationError('too-few-papers')
  for (const { signature, paper } of sealed)
    if (signature.length !== first.signature.length) throw new KeyDerivationError('different-keys', paper)
  const run = new Run(options, await gmp(), exponent)

  const powers: Uint8Array[] = []
  for (const [index, { signature }] of [first, second].entries()) {
    await run.about({ step: 'power', number: index + 1, of: 2 })
    powers.push(await run.once(['power', signature], (arithmetic) => arithmetic.power(signature, exponent)))
  }
  const manners = mannersOf(first, second, options)
  for (const [index, { manner, blocks }] of manners.entries()) {
    await run.about({ step: 'divisor', number: index + 1, of: manners.length, ...manner })
    const divisor = await run.once(['divisor', first.signature, second.signature, ...blocks], (arithmetic) =>
      arithmetic.divisorOfDifferences(powers[0]!, blocks[0], powers[1]!, blocks[1]),
    )
    if (divisor.length < first.signature.length) continue
    await run.about({ step: 'proof', papers: sealed.length - 2 })
    const common = commonToAll(toBigInt(divisor), BigInt(exponent), manner, sealed)
    const modulus = withoutSmallFactors(common, tests.smallFactors).toString(16)
    return proven(modulus, exponent, manner, sealed, papers)
  }
  throw new KeyDerivationError('no-common-key')
}

/** What a paper gives to the computation. */
interface SealedPaper {
  /** Which of the papers, counted from 1. */
  readonly paper: number
  readonly signature: Uint8Array
  /** Its spellings by name. */
  readonly texts: ReadonlyMap<string, string>
}

function wholePaper({ cadena, sello }: DerivationPaper, index: number): SealedPaper {
  if ('problem' in cadena || cadena.truncated || 'problem' in sello)
    throw new KeyDerivationError('incomplete-paper', index + 1)
  return {
    paper: index + 1,
    signature: sello.bytes,
    texts: new Map([...spellings(cadena)].map(({ name, text }) => [name, text])),
  }
}

function isFirstOfItsKind({ signature }: SealedPaper, index: number, all: readonly SealedPaper[]): boolean {
  return all.findIndex((other) => sameBytes(other.signature, signature)) === index
}

async function gmp(): Promise<BigArithmetic> {
  try {
    return await loadGmp()
  } catch (cause) {
    throw new KeyDerivationError('gmp-missing', undefined, cause)
  }
}

/** The manners in which two papers may have been sealed by one program, likeliest first, each with both blocks. */
function mannersOf(
  first: SealedPaper,
  second: SealedPaper,
  { hashes = HASHES, charsets = CHARSETS }: DerivationOptions,
): { manner: Manner; blocks: [Uint8Array, Uint8Array] }[] {
  const shared = [...first.texts.keys()].filter((name) => second.texts.has(name)).slice(0, MOST_SPELLINGS)
  const seen = new Set<string>()
  return shared.flatMap((spelling) =>
    hashes.flatMap((hash) =>
      charsets.flatMap((charset) => {
        const manner = { hash, charset, spelling }
        const blocks = [first, second].flatMap((paper) => blockOf(paper, manner) ?? [])
        const known = blocks.map(hexOf).join()
        if (blocks.length < 2 || seen.has(known)) return []
        seen.add(known)
        return [{ manner, blocks: blocks as [Uint8Array, Uint8Array] }]
      }),
    ),
  )
}

function blockOf({ signature, texts }: SealedPaper, { hash, charset, spelling }: Manner): Uint8Array | undefined {
  const text = texts.get(spelling)
  const bytes = text === undefined ? undefined : encoders[charset](text)
  return bytes && pkcs1Block(digest(hash, bytes), hash, signature.length)
}

/** Reports, remembers, and lets others have a turn between two pieces of work. */
class Run {
  readonly #options: DerivationOptions
  readonly #arithmetic: BigArithmetic
  readonly #exponent: number

  constructor(options: DerivationOptions, arithmetic: BigArithmetic, exponent: number) {
    this.#options = options
    this.#arithmetic = arithmetic
    this.#exponent = exponent
  }

  async about(progress: DerivationProgress): Promise<void> {
    this.#options.onProgress?.(progress)
    await new Promise((resolve) => setTimeout(resolve))
    this.#options.signal?.throwIfAborted()
  }

  /** A piece of work, taken from the checkpoint where it was finished before. */
  async once(
    [piece, ...inputs]: readonly [string, ...Uint8Array[]],
    work: (arithmetic: BigArithmetic) => Uint8Array,
  ): Promise<Uint8Array> {
    const key = `${piece}-${this.#exponent}-${hexOf(digest('SHA-256', concat(...inputs)))}`
    const kept = await this.#options.checkpoint?.get(key)
    if (kept) return kept
    const bytes = work(this.#arithmetic)
    await this.#options.checkpoint?.put(key, bytes)
    return bytes
  }
}

/** What further papers of the same manner leave of the number: with each, another factor too many is less likely. */
function commonToAll(number: bigint, exponent: bigint, manner: Manner, sealed: readonly SealedPaper[]): bigint {
  return sealed.slice(2).reduce((common, paper) => {
    const block = blockOf(paper, manner)
    if (!block) return common
    const less = greatestDivisor(common, powerModulo(toBigInt(paper.signature), exponent, common) - toBigInt(block))
    // A paper of another key shares nothing: the proof will tell.
    return bytesOf(less) < paper.signature.length ? common : less
  }, number)
}

function greatestDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right < 0n ? -right : right]
  while (b > 0n) [a, b] = [b, a % b]
  return a
}

function bytesOf(number: bigint): number {
  return Math.ceil(number.toString(16).length / 2)
}

/** The factors of a modulus are far larger; two papers share another, small one about two times in five. */
function withoutSmallFactors(number: bigint, below = 2 ** 20): bigint {
  let rest = number
  for (let factor = 2; factor < below; factor += factor === 2 ? 1 : 2)
    while (rest % BigInt(factor) === 0n) rest /= BigInt(factor)
  return rest
}

function proven(
  modulus: string,
  exponent: number,
  manner: Manner,
  sealed: readonly SealedPaper[],
  papers: readonly DerivationPaper[],
): DerivedKey {
  if (Math.ceil(modulus.length / 2) !== sealed[0]?.signature.length) throw new KeyDerivationError('needs-another-paper')
  const key = { modulus, exponent: exponent.toString(16) }
  for (const paper of sealed) {
    const opened = openSignature(key, paper.signature)
    const fits = [...paper.texts.keys()].some((spelling) => {
      const block = blockOf(paper, { ...manner, spelling })
      return opened && block && sameBytes(opened, block)
    })
    if (!fits) throw new KeyDerivationError('paper-of-another-key', paper.paper)
  }
  const serials = [...new Set(papers.flatMap(({ numeroSerie }) => numeroSerie ?? []))]
  return {
    ...manner,
    entry: {
      key: toPem('public-key', spkiOf(modulus, key.exponent)),
      ...(serials.length > 0 && { printedSerials: serials }),
      scheme: 'RSASSA-PKCS1-v1_5',
      hash: manner.hash,
      charset: manner.charset,
      settled: false,
      origin: 'derived',
      derivedFrom: papers.map(({ sha256 }) => sha256),
    },
    provenOn: sealed.length - 2,
  }
}
