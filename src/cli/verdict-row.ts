import type { Language } from '../language.ts'
import { explain } from '../verdict/explain.ts'
import { NAME_FIELDS } from '../verdict/person.ts'
import type { Field, Verdict } from '../verdict/verdict.ts'

/** What a row of a table says of a file, in this order. */
export const VERDICT_COLUMNS = [
  'file',
  'outcome',
  'what_to_do',
  'document',
  'nss',
  'curp',
  'name',
  'folio',
  'indication',
  'sub_indication',
  'seal',
  'reasons',
  'at',
  'sha256',
] as const

export type VerdictRow = Readonly<Record<(typeof VERDICT_COLUMNS)[number], string>>

/** It holds personal data: the table is for the office that the papers were sent to. */
export function verdictRow(file: string, verdict: Verdict, language: Language): VerdictRow {
  const fields: Readonly<Record<string, Field<unknown>>> = verdict.document.fields
  const textOf = (name: string) => String(fields[name]?.value ?? '')
  const { action, document } = explain(verdict, language)
  return {
    file,
    outcome: verdict.outcome,
    what_to_do: action,
    document,
    nss: textOf('nss'),
    curp: textOf('curp'),
    name: NAME_FIELDS.map(textOf).filter(Boolean).join(' '),
    folio: textOf('folio'),
    indication: verdict.indication,
    sub_indication: verdict.subIndication ?? '',
    seal: verdict.seal.status,
    reasons: verdict.reasons.join(' '),
    at: verdict.basis.at,
    sha256: verdict.basis.file ?? '',
  }
}
