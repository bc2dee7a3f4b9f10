import { writeFileSync } from 'node:fs'
import { place, type Sheet, scrambled } from '../place.ts'
import { has, made, type Program } from './program.ts'

const FACES = {
  sans: ['Helvetica', 'Helvetica-Bold'],
  serif: ['Times-Roman', 'Times-Bold'],
  mono: ['Courier', 'Courier-Bold'],
}

/** `mutool create`, of content streams written by hand. */
export const mutool: Program = {
  name: 'mutool-create',
  installed: () => has('mutool'),
  write: async (page) => {
    const [first, ...rest] = scrambled(place(page), page).map(sheetOf)
    return made(['page-0.txt', first!], (file, result, folder) => {
      const files = rest.map((text, i) => {
        writeFileSync(`${folder}/page-${i + 1}.txt`, text, 'latin1')
        return `${folder}/page-${i + 1}.txt`
      })
      return ['mutool', 'create', '-o', result, file, ...files]
    })
  },
}

/** Letters above ASCII as octal codes of WinAnsi, which is Latin 1 for all that these papers print. */
const codes = (text: string) =>
  text.replace(/[()\\]/g, '\\$&').replace(/[\u0080-\u00ff]/g, (letter) => `\\${letter.charCodeAt(0).toString(8)}`)

const sheetOf = ({ width, height, face, marks, rules }: Sheet) => `%%MediaBox 0 0 ${width} ${height}
%%Font F0 ${FACES[face][0]} Latin
%%Font F1 ${FACES[face][1]} Latin
0.5 w
${rules.map(({ from, to }) => `${from[0]} ${height - from[1]} m ${to[0]} ${height - to[1]} l S`).join('\n')}
${marks
  .map(
    ({ text, x, y, size, bold, spacing }) =>
      `BT /F${bold ? 1 : 0} ${size} Tf ${spacing} Tc ${x} ${height - y} Td (${codes(text)}) Tj ET`,
  )
  .join('\n')}
`
