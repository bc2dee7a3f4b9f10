// Files in which other programs find other objects than pdfjs: those that read the same places in another way, or that do
// without the table of objects where they take it for damaged (ISO 32000-1, 7.5).
import { budgetStep } from './budget.mjs'

/** Filters of images (ISO 32000-1, table 6): text that is packed so, some read as it is. */
const OF_IMAGES = new Set(['CCF', 'CCITTFaxDecode', 'DCT', 'DCTDecode', 'JBIG2Decode', 'JPXDecode'])

/** Branches and leaves of a page tree that are looked at. */
const MOST = 10_000

/**
 * Whether other programs may find other pages or objects in a file: an object that is there twice, of which the table
 * does not name the last; one that the table does not name, and that is asked for; a number that a stream of objects holds
 * twice; a stream behind whose end there is more of it; pages that are not as many as their tree says; keys that are there
 * twice where the pages are found.
 */
export function isFoundOtherwise({ xref, catalog, stream }) {
  if (xref.isOdd || [xref.trailer, xref.root].some((dictionary) => dictionary?.isTwice)) return true
  return isOddTree(xref, catalog.toplevelPagesDict) || isDefinedOtherwise(xref, stream)
}

function isOddTree(xref, top) {
  let left = MOST
  const leavesOf = (node, depth) => {
    if (left-- < 0 || depth > 50 || node.isTwice) return Number.NaN
    const kids = node.get('Kids')
    if (!Array.isArray(kids)) return 1
    const leaves = kids.reduce((sum, kid) => sum + leavesOf(xref.fetchIfRef(kid), depth + 1), 0)
    return leaves === node.get('Count') ? leaves : Number.NaN
  }
  try {
    return Number.isNaN(leavesOf(top, 0))
  } catch {
    return true
  }
}

function isDefinedOtherwise(xref, { bytes, start }) {
  const defined = definitionsIn(bytes)
  for (const number of xref.missed ?? []) if (defined.has(number)) return true
  for (const [number, places] of defined) {
    if (places.length < 2) continue
    const entry = xref.getEntry(number)
    const isPacked = entry && !entry.uncompressed
    const at = isPacked ? xref.getEntry(entry.offset)?.offset : entry?.offset
    // An object that no table names is nobody's, unless it is asked for.
    if (at === undefined) continue
    const behind = places.filter((place) => place >= at + start).length
    if (behind > (isPacked ? 0 : 1)) return true
  }
  return false
}

/** Where objects are defined, by their number: 7.3.10. */
function definitionsIn(bytes) {
  const defined = new Map()
  budgetStep(bytes.length >> 6)
  for (let at = bytes.indexOf(O, 3); at >= 0; at = bytes.indexOf(O, at + 1)) {
    if (bytes[at + 1] !== B || bytes[at + 2] !== J) continue
    const generation = numberBefore(bytes, at)
    const number = generation && numberBefore(bytes, generation.at)
    if (!number) continue
    if (defined.has(number.value)) defined.get(number.value).push(number.at)
    else defined.set(number.value, [number.at])
  }
  return defined
}

const [O, B, J] = [0x6f, 0x62, 0x6a]
const isBlank = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39

/** A number, with blanks behind it, that ends before a place. */
function numberBefore(bytes, end) {
  let last = end
  while (last > 0 && end - last < 20 && isBlank(bytes[last - 1])) last--
  let at = last
  while (at > 0 && last - at < 10 && isDigit(bytes[at - 1])) at--
  if (last === end || at === last) return undefined
  return { at, value: Number(String.fromCharCode(...bytes.subarray(at, last))) }
}

/** Whether a page's content is not what all take for it: lists in lists, or packed as an image. */
export function hasOddContents(page) {
  const contents = page.get('Contents')
  const parts = Array.isArray(contents) ? contents.map((part) => page.xref.fetchIfRef(part)) : [contents]
  return parts.some((part) => Array.isArray(part) || isPackedAsImage(part?.dict))
}

/** Whether a stream is packed as only images are. */
export const isPackedAsImage = (dictionary) =>
  [dictionary?.get('F', 'Filter')].flat().some((filter) => OF_IMAGES.has(filter?.name))

/** Whether a stream of objects holds two of one number. */
export const areTwice = (numbers) => new Set(numbers).size < numbers.length
