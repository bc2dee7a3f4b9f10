import { chromium as print } from '../../../fixtures/build/programs.ts'
import { htmlOf } from '../html.ts'
import { has, type Program } from './program.ts'

export const chromium: Program = {
  name: 'chromium',
  installed: () => has('chromium'),
  write: async (page) => print(htmlOf(page, { flex: true })),
}
