// Where other programs part a text of a composite font into other codes than pdfjs: ISO 32000-1, 9.7.6.2.

/** By the character map of a font. */
const ambiguous = new WeakMap()

/**
 * Whether codes of different lengths begin alike, of which pdfjs takes the shorter one; or whether a text had bytes that
 * begin no code, of which pdfjs skips one; or whether the map's dictionary says another direction of writing than the map, or the
 * code stands for a text where the number of a glyph is due.
 */
export function isPartedOtherwise(map, code) {
  if (!map) return false
  if (map.isOverrun || map.isTurned || typeof map.lookup(code) === 'string') return true
  if (!ambiguous.has(map)) ambiguous.set(map, haveCommonBeginnings(map.codespaceRanges))
  return ambiguous.get(map)
}

const haveCommonBeginnings = (ranges) =>
  ranges.some((shorter, bytes) =>
    ranges.slice(bytes + 1).some((longer, more) => {
      const beginning = 2 ** (8 * (more + 1))
      return pairs(shorter).some(([low, high]) =>
        pairs(longer).some(
          ([first, last]) => Math.floor(first / beginning) <= high && Math.floor(last / beginning) >= low,
        ),
      )
    }),
  )

/** No font has more ranges than a few: what is behind so many is not looked at. */
const MOST = 100

const pairs = (ends) =>
  Array.from({ length: Math.min(ends.length >> 1, MOST) }, (_, i) => [ends[2 * i], ends[2 * i + 1]])
