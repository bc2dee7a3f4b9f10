import { concat } from './bytes.ts'

/** DER (ITU-T X.690), as much of it as a certificate and a public key are made of. */

/** Tags of X.690 §8 and X.680 §8.6; constructed ones with their bit. */
export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const

export interface Element {
  readonly tag: number
  readonly content: Uint8Array
  /** The element as it stands, with its tag and length. */
  readonly der: Uint8Array
}

/** Bit of the tag of what has elements inside. */
const CONSTRUCTED = 0x20

/** The elements that the bytes are, one after the other; `undefined` where they are no DER, to the last byte. */
export function elementsOf(bytes: Uint8Array): Element[] | undefined {
  const elements: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at)
    if (!element) return undefined
    elements.push(element)
    at += element.der.length
  }
  return elements
}

/** What is inside an element; `undefined` where nothing can be. */
export const childrenOf = ({ tag, content }: Element): Element[] | undefined =>
  tag & CONSTRUCTED ? elementsOf(content) : undefined

function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  // A tag of several bytes is in none of these objects.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined
  const size = first < 0x80 ? 0 : first & 0x7f
  const start = at + 2 + size
  const length = size === 0 ? first : longLength(bytes.subarray(at + 2, start))
  // An indefinite length (0x80) is BER; a long one that could be shorter is too (§10.1).
  if (first === 0x80 || length === undefined || start + length > bytes.length) return undefined
  return { tag, content: bytes.subarray(start, start + length), der: bytes.subarray(at, start + length) }
}

function longLength(digits: Uint8Array): number | undefined {
  if (digits.length > 4 || digits[0] === 0) return undefined
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0)
  return length < 0x80 ? undefined : length
}

/** An element with the content that the parts are. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(...parts)
  return concat(Uint8Array.from([tag, ...lengthOf(content.length)]), content)
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  const digits = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256)
  return [0x80 | digits.length, ...digits]
}

/** An object identifier in dots (§8.19). */
export function oidText(content: Uint8Array): string {
  const numbers: number[] = []
  let number = 0
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f)
    if (byte & 0x80) continue
    numbers.push(number)
    number = 0
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - 40 * root, ...rest].join('.')
}
