import { fold } from '../fold.ts'

/** Abbreviations that forms and registries use for the commonest given names. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  MA: 'MARIA',
  M: 'MARIA',
  J: 'JOSE',
  FCO: 'FRANCISCO',
  GPE: 'GUADALUPE',
}

/** Words that forms drop from names: identifiers.md §2.1. */
const PARTICLES = new Set('DA DAS DE DEL DER DI DIE DD Y EL LA LOS LAS LE LES MAC MC VAN VON'.split(' '))

/** The words of a name that count: Ñ is N, `#` too, without accents, abbreviations written out, no particles. */
function wordsOf(name: string): string[] {
  const words = name.replaceAll('#', 'N').split(/[\s\-./'’´`]+/)
  const folded = words.map(fold).filter((word) => word !== '')
  return folded.map((word) => ABBREVIATED[word] ?? word).filter((word) => !PARTICLES.has(word))
}

/**
 * Compares two whole names. `same`: equal but for what papers lose (accents, tilde, particles, abbreviations). `near`:
 * the same words in another order, or one name lacks words that the other has. `another`: they differ in a word.
 */
export function compareNames(one: string, other: string): 'same' | 'near' | 'another' {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.join(' ') === b.join(' ') || a.join('') === b.join('')) return 'same'
  const [few, many] = a.length <= b.length ? [a, [...b]] : [b, [...a]]
  for (const word of few) {
    const at = many.indexOf(word)
    if (at < 0) return 'another'
    many.splice(at, 1)
  }
  return few.length >= 2 ? 'near' : 'another'
}
