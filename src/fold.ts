/** Ligatures and other presentation forms become letters, accents go, case goes: for comparing words, never for keeping them. */
function foldOnce(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
}

const foldedCharacters = new Map<string, string>()

/** `fold` of one character, remembered: papers use few different ones. */
export function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character)
  if (folded === undefined) {
    folded = foldOnce(character).replace(/[^\p{L}\p{N}]/gu, '')
    if (foldedCharacters.size < 4096) foldedCharacters.set(character, folded)
  }
  return folded
}

const ASCII = /^[\0-\x7f]*$/

/**
 * What is left of a text when accents, case, blanks and punctuation do not count: `Número de Serie:` gives
 * `NUMERODESERIE`, and so does `NUMERO DE SERIE`. Labels are matched in this form.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.replace(/[^A-Za-z0-9]+/g, '').toUpperCase()
  return foldOnce(text).replace(/[^\p{L}\p{N}]/gu, '')
}
