import type { Page, TextRun } from './content.ts'
import { type Line, linesOf } from './lines.ts'
import { type Hiding, hidingOf } from './painted.ts'

/** A page's text as it is to be read, and what of it an eye does not see. */
export interface ReadingText {
  /**
   * `text`: seen, of the file's own. `ocr`: an unseen layer over a picture. `none`: next to none. `unmapped`: fonts that
   * do not say which characters their shapes are.
   */
  readonly source: 'text' | 'ocr' | 'none' | 'unmapped'
  readonly lines: readonly Line[]
  readonly hidden: readonly { readonly run: TextRun; readonly how: Hiding }[]
}

/** Fewer characters than this are no text: a page number, a stamp of a scanner. */
const SOME_TEXT = 24

/** Reads the seen text; on a picture with a text layer, the layer. */
export function readingText(page: Page): ReadingText {
  const hiding = hidingOf(page)
  const seen = new Set<TextRun>()
  const hidden: { run: TextRun; how: Hiding }[] = []
  for (const run of page.runs) {
    if (run.text.trim() === '') continue
    const how = hiding(run)
    if (how) hidden.push({ run, how })
    else seen.add(run)
  }
  const seenLetters = lettersOf([...seen])
  const hiddenLetters = lettersOf(hidden.map(({ run }) => run))
  if (isPicture(page) && hiddenLetters > SOME_TEXT && hiddenLetters > 2 * seenLetters)
    return { source: 'ocr', lines: linesOf(page), hidden: [] }
  const lines = linesOf(page, (run) => seen.has(run))
  if (seenLetters < SOME_TEXT) return { source: 'none', lines, hidden }
  const unmapped = lettersOf([...seen].filter((run) => run.unmapped))
  return { source: unmapped > 0.3 * seenLetters ? 'unmapped' : 'text', lines, hidden }
}

const lettersOf = (runs: readonly TextRun[]) => runs.reduce((sum, run) => sum + run.text.trim().length, 0)

/** One image over most of the page. */
const isPicture = (page: Page) =>
  page.marks.some(
    ({ kind, box }) => kind === 'image' && (box[2] - box[0]) * (box[3] - box[1]) > 0.5 * page.width * page.height,
  )
