// Fonts of which other programs take another part than pdfjs, or other widths: asked for a font of which a glyph is asked.

const FILES = ['FontFile', 'FontFile2', 'FontFile3']

/** Fonts whose widths every program has: ISO 32000-1, 9.6.2.2, and their names on Windows. */
const WITH_WIDTHS =
  /^(?:Arial|Courier|CourierNew|Helvetica|Symbol|Times|TimesNewRoman|ZapfDingbats)(?:[-, ]?(?:Bold|Italic|MT|Oblique|PS|Regular|Roman))*$/

/** By the font. */
const others = new WeakMap()

/**
 * Whether other programs draw other glyphs of a font than pdfjs, or put them elsewhere: since its file could not be read,
 * holds several fonts in one, or is not the only one; since its widths are said twice or not at all; or since its codes
 * are numbered by what is no number.
 */
export function isTakenOtherwise(font) {
  let isOther = others.get(font)
  if (isOther === undefined) {
    isOther = font.isOdd === true || (!font.isType3Font && isOdd(font))
    others.set(font, isOther)
  }
  return isOther
}

function isOdd(font) {
  const { dictionary, composite, data, differences } = font
  if (!dictionary) return false
  const descriptor = dictionary.get('FontDescriptor')
  const files = FILES.filter((name) => descriptor?.has?.(name))
  if (files.length > 1 || (files.length === 1 && !data)) return true
  if (composite) return haveOddWidths(dictionary)
  if (dictionary.get('Encoding')?.name === 'MacExpertEncoding') return true
  if (!Array.isArray(dictionary.get('Widths')) && (data || !WITH_WIDTHS.test(font.name))) return true
  return Object.keys(differences ?? []).some((code) => !/^\d+$/.test(code))
}

/** Of more than these nobody tells whether one is said twice: fonts have some hundred. */
const MOST = 70_000

/** Widths of a composite font: numbers of glyphs, each with a list, or from one to another with one width. */
function haveOddWidths(dictionary) {
  const widths = dictionary.getArray('W')
  if (widths === undefined) return false
  if (!Array.isArray(widths)) return true
  const own = new Map()
  let isOdd = false
  const say = (glyph, width) => {
    if (typeof width !== 'number' || (own.get(glyph) ?? width) !== width) isOdd = true
    own.set(glyph, width)
  }
  for (let i = 0; i < widths.length && !isOdd && own.size < MOST; ) {
    const [first, next] = [widths[i], widths[i + 1]]
    if (!Number.isInteger(first)) return true
    if (Array.isArray(next)) for (const [j, width] of next.entries()) say(first + j, width)
    else if (!(next < MOST)) return true
    else for (let glyph = first; glyph <= next; glyph++) say(glyph, widths[i + 2])
    i += Array.isArray(next) ? 2 : 3
  }
  return isOdd || own.size >= MOST
}

/**
 * Whether a glyph is named as nothing is: some programs find none, others what a part of the name says. Fonts of Type 1
 * have names of their own, and so have the others where they list them.
 * @param known Characters by the names that all programs know.
 */
export function isNamedOddly({ data, type, differences, isType3Font, otherNames }, code, known) {
  const name = differences?.[code]
  if (name === undefined || isType3Font || name in known) return false
  return !data || ((type === 'TrueType' || type === 'OpenType') && !otherNames?.includes(name))
}
