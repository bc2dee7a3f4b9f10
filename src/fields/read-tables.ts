import { cellsOf, edgesOf, type Line, type Span, textOf, wholeOf } from '../content/lines.ts'
import { onceEach } from '../once.ts'
import { isInCapitals, isInSmallLetters } from './capitals.ts'
import type { TableDeclaration } from './declaration.ts'
import type { Label, LabelledLine } from './label.ts'
import { isTouched } from './label-end.ts'
import { labelLines } from './labels.ts'
import { type Extent, nearestColumn } from './nearest-column.ts'
import { type Place, passageOf, placesOf } from './passage.ts'
import { readFields } from './read-fields.ts'
import { type Labels, labelsOf } from './spellings.ts'
import type { ValueReader } from './values/value-reader.ts'

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
/** Lines nearer than this many heights are of one label. */
const WRAPPED = 1.6
/** The lines of a small form are not further apart. */
const FORM = 3
/** Where the gaps between the rows are so much wider than those between the lines of a cell, they tell the rows. */
const WIDER = 1.1

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
    const { region, again } = regionOf(start, lines, starts)
    for (const { line } of [...region, ...again]) taken.add(line)
    tables[start.name] = { rows: start.isGrid ? gridRows(start, region, source) : formRows(start, region, source) }
  }
  return { main: lines.filter(({ line }) => !taken.has(line)), tables }
}

interface Start {
  readonly name: string
  readonly table: TableDeclaration
  readonly labels: Labels
  /** All lines with the column labels that stand on them. */
  readonly labelled: readonly LabelledLine[]
  /** The first line of the column labels, and the first behind them. */
  readonly at: number
  readonly behind: number
  /** The column labels, or where one wraps its parts. */
  readonly columns: readonly Label[]
  /** Column labels side by side with nothing between them: a grid. Otherwise each entry is a small form. */
  readonly isGrid: boolean
}

const columnsOf = onceEach(({ columns }: TableDeclaration) =>
  labelsOf(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.labels]))),
)

/** The first line that names the table's own column: no other part of the paper has it. */
function startOf(name: string, table: TableDeclaration, lines: readonly LabelledLine[]): Start | undefined {
  const labels = columnsOf(table)
  const labelled = labelLines(
    lines.map(({ line }) => line),
    labels,
  )
  const mark = labelled.findIndex(({ labels: columns }) => columns.some((label) => label.name === table.mark))
  if (mark < 0) return undefined
  let [at, behind] = [mark, mark + 1]
  const goesOn = (next: number) => isHeader(labelled[next]) && isClose(lines[next]!.line, lines[next - 1]!.line)
  while (at > 0 && isHeader(labelled[at - 1]) && isClose(lines[at]!.line, lines[at - 1]!.line)) at--
  while (behind < lines.length && goesOn(behind)) behind++
  const header = labelled.slice(at, behind)
  const columns = header.flatMap((line) => line.labels)
  const isGrid = header.every(isHeader) && new Set(columns.map((label) => label.name)).size > 1
  // What stands above the mark in a small form belongs to the entry too.
  const isOfEntry = (above: number) =>
    labelled[above]!.labels[0]?.from === 0 && isClose(lines[above + 1]!.line, lines[above]!.line, FORM)
  while (!isGrid && at > 0 && isOfEntry(at - 1)) at--
  return { name, table, labels, labelled, at, behind, columns, isGrid }
}

/** A line of column labels and nothing else. */
const isHeader = (line: LabelledLine | undefined) =>
  line !== undefined &&
  line.labels.length > 0 &&
  line.labels[0]!.from === 0 &&
  line.labels.every(({ after }, i) => after === (line.labels[i + 1]?.from ?? line.line.glyphs.length))

const isClose = (line: Line, above: Line, heights = WRAPPED) =>
  line.page === above.page && line.top - above.top < heights * line.size

/**
 * The lines of a table: up to the next table, the seal block, a heading, or a wide gap; and the lines of its header that
 * another page prints again.
 */
