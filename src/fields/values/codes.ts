import { byPattern, unspaced } from './value-reader.ts'

/** What fonts that know no hyphen print for it. */
const SOFT_HYPHEN = /\u00ad/g

/** `IMSS-02-008`, `IMSS-02-020-B`, `FF-IMSS-013`. */
export const homoclave = byPattern(
  /^(?:FF\s?[-\u00ad]\s?)?IMSS(?:\s?[-\u00ad]\s?[\dA-Z]{1,4}){1,3}(?![\p{L}\p{N}])/iu,
  (match) => unspaced(match[0]).replace(SOFT_HYPHEN, '-').toUpperCase(),
  // A browser breaks it at its hyphens.
  '',
)

/** The agregado médico, eight characters and at times a programme behind it: `1M2009ES`, `1H2004OR STPS JCF` (documents.md §4). */
export const agregadoMedico = byPattern(
  /^(\d\s?[A-Z]\s?\d{4}(?:\s?[A-Z]{2})?)( ?S ?T ?P ?S ?J ?C ?F)?(?![\p{L}\p{N}])/u,
  ([, code, programme]) => unspaced(code!) + (programme ? ' STPS JCF' : ''),
  // The programme may stand on a line of its own, or on two.
  ' ',
)

/** A version 4 UUID in lower case is what was seen; any UUID is read (documents.md §5). */
export const uuid = byPattern(
  /^[0-9a-f](?:[ \u00ad-]?[0-9a-f]){31}(?![\p{L}\p{N}])/iu,
  (match) => {
    const hex = match[0].replace(/[^0-9a-f]/gi, '').toLowerCase()
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  },
  '',
  36,
)

/** A serial number as printed: 20 digits were seen, hexadecimal is not refused (documents.md §8). */
export const serial = byPattern(/^[0-9A-F](?:[ :]?[0-9A-F]){0,79}(?![\p{L}\p{N}])/iu, (match) => unspaced(match[0]), '')

/** A registro patronal: eight characters, two digits of modalidad, a check digit (documents.md §4). */
export const registroPatronal = byPattern(/^[A-Z]\d{7}[- ]?\d{2}[- ]?\d(?![\p{L}\p{N}])/u, (match) =>
  unspaced(match[0]).replace(/-/g, ''),
)
