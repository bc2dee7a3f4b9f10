import { place, scrambled } from '../place.ts'
import { beside, drawn, has, type Program } from './program.ts'

export const fpdf: Program = {
  name: 'fpdf',
  installed: () => has('php', '/usr/share/php/fpdf.php'),
  write: async (page) =>
    drawn(scrambled(place(page), page), (file, result) => ['php', beside('draw-fpdf.php'), file, result]),
}
