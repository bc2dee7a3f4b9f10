import { place, scrambled } from '../place.ts'
import { commandsOf } from './commands.ts'
import { beside, drawn, has, type Program } from './program.ts'

/** libharu, compiled for every paper: that takes a tenth of a second. */
export const haru: Program = {
  name: 'haru',
  installed: () => has('cc', '/usr/include/hpdf.h'),
  write: async (page) =>
    drawn(`${commandsOf(scrambled(place(page), page))}\n`, (file, result) => [
      'sh',
      '-c',
      'cc -O0 -o draw "$0" -lhpdf && ./draw "$1" "$2"',
      beside('draw-haru.c'),
      file,
      result,
    ]),
}
