import { cellsOf, type Span } from '../content/lines.ts'
import { type Passage, passageOf } from './passage.ts'
import type { ValueFound, ValueReader } from './values/value-reader.ts'

/** A value that was read, and the text and places that it was read from. */
export interface Found<T> extends ValueFound<T> {
  readonly passage: Passage
}

/** Reads spans, joined as the value's kind wraps, as one value. */
export function readSpans<T>(spans: readonly Span[], reader: ValueReader<T>): Found<T> | undefined {
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
export function readCells<T>(spans: readonly Span[], reader: ValueReader<T>): Found<T> | undefined {
  for (const span of spans)
    for (const cell of cellsOf(span)) {
      const found = readSpans([cell], reader)
      if (found) return found
    }
  return undefined
}
