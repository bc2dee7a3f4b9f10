// Which glyphs of a TrueType font other programs may find for a code: a font has several character maps, and programs
// differ in which of them they ask (ISO 32000-1, 9.6.6.4). pdfjs asks one, and keeps the others by build/patches.mjs.

/** Codes that mean the same in every map of characters. */
const isAscii = (code) => code >= 0x20 && code < 0x7f

/** Letters and digits stand below it in every encoding that has a name. */
const BEYOND_ASCII = 0x7f

/** Whether the encoding of a font says that a code is another character than it is read as. */
export const isNamedOtherwise = (font, code, character) =>
  font.isNamed &&
  !font.isSymbolicFont &&
  code >= BEYOND_ASCII &&
  /^[0-9A-Za-z]$/.test(character) &&
  font.differences?.[code] === undefined

/** Maps of a font by their kinds, as functions from a code to a glyph, 0 for none. */
const mapsOf = new WeakMap()

/**
 * Numbers of the glyphs, without that of no glyph.
 * @param font pdfjs' own.
 * @param character What the code is read as.
 */
export function glyphsFor(font, code, character) {
  const { otherMaps: table } = font
  if (!table) return []
  let maps = mapsOf.get(table)
  if (!maps) {
    maps = mapsIn(table)
    mapsOf.set(table, maps)
  }
  const unicode = character.length === 1 ? character.charCodeAt(0) : -1
  const isNamed = font.isNamed && !font.isSymbolicFont
  const glyphs = new Set()
  for (const { kind, find } of maps) {
    const isAsked = isNamed
      ? isAscii(code) && (code === unicode || kind === SYMBOLS)
      : kind !== UNICODE || isAscii(code)
    if (isAsked && (kind !== UNICODE || code === unicode))
      for (const one of [code, 0xf000 + code]) glyphs.add(find(one))
    if (isNamed && kind !== SYMBOLS && isAscii(unicode)) glyphs.add(find(unicode))
  }
  // Some ask a font of symbols for the name of a glyph.
  if (font.isSymbolicFont && font.otherNames) glyphs.add(Math.max(0, font.otherNames.indexOf(font.differences?.[code])))
  glyphs.delete(0)
  return [...glyphs]
}

const [UNICODE, MACINTOSH, SYMBOLS] = ['unicode', 'macintosh', 'symbols']

/** Tables of one font that are looked at: most have one or two, and none of ours more than five. */
const MOST = 16

function mapsIn(table) {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const maps = []
  try {
    for (let i = 0; i < Math.min(view.getUint16(2), MOST); i++) {
      const at = 4 + 8 * i
      const find = mapAt(view, view.getUint32(at + 4))
      if (find) maps.push({ kind: kindOf(view.getUint16(at), view.getUint16(at + 2)), find })
    }
  } catch {
    // Shorter than it says: what was found counts.
  }
  return maps
}

const kindOf = (platform, encoding) =>
  platform === 1 ? MACINTOSH : platform === 3 && encoding === 0 ? SYMBOLS : UNICODE

/** Formats 0, 4, 6 and 12, which are those of simple fonts: ISO/IEC 14496-22, cmap. */
function mapAt(view, at) {
  const format = view.getUint16(at)
  if (format === 0) return tolerant((code) => (code < 256 ? view.getUint8(at + 6 + code) : 0))
  if (format === 4) return tolerant((code) => inSegments(view, at, code))
  if (format === 6) {
    const [first, count] = [view.getUint16(at + 6), view.getUint16(at + 8)]
    return tolerant((code) =>
      code >= first && code < first + count ? view.getUint16(at + 10 + 2 * (code - first)) : 0,
    )
  }
  if (format === 12) return tolerant((code) => inGroups(view, at, code))
  return undefined
}

const tolerant = (find) => (code) => {
  try {
    return find(code)
  } catch {
    return 0
  }
}

function inSegments(view, at, code) {
  const size = view.getUint16(at + 6)
  for (let end = at + 14; end < at + 14 + size; end += 2) {
    if (view.getUint16(end) < code) continue
    const start = end + 2 + size
    if (view.getUint16(start) > code) return 0
    const [delta, range] = [view.getUint16(start + size), view.getUint16(start + 2 * size)]
    if (range === 0) return (code + delta) & 0xffff
    const glyph = view.getUint16(start + 2 * size + range + 2 * (code - view.getUint16(start)))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function inGroups(view, at, code) {
  const count = view.getUint32(at + 12)
  for (let i = 0; i < count; i++) {
    const group = at + 16 + 12 * i
    if (view.getUint32(group) <= code && code <= view.getUint32(group + 4))
      return view.getUint32(group + 8) + code - view.getUint32(group)
  }
  return 0
}
