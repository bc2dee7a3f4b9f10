import type { Box } from '../content/content.ts'
import { boxOf, cellsOf, edgesOf, type Line, mayStartCell, type Span, textOf, wholeOf } from '../content/lines.ts'
import { isInCapitals, isInSmallLetters, isSentence } from './capitals.ts'
import type { FieldDeclaration } from './declaration.ts'
import { behindColon, COLON, followsOn, isOfParagraph, isTail, type Label, type LabelledLine } from './labels.ts'
import { type Extent, nearestColumn } from './nearest-column.ts'
import { type Passage, type Place, passageOf } from './passage.ts'
import type { ValueFound, ValueReader } from './values/value-reader.ts'

export interface Found<T> extends ValueFound<T> {
  readonly passage: Passage
}

/** How far below its label a value may stand, in heights of the label's text. */
const BELOW = 4
/** The same for a value whose shape tells it from other text: a wrapped label or a caption may stand between. */
const BELOW_SHAPED = 6
/** Lines nearer than this many heights are one paragraph: wrapped text. */
const WRAPPED = 1.75
/** Lines further apart than this many heights stand above each other. */
const SAME = 0.82
/** Left edges nearer than this many heights are one edge. */
const FLUSH = 0.2
/** Middles nearer than this many heights are set above each other. */
const CENTRED = 0.3
/** Words in small letters that are so many times as large as the label are the next heading. */
const HEADING = 1.05
/** So is anything that is so many times as large as the value above it. */
const LARGER = 1.07
/** Within a run, a gap of this many heights is wider than the blanks of common fonts. */
const NO_BLANK = 0.3
/** No more lines above or below a label are a value's that is set at half height with it. */
const AROUND = 12
/** A blank is at least so many heights wide. */
const BLANK = 0.2
/** A gap of this many heights inside a value of free text: what follows is something else. */
const APART = 4

/**
 * The value that belongs to a label: beside it, on its line and before the next label; else below it, in its column;
 * either may go on over further lines. `lines[at]` is the label's line.
 */
function findValue<T>(
  label: Label,
  at: number,
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
): Found<T> | undefined {
  if (label.runsOn) return undefined
  const found = nearLabel(label, at, lines, reader)
  return acrossMiddle(label, at, lines, reader, found) ?? found
}

function nearLabel<T>(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<T>) {
  const beside = besideLabel(label, at, lines, reader)
  const other = beside && labelOver(beside, lines, at)
  if (beside && !other) return beside
  // Labels whose first lines stand beside each other head columns.
  const isOthers = other && (goesOn(label, at, lines) || (isTail(label) && other.line === label.whole?.line))
  return (
    onNextLine(label, at, lines, reader, true) ??
    belowLabel(label, at, lines, reader) ??
    (isOthers ? undefined : beside) ??
    onNextLine(label, at, lines, reader) ??
    aloneBelow(label, at, lines, reader)
  )
}

/**
 * A value of a shape that its narrow cell breaks anywhere, set at half height with its label: all lines of the cell, above
 * the label's and below. Only where they are one value and more of it than was found.
 */
function acrossMiddle<T>(
  label: Label,
  place: number,
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
  found: Found<T> | undefined,
): Found<T> | undefined {
  const { shaped, wraps, length } = reader
  const known = found ? String(found.value).length : 0
  if (!shaped || wraps !== '' || (length !== undefined && known >= length)) return undefined
  const { middle, cells } = cellsAround(label, lines.slice(Math.max(place - AROUND, 0), place + AROUND))
  const off = ({ line }: Span) => Math.abs(middleOfLines([line]) - middle)
  const nearest = [...cells].sort((a, b) => off(a) - off(b))[0]
  if (!nearest) return undefined
  const column = cells.filter((cell) => isFlushWith(nearest, cell) || setUnder(nearest, cell.line) !== undefined)
  const stack = [nearest]
  const at = column.indexOf(nearest)
  for (let i = at - 1; i >= 0 && follows(column[i]!, stack[0]!); i--) stack.unshift(column[i]!)
  for (let i = at + 1; i < column.length && follows(stack.at(-1)!, column[i]!); i++) stack.push(column[i]!)
  if (stack.length < 2 || Math.abs(middleOfLines(stack.map(({ line }) => line)) - middle) > 0.4 * label.line.size)
    return undefined
  const whole = read(stack, reader)
  const isAll = whole && whole.to - whole.from === whole.passage.text.length
  return isAll && String(whole.value).length > known ? whole : undefined
}

