import type { Grid, Run, Text } from '../page.ts'
import { isTooWide } from '../place.ts'
import { hasPackage, type Program } from './program.ts'

const FACES = {
  sans: ['Helvetica', 'Helvetica-Bold'],
  serif: ['Times-Roman', 'Times-Bold'],
  mono: ['Courier', 'Courier-Bold'],
}
// Its types are not there where it is not installed.
const load = () => Promise.all([import('@react-pdf/renderer' as string), import('react' as string)])

export const reactPdf: Program = {
  name: 'react-pdf',
  installed: () => hasPackage(load),
  write: async (page) => {
    const [{ Document, Page: Sheet, Text: Words, View, renderToBuffer }, { createElement }] = await load()
    const [regular, heavy] = FACES[page.face]
    const room = page.width - 2 * page.margin

    const runOf = ({ text, size, bold, spacing, fill }: Run, i: number) =>
      createElement(
        Words,
        {
          key: i,
          style: { fontSize: size, fontFamily: bold ? heavy : regular, ...(spacing && { letterSpacing: spacing }) },
        },
        // It puts a hyphen where a line ends between several blanks.
        fill ? fill.repeat(24) : text.replace(/ +/g, ' '),
      )
    // A word that is too long goes on in the next line, without a hyphen that the paper does not have.
    const textOf = (text: Text, width: number, i: number) => {
      const { runs, align = 'left', above = 0 } = text
      const breaks = text.breaks || isTooWide(text, width, page.face)
      return createElement(
        Words,
        {
          key: i,
          style: { textAlign: align, marginTop: above, fontSize: Math.max(...runs.map(({ size }) => size)) },
          hyphenationCallback: (word: string) => (breaks ? [...word].flatMap((letter) => [letter, '']) : [word]),
        },
        runs.map(runOf),
      )
    }
    const gridOf = ({ widths, rows, ruled, padding, middle }: Grid, key: number) =>
      createElement(
        View,
        { key, style: { marginVertical: 4 } },
        rows.map((row, i) =>
          createElement(
            View,
            {
              key: i,
              wrap: false,
              style: { flexDirection: 'row', ...(ruled === 'rows' && { borderBottomWidth: 0.5 }) },
            },
            row.map((texts, j) =>
              createElement(
                View,
                {
                  key: j,
                  style: {
                    width: `${100 * widths[j]!}%`,
                    padding,
                    justifyContent: middle ? 'center' : 'flex-start',
                    ...(ruled === 'all' && { borderWidth: 0.5 }),
                  },
                },
                texts.map((text, at) => textOf(text, room * widths[j]! - 2 * padding, at)),
              ),
            ),
          ),
        ),
      )
    const parts = page.parts.map((part, i) =>
      part.is === 'page'
        ? createElement(View, { key: i, break: true })
        : part.is === 'text'
          ? textOf(part, room, i)
          : gridOf(part, i),
    )
    return renderToBuffer(
      createElement(
        Document,
        null,
        createElement(Sheet, { size: [page.width, page.height], style: { padding: page.margin } }, parts),
      ),
    )
  },
}
