import { readdirSync, readFileSync } from 'node:fs'
import { readDocument } from '../../src/read-document.ts'
import { createTrust, type Trust } from '../../src/seal/trust.ts'
import type { Evidence } from '../../src/verdict/evidence.ts'
import type { PresetName } from '../../src/verdict/presets.ts'
import type { Verdict } from '../../src/verdict/verdict.ts'

/** The papers of `fixtures/documents`, each with what stands beside it. */

export interface Description {
  readonly kind: string
  readonly trust: string | null
  readonly policy: PresetName
  readonly at: string
  readonly expect: Expectation
  /** The same, where the trust entry says `settled`: only where that changes something. */
  readonly expectSettled?: Expectation
  readonly recognisedAs?: string
  readonly values: Readonly<Record<string, string>>
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

export interface Expectation {
  readonly outcome: Verdict['outcome']
  readonly indication: Verdict['indication']
  readonly subIndication?: string
  /** Codes that must be among the failed checks. */
  readonly failed?: readonly string[]
  readonly action?: string
}

const root = new URL('../../', import.meta.url)
const documents = new URL('fixtures/documents/', root)

/** `<kind>/<outcome>-<what>`. */
export const names: readonly string[] = readdirSync(documents, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .sort()

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`${name}.pdf`, documents)))

export const describedAs = (name: string): Description =>
  JSON.parse(readFileSync(new URL(`${name}.json`, documents), 'utf8'))

/** Papers that the test key sealed, as their holders must see them accepted. */
export const accepted = names.filter((name) => /\/accept-/.test(name))

export function trustOf(path: string | null, settled = false): Trust | undefined {
  return path === null ? undefined : createTrust([{ key: new Uint8Array(readFileSync(new URL(path, root))), settled }])
}

/** The basis under which the description tells what is to come out. */
export function basisOf({ trust: path, policy, at }: Description, settled = false) {
  const trust = trustOf(path, settled)
  return { policy, at, ...(trust && { trust }) }
}

const read = new Map<string, Promise<Evidence>>()

/** The evidence of a paper, read once. Rejects where there is nothing to read. */
export function evidenceOf(name: string): Promise<Evidence> {
  let evidence = read.get(name)
  if (!evidence) {
    evidence = readDocument(bytesOf(name))
    read.set(name, evidence)
  }
  return evidence
}
