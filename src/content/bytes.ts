/** The place of `text`, which is ASCII, in the bytes; -1 where it is not. */
export function find(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, text, at)) return at
  return -1
}

/** Whether `text`, which is ASCII, stands there in the bytes. */
export function isAt(bytes: Uint8Array, text: string, at: number): boolean {
  let length = 0
  while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++
  return length === text.length
}

export function count(bytes: Uint8Array, text: string): number {
  let times = 0
  for (let at = find(bytes, text); at >= 0; at = find(bytes, text, at + text.length)) times++
  return times
}

export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Each byte as the character of its number. By `apply`, because an array of bytes that is spread takes ten times as long.
 * @throws RangeError Above some 100,000 bytes, which is more than a stack holds.
 */
export const latin1 = (bytes: Uint8Array): string => String.fromCharCode.apply(null, bytes as never)

const SLASH = 0x2f
const HASH = 0x23
const WHITE_SPACE = codes('\0\t\n\f\r ')
const BRACKETS = codes('()<>[]{}')
const OPEN_TEXT = 0x28
/** What ends a name: ISO 32000-1, 7.2.2. */
const ENDS_NAME = codes('\0\t\n\f\r ()<>[]{}/%')

/**
 * Which of the names stand in the bytes as PDF names, also where characters of them are written as `#xx` (ISO
 * 32000-1, 7.3.5), as the value of the key they belong to, and not in a text. What is compressed is not seen.
 * @param keys Name to key.
 */
export function valuesAmong(bytes: Uint8Array, keys: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(keys)
  const longest = Math.max(...names.map((name) => name.length))
  const beginnings = new Set([HASH, ...names.map((name) => name.charCodeAt(0))])
  const found = new Set<string>()
  let looked = 0
  let bracket = 0
  for (let at = bytes.indexOf(SLASH); at >= 0; at = bytes.indexOf(SLASH, at + 1)) {
    if (!beginnings.has(bytes[at + 1] ?? 0)) continue
    const name = nameAt(bytes, at, longest)
    if (!Object.hasOwn(keys, name) || nameBefore(bytes, at, longest) !== keys[name]) continue
    // A web address has slashes too, and stands in the brackets of a text.
    for (; looked < at; looked++) if (BRACKETS.has(bytes[looked]!)) bracket = bytes[looked]!
    if (bracket !== OPEN_TEXT) found.add(name)
  }
  return [...found]
}

/** The name whose slash is at `at`, or what fits of it in one unit more than `longest`. */
function nameAt(bytes: Uint8Array, at: number, longest: number): string {
  let name = ''
  for (at++; at < bytes.length && name.length <= longest && !ENDS_NAME.has(bytes[at]!); at++) {
    let code = bytes[at]!
    if (code === HASH) {
      const written = Number.parseInt(String.fromCharCode(bytes[at + 1]!, bytes[at + 2]!), 16)
      if (!Number.isNaN(written)) {
        code = written
        at += 2
      }
    }
    name += String.fromCharCode(code)
  }
  return name
}

/** The name that ends before `at`, white space aside. */
function nameBefore(bytes: Uint8Array, at: number, longest: number): string | undefined {
  let end = at
  while (end > 0 && WHITE_SPACE.has(bytes[end - 1]!)) end--
  let start = end - 1
  while (start >= 0 && end - start < 3 * longest && !ENDS_NAME.has(bytes[start]!)) start--
  return bytes[start] === SLASH ? nameAt(bytes, start, longest) : undefined
}

function codes(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)))
}
