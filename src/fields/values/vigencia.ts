import { date } from './date.ts'
import { type ValueReader, withHyphens } from './value-reader.ts'

/** What the form prints where there is no date: documents.md §4. TeX sets three hyphens as one dash. */
const SENTINEL = /^(?:-{2,}|\u2014+|PENSIONADO)/i

/** The end of a right: a day (`YYYY-MM-DD`) or one of the form's sentinels, `---`, `------`, `PENSIONADO`, as printed. */
export const vigencia: ValueReader = {
  wraps: ' ',
  shaped: true,
  read(text) {
    const [sentinel] = SENTINEL.exec(withHyphens(text)) ?? []
    if (!sentinel) return date.read(text)
    return { value: sentinel.replace(/\u2014/g, '---').toUpperCase(), from: 0, to: sentinel.length }
  },
}