function regionOf(start: Start, lines: readonly LabelledLine[], starts: readonly Start[]) {
  const { at, behind, table } = start
  const grid = start.isGrid ? extentsOf(start) : undefined
  const region = lines.slice(at, start.isGrid ? behind : at + 1)
  const header = region.length
  const headerKeys = new Set(region.map(({ line }) => line.key))
  const again: LabelledLine[] = []
  // In a small form `Nombre completo` is the entry's.
  const isOfTable = ({ name, from }: Label, place: number) =>
    name in table.columns || (!start.isGrid && start.labelled[place]!.labels.some((label) => label.from === from))
  for (let next = at + header; next < lines.length; next++) {
    const { line, labels } = lines[next]!
    const above = region.at(-1)!.line
    if (starts.some((other) => other.at === next && other.table !== table)) break
    const isOver =
      (line.page === above.page && line.top - above.bottom > GAP * line.size) ||
      (labels[0] && !isOfTable(labels[0], next) && (labels[0].colon || labels[0].from === 0)) ||
      table.ends.includes(line.key) ||
      (grid && runsAcross(line, grid)) ||
      (grid && region.length > header && isInCapitals(wholeOf(above)) && isInSmallLetters(wholeOf(line)))
    const more = grid && (isOver || line.page > above.page) ? onNextPage(start, lines, next, above.page) : undefined
    if (more !== undefined && more > next) {
      again.push(...lines.slice(next, more).filter((skipped) => headerKeys.has(skipped.line.key)))
      next = more - 1
      continue
    }
    if (isOver) break
    region.push(lines[next]!)
  }
  return { region, again }
}

/**
 * Where the table goes on at the top of the page behind `page`, below what a browser prints there, with its header again or
 * without; nothing where what stands there is no row of it.
 */
function onNextPage(start: Start, lines: readonly LabelledLine[], at: number, page: number): number | undefined {
  const first = lines.findIndex((other, i) => i >= at && other.line.page === page + 1)
  if (first < 0 || first - at > FOOT || lines.slice(at, first).some(({ labels }) => labels.length > 0)) return undefined
  const extents = extentsOf(start)
  const reader = start.table.columns[start.table.mark]!.value
  for (let i = first; i < Math.min(first + TOP, lines.length); i++) {
    const { line } = lines[i]!
    if (line.page !== page + 1) return undefined
    const cells = cellsOf(wholeOf(line)).flatMap((cell) => splitAtColumns(cell, extents))
    const isRow = cells.some(
      (cell) => extents[nearestColumn(cell, extents)]!.name === start.table.mark && isWhole(textOf(cell), reader),
    )
    if (!isRow || (cells.length < 2 && !reader.shaped)) continue
    let from = i
    while (
      from > first &&
      isClose(lines[from]!.line, lines[from - 1]!.line) &&
      isInCapitals(wholeOf(lines[from - 1]!.line))
    )
      from--
    return from
  }
  return undefined
}

/** So many lines stand at most at the foot of a page. */
const FOOT = 4
/** So many lines a browser prints at the top of a page, and a header that is printed again. */
const TOP = 5

function gridRows(start: Start, region: readonly LabelledLine[], source: Place['source']): TableRow[] {
  const { table } = start
  const extents = extentsOf(start)
  const cells = new Map<string, Span[]>()
  for (const { line } of region.slice(start.behind - start.at))
    for (const span of cellsOf(wholeOf(line)).flatMap((cell) => splitAtColumns(cell, extents))) {
      const { name } = extents[nearestColumn(span, extents)]!
      cells.set(name, [...(cells.get(name) ?? []), span])
    }
  const marks = headsOf(cells.get(table.mark) ?? [], table.columns[table.mark]!.value)
  const rows = marks.map(() => new Map<string, Span[]>())
  for (const [column, spans] of cells) {
    const places = rowsOf(spans, marks)
    spans.forEach((span, i) => {
      const row = rows[places[i]!]
      row?.set(column, [...(row.get(column) ?? []), span])
    })
  }
  return rows.flatMap((row) => rowOf(row, table, source) ?? [])
}

/** The first line of each mark: a narrow cell cuts a number, or a word before its bracket is closed. */
function headsOf(spans: readonly Span[], reader: ValueReader<unknown>): Span[] {
  const heads: Span[] = []
  let text = ''
  for (const span of spans) {
    const more = text + textOf(span)
    const isCut = text.lastIndexOf('(') > text.lastIndexOf(')')
    const isNumber = reader.shaped && !isWhole(text, reader) && isWhole(more, reader)
    const goesOn = heads.length > 0 && (isCut || isNumber)
    if (!goesOn) heads.push(span)
    text = goesOn ? more : textOf(span)
  }
  return heads
}

function isWhole(text: string, reader: ValueReader<unknown>): boolean {
  const found = reader.read(text)
  return found !== undefined && found.to - found.from === text.length
}