/** The middle of a label with all its lines, and the cells near its height in the column behind it. */
function cellsAround(label: Label, lines: readonly LabelledLine[]) {
  const own = (other: Label) => other === label || (label.whole !== undefined && other.whole === label.whole)
  const parts = lines.flatMap((labelled) => {
    const part = labelled.labels.find(own)
    return part ? [{ part, labelled }] : []
  })
  const middle = middleOfLines(parts.map(({ part }) => part.line))
  const { left } = extent(label)
  const start = Math.max(...parts.map(({ part }) => part.line.glyphs[part.after - 1]!.right))
  const end = Math.min(...parts.map(({ part, labelled }) => leftOfNext(part, labelled)))
  const cells = lines.flatMap(({ line, labels }) => {
    const isNear = line.page === label.line.page && Math.abs(middleOfLines([line]) - middle) < 6 * label.line.size
    const span = isNear && within(line, start, end)
    const [cell] = span ? cellsOf(span) : []
    if (!cell || Math.abs(line.size - label.line.size) > 0.3 * label.line.size) return []
    const isAnothers = (other: Label) => !own(other) && extent(other).left > left - line.size && other.from < cell.to
    const begins =
      line.glyphs[cell.from]!.gap === 'cell' || labels.some((other) => own(other) && other.after === cell.from)
    return begins && !labels.some(isAnothers) ? [cell] : []
  })
  return { middle, cells }
}

const sizeOf = ({ line, from }: Span) => line.glyphs[from]!.run.size

const isFlushWith = (above: Span, cell: Span) => Math.abs(edgesOf(cell)[0] - edgesOf(above)[0]) < FLUSH * cell.line.size

const middleOfLines = (lines: readonly Line[]) => (lines[0]!.top + lines.at(-1)!.bottom) / 2

const follows = (above: Span, below: Span) => below.line.top - above.line.top < WRAPPED * below.line.size

/** The label goes on below this part of it: its value may stand at the last. */
const goesOn = ({ whole }: Label, at: number, lines: readonly LabelledLine[]) =>
  whole !== undefined && lines.slice(at + 1, at + 5).some(({ labels }) => labels.some((other) => other.whole === whole))

/**
 * A row that has one label and a row that has one value, set differently: the one centred and the other flush left, as
 * the head and the body of a table that a browser prints. Words alone may be the next heading.
 */
function aloneBelow<T>(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<T>) {
  const next = lines[at + 1]
  if (!next || next.labels.length > 0 || label.from > 0 || label.after < label.line.glyphs.length) return undefined
  const { line } = next
  if (!isOfParagraph(label.line, line)) return undefined
  const span = wholeOf(line)
  if (!reader.shaped && cellsOf(span).length > 1) return undefined
  const isIndented = line.glyphs[0]!.left > label.line.glyphs[0]!.left + line.size
  if (!reader.shaped && !(isInCapitals(span) && (isIndented || /\p{N}/u.test(textOf(span))))) return undefined
  return read([span], reader)
}

/**
 * The label of another column that the text beside stands below, next to which there is nothing: columns that are not in
 * step. Other lines of the same cell may stand between.
 */
