import { place, scrambled } from '../place.ts'
import { beside, drawn, has, type Program } from './program.ts'

/** Ruby's. */
export const prawn: Program = {
  name: 'prawn',
  installed: () => has('ruby', '/usr/lib/ruby/vendor_ruby/prawn.rb'),
  write: async (page) =>
    drawn(scrambled(place(page), page), (file, result) => ['ruby', beside('draw-prawn.rb'), file, result]),
}
