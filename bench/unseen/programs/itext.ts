import { place, scrambled } from '../place.ts'
import { commandsOf } from './commands.ts'
import { beside, drawn, has, type Program } from './program.ts'

const JAR = '/usr/share/java/itext-2.1.7.jar'

/** The engine of JasperReports. */
export const itext: Program = {
  name: 'itext',
  installed: () => has('java', JAR),
  write: async (page) =>
    drawn(commandsOf(scrambled(place(page), page)), (file, result) => [
      'java',
      '--class-path',
      JAR,
      beside('DrawItext.java'),
      file,
      result,
    ]),
}
