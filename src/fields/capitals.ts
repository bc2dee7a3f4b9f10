import { type Span, textOf } from '../content/lines.ts'

/** Values stand in capitals and digits. */
export const isInCapitals = (span: Span) => !/\p{Ll}/u.test(textOf(span))

/** A heading or a sentence: more small letters than capitals, where in a value there is at most a word such as `de`. */
export function isInSmallLetters(span: Span): boolean {
  const text = textOf(span)
  return (text.match(/\p{Ll}/gu)?.length ?? 0) > (text.match(/\p{Lu}/gu)?.length ?? 0)
}

/** Words that stand in small letters within names too. */
const PARTICLE = /^(?:de|del|la|las|lo|los|y|e|o)$/

/** At least half of the words begin with a small letter: a sentence or a heading. */
export function isSentence(span: Span): boolean {
  const words = textOf(span)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word) && !PARTICLE.test(word))
  return words.length > 1 && 2 * words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length
}
