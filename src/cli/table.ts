import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../language.ts'
import type { Outcome, Verdict } from '../verdict/verdict.ts'
import { about, UsageError } from './usage-error.ts'
import { VERDICT_COLUMNS, verdictRow } from './verdict-row.ts'

const COLUMNS = [...VERDICT_COLUMNS, 'basis'] as const

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

/** What a spreadsheet would take for a formula begins with an apostrophe in the table (OWASP, CSV injection). */
const ESCAPED = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/

/**
 * A table of verdicts in a CSV file, which grows by a row a verdict and is whole at any moment: a run that was
 * interrupted goes on with it. A row stands for a file as long as its bytes and the basis of the run are the same.
 */
export class Table {
  readonly #path: string
  readonly #basis: string
  readonly #language: Language
  readonly #known: ReadonlyMap<string, Outcome>

  private constructor(path: string, basis: string, language: Language, known: ReadonlyMap<string, Outcome>) {
    this.#path = path
    this.#basis = basis
    this.#language = language
    this.#known = known
  }

  /**
   * Opens the table, or begins it. Rows of another basis, and of a file whose bytes have changed, are given up.
   * @param basis The same text for the same policy, trust and other options of a run.
   * @param language Of the sentences in it.
   * @param sha256Of Digest of a file, or nothing where it cannot be read.
   * @throws UsageError where the file is there and is no such table, or cannot be written.
   */
  static async open(
    path: string,
    basis: string,
    language: Language,
    sha256Of: (file: string) => Promise<string | undefined>,
  ): Promise<Table> {
    const rows = []
    for (const row of await rowsOf(path)) {
      if (row.basis === basis && row.sha256 === (await sha256Of(row.file))) rows.push(row)
    }
    await replace(path, stringify([[...COLUMNS]], { bom: true }) + linesOf(rows))
    return new Table(path, basis, language, new Map(rows.map((row) => [row.file, row.outcome as Outcome])))
  }

  /** The outcome that an earlier run found for the file. */
  outcomeOf(file: string): Outcome | undefined {
    return this.#known.get(file)
  }

  add(file: string, verdict: Verdict): Promise<void> {
    return appendFile(this.#path, linesOf([{ ...verdictRow(file, verdict, this.#language), basis: this.#basis }]))
  }
}

async function rowsOf(path: string): Promise<Row[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  if (text === '') return []
  const [header, ...rows]: string[][] = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_records_with_error: true,
  })
  if (String(header) !== String(COLUMNS)) {
    throw new UsageError(
      about(`--csv ${path}`, {
        es: 'ya existe y no es una tabla de este comando; nombre otro archivo',
        en: 'is there and is no table of this command; name another file',
      }),
    )
  }
  // A row that was cut by an interruption is no row.
  return rows
    .filter((cells) => cells.length === COLUMNS.length)
    .map((cells) => Object.fromEntries(COLUMNS.map((name, i) => [name, cells[i]!.replace(ESCAPED, '')])) as Row)
}

const linesOf = (rows: readonly Row[]) => stringify([...rows], { columns: [...COLUMNS], escape_formulas: true })

async function replace(path: string, text: string) {
  try {
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  } catch {
    throw new UsageError(about(`--csv ${path}`, { es: 'no se puede escribir', en: 'cannot be written' }))
  }
}
