import { type Line, mayStartCell } from '../content/lines.ts'
import { COLON } from './label.ts'

/** The first glyph of the word that begins here, with its opening marks; nothing inside a word or behind a bar. */
export function startOfWord({ glyphs }: Line, at: number): number | undefined {
  let from = at
  while (from > 0 && glyphs[from]!.gap === 'none') {
    const before = glyphs[from - 1]!.text
    // Most letters are inside a word.
    if (isLetter(before) || before === '|') return undefined
    if (!OPENING.has(before)) return from
    from--
  }
  return from
}

/**
 * A number, `5.` or `5)`, belongs to the label behind it: at the beginning of a cell, or where a value ends before it.
 * @param alone The label is on the next line: the number stands wherever this one ends.
 */
export function withOrdinal(line: Line, at: number, alone = false): number {
  const { glyphs } = line
  if (at < 2 || (at < glyphs.length && glyphs[at]!.gap !== 'word') || !/^[.)]$/.test(glyphs[at - 1]!.text)) return at
  let from = at - 2
  while (from > 0 && glyphs[from]!.gap === 'none') from--
  const isOrdinal = at - from <= 3 && glyphs.slice(from, at - 1).every(({ text }) => /^\d$/.test(text))
  return isOrdinal && (alone || mayStartCell(line, from) || !COLON.test(glyphs[from - 1]!.text)) ? from : at
}

/** Nearly all are plain capitals, small letters and digits, which need no pattern. */
export const isLetter = (text: string) =>
  (text >= 'a' && text <= 'z') ||
  (text >= 'A' && text <= 'Z') ||
  (text >= '0' && text <= '9') ||
  /[\p{L}\p{N}]/u.test(text)

/** Marks that belong to the word behind them. */
const OPENING: ReadonlySet<string> = new Set('¿(*•·-')
