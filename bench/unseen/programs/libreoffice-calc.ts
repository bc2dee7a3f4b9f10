import type { Page, Text } from '../page.ts'
import { has, made, type Program } from './program.ts'

const FAMILIES = { sans: 'Liberation Sans', serif: 'Liberation Serif', mono: 'Liberation Mono' }

/** A spreadsheet of twelve columns, whose cells are joined where a text is wider. */
export const libreofficeCalc: Program = {
  name: 'libreoffice-calc',
  installed: () => has('soffice', '/usr/lib/libreoffice/program/libsclo.so'),
  write: async (page) =>
    made(['result.fods', sheetOf(page)], (file, _, folder) => [
      'soffice',
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf:calc_pdf_Export',
      '--outdir',
      folder,
      file,
    ]),
}

const COLUMNS = 12

const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/ {2,}/g, (all) => ` <text:s text:c="${all.length - 1}"/>`)

function sheetOf(page: Page): string {
  const styles = new Map<string, string>()
  // A little less than the page has, or the last column goes to a page of its own.
  const room = (page.width - 2 * page.margin) * 0.97
  const ALIGN = { left: 'start', right: 'end', center: 'center' }

  const textStyle = (size: number, bold = false, spacing = 0) => {
    const key = `<style:text-properties style:font-name="${FAMILIES[page.face]}" fo:font-family="${FAMILIES[page.face]}" fo:font-size="${size}pt"${bold ? ' fo:font-weight="bold"' : ''}${spacing ? ` fo:letter-spacing="${spacing.toFixed(2)}pt"` : ''}/>`
    return named('text', key)
  }
  const cellStyle = (align: Text['align'], ruled: string, size: number) => {
    const edge =
      ruled === 'all'
        ? ' fo:border="0.5pt solid #000000"'
        : ruled === 'rows'
          ? ' fo:border-bottom="0.5pt solid #000000"'
          : ''
    const key = `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding="1.5pt"${edge}/><style:paragraph-properties fo:text-align="${ALIGN[align ?? 'left']}"/><style:text-properties fo:font-family="${FAMILIES[page.face]}" fo:font-size="${size}pt"/>`
    return named('table-cell', key)
  }
  const named = (family: string, inner: string) => {
    const key = `${family}">${inner}`
    if (!styles.has(key)) styles.set(key, `s${styles.size}`)
    return styles.get(key)!
  }
  const paragraph = ({ runs }: Text) =>
    `<text:p>${runs.map(({ text, size, bold, spacing, fill }) => `<text:span text:style-name="${textStyle(size, bold, spacing)}">${escaped(fill ? fill.repeat(24) : text)}</text:span>`).join('')}</text:p>`
  const cell = (texts: readonly Text[], span: number, ruled: string) => {
    const size = Math.max(8, ...texts.flatMap(({ runs }) => runs.map((run) => run.size)))
    const joined = span > 1 ? ` table:number-columns-spanned="${span}" table:number-rows-spanned="1"` : ''
    return `<table:table-cell table:style-name="${cellStyle(texts.at(-1)?.align, ruled, size)}" office:value-type="string"${joined}>${texts.map(paragraph).join('')}</table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`
  }
  /** Joined cells do not make their row higher, so it is told how high it is: as if every letter were wide. */
  const row = (cells: readonly (readonly Text[])[], spans: readonly number[], ruled: string) => {
    const height = Math.max(
      ...cells.map((texts, i) => {
        const width = (room * spans[i]!) / COLUMNS - 4
        return texts.reduce((sum, { runs, breaks }) => {
          const size = Math.max(...runs.map((run) => run.size))
          const length = runs.reduce(
            (all, { text, size: own, spacing = 0, fill }) => all + (fill ? 24 : text.length) * (own * 0.68 + spacing),
            0,
          )
          // What is broken anywhere it breaks early, at every slash.
          return sum + Math.ceil((length / width) * (breaks ? 1.8 : 1)) * size * 1.25
        }, 6)
      }),
    )
    const style = named(
      'table-row',
      `<style:table-row-properties style:row-height="${height.toFixed(1)}pt" style:use-optimal-row-height="false"/>`,
    )
    return `<table:table-row table:style-name="${style}">${cells.map((texts, i) => cell(texts, spans[i]!, ruled)).join('')}</table:table-row>`
  }
  const rows = page.parts.flatMap((part) => {
    if (part.is === 'page') {
      const style = named('table-row', '<style:table-row-properties fo:break-before="page" style:row-height="10pt"/>')
      return [`<table:table-row table:style-name="${style}"><table:table-cell/></table:table-row>`]
    }
    if (part.is === 'text') return [row([[part]], [COLUMNS], 'none')]
    return part.rows.map((cells) => row(cells, spansOf(part.widths), part.ruled))
  })
  const column = named(
    'table-column',
    `<style:table-column-properties style:column-width="${(room / COLUMNS).toFixed(2)}pt"/>`,
  )
  const all = [...styles]
    .map(([key, name]) => `<style:style style:name="${name}" style:family="${key}</style:style>`)
    .join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
${all}
<style:style style:name="ta" style:family="table" style:master-page-name="Paper"><style:table-properties table:display="true"/></style:style>
<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="${page.width}pt" fo:page-height="${page.height}pt" fo:margin="${page.margin.toFixed(1)}pt" style:print="objects"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Paper" style:page-layout-name="pl"/></office:master-styles>
<office:body><office:spreadsheet><table:table table:name="papel" table:style-name="ta">
<table:table-column table:style-name="${column}" table:number-columns-repeated="${COLUMNS}"/>
${rows.join('\n')}
</table:table></office:spreadsheet></office:body></office:document>
`
}

/** Columns of the sheet that each of the grid's takes: at least one, the widest what is left. */
function spansOf(widths: readonly number[]): number[] {
  const spans = widths.map((width) => Math.max(1, Math.round(width * COLUMNS)))
  while (spans.reduce((sum, span) => sum + span) > COLUMNS) spans[spans.indexOf(Math.max(...spans))]!--
  return spans
}
