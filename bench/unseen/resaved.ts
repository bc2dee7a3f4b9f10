/** What others do to a paper before it is uploaded. */
import { ghostscript, mutoolClean, pdftocairo, qpdf } from '../../fixtures/build/programs.ts'
import { rotated, saved } from '../../fixtures/build/resave.ts'
import type { Dice } from './dice.ts'
import { has } from './programs/program.ts'

type Saver = (source: Uint8Array, dice: Dice) => Uint8Array | Promise<Uint8Array>

const SAVERS: Readonly<Record<string, Saver>> = {
  'pdf-lib': saved,
  turned: (source, dice) => rotated(source, dice.pick([90, 180, 270] as const)),
  ...(has('qpdf') && { qpdf: (source) => qpdf(source, ['--object-streams=generate', '--linearize']) }),
  ...(has('gs') && { ghostscript: (source) => ghostscript(source, 'pdf') }),
  ...(has('mutool') && { mutool: mutoolClean }),
  ...(has('pdftocairo') && { pdftocairo }),
}

/** Three papers of ten are saved again, some of them twice. */
export async function resaved(source: Uint8Array, dice: Dice): Promise<{ bytes: Uint8Array; by: string }> {
  const names = Object.keys(SAVERS)
  const chain = dice.chance(0.3) ? [dice.pick(names), ...(dice.chance(0.25) ? [dice.pick(names)] : [])] : []
  let bytes = source
  for (const name of chain) bytes = await SAVERS[name]!(bytes, dice)
  return { bytes, by: chain.join('+') }
}
