import { place, scrambled } from '../place.ts'
import { beside, drawn, has, type Program } from './program.ts'

export const cairo: Program = {
  name: 'cairo',
  installed: () => has('/usr/lib/python3/dist-packages/cairo'),
  write: async (page) =>
    drawn(scrambled(place(page), page), (file, result) => ['/usr/bin/python3', beside('draw-cairo.py'), file, result]),
}