function labelOver({ passage }: Found<unknown>, lines: readonly LabelledLine[], at: number): Label | undefined {
  const [span] = cellsOf(passage.spans[0]!.span) as [Span]
  const { line, from } = span
  const [left, right] = edgesOf(span)
  const isCell = line.glyphs[from]!.gap === 'cell'
  const isOver = (other: Label) => {
    const indent = left - extent(other).left
    const next = other.line.glyphs[other.after]
    if (isTail(other) && hasBeside(other, lines)) return false
    const isCentred = Math.abs(left + right - extent(other).left - extent(other).right) < 2 * CENTRED * line.size
    // Behind a narrow gap only what is flush is a column.
    const isUnder = isCell
      ? isCentred || (indent > -0.5 * line.size && indent < 2.5 * line.size)
      : Math.abs(indent) < FLUSH * line.size
    return isUnder && (!next || next.left > right)
  }
  let { top } = line
  for (let i = at; i >= Math.max(at - 5, 0); i--) {
    const { line: above, labels } = lines[i]!
    const pitch = top - above.top
    if (above.page !== line.page || pitch > WRAPPED * line.size) return undefined
    if (pitch < SAME * line.size) continue
    const other = labels.find(isOver)
    if (other) return other
    const isOfCell = cellsOf(wholeOf(above)).some((cell) => Math.abs(edgesOf(cell)[0] - left) < FLUSH * line.size)
    if (isOfCell) top = above.top
  }
  return undefined
}

/** Something stands beside the first line of a label that wraps. */
const hasBeside = ({ whole }: Label, lines: readonly LabelledLine[]) =>
  lines.some(({ line, labels }) => {
    const head = line === whole?.line ? labels.find((label) => label.whole === whole) : undefined
    return head !== undefined && head.after < line.glyphs.length && labels.every(({ from }) => from !== head.after)
  })

/**
 * Where label and value run on as text does, a line may end between them: the value begins the next line.
 * @param bounded Only up to the next label, before what stands below is looked at.
 */
function onNextLine<T>(
  label: Label,
  at: number,
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
  bounded?: boolean,
) {
  const next = lines[at + 1]
  if (bounded && (label.whole || !next?.labels[0]?.colon)) return undefined
  if (!next || !label.colon || label.from === 0 || label.after < label.line.glyphs.length) return undefined
  const { labels: own } = lines[at]!
  if (own.some((other, i) => other !== label && other.after === own[i + 1]?.from)) return undefined
  if (!followsOn(label.line, next.line)) return undefined
  const [first] = next.labels
  const part = beforeLabels(next)
  const span = part && behindColon(part)
  if (!span || (!first && cellsOf(span).length > 1) || (!reader.shaped && isInSmallLetters(span))) return undefined
  return read([span], reader)
}

/** A label of a declared field, on `lines[at]`, and the value that belongs to it. */
export interface LabelValue {
  readonly label: Label
  readonly at: number
  readonly value: Found<unknown> | undefined
}

/** All labels of the declared fields with what was found at them, in the order of the lines. */
export const valuesAt = (
  declared: Readonly<Record<string, FieldDeclaration>>,
  lines: readonly LabelledLine[],
): LabelValue[] => {
  const found = new Set<Label['whole']>()
  return lines.flatMap(({ labels }, at) =>
    labels.flatMap((label) => {
      const field = declared[label.name]
      if (!field) return []
      // What stands at the first line of a label is not looked for at the next.
      const value = label.whole && found.has(label.whole) ? undefined : findValue(label, at, lines, field.value)
      if (value && label.whole) found.add(label.whole)
      return [{ label, at, value }]
    }),
  )
}

/** What stands where a label's value should, whatever it says: beside the label, else in the first cell below it. */
export function textAt(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<unknown>) {
  const beside = spanUntil(label.line, label.after, leftOfNext(label, lines[at]!))
  if (beside) return beside
  const row = rowOf(label, at, lines)
  for (const below of linesBelow(label, at, lines, reader)) {
    const { labels } = lines[below]!
    const span = inColumn(label, row, lines[below]!, false)
    if (span) return labels.some((other) => other.from < span.to && other.to > span.from) ? undefined : span
  }
  return undefined
}

