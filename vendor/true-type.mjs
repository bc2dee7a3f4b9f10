// What a TrueType font says of a glyph besides its outline, and pdfjs does not ask: where the outline stands, and how it
// is put together from others (ISO/IEC 14496-22, glyf, hhea and hmtx).

/** By the bytes of the font, where its tables are. */
const tablesOf = new WeakMap()

/**
 * How far other programs move the outline of a glyph to the right, in units of the em: its left edge, as the glyph itself
 * says it, goes to where the metrics say that it is.
 */
export function shiftOf({ file }, id, program) {
  if (!file || !(program?.length > 10)) return 0
  let tables = tablesOf.get(file)
  if (!tables) {
    tables = metricsIn(file)
    tablesOf.set(file, tables)
  }
  const { view, hmtx, end, long } = tables
  if (hmtx === undefined) return 0
  const at = id < long ? hmtx + 4 * id + 2 : hmtx + 4 * long + 2 * (id - long)
  const bearing = at + 2 <= end ? view.getInt16(at) : 0
  return bearing - wordAt(program, 2)
}

function metricsIn(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = { view }
  for (let i = 0, at = 12; i < view.getUint16(4); i++, at += 16) {
    const [tag, start] = [String.fromCharCode(...file.subarray(at, at + 4)), view.getUint32(at + 8)]
    if (tag === 'hmtx') Object.assign(tables, { hmtx: start, end: start + view.getUint32(at + 12) })
    if (tag === 'hhea') tables.long = view.getUint16(start + 34)
  }
  return tables.long === undefined ? { view } : tables
}

const [WORDS, OFFSETS, SCALED, MORE, SCALED_BOTH, TURNED, OFFSET_SCALED] = [1, 2, 8, 0x20, 0x40, 0x80, 0x800]
/** Glyphs made of glyphs made of glyphs: no font goes deeper. */
const DEEPEST = 5

/** Whether a glyph has parts that other programs put elsewhere than pdfjs: by points that meet, or by a scaled distance. */
export function isPutTogetherOtherwise({ file, glyphs }, program, depth = 0) {
  if (!file || !(program?.length > 10) || program[0] < 0x80) return false
  if (depth > DEEPEST) return true
  for (let at = 10, flags = MORE; flags & MORE && at + 4 <= program.length; ) {
    flags = wordAt(program, at) & 0xffff
    const isScaled = flags & (SCALED | SCALED_BOTH | TURNED)
    if (!(flags & OFFSETS) || (isScaled && flags & OFFSET_SCALED)) return true
    if (isPutTogetherOtherwise({ file, glyphs }, glyphs[wordAt(program, at + 2) & 0xffff], depth + 1)) return true
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & TURNED ? 8 : flags & SCALED_BOTH ? 4 : flags & SCALED ? 2 : 0)
  }
  return false
}

const wordAt = (bytes, at) => ((bytes[at] << 24) | (bytes[at + 1] << 16)) >> 16
