/** Holds what is read of a paper against what was drawn. */
import { readFileSync } from 'node:fs'
import { createTrust, verifyDocument } from '../../src/index.ts'
import type { Sample } from './draw.ts'

export interface Wrong {
  readonly field: string
  readonly drawn: string
  readonly read: string
}

export interface Checked {
  /** Fields and cells of tables that the paper prints. */
  readonly all: number
  readonly wrong: readonly Wrong[]
  /** Another paper was taken for one of ours. */
  readonly mistaken: boolean
  readonly outcome: string
}

const trust = createTrust([{ key: readFileSync(new URL('../../fixtures/keys/prueba-2048.crt', import.meta.url)) }])
/** What a paper has at most one of: read where none is printed, it is wrong. */
const NAMES = [
  'nombre',
  'primerApellido',
  'segundoApellido',
  'nombreCompleto',
  'nss',
  'curp',
  'folio',
  'fechaNacimiento',
  'lugarNacimiento',
]

export async function check({ paper, bytes }: Pick<Sample, 'paper' | 'bytes'>): Promise<Checked> {
  const verdict = await verifyDocument(bytes, { trust, at: '2026-11-27T12:00:00-06:00' })
  const { document, outcome } = verdict
  const isOurs = !['other', 'unknown'].includes(document.kind)
  if (paper.kind === 'other') return { all: 0, wrong: [], mistaken: isOurs, outcome }
  const fields = document.fields as Readonly<Record<string, { readonly value?: unknown } | undefined>>
  const wrong: Wrong[] = []
  let all = 0
  const hold = (field: string, drawn: string, read: unknown) => {
    if (drawn) all++
    if (shown(drawn) !== shown(read)) wrong.push({ field, drawn, read: shown(read) })
  }
  if (document.kind !== paper.kind) hold('kind', paper.kind, document.kind)
  for (const [field, value] of Object.entries(paper.values)) hold(field, value, fields[field]?.value)
  for (const field of NAMES) if (!(field in paper.values)) hold(field, '', fields[field]?.value)
  for (const [table, rows] of Object.entries(paper.tables ?? {})) {
    const read = (fields[table]?.value ?? []) as readonly Readonly<Record<string, unknown>>[]
    for (const [i, row] of rows.entries())
      for (const [column, value] of Object.entries(row)) hold(`${table}.${column}`, value, read[i]?.[column])
    if (read.length > rows.length) hold(`${table}.rows`, '', `${read.length} in place of ${rows.length}`)
  }
  return { all, wrong, mistaken: false, outcome }
}

/** A blank before a bar of the cadena is not seen: it is read where the sello says so. */
const shown = (read: unknown) =>
  read === undefined ? '' : typeof read === 'string' ? read.replace(/ \|/g, '|') : JSON.stringify(read)
