import { fold } from '../fold.ts'
import { PARTICLES } from '../identifiers/names.ts'

/** A name as a paper prints it or a portal keeps it: in its parts, or whole. */
export interface PersonName {
  readonly nombre?: string | undefined
  readonly primerApellido?: string | undefined
  readonly segundoApellido?: string | undefined
  readonly nombreCompleto?: string | undefined
}

/** How two names are alike, from the same to another's. What begins with `near-` is a question for a person. */
export type Likeness =
  | 'same'
  /** But for what papers lose: accents, the tilde of Ñ (N or `#`), particles, apostrophes, hyphens, blanks. */
  | 'explained'
  /** Word for word, where some are abbreviated: MA., J., an initial. */
  | 'near-abbreviation'
  /** The same words in another order. */
  | 'near-order'
  /** One lacks a surname that the other has. */
  | 'near-missing-surname'
  /** One lacks another word of the name, such as a second given name. */
  | 'near-missing-part'
  /** The end is cut off: forms keep 50 characters (identifiers.md §8). */
  | 'near-cut'
  /** One word differs in one letter, or in two exchanged ones. */
  | 'near-spelling'
  | 'another'

interface Word {
  readonly text: string
  readonly part: keyof PersonName
  /** Never of a part that has nothing else: LE and MAC are surnames too. */
  readonly isParticle: boolean
}

/**
 * Compares two names with care, since an honest person's papers differ: never by more than one of the losses at a time,
 * but for abbreviations, which may come with each. Says nothing about whose names they are.
 */
export function compareNames(one: PersonName, other: PersonName): Likeness {
  if (plain(one) === plain(other)) return 'same'
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length === 0 || b.length === 0) return 'another'
  if (joined(a) === joined(b) || joined(withoutParticles(a)) === joined(withoutParticles(b))) return 'explained'
  return near(withoutParticles(a), withoutParticles(b))
}

function near(a: readonly Word[], b: readonly Word[]): Likeness {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const left = without(many, few)
  if (left?.length === 0) return a.every((word, i) => alike(word, b[i]!)) ? 'near-abbreviation' : 'near-order'
  if (left && few.length >= 2) return isSurname(left, few, many) ? 'near-missing-surname' : 'near-missing-part'
  if (few.length >= 2 && joined(many).startsWith(joined(few))) return 'near-cut'
  const different = a.flatMap((word, i) => (b[i] && alike(word, b[i]) ? [] : [[word.text, b[i]?.text ?? ''] as const]))
  return a.length === b.length && different.length === 1 && isSlip(...different[0]!) ? 'near-spelling' : 'another'
}

const PARTS = ['nombre', 'primerApellido', 'segundoApellido', 'nombreCompleto'] as const
const SURNAMES: readonly string[] = ['primerApellido', 'segundoApellido']

/** Case, blanks and how characters are composed never count. */
const plain = (name: PersonName) =>
  PARTS.map((part) => (name[part] ?? '').normalize('NFC').toUpperCase())
    .join(' ')
    .trim()
    .replace(/\s+/g, ' ')

const wordsOf = (name: PersonName): Word[] => PARTS.flatMap((part) => wordsOfPart(name[part] ?? '', part))

function wordsOfPart(text: string, part: keyof PersonName): Word[] {
  const words = text.replaceAll('#', 'N').split(/[\s\-./'’´`]+/)
  const folded = words.map(fold).filter((word) => word !== '')
  const isNothingElse = folded.every((word) => PARTICLES.includes(word))
  return folded.map((word) => ({ text: word, part, isParticle: !isNothingElse && PARTICLES.includes(word) }))
}

const joined = (words: readonly Word[]) => words.map(({ text }) => text).join('')

const withoutParticles = (words: readonly Word[]) => words.filter(({ isParticle }) => !isParticle)

/** What is left of `many` when each of `few` has taken its like; nothing where one finds none. */
function without(many: readonly Word[], few: readonly Word[]): Word[] | undefined {
  const left = [...many]
  for (const word of few) {
    const exact = left.findIndex(({ text }) => text === word.text)
    const at = exact >= 0 ? exact : left.findIndex((candidate) => alike(candidate, word))
    if (at < 0) return undefined
    left.splice(at, 1)
  }
  return left
}

/** The missing words are surnames: they were given as such, or the name goes on after the other ends. */
const isSurname = (missing: readonly Word[], few: readonly Word[], many: readonly Word[]) =>
  missing.every(({ part }) => SURNAMES.includes(part)) ||
  (missing.every(({ part }) => part === 'nombreCompleto') && few.every((word, i) => alike(word, many[i]!)))

/** Beside initials, the abbreviations that RG-2021 1.3 names, and two that school lists are full of. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { MA: 'MARIA', FCO: 'FRANCISCO', GPE: 'GUADALUPE' }

const alike = ({ text: a }: Word, { text: b }: Word) => a === b || stands(a, b) || stands(b, a)

const stands = (short: string, long: string) =>
  ABBREVIATIONS[short] === long || (short.length === 1 && long.startsWith(short))

/** One letter more, less or other, or two neighbours exchanged, in words that are long enough to be mistyped. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++
  const [x, y] = [a.slice(from, a.length - end), b.slice(from, b.length - end)]
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x === `${y[1]}${y[0]}`)
}
