const MARK = new TextEncoder().encode('%%EOF')

/** No more earlier saves than this are looked at: a file saved by hand has a few. */
const MOST = 4

/**
 * Where earlier saves of the file end, the latest first: a PDF that was changed by appending holds each of its earlier
 * selves as its beginning. The last `%%EOF` is the file as it is, and not among them.
 */
export function earlierSaves(bytes: Uint8Array): number[] {
  const ends: number[] = []
  let at = bytes.lastIndexOf(MARK[0]!)
  while (at >= 0) {
    if (MARK.every((byte, i) => bytes[at + i] === byte)) ends.push(at + MARK.length)
    at = at === 0 ? -1 : bytes.lastIndexOf(MARK[0]!, at - 1)
  }
  return ends.slice(1, 1 + MOST)
}