function besideLabel<T>(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<T>) {
  const right = label.line.glyphs[label.after - 1]!.right
  const near = linesNear(label, at, lines)
  // A label of another column, on this line or, in a table cell, a little higher or lower.
  const edges = [at, ...near].flatMap((other) => lines[other]!.labels.map(({ line, from }) => line.glyphs[from]!.left))
  const end = Math.min(...edges.filter((edge) => edge > right))
  const same = spanUntil(label.line, behindDots(label), end)
  const spans: { at: number; span: Span }[] = []
  if (same) {
    const above = lineAbove(same, at, lines)
    if (above) spans.push({ at: at - 1, span: above })
    spans.push({ at, span: same })
  }
  // A table cell whose value sits a little higher or lower than its label, or in two lines around its middle.
  else
    for (const other of near) {
      const span = within(lines[other]!.line, right, end)
      if (span && span.line.glyphs[span.from]!.gap === 'cell' && !goesOnFrom(span, other, lines))
        spans.push({ at: other, span })
    }
  if (spans.length === 0) return undefined
  return readFrom(spans, lines, reader, { label, left: extent(label).left, right: end })
}

/** The text is a further line of what stands flush and close above, nearer than what is flush below: no value of a label at half height. */
function goesOnFrom({ line, from }: Span, at: number, lines: readonly LabelledLine[]): boolean {
  const { left } = line.glyphs[from]!
  const pitchTo = (other: Line | undefined) => {
    const isFlush = other?.glyphs.some(
      (glyph) => glyph.gap === 'cell' && Math.abs(glyph.left - left) < FLUSH * line.size,
    )
    return isFlush && other!.page === line.page ? Math.abs(other!.top - line.top) : Number.POSITIVE_INFINITY
  }
  const above = pitchTo(lines[at - 1]?.line)
  const below = Math.min(pitchTo(lines[at + 1]?.line), pitchTo(lines[at + 2]?.line))
  return above > SAME * line.size && above < 1.35 * line.size && below >= above
}

/** The first line of a value that ends beside its label: flush and close above, further from what stands over it, and no other label's. */
function lineAbove(span: Span, at: number, lines: readonly LabelledLine[]): Span | undefined {
  const { line, from } = span
  const above = lines[at - 1]
  const over = lines[at - 2]
  if (
    line.glyphs[from]!.run === line.glyphs[from - 1]?.run ||
    !above ||
    above.line.page !== line.page ||
    above.labels.length > 0
  )
    return undefined
  const pitch = line.top - above.line.top
  if (pitch < SAME * line.size || pitch > 1.35 * line.size) return undefined
  if (over && over.line.page === line.page && above.line.top - over.line.top < 1.1 * pitch) return undefined
  if (!isInCapitals(span)) return undefined
  return cellsOf(wholeOf(above.line)).find((cell) => {
    const isFlush = Math.abs(edgesOf(cell)[0] - edgesOf(span)[0]) < FLUSH * line.size
    return (isFlush || Math.abs(middleOf(cell) - middleOf(span)) < CENTRED * line.size) && isInCapitals(cell)
  })
}

/** Where a leader that is too short to be told from dots has ended. */
function behindDots({ line, after }: Label): number {
  let from = after
  while (/^[._…]$/.test(line.glyphs[from]?.text ?? '')) from++
  return from
}

/** The lines above and below whose middles stand at nearly the height of the label's. */
const linesNear = (label: Label, at: number, lines: readonly LabelledLine[]): number[] =>
  [at - 1, at + 1].filter((near) => {
    const other = lines[near]?.line
    return other !== undefined && isNear(other, label.line)
  })

const isNear = (a: Line, b: Line) =>
  a.page === b.page && Math.abs((a.top + a.bottom) / 2 - (b.top + b.bottom) / 2) <= 0.8 * b.size

function belowLabel<T>(label: Label, at: number, lines: readonly LabelledLine[], reader: ValueReader<T>) {
  const right = leftOfNext(label, lines[at]!)
  const row = rowOf(label, at, lines)
  for (const below of linesBelow(label, at, lines, reader)) {
    const { line, labels } = lines[below]!
    const span = inColumn(label, row, lines[below]!, reader.shaped)
    if (!span || (span.to === span.from + 1 && COLON.test(line.glyphs[span.from]!.text))) continue
    if (!reader.shaped && (isSentence(span) || (line.size > HEADING * label.line.size && isInSmallLetters(span))))
      return undefined
    if (labels.some((other) => other.from >= span.from && other.from < span.to && underneath(label, other)))
      return undefined
    if (labels.some((other) => other.from >= span.from && other.from < span.to)) continue
    const isBehind = edgesOf(span)[0] > extent(label).right
    if (isBehind && labels.some((other) => other.after === span.from)) return undefined
    const found = readFrom([{ at: below, span }], lines, reader, {
      left: extent(label).left,
      right,
    })
    if (found || !reader.shaped) return found
  }
  return undefined
}

