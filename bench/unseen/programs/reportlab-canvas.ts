import { place, scrambled } from '../place.ts'
import { beside, drawn, has, type Program } from './program.ts'

export const reportlabCanvas: Program = {
  name: 'reportlab-canvas',
  installed: () => has('/usr/lib/python3/dist-packages/reportlab'),
  write: async (page) =>
    drawn(scrambled(place(page), page), (file, result) => [
      '/usr/bin/python3',
      beside('draw-reportlab.py'),
      file,
      result,
    ]),
}
