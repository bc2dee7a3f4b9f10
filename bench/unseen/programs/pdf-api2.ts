import { place, scrambled } from '../place.ts'
import { beside, drawn, has, type Program } from './program.ts'

export const pdfApi2: Program = {
  name: 'pdf-api2',
  installed: () => has('perl', '/usr/share/perl5/PDF/API2.pm'),
  write: async (page) =>
    drawn(scrambled(place(page), page), (file, result) => ['perl', beside('draw-pdf-api2.pl'), file, result]),
}
