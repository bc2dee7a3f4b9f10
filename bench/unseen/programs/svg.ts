import type { Sheet } from '../place.ts'

const FAMILIES = { sans: 'Liberation Sans', serif: 'Liberation Serif', mono: 'Liberation Mono' }

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** One placed sheet as a drawing of the web. */
export function svgOf({ width, height, face, marks, rules }: Sheet): string {
  const lines = rules.map(
    ({ from: [x1, y1], to: [x2, y2] }) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#000" stroke-width="0.5"/>`,
  )
  const texts = marks.map(
    ({ text, x, y, size, bold, spacing }) =>
      `<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" font-size="${size}" xml:space="preserve"${bold ? ' font-weight="bold"' : ''}${spacing ? ` letter-spacing="${spacing.toFixed(2)}"` : ''}>${escaped(text)}</text>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-family="${FAMILIES[face]}">
${[...lines, ...texts].join('\n')}
</svg>
`
}
