import { date } from './date.ts'
import type { ValueReader } from './value-reader.ts'

/** What the form prints where there is no date: documents.md §4. */
const SENTINEL = /^(?:-{2,}|PENSIONADO)/i

/** The end of a right: a day (`YYYY-MM-DD`) or one of the form's sentinels, `---`, `------`, `PENSIONADO`, as printed. */
export const vigencia: ValueReader = {
  wraps: false,
  shaped: true,
  read(text) {
    const sentinel = SENTINEL.exec(text)
    return sentinel ? { value: sentinel[0].toUpperCase(), from: 0, to: sentinel[0].length } : date.read(text)
  },
}
