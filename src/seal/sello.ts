import { type Base64Problem, decodeBase64 } from './base64.ts'

/** A sello digital that is well formed. That says nothing about who made it. */
export interface Sello {
  readonly bytes: Uint8Array
  /** The base64 as one line. */
  readonly text: string
}

export interface SelloProblem {
  readonly problem: /** Nothing printed. A genuine sheet can lack its sello (documents.md §5). */
    | 'absent'
    /** The word `null`, which the same failure prints. */
    | 'null'
    | Base64Problem
    /** The bytes are as many as no RSA key has: most often a sello that was cut. */
    | 'length'
  /** For `length`: how many bytes. */
  readonly bytes?: number
}

/**
 * Bytes of an RSA modulus: 512 to 8192 bits in steps of 256, which every key length in use is (1024, 1536, 2048, 3072,
 * 4096). Wide on purpose: a length that no trusted key has is found out later.
 */
const isKeyLength = (bytes: number) => bytes >= 64 && bytes <= 1024 && bytes % 32 === 0

/** `ﬂ` is how some fonts print the letters `fl`: the same ink, Unicode block FB00. */
const LIGATURE = /[\ufb00-\ufb06]/g

/**
 * Decodes the printed lines of a sello strictly. Line breaks, blanks at the ends of lines and empty lines are the
 * page's; anything else that is not standard base64 with its padding is a problem, never skipped.
 */
export function decodeSello(lines: readonly string[]): Sello | SelloProblem {
  const text = lines
    .flatMap((line) => line.split(/[\n\r]+/))
    .map((line) => line.trim())
    .join('')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
  if (text === '') return { problem: 'absent' }
  if (text.toLowerCase() === 'null') return { problem: 'null' }
  const bytes = decodeBase64(text)
  if (typeof bytes === 'string') return { problem: bytes }
  return isKeyLength(bytes.length) ? { bytes, text } : { problem: 'length', bytes: bytes.length }
}
