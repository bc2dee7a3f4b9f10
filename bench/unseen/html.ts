/** A page as HTML, for programs that lay out the web's pages: tables, or boxes of CSS where they know them. */
import { Dice } from './dice.ts'
import type { Grid, Page, Run, Text } from './page.ts'
import { isTooWide, linesOf } from './place.ts'

export interface Abilities {
  /** Grids may be flex boxes in place of tables. */
  readonly flex?: boolean
  /** `word-break: break-all` is known. */
  readonly breakAll?: boolean
  /** Points that cells keep free at their right, where the program takes letters for narrower than they are. */
  readonly spare?: number
  readonly families?: Readonly<Record<Page['face'], readonly string[]>>
}

const FAMILIES: Abilities['families'] = {
  sans: ['Liberation Sans', 'DejaVu Sans', 'FreeSans'],
  serif: ['Liberation Serif', 'DejaVu Serif', 'FreeSerif'],
  mono: ['Liberation Mono', 'DejaVu Sans Mono'],
}

export function htmlOf(
  page: Page,
  { flex = false, breakAll = true, spare = 0, families = FAMILIES }: Abilities = {},
): string {
  const dice = new Dice(`${page.seed} html`)
  const family = dice.pick(families![page.face])
  const asFlex = flex && dice.chance(0.4)
  const context = { face: page.face, breakAll, spare }
  const room = page.width - 2 * page.margin
  const body = page.parts.map((part) => {
    if (part.is === 'page') return '<div style="page-break-before: always"></div>'
    return part.is === 'text'
      ? textOf(part, room, context)
      : asFlex
        ? flexOf(part, room, context)
        : tableOf(part, room, context)
  })
  return `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>Documento de prueba</title>
<style>@page { size: ${page.width}pt ${page.height}pt; margin: ${page.margin}pt }
body { margin: 0; font-family: '${family}'; line-height: 1.25 } p { margin: 0 } table { border-collapse: collapse; width: 100%; margin: 4pt 0 }
tr { page-break-inside: avoid }</style></head>
<body>
${body.join('\n')}
</body></html>
`
}

interface Context {
  readonly face: Page['face']
  readonly breakAll: boolean
  readonly spare: number
}

/** Text for HTML, all its blanks kept. */
export const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/ {2,}/g, (all) => `${'&nbsp;'.repeat(all.length - 1)} `)

const runOf = ({ text, size, bold, spacing, fill }: Run) => {
  const style = `font-size:${size}pt${bold ? ';font-weight:bold' : ''}${spacing ? `;letter-spacing:${spacing.toFixed(2)}pt` : ''}`
  return `<span style="${style}">${escaped(fill ? fill.repeat(24) : text)}</span>`
}

/** Where the program does not break within words, the lines are cut beforehand. */
function textOf(text: Text, width: number, { face, breakAll }: Context): string {
  const { runs, align = 'left', breaks, above } = text
  const size = Math.max(...runs.map((run) => run.size))
  const room = above ? `;margin-top:${above.toFixed(1)}pt` : ''
  const broken = breaks && breakAll ? ';word-break:break-all' : ''
  const inner =
    !breakAll && (breaks || isTooWide(text, width, face))
      ? linesOf(text, width * (breaks && width > 200 ? 0.6 : 0.97), face)
          .map(escaped)
          .join('<br>')
      : runs.map(runOf).join('')
  return `<p style="font-size:${size}pt;text-align:${align}${room}${broken}">${inner}</p>`
}

const edge = ({ ruled, dashed }: Grid) =>
  ({ none: '', all: `;border:0.5pt ${dashed ? 'dashed' : 'solid'} #000`, rows: ';border-bottom:0.5pt solid #000' })[
    ruled
  ]

function tableOf(grid: Grid, room: number, context: Context): string {
  const all = grid.widths.reduce((sum, width) => sum + width)
  const rows = grid.rows.map((row) => {
    const cells = row.map(
      (texts, i) =>
        `<td style="width:${(grid.widths[i]! * room).toFixed(1)}pt;padding:${grid.padding.toFixed(1)}pt;padding-right:${(grid.padding + context.spare).toFixed(1)}pt;word-wrap:break-word;vertical-align:${grid.middle ? 'middle' : 'top'}${edge(grid)}">${texts.map((text) => textOf(text, room * grid.widths[i]! - 2 * grid.padding - context.spare, context)).join('')}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table style="width:${(room * all).toFixed(1)}pt;table-layout:fixed">${rows.join('\n')}</table>`
}

function flexOf(grid: Grid, room: number, context: Context): string {
  return grid.rows
    .map((row) => {
      const cells = row.map(
        (texts, i) =>
          `<div style="flex:0 0 ${(100 * grid.widths[i]!).toFixed(2)}%;box-sizing:border-box;padding:${grid.padding.toFixed(1)}pt;overflow-wrap:anywhere${edge(grid)}">${texts.map((text) => textOf(text, room * grid.widths[i]! - 2 * grid.padding - context.spare, context)).join('')}</div>`,
      )
      return `<div style="display:flex;align-items:${grid.middle ? 'center' : 'stretch'};break-inside:avoid">${cells.join('')}</div>`
    })
    .join('\n')
}
