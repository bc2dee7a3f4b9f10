import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createTrust, type Trust, type TrustEntry } from '../seal/trust.ts'
import { readTrustFile } from '../seal/trust-file.ts'
import { bytesOf, statOf } from './read-file.ts'
import { about, UsageError } from './usage-error.ts'

/**
 * The trust of files given on the command line: certificates and public keys (PEM or DER), trust files (JSON), and
 * folders of these. Throws `UsageError` that names the file.
 */
export async function loadTrust(paths: readonly string[]): Promise<Trust | undefined> {
  if (paths.length === 0) return undefined
  const entries: TrustEntry[] = []
  for (const path of (await Promise.all(paths.map(filesIn))).flat()) {
    const bytes = await bytesOf(path)
    entries.push(...usable(path, () => entriesOf(bytes, path)))
  }
  return createTrust(entries)
}

/** Entries of which a trust can be made. Throws `UsageError` that names the file they come from. */
export function usable(path: string, entries: () => TrustEntry[]): TrustEntry[] {
  try {
    const own = entries()
    createTrust(own)
    return own
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const why = isTrustFile(path) ? error.message : error.message.replace(/^trust\[0\]\.(?:key: )?/, '')
    throw new UsageError(about(path, { es: `no sirve como llave de confianza; el motivo, en inglés: ${why}`, en: why }))
  }
}

const KEY_FILE = /\.(pem|crt|cer|der|pub|json)$/i

async function filesIn(path: string): Promise<string[]> {
  const found = await statOf(path)
  if (!found.isDirectory()) return [path]
  const files = (await readdir(path)).filter((name) => KEY_FILE.test(name)).sort()
  if (files.length === 0) {
    const none = {
      es: 'no hay en esta carpeta ningún certificado, llave pública ni archivo de llaves de confianza',
      en: 'no certificate, public key or trust file in this folder',
    }
    throw new UsageError(about(path, none))
  }
  return files.map((name) => join(path, name))
}

const isTrustFile = (path: string) => path.toLowerCase().endsWith('.json')

const entriesOf = (bytes: Uint8Array, path: string): TrustEntry[] =>
  isTrustFile(path) ? readTrustFile(new TextDecoder().decode(bytes)) : [{ key: new Uint8Array(bytes) }]
