/** The place of `text`, which is ASCII, in the bytes; -1 where it is not. */
export function find(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++
    if (length === text.length) return at
  }
  return -1
}

export function count(bytes: Uint8Array, text: string): number {
  let times = 0
  for (let at = find(bytes, text); at >= 0; at = find(bytes, text, at + text.length)) times++
  return times
}

export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const SLASH = 0x2f
const HASH = 0x23
/** White space and delimiters end a name: ISO 32000-1, 7.2.2. */
const ENDS_NAME = new Set('\0\t\n\f\r ()<>[]{}/%'.split('').map((char) => char.charCodeAt(0)))

/**
 * Which of the names stand in the bytes as PDF names, also where characters of them are written as `#xx` (ISO
 * 32000-1, 7.3.5). What is compressed or encrypted is not seen.
 */
export function namesAmong(bytes: Uint8Array, names: ReadonlySet<string>): Set<string> {
  const longest = Math.max(...Array.from(names, (name) => name.length))
  const beginnings = new Set([HASH, ...Array.from(names, (name) => name.charCodeAt(0))])
  const found = new Set<string>()
  for (let at = bytes.indexOf(SLASH); at >= 0; at = bytes.indexOf(SLASH, at + 1)) {
    if (!beginnings.has(bytes[at + 1] ?? 0)) continue
    const name = nameAt(bytes, at + 1, longest)
    if (names.has(name)) found.add(name)
  }
  return found
}

/** The name that begins at `at`, or what fits of it in one unit more than `longest`. */
function nameAt(bytes: Uint8Array, at: number, longest: number): string {
  let name = ''
  while (at < bytes.length && name.length <= longest && !ENDS_NAME.has(bytes[at]!)) {
    const code =
      bytes[at] === HASH ? Number.parseInt(String.fromCharCode(bytes[at + 1]!, bytes[at + 2]!), 16) : Number.NaN
    name += String.fromCharCode(Number.isNaN(code) ? bytes[at]! : code)
    at += Number.isNaN(code) ? 1 : 3
  }
  return name
}
