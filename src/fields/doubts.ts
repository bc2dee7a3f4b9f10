import { type Line, type Span, textOf } from '../content/lines.ts'
import type { FieldDeclaration, FieldReading } from './declaration.ts'
import { findValue, textAt } from './find-value.ts'
import type { Label, LabelledLine } from './labels.ts'
import { type Place, passageOf, placesOf } from './passage.ts'

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

/** The doubts about those fields that declare them, where `readings` is what `readFields` read of the same lines. */
export function doubtsOf(
  declared: Readonly<Record<string, FieldDeclaration>>,
  lines: readonly LabelledLine[],
  readings: Readonly<Record<string, FieldReading>>,
  source: Place['source'],
): FieldDoubt[] {
  const doubts: FieldDoubt[] = []
  lines.forEach(({ labels }, at) => {
    for (const label of labels) {
      const { doubts: kinds = [], value: reader } = declared[label.name] ?? {}
      const reading = readings[label.name]
      const doubt = (how: FieldDoubt['how'], spans: readonly Span[]) => {
        const passage = passageOf(spans)
        const evidence = placesOf(passage, 0, passage.text.length, source)
        doubts.push({ field: label.name, how, evidence })
      }
      if (!reader || kinds.length === 0) continue
      if (!reading) {
        const text = kinds.includes('unreadable') && textAt(label, at, lines, reader)
        if (text && digitsIn(textOf(text)) >= LEAST_DIGITS) doubt('unreadable', [text])
        continue
      }
      const found = kinds.includes('other-value') && findValue(label, at, lines, reader)
      if (!found) continue
      const known = new Set([reading, ...reading.rivals].map(({ value }) => String(value)))
      const { passage, from, to } = found
      if (!known.has(String(found.value))) {
        const evidence = placesOf(passage, from, to, source)
        doubts.push({ field: label.name, how: 'other-value', evidence })
      }
      const last = passage.spans.filter((span) => span.at < to).at(-1)!
      const behind = behindValue(last.span.line, glyphBehind(last, to), lines)
      for (const span of behind) {
        const other = reader.read(textOf(span))
        const value = other && String(other.value)
        if (value && value.length === String(found.value).length && !known.has(value)) doubt('other-value', [span])
      }
    }
  })
  return doubts
}

const digitsIn = (text: string) => text.match(/\p{N}/gu)?.length ?? 0

/** The first glyph of a span that stands behind the character `to` of its passage. */
function glyphBehind({ at, span }: { readonly at: number; readonly span: Span }, to: number): number {
  let offset = at
  for (let i = span.from; i < span.to; i++) {
    const glyph = span.line.glyphs[i]!
    if (i > span.from && glyph.gap !== 'none') offset++
    if (offset >= to) return i
    offset += glyph.text.length
  }
  return span.to
}

/** What stands behind a glyph on its line, from each word on, up to the next label. */
function behindValue(line: Line, from: number, lines: readonly LabelledLine[]): Span[] {
  const labels: readonly Label[] = lines.find((other) => other.line === line)?.labels ?? []
  const to = labels.find((label) => label.from >= from)?.from ?? line.glyphs.length
  const words: Span[] = []
  for (let i = from; i < to; i++) if (line.glyphs[i]!.gap !== 'none') words.push({ line, from: i, to })
  return words
}
