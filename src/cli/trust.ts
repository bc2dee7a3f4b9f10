import { readFile, rename, writeFile } from 'node:fs/promises'
import { createTrust, type TrustEntry, type TrustedKey } from '../seal/trust.ts'
import { readTrustFile, writeTrustFile } from '../seal/trust-file.ts'
import { loadTrust } from './load-trust.ts'
import { parsed } from './parsed.ts'
import { bytesOf } from './read-file.ts'
import { UsageError } from './usage-error.ts'

const FILE = 'cotejo-trust.json'

export const showOptions = { json: { type: 'boolean' } } as const

/** `cotejo trust show FILE…`. Resolves to the exit status. */
export async function show(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, showOptions)
  const loaded = await loadTrust(positionals.length > 0 ? positionals : [FILE])
  const { id, keys } = loaded!
  process.stdout.write(values.json ? `${JSON.stringify(loaded)}\n` : `trust ${id}\n${keys.map(described).join('')}`)
  return 0
}

function described(key: TrustedKey): string {
  const rows: [string, string | undefined][] = [
    ['key', key.keyId],
    ['algorithm', `${key.scheme}, ${key.hash}, ${key.modulusBits} bits, ${key.charset}`],
    ['printed serials', key.serials?.join(', ') ?? 'any'],
    ['in force', `${key.notBefore ?? 'always'} to ${key.notAfter ?? 'no end'}`],
    ['revoked', key.revokedAt],
    [
      'settled',
      key.settled ? 'yes: a seal of its serial that it did not make is false' : 'no: there may be other keys',
    ],
    ['origin', key.origin],
    ['derived from', key.derivedFrom?.join(', ')],
  ]
  return `\n${rows.flatMap(([name, value]) => (value === undefined ? [] : `  ${name.padEnd(16)}${value}\n`)).join('')}`
}

export const addOptions = {
  to: { type: 'string' },
  serial: { type: 'string', multiple: true },
  scheme: { type: 'string' },
  hash: { type: 'string' },
  charset: { type: 'string' },
  'not-before': { type: 'string' },
  'not-after': { type: 'string' },
  'revoked-at': { type: 'string' },
  settled: { type: 'boolean' },
  origin: { type: 'string' },
} as const

/** `cotejo trust add CERT…`. Resolves to the exit status. */
export async function add(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, addOptions)
  if (positionals.length === 0) throw new UsageError('trust add: give a certificate or public key')
  const given = {
    printedSerials: values.serial,
    scheme: values.scheme,
    hash: values.hash,
    charset: values.charset,
    notBefore: values['not-before'],
    notAfter: values['not-after'],
    revokedAt: values['revoked-at'],
    settled: values.settled,
    origin: values.origin,
  }
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const entries = await Promise.all(
    positionals.map(async (path) => ({ ...said, key: await bytesOf(path) }) as TrustEntry),
  )
  return addToFile(values.to ?? FILE, entries)
}

/** Adds entries to a trust file, or begins one; the old file stays whole until the new one is written. */
export async function addToFile(file: string, added: readonly TrustEntry[]): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const before = text === undefined ? [] : readTrustFile(text)
  const known = new Set(createTrust(before).keys.map(({ keyId }) => keyId))
  const fresh = added.filter((entry) => !known.has(createTrust([entry]).keys[0]!.keyId))
  if (fresh.length > 0) {
    await writeFile(`${file}.new`, writeTrustFile([...before, ...fresh]))
    await rename(`${file}.new`, file)
  }
  const count = before.length + fresh.length
  process.stdout.write(`${file}: ${fresh.length} added, ${count} ${count === 1 ? 'key' : 'keys'} in all\n`)
  return 0
}
