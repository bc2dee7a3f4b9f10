/** What others do to a paper before it is uploaded. */
import { ghostscript, mutoolClean, pdftocairo, qpdf } from '../../fixtures/build/programs.ts'
import { rotated, saved } from '../../fixtures/build/resave.ts'
import type { Dice } from './dice.ts'
import { has, made } from './programs/program.ts'

type Saver = (source: Uint8Array, dice: Dice) => Uint8Array | Promise<Uint8Array>

const again = (source: Uint8Array, command: Parameters<typeof made>[1]) => made(['paper.pdf', source], command)

/** Each stream packed anew, and objects in streams. */
const PIKEPDF = `import sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf:
    pdf.save(sys.argv[2], object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)`

/** Pages of a new file. */
const PYPDF = `import sys, pypdf
writer = pypdf.PdfWriter()
for page in pypdf.PdfReader(sys.argv[1]).pages:
    writer.add_page(page)
writer.write(sys.argv[2])`

const SAVERS: Readonly<Record<string, Saver>> = {
  'pdf-lib': saved,
  turned: (source, dice) => rotated(source, dice.pick([90, 180, 270] as const)),
  ...(has('qpdf') && { qpdf: (source) => qpdf(source, ['--object-streams=generate', '--linearize']) }),
  ...(has('gs') && { ghostscript: (source) => ghostscript(source, 'pdf') }),
  ...(has('mutool') && { mutool: mutoolClean }),
  ...(has('pdftocairo') && { pdftocairo }),
  ...(has('pdftk') && {
    pdftk: (source) => again(source, (file, result) => ['pdftk', file, 'output', result, 'compress']),
  }),
  ...(has('/usr/lib/python3/dist-packages/pikepdf') && {
    pikepdf: (source) => again(source, (file, result) => ['/usr/bin/python3', '-c', PIKEPDF, file, result]),
  }),
  ...(has('/usr/lib/python3/dist-packages/pypdf') && {
    pypdf: (source) => again(source, (file, result) => ['/usr/bin/python3', '-c', PYPDF, file, result]),
  }),
}

/** Three papers of ten are saved again, some of them twice. A program that cannot open what another left is passed over. */
export async function resaved(source: Uint8Array, dice: Dice): Promise<{ bytes: Uint8Array; by: string }> {
  const names = Object.keys(SAVERS)
  const chain = dice.chance(0.3) ? [dice.pick(names), ...(dice.chance(0.25) ? [dice.pick(names)] : [])] : []
  let bytes = source
  const by: string[] = []
  for (const name of chain)
    try {
      bytes = await SAVERS[name]!(bytes, dice)
      by.push(name)
    } catch {}
  return { bytes, by: by.join('+') }
}
