import type { Evidence } from '../verdict/evidence.ts'
import type { ReplayEntry } from './replay-store.ts'

/** RFC 2104 §3: a key shorter than the hash's 32 bytes weakens the tag. */
export const LEAST_KEY_BYTES = 32

/**
 * The tags of an upload, or nothing where there is none to remember: the file holds no paper of a known kind, it was read
 * from a picture, where a digit may be misread, or its folio, NSS or CURP were not read. Only the best paper counts.
 */
export async function replayEntry(
  { papers, file }: Evidence,
  key: Uint8Array,
  applicant?: string | undefined,
): Promise<ReplayEntry | undefined> {
  const [paper] = papers
  const { sha256 } = file
  if (!paper || sha256 === undefined || paper.source === 'ocr') return undefined
  const { fields, cadena } = paper
  const nss = fields.nss?.value
  const curp = fields.curp?.value
  // A page from which the folio was taken away still has it in the cadena.
  const folio = fields.folio?.value ?? ('problem' in cadena ? undefined : cadena.values.folio)
  if (!folio || !nss || !curp) return undefined
  const tag = await tagger(key)
  return {
    folioTag: await tag('folio', String(folio)),
    nssTag: await tag('nss', String(nss)),
    curpTag: await tag('curp', String(curp)),
    fileTag: await tag('file', sha256),
    ...(applicant !== undefined && { applicantTag: await tag('applicant', applicant) }),
  }
}

/** HMAC-SHA-256, lower-case hexadecimal. What it is a tag of is part of the text, so that no two kinds meet. */
async function tagger(key: Uint8Array): Promise<(what: string, value: string) => Promise<string>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), algorithm, false, ['sign'])
  return async (what, value) => {
    const mac = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(`${what}:${value}`))
    return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}
