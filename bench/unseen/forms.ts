/** The ways of setting labels and their values. A new one is a function and its line in `FORMS`. */
import type { Cell } from '../../src/testing/blocks.ts'
import type { Dice } from './dice.ts'
import type { Grid, Part, Run, Text } from './page.ts'
import type { Style } from './style.ts'

type Form = (cells: readonly Cell[], style: Style, dice: Dice) => readonly Part[]

const beside: Form = (cells, style, dice) => {
  const first = dice.from(0.2, 0.42)
  const ruled = style.ruled
  const align = dice.pick(['left', 'left', 'right', 'center'] as const)
  const value = ruled === 'all' ? dice.pick(['left', 'left', 'center', 'right'] as const) : 'left'
  const rows = cells.map((cell) => [[style.label(cell, align)], [style.value(cell, value)]])
  return [grid(style, [first, dice.from(0.35, 1 - first)], rows, dice.chance(0.4))]
}

/** The values far from their labels, flush with the other margin. */
const opposite: Form = (cells, style) => [
  {
    ...grid(
      style,
      [0.5, 0.5],
      cells.map((cell) => [[style.label(cell)], [style.value(cell, 'right')]]),
    ),
    ruled: 'rows',
  },
]

const pairs: Form = (cells, style, dice) => {
  const widths = [dice.from(0.18, 0.25), dice.from(0.25, 0.32), dice.from(0.16, 0.22), dice.from(0.18, 0.22)]
  const rows = inRows(cells, 2).map((row) =>
    row
      .concat(Array(2 - row.length).fill(undefined))
      .flatMap((cell) => (cell ? [[style.label(cell)], [style.value(cell)]] : [[], []])),
  )
  return [grid(style, widths, rows, dice.chance(0.3))]
}

const above: Form = (cells, style, dice) => {
  const columns = dice.whole(2, 4)
  const align = dice.pick(['left', 'left', 'center'] as const)
  const rows = inRows(cells, columns).map((row) =>
    row.map((cell) => [style.label(cell, align), style.value(cell, align), ...captions(cell)]),
  )
  return [grid(style, uneven(dice, columns), padded(rows, columns))]
}

/** A row of labels over a row of values. */
const headed: Form = (cells, style, dice) => {
  const columns = dice.whole(2, 4)
  const align = dice.pick(['left', 'center'] as const)
  const rows = inRows(cells, columns).flatMap((row) => [
    row.map((cell) => [style.label(cell, align)]),
    row.map((cell) => [style.value(cell, align)]),
  ])
  return [{ ...grid(style, uneven(dice, columns), padded(rows, columns)), ruled: 'all' }]
}

/** Values stand a little lower than the labels beside them. */
const offset: Form = (cells, style, dice) => {
  const columns = dice.whole(1, 2)
  const drop = dice.from(2, style.size * 0.6)
  const widths = columns === 1 ? [0.35, 0.5] : [0.22, 0.3, 0.22, 0.26]
  const rows = inRows(cells, columns).map((row) =>
    row.flatMap((cell) => [[style.label(cell)], [{ ...style.value(cell), above: drop }]]),
  )
  return [{ ...grid(style, widths, padded(rows, columns * 2)), ruled: dice.pick(['none', 'all'] as const), padding: 5 }]
}

const lines: Form = (cells, style, dice) => {
  const align = dice.pick(['left', 'left', 'left', 'center'] as const)
  return cells.map((cell) => ({
    is: 'text',
    runs: [...style.labelRuns(cell, ':'), blank(style), ...style.valueRuns(cell)],
    align,
    above: style.gap,
  }))
}

const running: Form = (cells, style) => [
  {
    is: 'text',
    above: style.gap,
    runs: cells.flatMap((cell) => [
      ...style.labelRuns(cell, ':'),
      blank(style),
      ...style.valueRuns(cell),
      { text: '   ', size: style.size },
    ]),
  },
]

const leaders: Form = (cells, style, dice) => {
  const fill = dice.pick(['.', '.', '_'] as const)
  return cells.map((cell) => ({
    is: 'text',
    above: style.gap,
    runs: [
      ...style.labelRuns(cell),
      blank(style),
      { text: '', size: style.size, fill },
      blank(style),
      ...style.valueRuns(cell),
    ],
  }))
}

/** Label and value alone in their lines, one below the other. */
const stacked: Form = (cells, style) =>
  cells.flatMap((cell): Part[] => [{ ...style.label(cell), above: style.gap + 3 }, style.value(cell)])

/** Narrow columns in which labels and values wrap, the values perhaps within a word. */
const narrow: Form = (cells, style, dice) => {
  const columns = dice.whole(4, 6)
  const letters = dice.chance(0.4)
  const rows = inRows(cells, columns).map((row) =>
    row.map((cell) => [
      style.label(cell),
      letters ? { ...style.value(cell), breaks: 'letters' as const } : style.value(cell),
    ]),
  )
  return [{ ...grid(style, uneven(dice, columns), padded(rows, columns)), ruled: 'all' }]
}

export const FORMS = {
  beside,
  opposite,
  pairs,
  above,
  headed,
  offset,
  lines,
  running,
  leaders,
  stacked,
  narrow,
} as const

export type FormName = keyof typeof FORMS

const grid = (style: Style, widths: readonly number[], rows: Grid['rows'], middle = false): Grid => ({
  is: 'grid',
  widths,
  rows,
  ruled: style.ruled,
  padding: style.padding,
  middle,
})

const blank = (style: Style): Run => ({ text: ' ', size: style.size })

const inRows = <T>(all: readonly T[], columns: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / columns) }, (_, i) => all.slice(i * columns, (i + 1) * columns))

const padded = (rows: readonly (readonly Text[])[][], columns: number): Grid['rows'] =>
  rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])])

const captions = (cell: Cell): Text[] =>
  cell.captions ? [{ is: 'text', runs: [{ text: 'DD   MM   AAAA', size: 5 }] }] : []

export function uneven(dice: Dice, columns: number): number[] {
  const parts = Array.from({ length: columns }, () => dice.from(1, 1.7))
  const all = parts.reduce((sum, part) => sum + part)
  return parts.map((part) => part / all)
}
