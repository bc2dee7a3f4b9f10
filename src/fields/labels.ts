import type { Line } from '../content/lines.ts'
import { fold } from '../fold.ts'

/** A label where it stands: glyphs `from` up to `to` of its line, `after` the glyph behind its colon. */
export interface Label {
  readonly name: string
  /** Place of the spelling in the label's list: the likelier spelling has the lower rank. */
  readonly rank: number
  readonly line: Line
  readonly from: number
  readonly to: number
  /** The first glyph behind the label and its colon. */
  readonly after: number
  readonly colon: boolean
}

interface Spelling {
  readonly key: string
  readonly name: string
  readonly rank: number
}

/** The spellings of each label, in the order of `fold`, longest first, ready to be looked for. */
export interface Labels {
  readonly byLetter: ReadonlyMap<string, readonly Spelling[]>
}

/**
 * Prepares spellings for `findLabels`. Case, accents, blanks and punctuation of a spelling do not matter:
 * `Nombre(s)` also finds `NOMBRE (S):` and `Nombres`.
 */
export function labelsOf(spellings: Readonly<Record<string, readonly string[]>>): Labels {
  const byLetter = new Map<string, Spelling[]>()
  for (const [name, list] of Object.entries(spellings))
    list.forEach((spelling, rank) => {
      const key = fold(spelling)
      const letter = key[0]!
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), { key, name, rank }])
    })
  for (const list of byLetter.values()) list.sort((a, b) => b.key.length - a.key.length)
  return { byLetter }
}

/** Signs that may stand between a label and its value. */
const COLON = /^[:;：=]$/

/**
 * The labels on a line, from left to right: the longest spelling at each place, on word boundaries, and only where a
 * label can stand, that is before a colon or at the start of a cell. Words of running text are no labels.
 */
export function findLabels(line: Line, labels: Labels): Label[] {
  const found: Label[] = []
  let at = 0
  while (at < line.key.length) {
    const label = labelAt(line, at, labels)
    if (label && !(found.at(-1)?.name === label.name && found.at(-1)!.after === label.from)) {
      found.push(label)
      at = firstKeyFrom(line, label.after)
    } else at++
  }
  return found
}

function labelAt(line: Line, at: number, labels: Labels): Label | undefined {
  const spellings = labels.byLetter.get(line.key[at]!)
  if (!spellings) return undefined
  const from = line.keyGlyphs[at]!
  if (!startsWord(line, from)) return undefined
  for (const { key, name, rank } of spellings) {
    if (!line.key.startsWith(key, at)) continue
    let to = line.keyGlyphs[at + key.length - 1]! + 1
    while (to < line.glyphs.length && isClosing(line, to)) to++
    if (!endsWord(line, to)) continue
    let after = to
    while (after < line.glyphs.length && COLON.test(line.glyphs[after]!.text)) after++
    const colon = after > to
    if (!colon && (line.glyphs[from]!.gap !== 'cell' || readsOn(line, to))) continue
    return { name, rank, line, from, to, after, colon }
  }
  return undefined
}

/** Marks that belong to the word before them: `Nombre(s)`, `Sexo.`, `C.U.R.P.` */
const isClosing = (line: Line, at: number) => /^[).*]$/.test(line.glyphs[at]!.text) && line.glyphs[at]!.gap === 'none'

const isLetter = (text: string) => /[\p{L}\p{N}]/u.test(text)

function startsWord(line: Line, at: number): boolean {
  const before = line.glyphs[at - 1]
  if (!before || line.glyphs[at]!.gap !== 'none') return true
  return !isLetter(before.text) && before.text !== '|'
}

function endsWord(line: Line, at: number): boolean {
  const next = line.glyphs[at]
  return !next || next.gap !== 'none' || !isLetter(next.text)
}

/** The words go on in small letters, as a sentence does and none of these papers' values. */
function readsOn(line: Line, at: number): boolean {
  const next = line.glyphs[at]
  return next !== undefined && next.gap !== 'cell' && /[\p{Ll},]/u.test(next.text)
}

function firstKeyFrom(line: Line, glyph: number): number {
  const at = line.keyGlyphs.findIndex((index) => index >= glyph)
  return at < 0 ? line.key.length : at
}
