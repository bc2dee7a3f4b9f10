import type { Line } from '../content/lines.ts'
import { fold } from '../fold.ts'
import { onceEach } from '../once.ts'
import { startOfWord, withOrdinal } from './words.ts'

interface Spelling {
  readonly key: string
  /** After how many of its letters a word ends. */
  readonly ends: ReadonlySet<number>
  readonly name: string
  readonly rank: number
}

/** The spellings of each label by their first two letters, longest first, ready to be looked for. */
export interface Labels {
  readonly byBeginning: ReadonlyMap<string, readonly Spelling[]>
  /** True where a value may begin with a small letter, as a sello does. */
  readonly smallValues: boolean
}

/**
 * Prepares spellings for `findLabels`. Case, accents, blanks and punctuation of a spelling do not matter:
 * `Nombre(s)` also finds `NOMBRE (S):` and `Nombres`.
 */
export function labelsOf(spellings: Readonly<Record<string, readonly string[]>>, smallValues = false): Labels {
  const byBeginning = new Map<string, Spelling[]>()
  for (const [name, list] of Object.entries(spellings))
    list.forEach((spelling, rank) => {
      const key = fold(spelling)
      if (key.length < BEGINNING) throw new TypeError(`a label needs ${BEGINNING} letters: "${spelling}"`)
      const beginning = key.slice(0, BEGINNING)
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { key, ends: endsOf(spelling), name, rank }])
    })
  for (const list of byBeginning.values()) list.sort((a, b) => b.key.length - a.key.length)
  return { byBeginning, smallValues }
}

function endsOf(spelling: string): ReadonlySet<number> {
  let letters = 0
  return new Set(spelling.split(/[\s/]+/).map((word) => (letters += fold(word).length)))
}

/** A word of the line, and the spellings that begin as the line does from there. */
export interface Beginning extends Pick<Word, 'at' | 'from'> {
  readonly spellings: readonly Spelling[]
}

/** Most lines have few or none: they are looked through once. */
export function beginningsOn(line: Line, { byBeginning }: Labels): readonly Beginning[] {
  const found: Beginning[] = []
  for (const { at, from, beginning } of wordsOf(line)) {
    const spellings = byBeginning.get(beginning)
    if (spellings) found.push({ at, from, spellings })
  }
  return found
}

/** Letters that few labels share, so that most words are no label at once. */
const BEGINNING = 2

/** A letter with which a word may begin: its place in the line's key, and the first glyph of the word. */
interface Word {
  readonly at: number
  readonly from: number
  readonly beginning: string
}

/** Where words begin on the line: each line is searched for the labels of several lists. */
const wordsOf = onceEach((line: Line): readonly Word[] => {
  const words: Word[] = []
  for (let at = 0; at < line.keyGlyphs.length; at++) {
    const from = startOfWord(line, line.keyGlyphs[at]!)
    if (from === undefined) continue
    words.push({ at, from: withOrdinal(line, from), beginning: line.key.slice(at, at + BEGINNING) })
  }
  return words
})
