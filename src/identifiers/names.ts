/** What a CURP reads from a name: one word, and three letters of it (RG-2021 section 5, rules 1.1 to 1.18). */

/** The text that rules: RENAPO's of 2021, or the Instructivo of 2006, which keys issued before follow. */
export type Rules = '2021' | '2006'

/** Skipped at the start of a field while a word remains, RG-2021 1.7. The list is closed. */
export const PARTICLES = 'DA DAS DE DEL DER DI DIE DD Y EL LA LOS LAS LE LES MAC MC VAN VON'.split(' ')

/** A first given name that gives way to the next one, RG-2021 1.3; M. and M are not in IN-2006. */
const SKIPPED_NAMES = {
  '2021': ['MARIA', 'MA.', 'MA', 'M.', 'M', 'JOSE', 'J.', 'J'],
  '2006': ['MARIA', 'MA.', 'MA', 'JOSE', 'J.', 'J'],
}

export const allRules = Object.keys(SKIPPED_NAMES) as Rules[]

/**
 * The words of a field, in capitals without accents. Ñ stays, and `#` counts as Ñ (documents.md 5.1, note 3). Ä stands
 * for any of Ä Ë Ï Ö, which under the rules of 2021 are vowels without a letter (1.4); Ü is a plain U (1.6).
 */
export function wordsOf(field: string, rules: Rules): string[] {
  return field
    .toUpperCase()
    .normalize('NFD')
    .replace(/N\u0303|#/g, 'Ñ')
    .replace(/[AEIO]\u0308/g, rules === '2021' ? 'Ä' : '$&')
    .replace(/\p{M}/gu, '')
    .split(/\s+/)
    .filter(Boolean)
}

/** The word of a surname (1.5, 1.7): the first that is no particle. `''` when there is none. */
export function surnameWord(words: string[]): string {
  return withoutParticles(words)[0] ?? ''
}

/** The word of the given names (1.2, 1.3, 1.7, 1.16). Only one name is skipped: JOSE MARIA gives MARIA. */
export function givenWord(words: string[], rules: Rules): string {
  const [first = '', ...others] = withoutParticles(words)
  return others.length > 0 && SKIPPED_NAMES[rules].includes(first) ? surnameWord(others) : first
}

function withoutParticles(words: string[]): string[] {
  const start = words.findIndex((word) => !PARTICLES.includes(word))
  return words.slice(start < 0 ? -1 : start)
}

/** What the key takes of a word. X is what stands where there is nothing to take. */
export interface Letters {
  initial: string
  /** The first vowel after the initial. */
  vowel: string
  /** The first consonant after the initial. */
  consonant: string
}

/**
 * The letters of a word in the spelling of `wordsOf`. Whatever is no letter A-Z gives X where it is met: Ñ (1.1, 1.12),
 * Ä (1.4), and `/ - . '` and their like (1.4, 1.18), which end the search for a vowel as for a consonant.
 */
export function lettersOf(word: string): Letters {
  return {
    initial: /^[A-Z]/.exec(word)?.[0] ?? 'X',
    vowel: /^.[B-DF-HJ-NP-TV-ZÑ]*([AEIOU])/u.exec(word)?.[1] ?? 'X',
    consonant: /^.[AEIOUÄ]*([B-DF-HJ-NP-TV-Z])/u.exec(word)?.[1] ?? 'X',
  }
}
