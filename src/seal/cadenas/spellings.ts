import type { Cadena } from './types.ts'

/** One exact text that may have been sealed, and what it is called. */
export interface Spelling {
  readonly text: string
  readonly name: string
}

/** No more readings than this of one cadena, so that a hostile page costs milliseconds. */
const MOST_READINGS = 128

/**
 * The closed list of ways to write the same parsed cadena, likeliest first: they differ in blanks, signs
 * and outer bars, never in a letter. A digest that matches one of them proves which bytes were sealed.
 */
export function* spellings(cadena: Cadena): Generator<Spelling> {
  const seen = new Set<string>()
  for (const spelling of withPlainSigns(candidates(cadena))) {
    if (seen.has(spelling.text)) continue
    seen.add(spelling.text)
    yield spelling
  }
}

/**
 * The standard fonts of PDF print the code of `'` as `’` where no encoding is given (ISO 32000-1, annex D.2), and some
 * printer drivers a minus sign for a hyphen; a name may have been sealed with the plain signs.
 */
function* withPlainSigns(spellings: Iterable<Spelling>): Generator<Spelling> {
  for (const { text, name } of spellings) {
    yield { text, name }
    const plain = text.replaceAll('’', "'").replaceAll('\u2212', '-')
    if (plain !== text) yield { text: plain, name: `${name}, plain signs` }
  }
}

/** True where `spellings` lists every way in which the page can have wrapped the text. */
export function isExhaustive({ wrapped }: Cadena): boolean {
  return wrapped.exhaustive && wrapped.parts.reduce((count, { length }) => count * length, 1) <= MOST_READINGS
}

function* candidates(cadena: Cadena): Generator<Spelling> {
  const { opening, closings } = cadena.wrapped
  for (const [index, closing] of closings.entries()) {
    const bars = index === 0 ? '' : `, ${BARS[closing]}`
    let number = 0
    for (const inner of combinations(cadena.wrapped.parts)) {
      if (number === MOST_READINGS) break
      yield { text: opening + inner + closing, name: (number === 0 ? 'canonical' : `blanks ${number + 1}`) + bars }
      number += 1
    }
  }
  const lines = cadena.raw.split('\n').map((line) => line.trim())
  yield { text: lines.join(''), name: 'as printed, a wrap as nothing' }
  yield { text: lines.join(' '), name: 'as printed, a wrap as a blank' }
  // documents.md §8: the span without the outer bars is one of the candidates.
  yield { text: cadena.text.replace(/^\|+|\|+$/g, ''), name: 'canonical, no outer bars' }
}

const BARS: Readonly<Record<string, string>> = { '|': 'one closing bar', '||': 'two closing bars' }

/** Each part in each of its readings; the last part changes first. */
function* combinations(parts: readonly (readonly string[])[], from = 0): Generator<string> {
  for (const text of parts[from] ?? []) {
    if (from === parts.length - 1) yield text
    else for (const rest of combinations(parts, from + 1)) yield `${text}|${rest}`
  }
}
