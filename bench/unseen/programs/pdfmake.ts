import type { Grid, Page, Run, Text } from '../page.ts'
import { hasPackage, type Program } from './program.ts'

const FACES = {
  sans: ['Helvetica', 'Helvetica-Bold'],
  serif: ['Times-Roman', 'Times-Bold'],
  mono: ['Courier', 'Courier-Bold'],
}
// Its types are not there where it is not installed.
const load = () => import('pdfmake' as string)

export const pdfmake: Program = {
  name: 'pdfmake',
  installed: () => hasPackage(load),
  write: async (page) => {
    const { default: pdfMake } = await load()
    const [normal, bold] = FACES[page.face]
    pdfMake.setUrlAccessPolicy(() => false)
    pdfMake.setLocalAccessPolicy(() => true)
    pdfMake.setFonts({ Paper: { normal, bold } })
    return new Uint8Array(
      await pdfMake
        .createPdf({
          pageSize: { width: page.width, height: page.height },
          pageMargins: page.margin,
          defaultStyle: { font: 'Paper', lineHeight: 1.1 },
          content: page.parts.map((part) =>
            part.is === 'page'
              ? { text: '', pageBreak: 'after' }
              : part.is === 'text'
                ? textOf(part)
                : tableOf(part, page),
          ),
        })
        .getBuffer(),
    )
  },
}

const runOf = ({ text, size, bold, spacing, fill }: Run) => ({
  text: fill ? fill.repeat(24) : text.replace(/ {2,}/g, (all) => '\u00a0'.repeat(all.length)),
  fontSize: size,
  ...(bold && { bold }),
  ...(spacing && { characterSpacing: spacing }),
  preserveLeadingSpaces: true,
})

const textOf = ({ runs, align = 'left', above = 0, breaks }: Text) => ({
  text: runs.map(runOf),
  alignment: align,
  margin: [0, above, 0, 0],
  ...(breaks && { wordBreak: 'break-all' }),
})

const tableOf = ({ widths, rows, ruled, padding }: Grid, page: Page) => {
  const room = page.width - 2 * page.margin
  const line = { none: 0, rows: 0.5, all: 0.5 }[ruled]
  return {
    margin: [0, 4, 0, 4],
    table: {
      dontBreakRows: true,
      widths: widths.map((width) => room * width - 2 * padding),
      body: rows.map((row) => row.map((texts) => ({ stack: texts.map(textOf) }))),
    },
    layout: {
      hLineWidth: (i: number) => (i > 0 || ruled === 'all' ? line : 0),
      vLineWidth: () => (ruled === 'all' ? 0.5 : 0),
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => padding,
      paddingBottom: () => padding,
    },
  }
}
