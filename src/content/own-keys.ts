import { find, isAt, latin1 } from './bytes.ts'
import type { Page } from './content.ts'
import { isDictionary, isStream, nameOf, valueIn } from './dictionaries.ts'
import type { Dictionary } from './pdfjs.js'

/** What a file brings along to prove itself by. Whatever names it carries, it proves nothing. */
export interface OwnKeys {
  /** Signed signature fields. */
  readonly signatures: number
  /** The names that the signatures give themselves. */
  readonly signers: readonly string[]
  /** Certificates and public keys in the pages' text, the metadata, attachments, or bare in the file. */
  readonly certificates: number
}

/** Armour of RFC 7468, its blanks aside. */
const ARMOUR = /-BEGIN(?:X509|TRUSTED)?(?:CERTIFICATE|RSAPUBLICKEY|PUBLICKEY|PKCS7|CMS)-/g
/** rsaEncryption (1.2.840.113549.1.1) in base64, by where it begins among three bytes: every RSA certificate has it. */
const BASE64 = /hkiG9w0BAQ|KoZIhvcNAQE|qGSIb3DQEB/
const ARMOURS = ['CERTIFICATE', 'PUBLIC KEY', 'RSA PUBLIC KEY', 'PKCS7']
const BEGIN = '-----BEGIN '
/** The same in DER. */
const RSA = '\x2a\x86\x48\x86\xf7\x0d\x01\x01'
/** Fields and attachments that are looked into. */
const MOST = 50
/** Bytes of an attachment or of the metadata: a certificate has two thousand. */
const LARGEST = 200_000

export function ownKeysIn(catalog: Dictionary, bytes: Uint8Array, pages: readonly Page[]): OwnKeys {
  const signed = signaturesIn(catalog)
  const files = [valueIn(catalog, 'Metadata'), ...attachmentsIn(catalog)]
  const certificates =
    pages.reduce((sum, page) => sum + keysIn(page.runs.map(({ text }) => text).join('')), 0) +
    files.reduce<number>((sum, file) => sum + keysInside(file), 0) +
    armoursIn(bytes)
  return { signatures: signed.length, signers: signed.flatMap((name) => name ?? []), certificates }
}

/** How many keys a text holds: by their armour, or without it by what is inside. */
function keysIn(text: string): number {
  const close = text.replace(/\s/g, '')
  return close.match(ARMOUR)?.length ?? (BASE64.test(close) ? 1 : 0)
}

function armoursIn(bytes: Uint8Array): number {
  let armours = 0
  for (let at = find(bytes, BEGIN); at >= 0; at = find(bytes, BEGIN, at + 1))
    if (ARMOURS.some((armour) => isAt(bytes, armour, at + BEGIN.length))) armours++
  return armours
}

function keysInside(file: unknown): number {
  if (!isStream(file)) return 0
  try {
    const bytes = file.getBytes()
    if (bytes.length > LARGEST) return 0
    return find(bytes, RSA) >= 0 ? 1 : keysIn(textOf(bytes))
  } catch {
    return 0
  }
}

/** In two parts, since a stack holds no more. */
const textOf = (bytes: Uint8Array) => latin1(bytes.subarray(0, LARGEST / 2)) + latin1(bytes.subarray(LARGEST / 2))

/** For each signed field, the name that the signature gives itself: ISO 32000-1, 12.8.1. */
function signaturesIn(catalog: Dictionary): (string | undefined)[] {
  const form = valueIn(catalog, 'AcroForm')
  const waiting = isDictionary(form) ? listIn(form, 'Fields') : []
  const names: (string | undefined)[] = []
  for (let i = 0; i < waiting.length && i < MOST; i++) {
    const field = waiting[i]!
    waiting.push(...listIn(field, 'Kids'))
    const value = valueIn(field, 'V')
    if (!isDictionary(value) || nameOf(valueIn(field, 'FT')) !== 'Sig') continue
    const name = valueIn(value, 'Name')
    names.push(typeof name === 'string' ? name : undefined)
  }
  return names
}

/** The streams of a catalog's attachments: ISO 32000-1, 7.11.4. */
function attachmentsIn(catalog: Dictionary): unknown[] {
  const names = valueIn(catalog, 'Names')
  const tree = isDictionary(names) ? valueIn(names, 'EmbeddedFiles') : undefined
  const waiting = isDictionary(tree) ? [tree] : []
  const streams: unknown[] = []
  for (let i = 0; i < waiting.length && i < MOST; i++) {
    waiting.push(...listIn(waiting[i]!, 'Kids'))
    for (const file of listIn(waiting[i]!, 'Names')) {
      const embedded = valueIn(file, 'EF')
      if (isDictionary(embedded)) streams.push(valueIn(embedded, 'F'))
    }
  }
  return streams
}

/** The dictionaries of an array. */
function listIn(dictionary: Dictionary, key: string): Dictionary[] {
  const values = valueIn(dictionary, key)
  return Array.isArray(values) ? values.filter(isDictionary) : []
}