/** The lines on which a value below its label may stand. */
function* linesBelow(label: Label, at: number, lines: readonly LabelledLine[], { shaped }: ValueReader<unknown>) {
  const reach = (shaped ? BELOW_SHAPED : BELOW) * label.line.size
  let { bottom } = label.line
  for (let below = at + 1; below < lines.length; below++) {
    const { line, labels } = lines[below]!
    const isNextPage = below === at + 1 && line.page === label.line.page + 1
    if (!isNextPage && (line.page !== label.line.page || line.top - bottom > reach)) return
    // A label beside this one may wrap over more lines.
    if (labels.length > 0 && labels.every(isTail)) bottom = line.bottom
    yield below
  }
}

/**
 * The value that stands by itself below another: the first cell close below that overlaps it and has no label and no
 * digits, with the lines that continue it.
 */
export function belowValue<T>(
  places: readonly Place[],
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
): Found<T> | undefined {
  const place = places.at(-1)
  if (!place) return undefined
  const at = lines.findIndex(({ line }) => line.page === place.page && overlaps(boxOf(wholeOf(line)), place.box))
  const above = lines[at]?.line
  if (!above) return undefined
  const [start, end] = edgesOf(wholeOf(above))
  for (let below = at + 1; below < lines.length; below++) {
    const { line, labels } = lines[below]!
    if (line.page !== above.page || line.top - above.bottom > BELOW * above.size || labels.length > 0) return undefined
    for (const cell of cellsOf(wholeOf(line))) {
      const [left, right] = edgesOf(cell)
      if (left > end || right < start || /\p{N}/u.test(textOf(cell))) continue
      return readFrom([{ at: below, span: cell }], lines, reader, EVERYWHERE)
    }
  }
  return undefined
}

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && (b[1] + b[3]) / 2 > a[1] && (b[1] + b[3]) / 2 < a[3]

/** Where the label begins, and where the value must end. A label left of that belongs to another column. */
interface Bounds {
  /** The label that the value stands beside: its own second line ends nothing. */
  readonly label?: Label
  readonly left: number
  readonly right: number
}

const EVERYWHERE: Bounds = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }

/** Reads the spans and, where the value wraps, the lines below that continue the last of them. */
function readFrom<T>(
  spans: readonly { at: number; span: Span }[],
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
  bounds: Bounds,
): Found<T> | undefined {
  let first = reader.shaped ? spans : spans.map(({ at, span }) => ({ at, span: beforeGap(span) }))
  const last = first.at(-1)!
  const more = reader.wraps === false ? [] : continuation(last.span, last.at, lines, bounds)
  if (more.length === 0 && reader.wraps !== false) more.push(...runningOn(last, lines, reader, bounds.label))
  // Justified text: the line whose words a gap parts is as long as the next.
  if (
    more.length > 0 &&
    edgesOf(spans.at(-1)!.span)[1] >= edgesOf(more[0]!)[1] &&
    bounds.right < Number.POSITIVE_INFINITY
  )
    first = spans
  const texts = first.map(({ span }) => span)
  if (reader.shaped) {
    const alone = read([...texts], reader)
    const complete = alone && reader.length !== undefined && String(alone.value).length >= reader.length
    if (complete || more.length === 0) return alone ?? readCells(texts, reader)
    const whole = read([...texts, ...more], reader)
    // A wrapped value is longer than its first line; what follows a complete one is something else.
    if (!alone || (whole && whole.to > alone.passage.text.length)) return whole ?? alone
    return alone
  }
  return read([...texts, ...more], reader)
}

