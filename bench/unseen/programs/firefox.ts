import { htmlOf } from '../html.ts'
import { beside, has, made, type Program } from './program.ts'

/** Its print to PDF, asked for by its remote control, as its command line has none. */
export const firefox: Program = {
  name: 'firefox',
  installed: () => has('firefox-esr'),
  write: async (page) =>
    made(['page.html', htmlOf(page, { flex: true })], (file, result, folder) => [
      process.execPath,
      beside('print-firefox.mjs'),
      file,
      result,
      `${folder}/profile`,
    ]),
}
