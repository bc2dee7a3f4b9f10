import { Dice } from '../dice.ts'
import { place, scrambled } from '../place.ts'
import { commandsOf } from './commands.ts'
import { beside, drawn, has, type Program } from './program.ts'

const JARS = ['pdfbox2', 'fontbox2', 'commons-logging'].map((name) => `/usr/share/java/${name}.jar`)
const FONTS = '/usr/share/fonts/truetype/liberation'

/** With the letters that every reader has, or with Liberation's. */
export const pdfbox: Program = {
  name: 'pdfbox',
  installed: () => has('java', FONTS, ...JARS),
  write: async (page) => {
    const embed = new Dice(`${page.seed} pdfbox`).chance(0.5) ? 'embed\n' : ''
    return drawn(`${embed}${commandsOf(scrambled(place(page), page))}`, (file, result) => [
      'java',
      '--class-path',
      JARS.join(':'),
      beside('DrawPdfbox.java'),
      file,
      result,
    ])
  },
}
