import { cellsOf, edgesOf, type Line, type Span } from '../content/lines.ts'
import { onceEach } from '../once.ts'
import type { TableDeclaration } from './declaration.ts'
import { type Label, type LabelledLine, type Labels, labelLines, labelsOf } from './labels.ts'
import { type Place, passageOf, placesOf } from './passage.ts'
import { readFields } from './read-fields.ts'

/** The entries of a table, each with the columns that were read of it. */
export interface TableReading {
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly values: Readonly<Record<string, string>>
  readonly evidence: readonly Place[]
}

/** A gap of this many heights of text ends a table. */
const GAP = 4

/**
 * Takes the tables out of the lines: `main` is what is left, in which the fields of the paper's own person stand.
 * So the CURP of a beneficiary is never taken for that of the titular.
 */
export function readTables(
  declared: Readonly<Record<string, TableDeclaration>>,
  lines: readonly LabelledLine[],
  source: Place['source'],
): { main: LabelledLine[]; tables: Record<string, TableReading> } {
  const tables: Record<string, TableReading> = {}
  const taken = new Set<Line>()
  const starts = Object.entries(declared).flatMap(([name, table]) => startOf(name, table, lines) ?? [])
  for (const start of starts) {
    const region = regionOf(start, lines, starts)
    for (const { line } of region) taken.add(line)
    tables[start.name] = { rows: isGrid(start) ? gridRows(start, region, source) : formRows(start, region, source) }
  }
  return { main: lines.filter(({ line }) => !taken.has(line)), tables }
}

interface Start {
  readonly name: string
  readonly table: TableDeclaration
  readonly labels: Labels
  readonly at: number
  /** The column labels on the first line, from left to right. */
  readonly columns: readonly Label[]
}

const columnsOf = onceEach(({ columns }: TableDeclaration) =>
  labelsOf(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.labels]))),
)

/** The first line that names the table's own column: no other part of the paper has it. */
function startOf(name: string, table: TableDeclaration, lines: readonly LabelledLine[]): Start | undefined {
  const labels = columnsOf(table)
  for (let at = 0; at < lines.length; at++) {
    const { labels: columns } = labelLines([lines[at]!.line], labels)[0]!
    if (columns.some((label) => label.name === table.mark)) return { name, table, labels, at, columns }
  }
  return undefined
}

/** The lines of a table: up to the next table, the seal block, a heading, or a wide gap. */
function regionOf(start: Start, lines: readonly LabelledLine[], starts: readonly Start[]): LabelledLine[] {
  const { at, table } = start
  const grid = isGrid(start) ? extentsOf(start) : undefined
  const region = [lines[at]!]
  for (let next = at + 1; next < lines.length; next++) {
    const { line, labels } = lines[next]!
    const above = region.at(-1)!.line
    if (starts.some((other) => other.at === next && other.table !== table)) break
    if (line.page === above.page && line.top - above.bottom > GAP * line.size) break
    if (labels[0] && !(labels[0].name in table.columns) && (labels[0].colon || labels[0].from === 0)) break
    if (table.ends.includes(line.key) || (grid && runsAcross(line, grid))) break
    region.push(lines[next]!)
  }
  return region
}

/** Column labels side by side with nothing between them: a grid. Otherwise each entry is a small form. */
const isGrid = ({ columns }: Start) =>
  columns.length > 1 &&
  columns.every((label) => label.after >= label.line.glyphs.length || isLabelStart(label, columns))

const isLabelStart = (label: Label, columns: readonly Label[]) => columns.some((other) => other.from === label.after)

