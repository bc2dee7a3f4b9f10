import { Dice } from '../dice.ts'
import { escaped } from '../html.ts'
import type { Grid, Page, Run, Text } from '../page.ts'
import { beside, has, made, type Program } from './program.ts'

const FACES = {
  sans: ['helvetica', 'dejavusans'],
  serif: ['times', 'dejavuserif'],
  mono: ['courier', 'dejavusansmono'],
}

export const tcpdf: Program = {
  name: 'tcpdf',
  installed: () => has('php', '/usr/share/php/tcpdf/tcpdf.php'),
  write: async (page) => {
    const font = new Dice(`${page.seed} tcpdf`).pick(FACES[page.face])
    const numbers = [page.width, page.height, page.margin].map(String)
    return made(['page.html', htmlOf(page)], (file, result) => [
      'php',
      beside('print-tcpdf.php'),
      file,
      result,
      ...numbers,
      font,
    ])
  },
}

/** Its HTML knows attributes rather than styles. */
const htmlOf = (page: Page) =>
  page.parts
    .map((part) => (part.is === 'page' ? '<!--page-->' : part.is === 'text' ? textOf(part) : tableOf(part, page)))
    .join('\n')

const runOf = ({ text, size, bold, spacing, fill }: Run) => {
  const style = `font-size:${size}pt${spacing ? `;letter-spacing:${spacing.toFixed(2)}pt` : ''}`
  const inner = `<span style="${style}">${escaped(fill ? fill.repeat(24) : text)}</span>`
  return bold ? `<b>${inner}</b>` : inner
}

const textOf = ({ runs, align = 'left', above }: Text) =>
  `${above && above > 8 ? '<br>' : ''}<div style="text-align:${align};line-height:1.25">${runs.map(runOf).join('')}</div>`

function tableOf({ widths, rows, ruled, padding }: Grid, page: Page): string {
  const room = page.width - 2 * page.margin
  const cell = (texts: readonly Text[], i: number) => {
    const inner = texts.map(({ runs }) => runs.map(runOf).join('')).join('<br>')
    const border = ruled === 'rows' ? ' style="border-bottom:0.5pt solid #000"' : ''
    return `<td width="${(room * widths[i]!).toFixed(1)}" align="${texts.at(-1)?.align ?? 'left'}"${border}>${inner}</td>`
  }
  const body = rows.map((row) => `<tr nobr="true">${row.map(cell).join('')}</tr>`)
  return `<table cellpadding="${padding.toFixed(1)}" border="${ruled === 'all' ? 1 : 0}">${body.join('')}</table>`
}