function read<T>(spans: readonly Span[], reader: ValueReader<T>): Found<T> | undefined {
  const passage = passageOf(spans, reader.wraps === '' ? '' : ' ')
  // What ends in a colon is a label that nobody declares.
  const found = !reader.shaped && passage.text.endsWith(':') ? undefined : reader.read(passage.text)
  if (found) return { ...found, passage }
  // A narrow cell breaks a date within its year too.
  if (!reader.shaped || reader.wraps !== ' ' || spans.length < 2) return undefined
  const joined = passageOf(spans, '')
  const whole = reader.read(joined.text)
  return whole && { ...whole, passage: joined }
}

/** A shaped value that stands in a later cell of its line. */
function readCells<T>(spans: readonly Span[], reader: ValueReader<T>): Found<T> | undefined {
  for (const span of spans)
    for (const cell of cellsOf(span)) {
      const found = read([cell], reader)
      if (found) return found
    }
  return undefined
}

/** The lines that continue a value: close below, starting where it starts, of its size, with no label of their own. */
function continuation(
  span: Span,
  at: number,
  lines: readonly LabelledLine[],
  { label: beside, left: own, right }: Bounds,
): Span[] {
  const spans: Span[] = []
  let above = span
  const [left, end] = edgesOf(span)
  for (let next = at + 1; next < lines.length && spans.length < 3; next++) {
    const { line, labels } = lines[next]!
    const size = above.line.size
    if (line.page !== span.line.page || line.top - above.line.top > WRAPPED * size) break
    if (Math.abs(line.size - size) > 0.15 * size) continue
    const column = within(line, left - 0.8 * size, right)
    const isFlush = column && Math.abs(edgesOf(column)[0] - left) < FLUSH * size
    const centred = isFlush ? undefined : setUnder(span, line)
    const part = centred ?? column
    if (!part) continue
    const [start] = edgesOf(part)
    if (start > end) continue
    if (sizeOf(part) > LARGER * sizeOf(span)) break
    if (isInCapitals(span) && isInSmallLetters(part)) break
    if (!centred && Math.abs(start - left) > 0.8 * size) break
    const before = labels.filter((label) => label.from < part.to && !(label.name === beside?.name && isTail(label)))
    if (before.some((label) => endsAt(label, part) || extent(label).left > own - line.size)) break
    if (isBesideAnother(part, next, lines, beside) || isNearerBelow(part, above, lines[next + 1])) break
    const isBehindTail = labels.some((label) => isTail(label) && label.after === part.from)
    const { gap, run } = line.glyphs[part.from]!
    // Close behind the cell left of it, but of its own and flush.
    const isOwn = isFlush && gap === 'word' && run !== line.glyphs[part.from - 1]!.run
    if (gap !== 'cell' && !isBehindTail && !(isOwn && span.line.glyphs[span.from]!.gap === 'cell')) break
    spans.push(part)
    above = part
  }
  return spans
}

/**
 * What running text goes on with where the value fills its line up to the margin: the next line, up to its first label.
 * Labels flush above each other are columns, in which nothing runs on.
 */
function runningOn(
  { at, span }: { at: number; span: Span },
  lines: readonly LabelledLine[],
  { shaped }: ValueReader<unknown>,
  label?: Label,
): Span[] {
  const next = lines[at + 1]
  const { line } = span
  if (!next || !label?.colon || span.to < line.glyphs.length || !followsOn(line, next.line)) return []
  const near = lines.slice(Math.max(at - 6, 0), at + 7).filter((other) => other.line.page === line.page)
  const { left } = label.line.glyphs[label.from]!
  const isFlush = (other: Label) =>
    other !== label && Math.abs(other.line.glyphs[other.from]!.left - left) < FLUSH * line.size
  if (label.from === 0 || near.some(({ labels }) => labels.some(isFlush))) return []
  const [first] = next.labels
  const rest = beforeLabels(next)
  if (!rest || (first && !first.colon) || cellsOf(rest).length > 1 || (!shaped && isInSmallLetters(rest))) return []
  // Between two labels of the text it is nothing else, wherever the line before was broken.
  if (first && lines[at]!.labels.length > 1) return [rest]
  const margin = Math.max(...near.map((other) => other.line.glyphs.at(-1)!.right))
  const word = next.line.glyphs.findIndex(({ gap }, i) => i > 0 && gap !== 'none')
  const [start, end] = edgesOf({ ...rest, to: word < 0 ? rest.to : Math.min(word, rest.to) })
  return line.glyphs.at(-1)!.right + BLANK * line.size + end - start > margin - 0.5 * line.size ? [rest] : []
}

