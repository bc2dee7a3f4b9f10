import { writeFileSync } from 'node:fs'
import type { Grid, Page, Text } from '../page.ts'
import { has, made, type Program } from './program.ts'

/** Letters of one width in lines of plain text, as what prints to a line printer writes them. */
export const enscript: Program = {
  name: 'enscript',
  installed: () => has('enscript', 'gs', 'iconv', 'bash'),
  write: async (page) =>
    made(['page.txt', textOf(page)], (file, result, folder) => {
      writeFileSync(
        `${folder}/run`,
        `iconv -f UTF-8 -t LATIN1 "$1" | enscript -q -B -X 88591 -f Courier8 -M Letter -o - | gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile="$2" -`,
      )
      return ['bash', `${folder}/run`, file, result]
    }),
}

/** At eight points, between enscript's margins. */
const COLUMNS = 110

const textOf = (page: Page) =>
  page.parts
    .flatMap((part) => {
      if (part.is === 'page') return ['\f']
      return part.is === 'grid' ? gridOf(part) : [...(part.above ? [''] : []), ...paragraph(part, COLUMNS)]
    })
    .join('\n')

function paragraph({ runs, align = 'left', breaks }: Text, width: number): string[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  const all = runs.map(({ text, fill }) => (fill ? fill.repeat(Math.max(width - length - 2, 3)) : text)).join('')
  const lines: string[] = ['']
  for (const word of all.split(' ')) {
    let rest = word
    const longer = () => `${lines.at(-1)!}${lines.at(-1) ? ' ' : ''}${rest}`
    if (longer().length > width && breaks) {
      const joined = longer()
      lines[lines.length - 1] = joined.slice(0, width)
      rest = joined.slice(width)
      lines.push('')
    } else if (longer().length > width && lines.at(-1)) lines.push('')
    while (rest.length > width) {
      lines[lines.length - 1] = rest.slice(0, width)
      rest = rest.slice(width)
      lines.push('')
    }
    lines[lines.length - 1] = longer()
  }
  return lines.map((line) => {
    const room = Math.max(width - line.length, 0)
    return ' '.repeat({ left: 0, right: room, center: Math.floor(room / 2) }[align]) + line
  })
}

function gridOf({ widths, rows, ruled }: Grid): string[] {
  const columns = widths.map((width) => Math.floor(width * COLUMNS) - 3)
  const rule = `+${columns.map((column) => '-'.repeat(column + 2)).join('+')}+`
  const bar = ruled === 'all' ? '|' : ' '
  const lines = rows.flatMap((row) => {
    const cells = row.map((texts, i) => texts.flatMap((text) => paragraph(text, columns[i]!)))
    const high = Math.max(1, ...cells.map(({ length }) => length))
    const printed = Array.from({ length: high }, (_, at) =>
      `${bar} ${cells.map((cell, i) => (cell[at] ?? '').padEnd(columns[i]!)).join(` ${bar} `)} ${bar}`.trimEnd(),
    )
    return ruled === 'none' ? [...printed, ''] : [...printed, ruled === 'all' ? rule : rule.replace(/[+]/g, '-')]
  })
  return ['', ...(ruled === 'all' ? [rule] : []), ...lines]
}
