/** Folding and laying of letters: what makes two spellings the same, and how blanks are put back. */

/**
 * Without accents, case and blanks, for reading only. `#` folds like Ñ, for which IMSS legacy data has it
 * (documents.md §5.1, note 3).
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.replace(/\s/g, '').replaceAll('#', 'n').replaceAll('`', "'").toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .replaceAll('#', 'n')
    .replace(APOSTROPHES, "'")
    .replaceAll('\u2212', '-')
    .toLowerCase()
}

const ASCII = /^[\0-\x7f]*$/

/** What fonts and programs put in place of `'`. */
const APOSTROPHES = /[’‘´`]/g

/** With straight apostrophes and plain hyphens. */
export const straight = (text: string) => text.replace(APOSTROPHES, "'").replaceAll('\u2212', '-')

/** Runs of blanks as one, none at the ends. */
export function collapse(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** The text without blanks. */
export function bare(text: string): string {
  return text.replace(/\s/g, '')
}

/**
 * The printed letters with the blanks of `pattern`; `undefined` where the letters are not the pattern's, accents and
 * case aside. Letters are never changed: a seal covers what was printed.
 */
export function lay(printed: string, pattern: string): string | undefined {
  const letters = [...bare(printed)]
  const places = [...pattern]
  if (letters.length !== places.filter((place) => place !== ' ').length) return undefined
  let next = 0
  let laid = ''
  for (const place of places) {
    if (place === ' ') {
      laid += ' '
      continue
    }
    const letter = letters[next++] as string
    if (letter !== place && fold(letter) !== fold(place)) return undefined
    laid += letter
  }
  return laid
}
