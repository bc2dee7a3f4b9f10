import type { Line } from '../content/lines.ts'
import { fold } from '../fold.ts'
import { onceEach } from '../once.ts'
import { type KnownKind, kinds } from './catalog.ts'
import type { Marks } from './document-kind.ts'
import { GUIDE, guideWords, type OtherKind, otherPapers } from './other-papers.ts'

/** A paper found in the file: its kind, and the lines of its pages. */
export interface Recognised {
  readonly kind: KnownKind
  readonly pages: readonly number[]
  readonly lines: readonly Line[]
}

export interface Recognition {
  readonly papers: readonly Recognised[]
  /** A paper with a name but no check, where none of ours was found. */
  readonly other?: OtherKind
}

/**
 * Finds the papers in a file's pages by what must and must not be printed. A page that names no paper belongs to the
 * one before it. Says nothing about whether a paper is genuine, complete or even filled in.
 */
export function recognise(pages: readonly (readonly Line[])[]): Recognition {
  const papers: { kind: KnownKind; pages: number[]; lines: Line[] }[] = []
  const others: OtherKind[] = []
  let open: (typeof papers)[number] | undefined
  for (const lines of pages) {
    const number = lines[0]?.page
    if (number === undefined) continue
    const name = nameOf(lines)
    if (typeof name === 'string') {
      others.push(name)
      open = undefined
    } else if (name && !(open?.kind === name && isContinuation(lines, number))) {
      open = { kind: name, pages: [number], lines: [...lines] }
      papers.push(open)
    } else if (open && (!isSealed(open.lines) || isContinuation(lines, number) || endsSeal(open.lines, lines))) {
      open.pages.push(number)
      open.lines.push(...lines)
    }
  }
  if (papers.length > 0) return { papers }
  const other = others[0] ?? (isGuide(pages.flat()) ? GUIDE : undefined)
  return other ? { papers, other } : { papers }
}

/** The seal block ends a paper: an untitled page behind it is an annex. */
const isSealed = (lines: readonly Line[]) => /SELLODIGITAL.*(?:NUMERODESERIE|SECUENCIANOTARIAL)/.test(keyOf(lines))

/** The page has the end of a seal block whose beginning stands on the pages before. */
function endsSeal(before: readonly Line[], lines: readonly Line[]): boolean {
  const [open, key] = [keyOf(before), keyOf(lines)]
  const isNew = (label: string) => key.includes(label) && !open.includes(label)
  if (has(before.slice(-NEAR_EDGE), LAST_LABEL) && has(lines.slice(0, NEAR_EDGE), SEAL_VALUE)) return true
  return !key.includes('CADENAORIGINAL') && ['NUMERODESERIE', 'SECUENCIANOTARIAL'].some(isNew)
}

const has = (lines: readonly Line[], pattern: RegExp) => lines.some(({ key }) => pattern.test(key))

/** The label that ends the foot of a page, and its value at the top of the next. */
const LAST_LABEL = /(?:DESERIE|NOTARIAL)$/
const SEAL_VALUE = /^[0-9A-F]{20,}$/
/** Lines at the edge of a page: a footer or a head may stand beyond. */
const NEAR_EDGE = 3

/** A leaflet that says how to obtain one of these papers: it tells what to do, and names the institute. */
function isGuide(lines: readonly Line[]): boolean {
  const key = keyOf(lines)
  const told = guideWords.filter((words) => key.includes(folded(words)))
  return told.length >= 2 && /IMSS|SEGURIDADSOCIAL|SEGUROSOCIAL/.test(key)
}

/** Words that the kinds declare, folded once: never words of a paper. */
const folded = onceEach(fold)

/** All the letters and digits of the lines, folded, in reading order. */
const keyOf = (lines: readonly Line[]) => lines.map((line) => line.key).join('')

/** `Hoja 2 de 3` and the like: the title is repeated on the further pages of one paper. */
function isContinuation(lines: readonly Line[], page: number): boolean {
  const sheets = lines
    .map((line) => line.key)
    .join('\n')
    .matchAll(/(?:HOJA|PAGINA|PAG)(\d{1,2})(?:DE|\/)\d{1,2}/g)
  // The foot of the first may have come over to the next page.
  return page > 1 && [...sheets].some(([, sheet]) => Number(sheet) > 1)
}

/** The paper whose title stands highest on the page, ours or another, if it prints what it must and nothing that it must not. */
function nameOf(lines: readonly Line[]): KnownKind | OtherKind | undefined {
  if (isGuide(lines)) return GUIDE
  const key = keyOf(lines)
  let best: { name: KnownKind | OtherKind; at: number } | undefined
  for (const [name, paper] of candidates) {
    const at = titleAt(key, lines, paper)
    if (at === undefined || !printsRight(key, paper) || (best && best.at <= at)) continue
    best = { name, at }
  }
  return best?.name
}

const candidates: readonly (readonly [KnownKind | OtherKind, Marks])[] = [
  ...kinds.map((kind) => [kind, kind] as const),
  ...(Object.entries(otherPapers) as [OtherKind, Marks][]),
]

function printsRight(key: string, { must = [], mustNot = [] }: Marks): boolean {
  return (
    must.every((group) => group.some((phrase) => key.includes(folded(phrase)))) &&
    !mustNot.some((phrase) => key.includes(folded(phrase)))
  )
}

/** Where the first of the paper's titles or phrases stands in the key. */
function titleAt(key: string, lines: readonly Line[], { titles, phrases = [] }: Marks): number | undefined {
  const places = [
    ...titles.map((title) => titleIn(key, lines, folded(title))),
    ...phrases.map((phrase) => key.indexOf(folded(phrase))),
  ].filter((at) => at >= 0)
  return places.length > 0 ? Math.min(...places) : undefined
}

/** So many letters beside a title on its lines make it a sentence. */
const BESIDE_TITLE = 40

/** Where a title stands by itself, over one line or more: named within a sentence it is only talked about. */
function titleIn(key: string, lines: readonly Line[], title: string): number {
  for (let at = key.indexOf(title); at >= 0; at = key.indexOf(title, at + 1)) {
    let offset = 0
    let letters = 0
    let last: Line | undefined
    for (const line of lines) {
      const end = offset + line.key.length
      if (end > at && offset < at + title.length) {
        letters += line.key.length
        last = line
      }
      offset = end
    }
    const endsSentence = /[.,;]$/.test(last?.glyphs.at(-1)?.text ?? '')
    if (letters - title.length <= BESIDE_TITLE && !endsSentence) return at
  }
  return -1
}
