import { htmlOf } from '../html.ts'
import type { Page, Part, Run, Text } from '../page.ts'
import { beside, has, made, type Program } from './program.ts'

// Debian's package lacks the metrics of its other fonts.
const families = { sans: ['Helvetica'], serif: ['Times'], mono: ['Courier'] }

export const dompdf: Program = {
  name: 'dompdf',
  installed: () => has('php', '/usr/share/php/dompdf/autoload.php'),
  write: async (page) =>
    made(['page.html', htmlOf(joined(page), { families, breakAll: false, spare: 12 })], (file, result) => [
      'php',
      beside('print-dompdf.php'),
      file,
      result,
      String(page.width),
      String(page.height),
    ]),
}

/** It takes accented letters for narrower than they are, and prints what follows them over them: each text is of one face. */
const joined = (page: Page): Page => {
  const text = ({ runs, ...rest }: Text): Text => {
    const [first] = runs as [Run]
    return { ...rest, runs: [{ ...first, text: runs.map((run) => run.fill?.repeat(24) ?? run.text).join('') }] }
  }
  const part = (each: Part): Part => {
    if (each.is === 'grid') return { ...each, rows: each.rows.map((row) => row.map((cell) => cell.map(text))) }
    return each.is === 'text' ? text(each) : each
  }
  return { ...page, parts: page.parts.map(part) }
}
