/** The face of a paper's labels and values, the same all over it. */
import type { Cell } from '../../src/testing/blocks.ts'
import type { Dice } from './dice.ts'
import type { Grid, Run, Text } from './page.ts'

export interface Style {
  readonly size: number
  readonly gap: number
  readonly padding: number
  readonly ruled: Grid['ruled']
  /** `end` is put behind a label that has no colon, where nothing else would part it from its value. */
  readonly labelRuns: (cell: Cell, end?: string) => readonly Run[]
  readonly valueRuns: (cell: Cell) => readonly Run[]
  /** Label and value in one line, without a number. */
  readonly plainRuns: (cell: Cell) => readonly Run[]
  readonly label: (cell: Cell, align?: Text['align']) => Text
  readonly value: (cell: Cell, align?: Text['align']) => Text
}

export function drawStyle(dice: Dice): Style {
  const size = dice.pick([7.5, 8, 8.5, 9, 10])
  const labels = dice.pick(['plain', 'plain', 'bold', 'bold', 'small', 'spaced', 'small-caps', 'numbered'] as const)
  const valueBold = labels !== 'bold' && dice.chance(0.4)
  const numbers = new Map<string, number>()
  const labelRuns: Style['labelRuns'] = ({ label, field }, end = '') => {
    if (!numbers.has(field)) numbers.set(field, numbers.size + 1)
    const text = /:\s*$/.test(label) ? label : label + end
    if (labels === 'small-caps') return smallCaps(text, size)
    return [
      {
        text: labels === 'numbered' ? `${numbers.get(field)}. ${text}` : text,
        size: labels === 'small' ? size - 1.5 : size,
        ...(labels === 'bold' && { bold: true }),
        ...(labels === 'spaced' && { spacing: size * 0.12 }),
      },
    ]
  }
  const valueRuns: Style['valueRuns'] = ({ value }) => [{ text: value, size, ...(valueBold && { bold: true }) }]
  const text = (runs: readonly Run[], align: Text['align'] = 'left'): Text => ({ is: 'text', runs, align })
  return {
    size,
    gap: dice.from(2, 6),
    padding: dice.from(1.5, 4),
    ruled: dice.pick(['none', 'none', 'all', 'rows'] as const),
    labelRuns,
    valueRuns,
    plainRuns: ({ label, value }) => [
      { text: `${label} `, size, ...(labels === 'bold' && { bold: true }) },
      { text: value, size, ...(valueBold && { bold: true }) },
    ],
    label: (cell, align) => text(labelRuns(cell), align),
    value: (cell, align) => text(valueRuns(cell), align),
  }
}

/** Capitals, those that were small ones smaller. */
const smallCaps = (text: string, size: number): Run[] =>
  text
    .split(/((?:\p{Ll}|[():.¿?])+)/u)
    .flatMap((piece, i) => (piece ? [{ text: piece.toUpperCase(), size: i % 2 ? size * 0.8 : size }] : []))