/** A label left of the part, on a line at nearly its height, that has nothing beside it on its own line. */
const isBesideAnother = (part: Span, at: number, lines: readonly LabelledLine[], own?: Label) =>
  [at - 1, at + 1].some((near) => {
    const other = lines[near]
    if (!other || !isNear(other.line, part.line)) return false
    const [left] = edgesOf(part)
    return other.labels.some(
      (label) =>
        label.name !== own?.name &&
        label.after === other.line.glyphs.length &&
        extent(label).right < left &&
        !(isTail(label) && hasBeside(label, lines)) &&
        ![near - 1, near + 1].some((i) => hasBetween(lines[i]?.line, other.line, extent(label).right, left)),
    )
  })

/** A line at nearly the label's height has a cell between the two places. */
const hasBetween = (line: Line | undefined, own: Line, from: number, to: number) =>
  line !== undefined &&
  isNear(line, own) &&
  cellsOf(wholeOf(line)).some((cell) => edgesOf(cell)[0] > from && edgesOf(cell)[1] < to)

/** The line below is nearer than the one above, flush, and beside a label: the part is the first line of that one's value. */
function isNearerBelow(part: Span, above: Span, below: LabelledLine | undefined): boolean {
  const { line } = part
  if (!below || below.line.page !== line.page) return false
  const isNearer = below.line.top - line.top < line.top - above.line.top - 0.1 * line.size
  const [left] = edgesOf(part)
  const isFlush = cellsOf(wholeOf(below.line)).some((cell) => Math.abs(edgesOf(cell)[0] - left) < FLUSH * line.size)
  return (
    isNearer &&
    isFlush &&
    below.labels.some((label) => extent(label).right < left && label.after < below.line.glyphs.length)
  )
}

/** The cell whose middle, or whose right edge, stands under that of the value. */
function setUnder(span: Span, line: Line): Span | undefined {
  const [, end] = edgesOf(span)
  return cellsOf(wholeOf(line)).find((cell) => {
    const [left, right] = edgesOf(cell)
    const isFlushRight = Math.abs(right - end) < CENTRED * line.size && left > edgesOf(span)[0]
    return isFlushRight || Math.abs(middleOf(cell) - middleOf(span)) < CENTRED * line.size
  })
}

const middleOf = (span: Span) => edgesOf(span).reduce((left, right) => left + right) / 2

/** The part is this label's own value; that of a wrapped label stands beside its first line. */
const endsAt = (label: Label, part: Span) => label.after > part.from || (label.after === part.from && !isTail(label))

/** Where the next label of the line begins. */
const leftOfNext = (label: Label, { line, labels }: LabelledLine) => {
  const next = labels.find((other) => other.from >= label.after)
  return next ? line.glyphs[next.from]!.left : Number.POSITIVE_INFINITY
}

/** The glyphs behind `from` that stand left of a place. */
function spanUntil(line: Line, from: number, right: number): Span | undefined {
  let to = from
  while (to < line.glyphs.length && line.glyphs[to]!.left < right) to++
  return to > from ? { line, from, to } : undefined
}

/** What a line begins with, up to its first label. */
const beforeLabels = ({ line, labels: [first] }: LabelledLine) =>
  spanUntil(line, 0, first ? line.glyphs[first.from]!.left : Number.POSITIVE_INFINITY)

/** The glyphs of a line that stand between two places. */
function within(line: Line, left: number, right: number): Span | undefined {
  let from = -1
  let to = -1
  for (let i = 0; i < line.glyphs.length; i++) {
    const glyph = line.glyphs[i]!
    if (glyph.left < left || glyph.left >= right) continue
    if (from < 0) from = i
    to = i + 1
  }
  return from < 0 ? undefined : { line, from, to }
}

function beforeGap(span: Span): Span {
  for (let i = span.from + 1; i < span.to; i++)
    if (span.line.glyphs[i]!.left - span.line.glyphs[i - 1]!.right > APART * span.line.size) return { ...span, to: i }
  return span
}

