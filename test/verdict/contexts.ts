import type { FieldReading } from '../../src/fields/declaration.ts'
import { readCadena } from '../../src/seal/cadenas/cadena.ts'
import type { SealCheck, SealCheckName, SealOutcome } from '../../src/seal/check-seal.ts'
import type { Context } from '../../src/verdict/checks/check.ts'
import { comparePrinted } from '../../src/verdict/compare-printed.ts'
import type { Evidence, FileEvidence, PaperEvidence } from '../../src/verdict/evidence.ts'
import { presets } from '../../src/verdict/presets.ts'

/** What checks look at, made by hand: the constancia of the person of documents.md §5.1, where everything is right. */

export const PLACE = { page: 1, box: [190, 94, 234, 102], source: 'text' } as const

export const reading = (value: string, more: Partial<FieldReading> = {}): FieldReading => ({
  value,
  printed: value,
  evidence: [PLACE],
  rivals: [],
  ...more,
})

/** documents.md §5.1, the second literal example. */
export const CADENA =
  '||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES' +
  '|Fecha:12 de agosto 2025, 09:02:12|Folio:17550109310771470000001|Nombre o Razón Social:XIMENA PRUEBA FICTICIA' +
  '|Curp:PUFX090101MNTRCMA7|Número de Seguridad Social:99250900018||'

const VALUES = {
  folio: '17550109310771470000001',
  fechaExpedicion: '2025-08-12',
  nss: '99250900018',
  curp: 'PUFX090101MNTRCMA7',
  nombre: 'XIMENA',
  primerApellido: 'PRUEBA',
  segundoApellido: 'FICTICIA',
  sexo: 'Mujer',
  fechaNacimiento: '2009-01-01',
  lugarNacimiento: 'NAYARIT',
  conDerecho: 'SI',
  vigenteHasta: '2025-08-12',
  agregadoMedico: '1M2009ES',
  numeroSerie: '00000000000000000001',
}

export type Values = Partial<Record<string, string | FieldReading | undefined>>

/** The fields, with some of them other, or away where they are undefined. */
export const fieldsWith = (values: Values): Record<string, FieldReading> =>
  Object.fromEntries(
    Object.entries({ ...VALUES, ...values }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? reading(value) : value]],
    ),
  )

const FILE: FileEvidence = {
  sha256: '0'.repeat(64),
  bytes: 10_000,
  pages: 1,
  limits: [],
  text: 'text',
  facts: {
    bytes: 10_000,
    sha256: '0'.repeat(64),
    pageCount: 1,
    producer: 'iText 2.1.7',
    revisions: 1,
    active: [],
    signatures: 0,
    ownerPassword: false,
  },
  changed: [],
  earlier: 'none',
}

const PAPER: PaperEvidence = {
  kind: 'constancia-vigencia',
  pages: [1],
  source: 'text',
  fields: fieldsWith({}),
  tables: {},
  cadena: readCadena([CADENA]),
  cadenaEvidence: [PLACE],
  sello: ['AAAA'],
  selloEvidence: [PLACE],
  hidden: [],
  mixedFonts: [],
}

export const passed: SealCheck = { status: 'passed' }

/** A seal that passed, but for these checks. */
export const sealWith = (checks: Partial<Record<SealCheckName, SealCheck>>): SealOutcome => ({
  status: 'passed',
  checks: { format: passed, key: passed, time: passed, algorithm: passed, crypto: passed, ...checks },
  covers: [],
})

/** What differs from the paper where everything is right. */
export interface Given extends Omit<Partial<Context>, 'evidence' | 'paper'> {
  readonly file?: Partial<FileEvidence>
  readonly paper?: Partial<PaperEvidence> | null
  readonly values?: Values
  /** Further papers of the file. */
  readonly others?: readonly Partial<PaperEvidence>[]
  readonly other?: Evidence['other']
  readonly elsewhere?: Evidence['elsewhere']
}

export function contextOf({ file, paper: change, values, others = [], other, elsewhere, ...rest }: Given): Context {
  const paper = change === null ? undefined : { ...PAPER, fields: fieldsWith(values ?? {}), ...change }
  const papers = [...(paper ? [paper] : []), ...others.map((one) => ({ ...PAPER, ...one }))]
  return {
    evidence: {
      schema: 'cotejo/evidence@1',
      engine: 'test',
      file: { ...FILE, ...file },
      papers,
      ...(other && { other }),
      ...(elsewhere && { elsewhere }),
    },
    ...(paper && { paper, seal: sealWith({}) }),
    comparison: paper && !('problem' in paper.cadena) ? comparePrinted(paper.cadena, paper.fields) : [],
    assurance: paper ? { nss: 'sealed', curp: 'sealed' } : {},
    contradictions: [],
    policy: presets.standard,
    expected: {},
    at: '2025-08-13T18:00:00.000Z',
    ...rest,
  }
}
