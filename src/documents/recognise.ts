import type { Line } from '../content/lines.ts'
import { fold } from '../fold.ts'
import { type KnownKind, kinds } from './catalog.ts'
import type { DocumentKind } from './document-kind.ts'
import { type OtherKind, type OtherPaper, otherPapers } from './other-papers.ts'

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
  for (const lines of pages) {
    const kind = kindOf(keyOf(lines))
    const last = papers.at(-1)
    const number = lines[0]?.page
    if (number === undefined) continue
    if (kind && !(last?.kind === kind && isContinuation(lines, number)))
      papers.push({ kind, pages: [number], lines: [...lines] })
    else if (last) {
      last.pages.push(number)
      last.lines.push(...lines)
    }
  }
  if (papers.length > 0) return { papers }
  const other = otherOf(keyOf(pages.flat()))
  return other ? { papers, other } : { papers }
}

/** All the letters and digits of the lines, folded, in reading order. */
export const keyOf = (lines: readonly Line[]) => lines.map((line) => line.key).join('')

/** `Hoja 2 de 3` and the like: the title is repeated on the further pages of one paper. */
function isContinuation(lines: readonly Line[], page: number): boolean {
  const sheet = /(?:HOJA|PAGINA|PAG)(\d{1,2})(?:DE|\/)\d{1,2}/.exec(lines.map((line) => line.key).join('\n'))
  return sheet !== null && Number(sheet[1]) > 1 && page > 1
}

/** The kind whose title stands highest, if it prints what it must and nothing that it must not. */
function kindOf(key: string): KnownKind | undefined {
  let best: { kind: KnownKind; at: number } | undefined
  for (const kind of kinds) {
    const at = titleAt(key, kind.titles)
    if (at < 0 || !printsRight(key, kind)) continue
    if (!best || at < best.at) best = { kind, at }
  }
  return best?.kind
}

function otherOf(key: string): OtherKind | undefined {
  for (const [name, paper] of Object.entries(otherPapers) as [OtherKind, OtherPaper][])
    if (titleAt(key, paper.titles) >= 0 && printsRight(key, paper)) return name
  return undefined
}

function printsRight(key: string, { must = [], mustNot = [] }: Pick<DocumentKind, 'must' | 'mustNot'>): boolean {
  return (
    must.every((group) => group.some((phrase) => key.includes(fold(phrase)))) &&
    !mustNot.some((phrase) => key.includes(fold(phrase)))
  )
}

function titleAt(key: string, titles: readonly string[]): number {
  const places = titles.map((title) => key.indexOf(fold(title))).filter((at) => at >= 0)
  return places.length > 0 ? Math.min(...places) : -1
}