interface Column extends Extent {
  readonly name: string
}
type Extents = readonly Column[]

/** How far each column's label reaches, all its lines together. */
function extentsOf({ columns }: Start): Extents {
  const extents = new Map<string, Column>()
  for (const { name, line, from, to } of columns) {
    const [left, right] = edgesOf({ line, from, to })
    const other = extents.get(name) ?? { left, right }
    extents.set(name, { name, left: Math.min(left, other.left), right: Math.max(right, other.right) })
  }
  return [...extents.values()]
}

/** A cell that runs close up to the next column's is parted where a word begins at that column's edge. */
function splitAtColumns({ line, from, to }: Span, extents: Extents): Span[] {
  const spans: Span[] = []
  let start = from
  for (let i = from + 1; i < to; i++) {
    if (!extents.some((column) => isAtEdge(line, i, column))) continue
    spans.push({ line, from: start, to: i })
    start = i
  }
  return [...spans, { line, from: start, to }]
}

/** One text over two columns or more, and no row whose cells touch, each at its column's edge: the table is over. */
function runsAcross(line: Line, extents: Extents): boolean {
  const cells = cellsOf(wholeOf(line))
  const [left, right] = edgesOf(cells[0]!)
  const starts = extents.filter((column) => column.left > left + line.size && column.left < right - line.size)
  return cells.length === 1 && starts.length > 1 && !starts.every((column) => beginsAt(column, line))
}

/** A word of the line begins at the column's left edge. */
const beginsAt = (column: Extent, line: Line) => line.glyphs.some((_, i) => isAtEdge(line, i, column))

/** A word, or a piece of text that touches the one before it, begins at the column's left edge. */
const isAtEdge = (line: Line, at: number, column: Extent) =>
  Math.abs(column.left - line.glyphs[at]!.left) < 0.3 * line.size &&
  (line.glyphs[at]!.gap !== 'none' || isTouched(line, at))

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

/** The row of each of a column's lines, of which a cell may have several. */
function rowsOf(spans: readonly Span[], marks: readonly Span[]): number[] {
  const gaps = spans.slice(1).map((span, i) => heightOf(span) - heightOf(spans[i]!))
  const widest = [...gaps].sort((a, b) => b - a)
  const [least, next] = [widest[marks.length - 2], widest[marks.length - 1]]
  if (spans.length > marks.length && least !== undefined && least > WIDER * next!) {
    let row = 0
    return spans.map((_, i) => (i > 0 && gaps[i - 1]! >= least ? ++row : row))
  }
  if (!isSetFromTop(spans, marks)) return spans.map((span) => closest(span, marks))
  let row = 0
  return spans.map((span) => {
    while (row + 1 < marks.length && heightOf(marks[row + 1]!) <= heightOf(span) + 0.3 * span.line.size) row++
    return row
  })
}

/** Each mark has a line of this column at its height, none stands above the first: cells begin at the top of their rows. */
const isSetFromTop = (spans: readonly Span[], marks: readonly Span[]) =>
  spans.length > marks.length &&
  marks.length > 0 &&
  marks.every((mark) => spans.some((span) => span.line === mark.line)) &&
  spans[0]!.line === marks[0]!.line

/** The row whose mark is nearest in height: wrapped cells stand above and below it. */
function closest(span: Span, marks: readonly Span[]): number {
  const distances = marks.map((mark) => Math.abs(heightOf(mark) - heightOf(span)))
  return distances.indexOf(Math.min(...distances))
}

/** Where a span stands in the file, further pages below. */
const heightOf = ({ line }: Span) => 1e5 * line.page + line.top

function formRows({ labels, table }: Start, region: readonly LabelledLine[], source: Place['source']): TableRow[] {
  const lines = labelLines(
    region.map(({ line }) => line),
    labels,
  )
  const entries: LabelledLine[][] = []
  const first = lines[0]?.labels[0]?.name
  for (const line of lines) {
    if (entries.length === 0 || line.labels.some(({ name }) => name === first)) entries.push([line])
    else entries.at(-1)!.push(line)
  }
  return entries.flatMap((entry) => {
    const readings = Object.entries(readFields(table.columns, entry, source))
    const values = Object.fromEntries(readings.map(([name, reading]) => [name, String(reading.value)]))
    return readings.length === 0 ? [] : { values, evidence: readings.flatMap(([, reading]) => reading.evidence) }
  })
}
