import type { ValueReader } from './value-reader.ts'

/** Inside a word: the standard fonts of PDF print `'` as `’` where they are not told otherwise. */
const APOSTROPHE = /(?<=\p{L})[’‘´`](?=\p{L})/gu
/** The same for the hyphen: some programs print it as a minus sign. */
const HYPHEN = /(?<=\p{L})[\u2010-\u2013\u2212](?=\p{L})/gu

/**
 * No name has these. They stand for accented letters where a program gave a font's codes another encoding than the file
 * says: the letters cannot be told, and no part of such a text is trusted.
 */
const FOREIGN = /[\u0192\u02c6\u02dc\u201a\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\ufffd]/u

/** A homoclave stands at a label of its own, and may stand below a title that ends like another label: `Alta en Clínica o UMF`. */
const HOMOCLAVE = /^(?:FF-)?IMSS-\d\d/

/** More words are a sentence, not a name. The longest names of persons and offices seen stay below. */
const MOST_WORDS = 14

/**
 * Free text: names, places, offices. Blanks are single, letters are composed (NFC); case and accents are the paper's.
 * Lines of hyphens or underscores stand for nothing.
 */
export const text: ValueReader = {
  wraps: ' ',
  shaped: false,
  read(printed) {
    // Behind a label's colon, where a narrow cell put that on a line of its own.
    const from = printed.search(/[^\s:]/)
    const value = printed
      .slice(from)
      .normalize('NFC')
      .replace(APOSTROPHE, "'")
      .replace(HYPHEN, '-')
      .replace(/\s+/g, ' ')
      .trim()
    if (!/[\p{L}\p{N}]/u.test(value) || FOREIGN.test(value) || HOMOCLAVE.test(value)) return undefined
    if (value.split(' ').length > MOST_WORDS) return undefined
    return { value, from, to: printed.length }
  },
}
