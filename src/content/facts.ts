import { activeIn } from './active.ts'
import { count, valuesAmong } from './bytes.ts'
import type { FileFacts, Page } from './content.ts'
import { dateOf } from './dates.ts'
import { ownKeysIn } from './own-keys.ts'
import type { Document } from './pdfjs.js'
import { sha256 } from './sha256.ts'

/** Facts that the bytes tell, whether a parser can read them or not. */
export interface ByteFacts {
  readonly bytes: number
  readonly sha256: string
  /** How often `%%EOF` is there. */
  readonly ends: number
  /** How often `/ByteRange` is there: each signature has one, outside any compression (ISO 32000-1, 12.8.1). */
  readonly signatures: number
  readonly active: readonly string[]
}

/**
 * Names that stand in a file for something that acts, with the key that they are a value of: ISO 32000-1, 7.11.4 and
 * 12.6.4, ISO 32000-2, 13.7. The URI of a plain link is none of them.
 */
const ACTIVE: Readonly<Record<string, string>> = {
  EmbeddedFile: 'Type',
  ImportData: 'S',
  JavaScript: 'S',
  Launch: 'S',
  RichMedia: 'Subtype',
  SubmitForm: 'S',
}

/** @param bytes Left as they are. */
export async function byteFacts(bytes: Uint8Array<ArrayBuffer>): Promise<ByteFacts> {
  return {
    bytes: bytes.byteLength,
    sha256: await sha256(bytes),
    ends: count(bytes, '%%EOF'),
    signatures: count(bytes, '/ByteRange'),
    active: valuesAmong(bytes, ACTIVE),
  }
}

/** Units of a producer's name that are kept. */
const LONGEST = 200

/**
 * The facts of the bytes and what the parser adds.
 * @param pages Those that were read, and what could act on them.
 */
export async function fileFacts(
  of: ByteFacts,
  bytes: Uint8Array,
  document: Document,
  { pages, active: onPages }: { readonly pages: readonly Page[]; readonly active: Iterable<string> },
): Promise<FileFacts> {
  const info = await document.info().catch((): Readonly<Record<string, unknown>> => ({}))
  const text = (name: string) => {
    const value = info[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined
  }
  const facts = {
    pdfVersion: text('PDFFormatVersion'),
    producer: text('Producer'),
    creator: text('Creator'),
    created: dateOf(text('CreationDate')),
    modified: dateOf(text('ModDate')),
  }
  // What a damaged part of the file keeps from us is not said to be there.
  const active = await document.examine(activeIn).catch(() => [])
  const keys = await document.examine((catalog) => ownKeysIn(catalog, bytes, pages)).catch(() => undefined)
  return {
    bytes: of.bytes,
    sha256: of.sha256,
    ...(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<FileFacts>),
    pageCount: document.numPages,
    // A linearised file ends twice, the first time behind its first page: ISO 32000-1, annex F.
    revisions: info.IsLinearized === true ? Math.max(1, of.ends - 1) : of.ends,
    active: [...new Set([...of.active, ...onPages, ...active])].sort(),
    signatures: Math.max(of.signatures, keys?.signatures ?? 0),
    ...(keys && keys.signers.length > 0 ? { signers: keys.signers } : {}),
    ...(keys && keys.certificates > 0 ? { certificates: keys.certificates } : {}),
    ownerPassword: typeof info.EncryptFilterName === 'string',
  }
}
