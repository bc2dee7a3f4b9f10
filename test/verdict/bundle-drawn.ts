import { readFileSync } from 'node:fs'
import { drawPdfLib } from '../../fixtures/build/draw-pdf-lib.ts'
import { MANNERS } from '../../fixtures/build/manners.ts'
import type { Paper } from '../../fixtures/build/papers.ts'
import { place } from '../../fixtures/build/place.ts'
import { WORDINGS } from '../../fixtures/build/wording.ts'
import { composeCard, composeConstancia, composeSheet } from '../../src/testing/compose.ts'

/** Papers that are drawn for one test alone, with the fixtures' own functions. */

const COMPOSE: Readonly<Record<string, typeof composeSheet>> = {
  'asignacion-nss': composeSheet,
  'constancia-vigencia': composeConstancia,
  'tarjeta-nss': (paper) =>
    composeCard(paper, readFileSync(new URL('../../fixtures/build/qr/lucia.png', import.meta.url))),
}

export const drawn = (paper: Paper): Promise<Uint8Array> =>
  drawPdfLib(place(COMPOSE[paper.kind]!(paper, WORDINGS.published), MANNERS.jasper))

/** Another print around the same seal: `values` over those of the paper, its cadena, sello and serial as they were. */
export const reprinted = (paper: Paper, values: Readonly<Record<string, string>>): Paper => ({
  ...paper,
  values: { ...paper.values, ...values },
})

/** What a paper says of its person, to print it on another. */
export function personOf({ values }: Paper): Readonly<Record<string, string>> {
  const { nss, curp, nombre, primerApellido, segundoApellido, sexo, fechaNacimiento, lugarNacimiento } = values
  const person = { nss, curp, nombre, primerApellido, segundoApellido, sexo, fechaNacimiento, lugarNacimiento }
  return Object.fromEntries(Object.entries(person).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
