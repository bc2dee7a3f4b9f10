import { byPattern, unspaced } from './value-reader.ts'

/** Digits, 10 to 30 of them: the known folios have 20 to 24, and others are not refused here (documents.md §6). */
export const folio = byPattern(
  /^\p{N}(?:[ \u00a0-]?[\p{N}\p{Cf}]){9,31}(?![\p{L}\p{N}])/u,
  (match) => unspaced(match[0]),
  '',
)
