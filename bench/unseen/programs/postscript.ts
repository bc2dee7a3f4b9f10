import { ghostscript } from '../../../fixtures/build/programs.ts'
import { place, type Sheet, scrambled } from '../place.ts'
import { has, type Program } from './program.ts'

const FACES = {
  sans: ['Helvetica', 'Helvetica-Bold'],
  serif: ['Times-Roman', 'Times-Bold'],
  mono: ['Courier', 'Courier-Bold'],
}

/** A PostScript program in ISO Latin 1, as old print systems write one, made a PDF by Ghostscript. */
export const postscript: Program = {
  name: 'ghostscript-postscript',
  installed: () => has('gs'),
  write: async (page) => ghostscript(Buffer.from(programOf(scrambled(place(page), page)), 'latin1'), 'ps'),
}

const programOf = (sheets: readonly Sheet[]) => `%!PS
/latin { findfont dup length dict begin { 1 index /FID ne { def } { pop pop } ifelse } forall
  /Encoding ISOLatin1Encoding dup length array copy dup 45 /hyphen put def currentdict end definefont pop } def
${Object.values(FACES)
  .flat()
  .map((name) => `/L${name} /${name} latin`)
  .join('\n')}
${sheets.map(sheetOf).join('\n')}
`

const sheetOf = ({ width, height, face, marks, rules }: Sheet) => `<< /PageSize [${width} ${height}] >> setpagedevice
0.5 setlinewidth
${rules.map(({ from, to }) => `${from[0]} ${height - from[1]} moveto ${to[0]} ${height - to[1]} lineto stroke`).join('\n')}
${marks
  .map(
    ({ text, x, y, size, bold, spacing }) =>
      `/L${FACES[face][bold ? 1 : 0]} ${size} selectfont ${x} ${height - y} moveto ${spacing} 0 (${text.replace(/[()\\]/g, '\\$&')}) ashow`,
  )
  .join('\n')}
showpage`
