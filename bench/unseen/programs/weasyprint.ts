import { htmlOf } from '../html.ts'
import { has, made, type Program } from './program.ts'

export const weasyprint: Program = {
  name: 'weasyprint',
  installed: () => has('weasyprint'),
  write: async (page) =>
    made(['page.html', htmlOf(page, { flex: true })], (file, result) => ['weasyprint', file, result]),
}
