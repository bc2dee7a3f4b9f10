import type { Box, Page } from '../content/content.ts'
import type { FieldReading } from '../fields/declaration.ts'
import type { PaperEvidence } from './evidence.ts'

/** Values of figures: an honest program sets each in one font and size. */
const OF_ONE_FONT = ['nss', 'curp', 'folio', 'fechaSolicitud', 'fechaNacimiento', 'fechaExpedicion', 'vigenteHasta']

/** Letters this many times as large stand on no line with the value. */
const LARGER = 1.8

/** The fields on a page whose one value is set in several fonts or sizes. */
export function mixedFonts(fields: Readonly<Record<string, FieldReading>>, page: Page): PaperEvidence['mixedFonts'] {
  return OF_ONE_FONT.flatMap((field) => {
    const places = fields[field]?.evidence.filter((place) => place.page === page.number) ?? []
    const all = page.runs.filter(
      (run) => places.some(({ box }) => isWithin(run.box, box)) && /[\p{L}\p{N}]/u.test(run.text),
    )
    // A piece of a watermark is no part of the value.
    const runs = all.filter((run) => run.size < LARGER * Math.min(...all.map((other) => other.size)))
    const sizes = runs.map((run) => run.size)
    const mixed = new Set(runs.map((run) => run.font)).size > 1 || Math.max(...sizes) > 1.1 * Math.min(...sizes)
    return runs.length > 1 && mixed ? [{ field, evidence: places }] : []
  })
}

const isWithin = (run: Box, box: Box) =>
  run[0] > box[0] - 1 && run[2] < box[2] + 1 && (run[1] + run[3]) / 2 > box[1] && (run[1] + run[3]) / 2 < box[3]
