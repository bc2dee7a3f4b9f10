import { stringify } from 'csv-stringify/browser/esm/sync'
import { VERDICT_COLUMNS } from '../../../src/cli/verdict-row.ts'
import type { Language } from '../../../src/language.ts'
import type { Paper } from './desk.ts'

/** The table of what was told, as `cotejo verify --csv` writes it. No cell begins what a spreadsheet takes for a formula. */
export const csvOf = (papers: readonly Paper[], language: Language): string =>
  stringify(
    papers.flatMap(({ name, told }) => (told ? [{ ...told.row[language], file: name }] : [])),
    { columns: [...VERDICT_COLUMNS], header: true, bom: true, escape_formulas: true },
  )

/** Gives a text to the browser to save. */
export function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
