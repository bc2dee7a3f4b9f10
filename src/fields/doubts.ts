import { type Line, type Span, textOf } from '../content/lines.ts'
import type { FieldDeclaration, FieldReading } from './declaration.ts'
import { type LabelValue, textAt } from './find-value.ts'
import type { Label, LabelledLine } from './label.ts'
import { glyphAt, type Place, placeOf, spansOf } from './passage.ts'
import type { ValueReader } from './values/value-reader.ts'

/** What makes a field questionable although no two values stand under one spelling of its label. */
export interface FieldDoubt {
  readonly field: string
  /**
   * `other-value`: another value stands under a less likely spelling of the label, or behind the value on its line.
   * `unreadable`: something with digits stands at the label, and no value of the field can be read from it.
   */
  readonly how: 'other-value' | 'unreadable'
  readonly evidence: readonly Place[]
}

/** What stands at a label and is no value is told from this many digits on: fewer are a page number or a caption. */
const LEAST_DIGITS = 4

/**
 * The doubts about those fields that declare them.
 * @param found What `valuesAt` found on the lines.
 * @param readings What `readFields` made of it.
 */
export function doubtsOf(
  declared: Readonly<Record<string, FieldDeclaration>>,
  lines: readonly LabelledLine[],
  found: readonly LabelValue[],
  readings: Readonly<Record<string, FieldReading>>,
  source: Place['source'],
): FieldDoubt[] {
  return found.flatMap((one) => {
    const field = one.label.name
    const { doubts = [], value: reader } = declared[field]!
    const reading = readings[field]
    const how = reading ? 'other-value' : 'unreadable'
    if (!doubts.includes(how)) return []
    const spans = reading ? othersAt(one, reading, lines, reader) : unreadableAt(one, lines, reader)
    return spans.map((places) => ({ field, how, evidence: places.map((span) => placeOf(span, source)) }))
  })
}

/** The value at the label, and what stands behind it on its line, as far as they are none of the reading's. */
function othersAt(
  { value: found }: LabelValue,
  { value, rivals }: FieldReading,
  lines: readonly LabelledLine[],
  reader: ValueReader<unknown>,
): Span[][] {
  if (!found) return []
  const known = new Set([value, ...rivals.map((rival) => rival.value)].map(String))
  const { passage, from, to } = found
  const own = known.has(String(found.value)) ? [] : [spansOf(passage, from, to)]
  const last = passage.spans.filter((span) => span.at < to).at(-1)!
  const behind = behindValue(last.span.line, glyphAt(last, to), lines).filter((span) => {
    const other = reader.read(textOf(span))
    const text = other && String(other.value)
    return text !== undefined && text.length === String(found.value).length && !known.has(text)
  })
  return [...own, ...behind.map((span) => [span])]
}

function unreadableAt(
  { label, at }: LabelValue,
  lines: readonly LabelledLine[],
  reader: ValueReader<unknown>,
): Span[][] {
  const text = textAt(label, at, lines, reader)
  return text && digitsIn(textOf(text)) >= LEAST_DIGITS ? [[text]] : []
}

const digitsIn = (text: string) => text.match(/\p{N}/gu)?.length ?? 0

/** What stands behind a glyph on its line, from each word on, up to the next label. */
function behindValue(line: Line, from: number, lines: readonly LabelledLine[]): Span[] {
  const labels: readonly Label[] = lines.find((other) => other.line === line)?.labels ?? []
  const to = labels.find((label) => label.from >= from)?.from ?? line.glyphs.length
  const words: Span[] = []
  for (let i = from; i < to; i++) if (line.glyphs[i]!.gap !== 'none') words.push({ line, from: i, to })
  return words
}
