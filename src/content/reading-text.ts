import type { Page, TextRun } from './content.ts'
import { type Line, linesOf } from './lines.ts'
import type { Effort } from './outlines.ts'
import { type Doubt, type Hiding, Sight } from './painted.ts'
import { partOf } from './run-frame.ts'

/** A page's text as it is to be read, and what of it an eye does not see. */
export interface ReadingText {
  /**
   * `text`: seen, of the file's own. `ocr`: an unseen layer over a picture. `none`: next to none. `unmapped`: fonts that
   * do not say which characters their shapes are.
   */
  readonly source: 'text' | 'ocr' | 'none' | 'unmapped'
  readonly lines: readonly Line[]
  /** What the lines are made of: runs of the page, or parts of them. */
  readonly seen: readonly TextRun[]
  readonly hidden: readonly { readonly run: TextRun; readonly how: Hiding }[]
  /** Those of `seen` of which it cannot be told. */
  readonly doubtful: readonly { readonly run: TextRun; readonly doubt: Doubt }[]
  readonly sight: Sight
}

/** Fewer characters than this are no text: a page number, a stamp of a scanner. */
const SOME_TEXT = 24

/**
 * Reads the seen text; on a picture with a text layer, the layer.
 * @param effort What all pages of the file share.
 */
export function readingText(page: Page, effort?: Effort): ReadingText {
  const sight = new Sight(page, effort)
  const seen: TextRun[] = []
  const hidden: { run: TextRun; how: Hiding }[] = []
  const doubtful: { run: TextRun; doubt: Doubt }[] = []
  for (const run of page.runs) {
    if (run.text.trim() === '') continue
    for (const { from, to, how, doubt } of sight.piecesOf(run)) {
      const part = partOf(run, from, to)
      if (how) hidden.push({ run: part, how })
      else seen.push(part)
      if (doubt) doubtful.push({ run: part, doubt })
    }
  }
  const seenLetters = lettersOf(seen)
  const hiddenLetters = lettersOf(hidden.map(({ run }) => run))
  if (isPicture(page) && hiddenLetters > SOME_TEXT && hiddenLetters > 2 * seenLetters)
    return { source: 'ocr', lines: linesOf(page), seen: page.runs, hidden: [], doubtful: [], sight }
  const lines = linesOf({ ...page, runs: seen })
  const unmapped = lettersOf(seen.filter((run) => run.unmapped))
  const source = seenLetters < SOME_TEXT ? 'none' : unmapped > 0.3 * seenLetters ? 'unmapped' : 'text'
  return { source, lines, seen, hidden, doubtful, sight }
}

const lettersOf = (runs: readonly TextRun[]) => runs.reduce((sum, run) => sum + run.text.trim().length, 0)

/** One image over most of the page. */
const isPicture = (page: Page) =>
  page.marks.some(
    ({ kind, box }) => kind === 'image' && (box[2] - box[0]) * (box[3] - box[1]) > 0.5 * page.width * page.height,
  )
