import type { Line } from '../content/lines.ts'
import { COLON, type Label } from './label.ts'
import { isLetter } from './words.ts'

/** Where a label ends with its closing marks and its colon; nothing when the word goes on. */
export function endOfLabel(line: Line, last: number): Pick<Label, 'to' | 'after' | 'colon'> | undefined {
  const to = endOfMarks(line, last)
  const next = line.glyphs[to]
  if (next && next.gap === 'none' && isLetter(next.text) && !isTouched(line, to)) return undefined
  let after = to
  while (after < line.glyphs.length && COLON.test(line.glyphs[after]!.text)) {
    // The colon may stand apart, as on a form; a second one that does is that of the next column.
    if (after > to && line.glyphs[after]!.gap === 'cell') break
    after++
  }
  return { to, after, colon: after > to }
}

/** Behind the marks that belong to the word, `No.`, and a bar between two, `Delegación / OOAD`. */
export function endOfMarks({ glyphs }: Line, last: number): number {
  let to = last
  while (to < glyphs.length && glyphs[to]!.gap === 'none' && CLOSING.test(glyphs[to]!.text)) to++
  return glyphs[to]?.text === '/' ? to + 1 : to
}

/**
 * A text of its own begins here and comes so close that no gap is left: no word goes on behind a bracket, with a capital
 * behind a small letter, or with digits in it.
 */
export const isTouched = (line: Line, at: number) =>
  beginsRun(line, at) &&
  (/^\)|\p{Ll}\p{Lu}/u.test(line.glyphs[at - 1]!.text + line.glyphs[at]!.text) || hasDigit(line, at))

/** Up to the next gap. */
function hasDigit({ glyphs }: Line, from: number): boolean {
  for (let i = from; i < glyphs.length && (i === from || glyphs[i]!.gap === 'none'); i++)
    if (/\p{N}/u.test(glyphs[i]!.text)) return true
  return false
}

export const beginsRun = ({ glyphs }: Line, at: number) =>
  glyphs[at]!.index === 0 && glyphs[at]!.run !== glyphs[at - 1]?.run

/** Marks that belong to the word before them: `Nombre(s)`, `Sexo.`, `C.U.R.P.`, `médico?` */
const CLOSING = /^[).*?]$/

/** A label has no colon or column inside: `Unidad de Medicina Familiar: UMF 093` is not `Unidad de Medicina Familiar (UMF)`. */
export const isBroken = (line: Line, from: number, to: number) =>
  line.glyphs.slice(from, to).some(({ text, gap }, i) => COLON.test(text) || (i > 0 && gap === 'cell'))
