import { fold } from '../../fold.ts'
import { type ValueFound, type ValueReader, withHyphens } from './value-reader.ts'

const MONTHS = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SEP', 'OCT', 'NOV', 'DIC']
const MONTH_NAMES =
  /^(ENE(RO)?|FEB(RERO)?|MAR(ZO)?|ABR(IL)?|MAYO?|JUN(IO)?|JUL(IO)?|AGO(STO)?|SEPT?(IEMBRE)?|SETIEMBRE|OCT(UBRE)?|NOV(IEMBRE)?|DIC(IEMBRE)?)$/

/** The captions of the form under the date's three boxes. */
const CAPTIONS = /\b(?:DD|MM|AAAA|D[ií]a|Mes|A[ñn]o)\b/gi

const NUMERIC = /(?<!\d)(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})(?!\d)/
const YEAR_FIRST = /(?<!\d)(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?!\d)/
const IN_WORDS = /(?<!\d)(\d{1,2})\s*(?:de\s+|[/.\-\s]\s*)(\p{L}{3,10})\.?\s*(?:de[l]?\s+|[/.,\-\s]\s*)?(\d{4})(?!\d)/iu

/** `YYYY-MM-DD` when there is such a day, otherwise nothing. */
function dayOf(year: string, month: number, day: string): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso
}

function monthOf(name: string): number {
  const folded = fold(name)
  if (!MONTH_NAMES.test(folded)) return 0
  return MONTHS.indexOf(folded.startsWith('SET') ? 'SEP' : folded.slice(0, 3)) + 1
}

function dateIn(text: string): ValueFound<string> | undefined {
  // The captions keep their length so that the places in the text stay right.
  const bare = withHyphens(text).replace(CAPTIONS, (caption) => ' '.repeat(caption.length))
  for (const [pattern, read] of [
    [NUMERIC, (m: string[]) => dayOf(m[3]!, Number(m[2]), m[1]!)],
    [YEAR_FIRST, (m: string[]) => dayOf(m[1]!, Number(m[2]), m[3]!)],
    [IN_WORDS, (m: string[]) => (monthOf(m[2]!) ? dayOf(m[3]!, monthOf(m[2]!), m[1]!) : undefined)],
  ] as const) {
    const match = pattern.exec(bare)
    const value = match && read(match)
    if (match && value) return { value, from: match.index, to: match.index + match[0].length }
  }
  return undefined
}

/**
 * A day, as `YYYY-MM-DD`: `18 / 02 / 2025`, `18 02 2025`, `18/02/2025`, `12 de agosto de 2025`, `12-AGO-2025`,
 * `2025-02-18`, also with the captions `DD MM AAAA` between. Day before month, always: these are Mexican papers.
 * A day that the calendar does not have is not read.
 */
export const date: ValueReader = { wraps: ' ', shaped: true, read: dateIn }