/** The cells of a lower line that belong to the label's column: those nearer to it than to the others of its line. */
function inColumn(
  label: Label,
  row: readonly Label[],
  { line, labels }: LabelledLine,
  wide: boolean,
): Span | undefined {
  const columns = row.map((other) => extent(other))
  const own = row.indexOf(label)
  let from = -1
  let to = -1
  let cells = cellsOf(wholeOf(line)).flatMap((wide) => cutAt(columns, wide))
  if (labels.length === 0 && cells.length < columns.length) cells = cells.flatMap((close) => cutBetween(columns, close))
  if (isRow(cells, columns)) return cells[own]
  for (const cell of cells) {
    const [left, right] = edgesOf(cell)
    const apart = Math.max(left - columns[own]!.right, columns[own]!.left - right)
    if (nearestColumn(cell, columns) !== own || apart > (wide ? 6 : 2) * line.size) continue
    if (from < 0) from = cell.from
    to = cell.to
  }
  return from < 0 ? undefined : { line, from, to }
}

/** The labels beside this one, from left to right; beside one that wraps also those that ended on a line above its last. */
function rowOf(label: Label, at: number, lines: readonly LabelledLine[]): readonly Label[] {
  const { labels } = lines[at]!
  if (!label.whole || label.whole.line === label.line) return labels
  const row = [...labels]
  for (let above = at - 1; above >= 0; above--) {
    const { line, labels: others } = lines[above]!
    row.push(...others.filter(({ name }) => row.every((other) => other.name !== name)))
    if (line === label.whole.line) break
  }
  return row.sort((a, b) => extent(a).left - extent(b).left)
}

/** Several cells, as many as labels, each under no other's label: they belong together in their order. */
const isRow = (cells: readonly Span[], columns: readonly Extent[]) =>
  cells.length > 1 &&
  cells.length === columns.length &&
  cells.every((cell, i) => {
    const [left, right] = edgesOf(cell)
    return columns.every((column, other) => other === i || right < column.left || left > column.right)
  })

/** Cells so close that no gap parts them, cut where something that is no next word of a text begins flush with a column. */
function cutAt(columns: readonly Extent[], { line, from, to }: Span): Span[] {
  const starts = [from]
  for (let i = from + 1; i < to; i++) {
    const [before, glyph] = [line.glyphs[i - 1]!, line.glyphs[i]!]
    const isApart = glyph.run !== before.run || glyph.left - before.right > NO_BLANK * line.size
    if (glyph.gap === 'none' || !isApart) continue
    if (columns.some(({ left }) => Math.abs(left - glyph.left) < FLUSH * line.size)) starts.push(i)
  }
  return starts.map((start, i) => ({ line, from: start, to: starts[i + 1] ?? to }))
}

/** A cell that stands under several labels, cut where a piece of text begins behind a narrow gap and before the next label. */
function cutBetween(columns: readonly Extent[], { line, from, to }: Span): Span[] {
  const starts = [from]
  for (let i = from + 1; i < to; i++) {
    if (!mayStartCell(line, i)) continue
    const [before, { left }] = [line.glyphs[i - 1]!, line.glyphs[i]!]
    const [, right] = edgesOf({ line, from: i, to: endOfPiece(line, i, to) })
    if (columns.some((column) => before.right < column.left && left < column.right && right > column.left))
      starts.push(i)
  }
  return starts.map((start, i) => ({ line, from: start, to: starts[i + 1] ?? to }))
}

/** Where the next piece of text begins behind a narrow gap. */
function endOfPiece(line: Line, from: number, to: number): number {
  let end = from + 1
  while (end < to && !mayStartCell(line, end)) end++
  return end
}

/** The other label stands in this label's column, and so ends it. */
function underneath(label: Label, other: Label): boolean {
  const [a, b] = [extent(label), extent(other)]
  return a.left < b.right + label.line.size && b.left < a.right + label.line.size
}

const extent = (label: Label): Extent =>
  label.whole ?? { left: label.line.glyphs[label.from]!.left, right: label.line.glyphs[label.to - 1]!.right }
