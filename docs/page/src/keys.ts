import { createTrust, type Trust, type TrustEntry, type TrustedKey } from '../../../src/seal/trust.ts'
import { readTrustFile } from '../../../src/seal/trust-file.ts'

/** A file with trusted keys, or why nothing in it can be used. */
export type KeyFile = { readonly name: string } & (
  | { readonly entries: readonly TrustEntry[]; readonly keys: readonly TrustedKey[] }
  | { readonly problem: 'private-key' | 'unusable'; readonly detail: string }
)

/** A certificate has a few kB; a list of many has not a hundred times as much. */
const MOST_BYTES = 1_000_000

/** Reads a certificate or public key (PEM, DER), or a trust file of `cotejo trust`. It never leaves the memory of the page. */
export async function readKeyFile(file: File): Promise<KeyFile> {
  const { name } = file
  if (file.size > MOST_BYTES) return { name, problem: 'unusable', detail: 'has more than 1 MB' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const entries = name.toLowerCase().endsWith('.json')
      ? readTrustFile(new TextDecoder().decode(bytes))
      : [{ key: bytes }]
    return { name, entries, keys: createTrust(entries).keys }
  } catch (error) {
    const detail = (error as Error).message.replace(/^trust\[\d+\]\.key: /, '')
    return { name, problem: detail.includes('private key') ? 'private-key' : 'unusable', detail }
  }
}

/** The keys of all files that could be used. */
export function trustOf(files: readonly KeyFile[]): Trust | undefined {
  const entries = files.flatMap((file) => ('entries' in file ? file.entries : []))
  return entries.length === 0 ? undefined : createTrust(entries)
}
