import { Dice } from '../dice.ts'
import type { Grid, Page, Run, Text } from '../page.ts'
import { isTooWide, linesOf } from '../place.ts'
import { has, made, type Program } from './program.ts'

const FACES = { sans: 'Helvetica', serif: 'Times', mono: 'Courier' }

/** XSL-FO, with its own leaders. */
export const fop: Program = {
  name: 'fop',
  installed: () => has('fop'),
  write: async (page) => made(['page.fo', foOf(page)], (file, result) => ['fop', '-q', '-fo', file, '-pdf', result]),
}

const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/ {2,}/g, (all) => '\u00a0'.repeat(all.length))

const runOf = ({ text, size, bold, spacing, fill }: Run) => {
  if (fill)
    return `<fo:leader leader-pattern="${fill === '.' ? 'dots' : 'rule'}" leader-length.optimum="100%" leader-length.maximum="100%"/>`
  const face = `font-size="${size}pt"${bold ? ' font-weight="bold"' : ''}${spacing ? ` letter-spacing="${spacing.toFixed(2)}pt"` : ''}`
  return `<fo:inline ${face}>${escaped(text)}</fo:inline>`
}

/** It does not break a word: what is broken anywhere is given line by line. */
function textOf(text: Text, width: number, face: Page['face']): string {
  const { runs, align = 'left', above = 0, breaks } = text
  const size = Math.max(...runs.map((run) => run.size))
  const aligned = runs.some(({ fill }) => fill) ? 'text-align-last="justify"' : `text-align="${align}"`
  const isCut = breaks || isTooWide(text, width * 0.98, face)
  const cut = isCut && linesOf(text, width * 0.98, face).map((line) => `<fo:block>${escaped(line)}</fo:block>`)
  const inner = cut || runs.map(runOf)
  return `<fo:block font-size="${size}pt" ${aligned} space-before="${above.toFixed(1)}pt" space-before.conditionality="retain">${inner.join('')}</fo:block>`
}

function tableOf({ widths, rows, ruled, padding, middle }: Grid, room: number, face: Page['face']): string {
  const edge = { none: '', all: ' border="0.5pt solid black"', rows: ' border-bottom="0.5pt solid black"' }[ruled]
  const cell = (texts: readonly Text[], i: number) =>
    `<fo:table-cell padding="${padding.toFixed(1)}pt"${edge} display-align="${middle ? 'center' : 'before'}">${texts.map((text) => textOf(text, room * widths[i]! - 2 * padding, face)).join('') || '<fo:block/>'}</fo:table-cell>`
  return `<fo:table table-layout="fixed" space-before="4pt" space-after="4pt">
${widths.map((width) => `<fo:table-column column-width="${(room * width).toFixed(1)}pt"/>`).join('')}
<fo:table-body>${rows.map((row) => `<fo:table-row keep-together.within-page="always">${row.map(cell).join('')}</fo:table-row>`).join('\n')}</fo:table-body></fo:table>`
}

function foOf(page: Page): string {
  const { width, height, margin } = page
  const parts = page.parts.map((part) =>
    part.is === 'page'
      ? '<fo:block break-after="page"/>'
      : part.is === 'text'
        ? textOf(part, width - 2 * margin, page.face)
        : tableOf(part, width - 2 * margin, page.face),
  )
  const justified = new Dice(`${page.seed} fop`).chance(0.2) ? ' text-align="justify"' : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="${FACES[page.face]}">
<fo:layout-master-set><fo:simple-page-master master-name="p" page-width="${width}pt" page-height="${height}pt" margin="${margin.toFixed(1)}pt"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="p"><fo:flow flow-name="xsl-region-body"${justified}>
${parts.join('\n')}
</fo:flow></fo:page-sequence></fo:root>
`
}
