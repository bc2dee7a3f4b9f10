import { type Span, textOf } from '../content/lines.ts'

/** Values stand in capitals and digits. */
export const isInCapitals = (span: Span) => !/\p{Ll}/u.test(textOf(span))

/** A heading or a sentence: more small letters than capitals, where in a value there is at most a word such as `de`. */
export function isInSmallLetters(span: Span): boolean {
  const text = textOf(span)
  return (text.match(/\p{Ll}/gu)?.length ?? 0) > (text.match(/\p{Lu}/gu)?.length ?? 0)
}
