/** Gives a paper's blocks their places by lot: which forms, in which order, on which page. */
import { BANNER, type Block, type Cell } from '../../src/testing/blocks.ts'
import type { Dice } from './dice.ts'
import { FORMS, type FormName, uneven } from './forms.ts'
import type { Grid, Page, Part, Text } from './page.ts'
import { drawStyle, type Style } from './style.ts'

export interface Layout {
  readonly page: Page
  /** The forms that were used, for the table of what was wrong. */
  readonly forms: string
}

const SIZES = [
  [612, 792],
  [612, 792],
  [595.28, 841.89],
  [612, 1008],
  [792, 612],
  [700, 900],
] as const

const NAMES = Object.keys(FORMS) as FormName[]

export function layOut(blocks: readonly Block[], dice: Dice, seed: string): Layout {
  const style = drawStyle(dice)
  const [width, height] = dice.pick(SIZES)
  const forms = new Set<string>()
  const parts: Part[] = [line(BANNER, 7, 'center')]
  for (const block of merged(blocks, dice)) parts.push(...lay(block, style, dice, forms))
  parts.push(line(BANNER, 7, 'center'))
  const page = {
    width,
    height,
    margin: dice.from(30, 60),
    face: dice.pick(['sans', 'sans', 'serif', 'mono'] as const),
    parts,
    seed,
  }
  return { page, forms: [...forms].join('+') }
}

/** At times the header's cells stand among the person's, in another order than the forms have. */
function merged(blocks: readonly Block[], dice: Dice): readonly Block[] {
  if (!dice.chance(0.3)) return blocks
  const header = blocks.find((block) => block.is === 'header')
  if (!header) return blocks
  return blocks.flatMap((block): Block[] => {
    if (block === header) return []
    if (block.is !== 'rows' || block !== blocks.find(({ is }) => is === 'rows')) return [block]
    return [{ is: 'rows', cells: [...header.rows.flat(), ...block.cells] }]
  })
}

function lay(block: Block, style: Style, dice: Dice, forms: Set<string>): readonly Part[] {
  switch (block.is) {
    case 'page':
      return [line(BANNER, 7, 'center'), { is: 'page' }, line(BANNER, 7, 'center')]
    case 'title':
      return [line(block.text, style.size + 4, dice.pick(['left', 'center'] as const), true)]
    case 'line':
      return [line(block.text, style.size, 'left')]
    case 'heading':
      return [line(block.text, style.size + 1, 'left', dice.chance(0.5))]
    case 'paragraph':
      return [line(block.text, style.size - 1, 'left')]
    case 'header':
      return cellsIn(block.rows.flat(), style, dice, forms)
    case 'grid':
    case 'rows':
      return cellsIn(block.cells, style, dice, forms)
    case 'table':
      if (block.columns.length === 4 && dice.chance(0.2)) {
        forms.add('entries')
        return entries(block.columns, block.rows, style)
      }
      return [table(block.columns, block.rows, style, dice)]
    case 'seal':
      return seal(block.cells, style, dice, forms)
    case 'card':
      return [card(block.lines, dice)]
  }
}

const line = (text: string, size: number, align: Text['align'], bold = false): Text => ({
  is: 'text',
  runs: [{ text, size, ...(bold && { bold }) }],
  align: align ?? 'left',
  above: 4,
})

function cellsIn(cells: readonly Cell[], style: Style, dice: Dice, forms: Set<string>): readonly Part[] {
  const name = dice.pick(NAMES)
  forms.add(name)
  return FORMS[name](cells, style, dice)
}

function table(columns: readonly string[], rows: readonly (readonly string[])[], style: Style, dice: Dice): Grid {
  const bold = dice.chance(0.5)
  const cells = (texts: readonly string[], heavy: boolean) =>
    texts.map((text): Text[] => [{ is: 'text', runs: [{ text, size: style.size - 0.5, bold: heavy }] }])
  // Names need most of the room.
  const widths =
    columns.length === 4 ? [0.4, 0.22, 0.22, 0.16] : columns.length === 2 ? [0.3, 0.7] : uneven(dice, columns.length)
  return {
    is: 'grid',
    widths,
    rows: [cells(columns, bold), ...rows.map((row) => cells(row, false))],
    ruled: dice.pick(['none', 'all', 'rows'] as const),
    padding: style.padding,
  }
}

/** Each row of a table as a small form. */
const entries = (columns: readonly string[], rows: readonly (readonly string[])[], style: Style): readonly Part[] =>
  rows.flatMap((row) =>
    columns.map((label, i): Text => {
      const cell: Cell = { label: /:\s*$/.test(label) ? label : `${label}:`, value: row[i]!, field: label }
      const [first, ...rest] = style.plainRuns(cell)
      return { is: 'text', runs: [first!, ...rest], above: i === 0 ? 6 : 1 }
    }),
  )

/** Small letters, the cadena and the sello over several lines. */
function seal(cells: readonly Cell[], style: Style, dice: Dice, forms: Set<string>): readonly Part[] {
  const size = dice.pick([6, 6.5, 7])
  const way = dice.pick(['above', 'in-line', 'beside'] as const)
  forms.add(`seal-${way}`)
  const label = (cell: Cell) => [{ text: cell.label, size, bold: dice.chance(0.3) }]
  const value = (cell: Cell): Text => ({ is: 'text', runs: [{ text: cell.value, size }], breaks: 'letters' })
  if (way === 'beside')
    return [
      {
        is: 'grid',
        widths: [0.2, dice.from(0.5, 0.8)],
        rows: cells.map((cell) => [[{ is: 'text', runs: label(cell) }], [value(cell)]]),
        ruled: style.ruled,
        padding: style.padding,
      },
    ]
  return cells.flatMap((cell): Part[] =>
    way === 'above'
      ? [{ is: 'text', runs: label(cell), above: 5 }, value(cell)]
      : [
          {
            is: 'text',
            runs: [...label(cell), { text: ' ', size }, { text: cell.value, size }],
            breaks: 'letters',
            above: 4,
          },
        ],
  )
}

function card(lines: readonly { readonly text: string; readonly size: number }[], dice: Dice): Grid {
  const align = dice.pick(['left', 'center'] as const)
  return {
    is: 'grid',
    widths: [dice.from(0.5, 0.7)],
    rows: [[lines.map(({ text, size }): Text => ({ is: 'text', runs: [{ text, size }], align, above: 4 }))]],
    ruled: 'all',
    dashed: true,
    padding: 8,
  }
}
