import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Language } from '../language.ts'
import { createTrust, type TrustEntry, type TrustedKey } from '../seal/trust.ts'
import { readTrustFile, writeTrustFile } from '../seal/trust-file.ts'
import { languageOf } from './lang.ts'
import { loadTrust, usable } from './load-trust.ts'
import { parsed } from './parsed.ts'
import { bytesOf } from './read-file.ts'
import { UsageError } from './usage-error.ts'

const FILE = 'cotejo-trust.json'

const words = {
  es: {
    trust: 'llaves de confianza',
    key: 'llave',
    algorithm: 'algoritmo',
    serials: 'series impresas',
    any: 'cualquiera',
    force: 'vigencia',
    from: (from = 'siempre', to = 'sin fin') => `${from} a ${to}`,
    revoked: 'revocada',
    settled: 'establecida',
    yes: 'sí: un sello de su serie que ella no hizo es falso',
    no: 'no: puede haber otras llaves',
    origin: 'origen',
    derived: 'calculada de',
    added: (fresh: number, all: number) =>
      `${fresh} ${fresh === 1 ? 'agregada' : 'agregadas'}, ${all} ${all === 1 ? 'llave' : 'llaves'} en total`,
  },
  en: {
    trust: 'trust',
    key: 'key',
    algorithm: 'algorithm',
    serials: 'printed serials',
    any: 'any',
    force: 'in force',
    from: (from = 'always', to = 'no end') => `${from} to ${to}`,
    revoked: 'revoked',
    settled: 'settled',
    yes: 'yes: a seal of its serial that it did not make is false',
    no: 'no: there may be other keys',
    origin: 'origin',
    derived: 'derived from',
    added: (fresh: number, all: number) => `${fresh} added, ${all} ${all === 1 ? 'key' : 'keys'} in all`,
  },
} as const

export const showOptions = { json: { type: 'boolean' }, lang: { type: 'string' } } as const

/** `cotejo trust show FILE…`. Resolves to the exit status. */
export async function show(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, showOptions)
  const lang = languageOf(values.lang)
  const loaded = (await loadTrust(positionals.length > 0 ? positionals : [FILE]))!
  const said = () => `${words[lang].trust} ${loaded.id}\n${loaded.keys.map((key) => described(key, lang)).join('')}`
  process.stdout.write(values.json ? `${JSON.stringify(loaded)}\n` : said())
  return 0
}

function described(key: TrustedKey, language: Language): string {
  const say = words[language]
  const rows: [string, string | undefined][] = [
    [say.key, key.keyId],
    [say.algorithm, `${key.scheme}, ${key.hash}, ${key.modulusBits} bits, ${key.charset}`],
    [say.serials, key.serials?.join(', ') ?? say.any],
    [say.force, say.from(key.notBefore, key.notAfter)],
    [say.revoked, key.revokedAt],
    [say.settled, key.settled ? say.yes : say.no],
    [say.origin, key.origin],
    [say.derived, key.derivedFrom?.join(', ')],
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
  lang: { type: 'string' },
} as const

/** `cotejo trust add CERT…`. Resolves to the exit status. */
export async function add(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, addOptions)
  const lang = languageOf(values.lang)
  if (positionals.length === 0) {
    throw new UsageError({
      es: 'trust add: indique un certificado o una llave pública',
      en: 'trust add: give a certificate or public key',
    })
  }
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
    positionals.map(async (path) => {
      const entry = { ...said, key: await bytesOf(path) } as TrustEntry
      return usable(path, () => [entry])
    }),
  )
  return addToFile(values.to ?? FILE, entries.flat(), lang)
}

/** Adds entries to a trust file, or begins one; the old file stays whole until the new one is written. */
export async function addToFile(file: string, added: readonly TrustEntry[], language: Language): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const before = text === undefined ? [] : usable(file, () => readTrustFile(text))
  const known = new Set(createTrust(before).keys.map(({ keyId }) => keyId))
  const fresh = added.filter((entry) => !known.has(createTrust([entry]).keys[0]!.keyId))
  if (fresh.length > 0) {
    await writeFile(`${file}.new`, writeTrustFile([...before, ...fresh]))
    await rename(`${file}.new`, file)
  }
  process.stdout.write(`${file}: ${words[language].added(fresh.length, before.length + fresh.length)}\n`)
  return 0
}
