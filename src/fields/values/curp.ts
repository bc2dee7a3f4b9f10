import { byPattern, unspaced } from './value-reader.ts'

/**
 * What stands where a CURP should: four letters (of any script, so that a look-alike is seen), six digits or their
 * look-alikes, and letters and digits to a length of 16 to 20. Blanks and hyphens are not part of it.
 */
export const curp = byPattern(
  /^[\p{L}\p{Cf}0](?:[ \u00a0-]?[\p{L}\p{N}\p{Cf}]){14,21}(?![\p{L}\p{N}])/u,
  (match) => {
    const value = unspaced(match[0]).replace(/-/g, '')
    return (value.match(/\p{N}/gu)?.length ?? 0) >= 5 ? value : undefined
  },
  '',
  18,
)
