import { writeFileSync } from 'node:fs'
import type { Grid, Page, Run, Text } from '../page.ts'
import { has, made, type Program } from './program.ts'

const FACES = { sans: 'H', serif: 'T', mono: 'C' }

/** Paragraphs and tables of tbl, by groff's own PDF driver. */
export const groff: Program = {
  name: 'groff',
  installed: () => has('groff', 'bash') && has('/usr/share/groff/current/font/devpdf'),
  write: async (page) =>
    made(['page.roff', roffOf(page)], (file, result, folder) => {
      writeFileSync(
        `${folder}/run`,
        `groff -Kutf8 -t -Tpdf -P-p${(page.height / 72).toFixed(3)}i,${(page.width / 72).toFixed(3)}i "$1" > "$2"`,
      )
      return ['bash', `${folder}/run`, file, result]
    }),
}

const escaped = (text: string) =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/'/g, '\\(aq')
    .replace(/ {2,}/g, (all) => '\\ '.repeat(all.length))

const breakable = (text: string) => [...text].map(escaped).join('\\:')

const spread = (text: string, points: number) =>
  [...text].map((letter) => `${escaped(letter)}\\h'${points.toFixed(2)}p'`).join('')

const runOf = ({ text, size, bold, spacing, fill }: Run, breaks: boolean) => {
  const inner = fill ? fill.repeat(24) : breaks ? breakable(text) : spacing ? spread(text, spacing) : escaped(text)
  return `\\s'${size}z'${bold ? '\\fB' : '\\fR'}${inner}`
}

const ALIGN = { left: 'l', right: 'r', center: 'c' }

const textOf = ({ runs, align = 'left', above = 0, breaks }: Text, alone = true) => {
  const size = Math.max(...runs.map((run) => run.size))
  return [
    `.ps ${size}`,
    `.vs ${(size * 1.25).toFixed(1)}p`,
    `.ad ${ALIGN[align]}`,
    ...(above ? [`.sp ${above.toFixed(1)}p`] : []),
    // No text begins as a request.
    `\\&${runs.map((run) => runOf(run, breaks !== undefined)).join('')}`,
    ...(alone ? ['.br'] : []),
  ].join('\n')
}

function tableOf({ widths, rows, ruled, padding }: Grid, room: number): string {
  const format = widths.map((width) => `lw(${(room * width - 2 * padding).toFixed(1)}p)`).join(' ')
  const options = ruled === 'all' ? 'allbox tab(@);' : 'tab(@);'
  const cell = (texts: readonly Text[]) =>
    texts.length ? `T{\n${texts.map((text, i) => textOf(text, i < texts.length - 1)).join('\n')}\nT}` : ''
  const line = ruled === 'rows' ? '\n_' : ''
  return `.sp 4p\n.TS\n${options}\n${format}.\n${rows.map((row) => row.map(cell).join('@') + line).join('\n')}\n.TE\n.sp 4p`
}

function roffOf(page: Page): string {
  const { width, height, margin } = page
  const room = width - 2 * margin
  const parts = page.parts.map((part) =>
    part.is === 'page' ? '.bp' : part.is === 'text' ? textOf(part) : tableOf(part, room),
  )
  return `.pl ${height}p
.po ${margin.toFixed(1)}p
.ll ${room.toFixed(1)}p
.nh
.na
.fam ${FACES[page.face]}
.de HD
'sp ${margin.toFixed(1)}p
..
.de FT
'bp
..
.wh 0 HD
.wh -${margin.toFixed(1)}p FT
${parts.join('\n')}
`
}
