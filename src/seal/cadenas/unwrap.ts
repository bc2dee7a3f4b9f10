import type { Supplied } from './types.ts'

/** Characters without width that a PDF program puts between letters: soft hyphen, joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
/** Latin ligatures, Unicode block FB00. */
const LIGATURE = /[\ufb00-\ufb06]/g
/** Blanks other than U+0020 (Unicode category Zs, and the tab). */
const BLANK = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

export interface Unwrapped {
  /** The lines in NFC with plain blanks, none at their ends and no empty one, joined by `\n`. */
  readonly stream: string
  readonly supplied: readonly Supplied[]
}

/** Printed lines as one stream whose `\n` are the wraps: there a blank may be lost. */
export function unwrap(lines: readonly string[]): Unwrapped {
  const printed = lines.flatMap((line) => line.split(LINE_END)).join('\n')
  const visible = printed.replace(INVISIBLE, '')
  const split = visible.replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
  const blanked = split.replace(BLANK, ' ')
  const composed = blanked.normalize('NFC')
  const stream = composed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
  const supplied: Supplied[] = [
    { what: 'invisible-dropped', count: printed.length - visible.length },
    { what: 'ligature-split', count: visible.match(LIGATURE)?.length ?? 0 },
    { what: 'code-point', count: (split.match(BLANK)?.length ?? 0) + (blanked.length - composed.length) },
  ]
  return { stream, supplied: supplied.filter(({ count }) => count > 0) }
}
