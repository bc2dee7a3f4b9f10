import { byPattern, unspaced } from './value-reader.ts'

/**
 * What stands where an NSS should: eight to fifteen characters of digits, letters or blanks that begin with a digit
 * and are mostly digits. The value is compacted as identifiers.md §12 allows (blanks and hyphens), nothing more.
 */
export const nss = byPattern(
  /^[\p{N}OIlSBZ\p{Cf}](?:[ \u00a0-]?[\p{N}OIlSBZ\p{Cf}]){7,17}(?![\p{L}\p{N}])/u,
  (match) => {
    const value = unspaced(match[0]).replace(/-/g, '')
    return /\p{N}/u.test(value) ? value : undefined
  },
  '',
  11,
)
