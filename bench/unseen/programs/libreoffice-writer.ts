import { libreOffice } from '../../../fixtures/build/programs.ts'
import { htmlOf } from '../html.ts'
import { has, type Program } from './program.ts'

export const libreofficeWriter: Program = {
  name: 'libreoffice-writer',
  installed: () => has('soffice', '/usr/lib/libreoffice/program/libswlo.so'),
  write: async (page) => libreOffice(htmlOf(page)),
}
