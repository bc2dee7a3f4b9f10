const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export type Base64Problem =
  /** A character that is none of standard base64: junk, a blank, or those of base64url. */
  | 'alphabet'
  /** `=` missing, too many, or not at the end. */
  | 'padding'
  /** Bits after the last byte that are not zero: two texts would stand for the same bytes. */
  | 'leftover-bits'

/**
 * Standard base64 (RFC 4648 §4) read strictly: each sequence of bytes has exactly one text. The usual decoders drop
 * foreign characters silently, so that a sello with junk inside would still verify.
 */
export function decodeBase64(text: string): Uint8Array | Base64Problem {
  if (/[^A-Za-z0-9+/=]/.test(text)) return 'alphabet'
  const [, letters = '', padding = ''] = /^([^=]*)(={0,2})$/.exec(text) ?? []
  if (letters.length + padding.length !== text.length || text.length % 4 !== 0) return 'padding'
  const unused = { 0: 0, 1: 0b11, 2: 0b1111 }[padding.length] as number
  if (padding !== '' && ALPHABET.indexOf(letters.at(-1) as string) & unused) return 'leftover-bits'
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
