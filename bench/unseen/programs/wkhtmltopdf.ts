import { htmlOf } from '../html.ts'
import { has, made, type Program } from './program.ts'

/** Its engine is a browser of 2012: tables only. It takes its page from the command. */
export const wkhtmltopdf: Program = {
  name: 'wkhtmltopdf',
  installed: () => has('wkhtmltopdf'),
  write: async (page) => {
    const size = ['--page-width', `${page.width}pt`, '--page-height', `${page.height}pt`]
    const margins = ['-T', '-B', '-L', '-R'].flatMap((side) => [side, `${page.margin.toFixed(1)}pt`])
    return made(['page.html', htmlOf(page)], (file, result) => [
      'wkhtmltopdf',
      '-q',
      '--disable-smart-shrinking',
      ...size,
      ...margins,
      file,
      result,
    ])
  },
}
