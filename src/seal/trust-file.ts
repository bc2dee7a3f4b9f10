import * as z from 'zod/mini'
import { once } from '../once.ts'
import { schemaWords } from '../schema-words.ts'
import { readKey, toPem } from './key-material.ts'
import { createTrust, type TrustEntry } from './trust.ts'
import { trustEntrySchema } from './trust-entry.ts'

/** A file of trusted keys: JSON, keys as PEM text, versioned. */
export const trustFileSchema = once(() =>
  z.strictObject({ schema: z.literal('cotejo/trust@1'), keys: z.array(trustEntrySchema()) }),
)

/**
 * The entries of a trust file. Throws `TypeError` that names the entry for anything that is not as the schema says, for
 * another version of it, and for a key that `createTrust` would refuse; nothing is half read.
 */
export function readTrustFile(text: string): TrustEntry[] {
  const result = trustFileSchema().safeParse(parsed(text), schemaWords)
  if (!result.success) throw new TypeError(told(result.error.issues[0]))
  createTrust(result.data.keys)
  return result.data.keys
}

/** The text of a trust file; keys given as DER are written as PEM. Throws as `createTrust` does. */
export function writeTrustFile(entries: readonly TrustEntry[]): string {
  createTrust(entries)
  const keys = entries.map((entry) => {
    const { kind, der } = readKey(entry.key)
    return { ...entry, key: toPem(kind, der) }
  })
  return `${JSON.stringify({ schema: 'cotejo/trust@1', keys }, undefined, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TypeError('trust file: is no JSON')
  }
}

function told(issue: z.core.$ZodIssue | undefined): string {
  const [first, ...rest] = issue?.path ?? []
  if (first === 'schema') return 'trust file: its "schema" is not "cotejo/trust@1"; it was written for another version'
  const [index, ...property] = rest
  const place =
    index === undefined ? 'trust file' : `trust[${String(index)}]${property.map((name) => `.${String(name)}`).join('')}`
  const what = issue?.code === 'unrecognized_keys' ? `no such property: ${issue.keys.join(', ')}` : issue?.message
  return `${place}: ${what}`
}
