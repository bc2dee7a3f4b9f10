import { place, scrambled } from '../place.ts'
import { beside, drawn, has, type Program } from './program.ts'

const JAR = '/usr/share/java/itext-2.1.7.jar'

/** The engine of JasperReports. */
export const itext: Program = {
  name: 'itext',
  installed: () => has('java', JAR),
  write: async (page) => {
    const lines = scrambled(place(page), page).flatMap(({ width, height, face, marks, rules }) => [
      ['page', width, height, face],
      ...rules.map(({ from, to }) => ['rule', ...from, ...to]),
      ...marks.map(({ text, x, y, size, bold, spacing }) => ['text', x, y, size, bold ? 1 : 0, spacing, text]),
    ])
    const text = lines.map((line) => line.join('\t')).join('\n')
    return drawn(text, (file, result) => ['java', '--class-path', JAR, beside('DrawItext.java'), file, result])
  },
}
