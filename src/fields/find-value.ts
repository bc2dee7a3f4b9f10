import { acrossMiddle } from './across-middle.ts'
import { aloneBelow, belowLabel, linesBelow } from './below-label.ts'
import { besideLabel } from './beside-label.ts'
import type { FieldDeclaration } from './declaration.ts'
import { isTail, type Label, type LabelledLine } from './label.ts'
import { inColumn, rowOf } from './label-columns.ts'
import { labelOver } from './label-over.ts'
import { leftOfNext, spanUntil } from './line-parts.ts'
import { onNextLine } from './on-next-line.ts'
import type { Found } from './read-spans.ts'
import type { ValueReader } from './values/value-reader.ts'

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

/** The label goes on below this part of it: its value may stand at the last. */
const goesOn = ({ whole }: Label, at: number, lines: readonly LabelledLine[]) =>
  whole !== undefined && lines.slice(at + 1, at + 5).some(({ labels }) => labels.some((other) => other.whole === whole))