function gridRows(start: Start, region: readonly LabelledLine[], source: Place['source']): TableRow[] {
  const { columns, table } = start
  const extents = extentsOf(start)
  const cells = region.slice(1).flatMap(({ line }) =>
    cellsOf({ line, from: 0, to: line.glyphs.length })
      .flatMap((cell) => splitAtColumns(cell, extents))
      .map((span) => ({ span, column: columns[nearest(span, extents)]!.name })),
  )
  const marks = cells.filter(({ column }) => column === table.mark)
  const rows = marks.map(() => new Map<string, Span[]>())
  for (const { span, column } of cells) {
    const row = rows[closest(span, marks)]
    row?.set(column, [...(row.get(column) ?? []), span])
  }
  return rows.flatMap((row) => rowOf(row, table, source) ?? [])
}

type Extents = readonly (readonly [left: number, right: number])[]

const extentsOf = ({ columns }: Start): Extents =>
  columns.map((label) => edgesOf({ line: label.line, from: label.from, to: label.to }))

/** A cell that runs close up to the next column's is parted where a word begins at that column's edge. */
function splitAtColumns({ line, from, to }: Span, extents: Extents): Span[] {
  const spans: Span[] = []
  let start = from
  for (let i = from + 1; i < to; i++) {
    const { gap, left } = line.glyphs[i]!
    if (gap === 'none' || !extents.some(([edge]) => Math.abs(edge - left) < 0.3 * line.size)) continue
    spans.push({ line, from: start, to: i })
    start = i
  }
  return [...spans, { line, from: start, to }]
}

/** One text over two columns or more: the table is over. */
function runsAcross(line: Line, extents: Extents): boolean {
  const cells = cellsOf({ line, from: 0, to: line.glyphs.length })
  const [left, right] = edgesOf(cells[0]!)
  const starts = extents.filter(([from]) => from > left + line.size && from < right - line.size)
  return cells.length === 1 && starts.length > 1
}

function rowOf(
  cells: ReadonlyMap<string, Span[]>,
  table: TableDeclaration,
  source: Place['source'],
): TableRow | undefined {
  const values: Record<string, string> = {}
  const evidence: Place[] = []
  for (const [column, { value: reader }] of Object.entries(table.columns)) {
    const spans = cells.get(column)
    if (!spans) continue
    const passage = passageOf(spans, reader.wraps === '' ? '' : ' ')
    const found = reader.read(passage.text)
    if (!found) continue
    values[column] = String(found.value)
    evidence.push(...placesOf(passage, found.from, found.to, source))
  }
  return values[table.mark] === undefined || isNone(values[table.mark]!) ? undefined : { values, evidence }
}

/** `NO APLICA` in place of an entry, documents.md §4. */
const isNone = (text: string) => /^(NO APLICA|N\/A|NINGUNO)$/i.test(text)

function nearest(span: Span, extents: Extents): number {
  const [left, right] = edgesOf(span)
  const distances = extents.map(([from, to]) =>
    Math.min(Math.abs(left - from), Math.abs(right - to), Math.abs((left + right) / 2 - (from + to) / 2)),
  )
  return distances.indexOf(Math.min(...distances))
}

/** The row whose mark is nearest in height: wrapped cells stand above and below it. */
function closest(span: Span, marks: readonly { span: Span }[]): number {
  const distances = marks.map((mark) =>
    mark.span.line.page === span.line.page ? Math.abs(mark.span.line.top - span.line.top) : Number.POSITIVE_INFINITY,
  )
  return distances.indexOf(Math.min(...distances))
}

function formRows({ labels, table }: Start, region: readonly LabelledLine[], source: Place['source']): TableRow[] {
  const lines = labelLines(
    region.map(({ line }) => line),
    labels,
  )
  const entries: LabelledLine[][] = []
  for (const line of lines) {
    if (entries.length === 0 || line.labels.some((label) => label.name === table.mark)) entries.push([line])
    else entries.at(-1)!.push(line)
  }
  return entries.flatMap((entry) => {
    const readings = Object.entries(readFields(table.columns, entry, source))
    const values = Object.fromEntries(readings.map(([name, reading]) => [name, String(reading.value)]))
    return readings.length === 0 ? [] : { values, evidence: readings.flatMap(([, reading]) => reading.evidence) }
  })
}
