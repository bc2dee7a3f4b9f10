import { spawnSync } from 'node:child_process'
import { Dice } from '../dice.ts'
import { place, scrambled } from '../place.ts'
import { beside, drawn, has, type Program } from './program.ts'

const FONTS = '/usr/share/fonts/truetype/liberation'

/** PyPI's fpdf2, in the first `python3` of the path. The PHP library's port of old had no `drawing`. */
export const fpdf2: Program = {
  name: 'fpdf2',
  installed: () => has('python3', FONTS) && spawnSync('python3', ['-c', 'import fpdf.drawing']).status === 0,
  write: async (page) => {
    const embedded = new Dice(`${page.seed} fpdf2`).chance(0.5) ? ['embedded'] : []
    return drawn(scrambled(place(page), page), (file, result) => [
      'python3',
      beside('draw-fpdf2.py'),
      file,
      result,
      ...embedded,
    ])
  },
}
