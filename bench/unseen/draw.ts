/** One random paper, written by one program. */

import type { Paper } from '../../fixtures/build/papers.ts'
import { Dice } from './dice.ts'
import { layOut } from './layout.ts'
import { drawOther, drawOurs } from './paper.ts'
import type { Program } from './programs/program.ts'
import { resaved } from './resaved.ts'

export interface Sample {
  /** The file's name, which says the most of how it was made. */
  readonly name: string
  readonly paper: Paper
  readonly layout: string
  readonly bytes: Uint8Array
}

/**
 * One of ten is another paper, which must not be taken for one of ours.
 * @param again What saves some of them again: it depends on what the machine has.
 */
export async function draw(program: Program, seed: string, again = resaved): Promise<Sample> {
  const dice = new Dice(seed)
  const { name, paper, blocks } = dice.chance(0.1) ? drawOther(dice) : drawOurs(dice)
  const { page, forms } = layOut(blocks, dice, seed)
  const { bytes, by } = await again(await program.write(page), dice)
  return { name: `${seed}-${name}${by && `-${by}`}.pdf`, paper, layout: forms, bytes }
}
