import type { Box } from '../content/content.ts'
import { edgesOf, type Line } from '../content/lines.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import type { PaperReading } from '../documents/read-paper.ts'
import type { Label, LabelledLine } from '../fields/label.ts'
import { labelLines } from '../fields/labels.ts'
import type { Place } from '../fields/passage.ts'
import { labelsOf } from '../fields/spellings.ts'
import { onceEach } from '../once.ts'

/** Where a field's value stands, or where it would stand if it were there. */
export interface FieldPlace {
  readonly field: string
  readonly page: number
  readonly box: Box
  /** Of the label's text, where the place is empty. */
  readonly size?: number
}

/** How far a value may stand to the right of its label, and below it, in heights of the label's text. */
const BESIDE = 30
const BELOW = 3

/** The places of all values that were read. */
export function placesOfValues({ fields, tables, cadena, sello }: PaperReading): FieldPlace[] {
  const places: [string, readonly Place[]][] = [
    ...Object.entries(fields).map(([name, { evidence, rivals }]): [string, readonly Place[]] => [
      name,
      [...evidence, ...rivals.flatMap((rival) => rival.evidence)],
    ]),
    ...Object.entries(tables).map(([name, { rows }]): [string, readonly Place[]] => [
      name,
      rows.flatMap(({ evidence }) => evidence),
    ]),
    ['cadenaOriginal', cadena.evidence],
    ['selloDigital', sello.evidence],
  ]
  return places.flatMap(([field, evidence]) => evidence.map(({ page, box }) => ({ field, page, box })))
}

const labelsOfKind = onceEach(({ fields }: DocumentKind) =>
  labelsOf(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.labels]))),
)

/** The labels of a kind's fields on the lines. */
export const fieldLabels = (kind: DocumentKind, lines: readonly Line[]): LabelledLine[] =>
  labelLines(lines, labelsOfKind(kind))

/**
 * The free places beside and below the labels of fields that were not read, with the size of the label's text. Only for
 * text that stands upright on its page: a place that is left out hides nothing, since the field stays unread.
 */
export function freePlaces(
  labelled: readonly LabelledLine[],
  read: Readonly<Record<string, unknown>>,
): (FieldPlace & { readonly size: number })[] {
  return labelled.flatMap(({ line, labels }) =>
    labels
      .filter(({ name, from }) => read[name] === undefined && Math.abs(line.glyphs[from]!.run.angle) < 10)
      .flatMap((label) => {
        const [left, labelRight] = edgesOf({ line, from: label.from, to: label.to })
        const right = Math.min(nextLeft(label, labels), labelRight + BESIDE * line.size)
        const place = { field: label.name, page: line.page, size: line.size }
        return [
          { ...place, box: [labelRight, line.top, right, line.bottom] as const },
          { ...place, box: [left - line.size, line.bottom, right, line.bottom + BELOW * line.size] as const },
        ]
      }),
  )
}

/** Where the next label of the line begins. */
function nextLeft(label: Label, labels: readonly Label[]): number {
  const next = labels.find((other) => other.from >= label.after)
  return next ? next.line.glyphs[next.from]!.left : Number.POSITIVE_INFINITY
}
