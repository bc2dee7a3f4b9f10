import { Dice } from '../dice.ts'
import type { Grid, Page, Run, Text } from '../page.ts'
import { isTooWide } from '../place.ts'
import { has, made, type Program } from './program.ts'

const FACES = { sans: '\\sffamily', serif: '\\rmfamily', mono: '\\ttfamily' }

/** Paragraphs and tables of `p` columns, in Latin Modern. */
export const pdflatex: Program = {
  name: 'pdflatex',
  installed: () => has('pdflatex', '/usr/share/texmf/tex/latex/lm/lmodern.sty'),
  write: async (page) => typeset('pdflatex', texOf(page, LATIN_MODERN)),
}

/** With the machine's own fonts, or with Latin Modern's of OpenType. */
export const xelatex: Program = {
  name: 'xelatex',
  installed: () => has('xelatex', '/usr/share/texmf/fonts/opentype/public/lm/lmroman10-regular.otf'),
  write: async (page) => {
    const fonts = new Dice(`${page.seed} xelatex`).chance(0.6) ? LIBERATION : '\\usepackage{fontspec}'
    return typeset('xelatex', texOf(page, fonts))
  },
}

const typeset = (command: string, text: string) =>
  made(['result.tex', text], (file) => [command, '-interaction=batchmode', '-halt-on-error', file])

const LATIN_MODERN = '\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{lmodern}\\usepackage{textcomp}'
const LIBERATION =
  '\\usepackage{fontspec}\\setmainfont{Liberation Serif}\\setsansfont{Liberation Sans}\\setmonofont{Liberation Mono}'

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '|': '\\textbar{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // A minus that TeX makes no dash of.
  '-': '{-}',
  "'": '\\textquotesingle{}',
  '"': '\\textquotedbl{}',
}

const escaped = (text: string) =>
  text.replace(/[\\#$%&_{}~^|<>'"-]/g, (letter) => SPECIAL[letter]!).replace(/ {2,}/g, (all) => '~'.repeat(all.length))

const breakable = (text: string) => [...text].map((letter) => `${escaped(letter)}\\hskip0pt{}`).join('')

/** A blank between kerns would be none. */
const spread = (text: string, points: number) =>
  [...text]
    .map((letter) =>
      letter === ' ' ? `\\hskip${(points + 3).toFixed(2)}pt{}` : `${escaped(letter)}\\kern${points.toFixed(2)}pt{}`,
    )
    .join('')

const runOf = ({ text, size, bold, spacing, fill }: Run, breaks: boolean) => {
  const inner = fill
    ? fill === '.'
      ? '\\dotfill{}'
      : '\\hrulefill{}'
    : breaks
      ? breakable(text)
      : spacing
        ? spread(text, spacing)
        : escaped(text)
  return `{\\fontsize{${size}}{${(size * 1.25).toFixed(1)}}\\selectfont${bold ? '\\bfseries' : ''}{}${inner}}`
}

const ALIGN = { left: '\\raggedright', right: '\\raggedleft', center: '\\centering' }

function textOf(text: Text, width: number, face: Page['face']): string {
  const { runs, align = 'left', above = 0 } = text
  // Its letters are a little wider than those that are measured.
  const breaks = text.breaks !== undefined || isTooWide(text, width / 1.12, face)
  const size = Math.max(...runs.map((run) => run.size))
  const filled = runs.some(({ fill }) => fill)
  const lead = `\\fontsize{${size}}{${(size * 1.25).toFixed(1)}}\\selectfont`
  const room = above ? `\\vspace*{${above.toFixed(1)}pt}` : ''
  return `${room}{${lead}${filled ? '' : ALIGN[align]}\\noindent ${runs.map((run) => runOf(run, breaks)).join('')}\\par}`
}

function tableOf({ widths, rows, ruled, padding, middle }: Grid, room: number, face: Page['face']): string {
  const bar = ruled === 'all' ? '|' : ''
  const column = middle ? 'm' : 'p'
  const spec = widths.map((width) => `${bar}${column}{${(room * width - 2 * padding).toFixed(1)}pt}`).join('') + bar
  const rule = ruled === 'none' ? '' : '\\hline'
  const cell = (texts: readonly Text[], i: number) =>
    texts.map((text) => textOf(text, room * widths[i]! - 2 * padding, face)).join('')
  return `\\vspace{4pt}{\\setlength{\\tabcolsep}{${padding.toFixed(1)}pt}\\setlength{\\extrarowheight}{${(padding / 2).toFixed(1)}pt}\\noindent\\begin{tabular}{@{}${spec}@{}}${ruled === 'all' ? rule : ''}
${rows.map((row) => `${row.map(cell).join(' & ')} \\\\ ${rule}`).join('\n')}
\\end{tabular}\\par}\\vspace{4pt}`
}

function texOf(page: Page, fonts: string): string {
  const { width, height, margin } = page
  const parts = page.parts.map((part) =>
    part.is === 'page'
      ? '\\newpage'
      : part.is === 'text'
        ? textOf(part, width - 2 * margin, page.face)
        : tableOf(part, width - 2 * margin, page.face),
  )
  return `\\documentclass{article}
${fonts}\\usepackage{array}
\\usepackage[paperwidth=${width}bp,paperheight=${height}bp,margin=${margin.toFixed(1)}bp]{geometry}
\\pagestyle{empty}\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{0pt}\\hyphenpenalty=10000\\exhyphenpenalty=50\\emergencystretch=3em
\\begin{document}${FACES[page.face]}
${parts.join('\n')}
\\end{document}
`
}
