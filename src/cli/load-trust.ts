import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createTrust, type Trust, type TrustEntry } from '../seal/trust.ts'
import { readTrustFile } from '../seal/trust-file.ts'
import { UsageError } from './usage-error.ts'

/**
 * The trust of files given on the command line: certificates and public keys (PEM or DER), trust files (JSON), and
 * directories of these. Throws `UsageError` that names the file.
 */
export async function loadTrust(paths: readonly string[]): Promise<Trust | undefined> {
  if (paths.length === 0) return undefined
  const entries: TrustEntry[] = []
  for (const path of (await Promise.all(paths.map(filesIn))).flat()) {
    try {
      const own = entriesOf(await readFile(path), path)
      createTrust(own)
      entries.push(...own)
    } catch (error) {
      throw new UsageError(`--trust ${path}: ${(error as Error).message}`)
    }
  }
  return createTrust(entries)
}

const KEY_FILE = /\.(pem|crt|cer|der|pub|json)$/i

async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => {
    throw new UsageError(`--trust ${path}: there is no such file or directory`)
  })
  if (!found.isDirectory()) return [path]
  const files = (await readdir(path)).filter((name) => KEY_FILE.test(name)).sort()
  if (files.length === 0)
    throw new UsageError(`--trust ${path}: no certificate, public key or trust file in this directory`)
  return files.map((name) => join(path, name))
}

const entriesOf = (bytes: Uint8Array, path: string): TrustEntry[] =>
  path.toLowerCase().endsWith('.json')
    ? readTrustFile(new TextDecoder().decode(bytes))
    : [{ key: new Uint8Array(bytes) }]
