/** What may be done to the characters of a number, and no more than that (identifiers.md 9 and 12). */

/** Without spaces, no-break spaces and hyphens. Nothing else is dropped: a letter among digits must not vanish. */
export function withoutSeparators(text: string): string {
  return text.replace(/[ \u00a0-]+/g, '')
}

/** Upper case for a-z alone, so that ſ, ı, ß and the Kelvin sign never become ASCII letters. */
export function upperCase(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

const LOOK_ALIKES = 'O0I1S5B8Z2G6'

/** Longer than any identifier. */
const LONGEST = 32

/**
 * The text with each look-alike that does not fit its place replaced by its twin of the other kind; `undefined` when
 * there is none.
 */
export function untwin(text: string, fits: (character: string, index: number) => boolean): string | undefined {
  if (text.length > LONGEST) return undefined
  const untwinned = Array.from(text, (character, index) => {
    const twin = LOOK_ALIKES.indexOf(character)
    return twin < 0 || fits(character, index) ? character : LOOK_ALIKES[twin ^ 1]
  }).join('')
  return untwinned === text ? undefined : untwinned
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}
