import { htmlOf } from '../html.ts'
import { beside, has, made, type Program } from './program.ts'

/** Its print to PDF, asked for by its remote control, as its command line has none. */
export const firefox: Program = {
  name: 'firefox',
  installed: () => has('firefox-esr'),
  write: async (page) =>
    made(['page.html', within(htmlOf(page, { flex: true }))], (file, result, folder) => [
      process.execPath,
      beside('print-firefox.mjs'),
      file,
      result,
      `${folder}/profile`,
    ]),
}

/** Nothing may stand out of the page's frame, beyond which Firefox draws nothing: a cell's room counts with its width. */
const within = (html: string): string => html.replaceAll('<td style="', '<td style="box-sizing:border-box;')
