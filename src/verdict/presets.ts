import { kinds } from '../documents/catalog.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import { type CheckCode, catalog } from './checks/catalog.ts'
import type { CheckDefinition } from './checks/check.ts'
import type { Policy } from './policy.ts'
import type { Level } from './verdict.ts'

/** What presets make of each check is declared by the check, and for how long a paper is fresh by its kind. */
const checks: readonly (CheckDefinition & { readonly code: CheckCode })[] = catalog
const papers: readonly DocumentKind[] = kinds

const levelsIn = (preset?: 'strict' | 'no-key') =>
  Object.fromEntries(
    checks.map(({ code, level, levelIn }) => [code, (preset && levelIn?.[preset]) ?? level]),
  ) as Record<CheckCode, Level>

/**
 * The usual demand: the person's numbers sealed, or equal to sealed ones of another paper. A school that asks for
 * fresher papers says so in its own policy.
 */
const standard: Policy = {
  id: 'standard',
  version: '1',
  levels: levelsIn(),
  mandatory: [],
  require: { nss: 'corroborated', curp: 'corroborated' },
  maxAgeDays: Object.fromEntries(
    papers.flatMap(({ kind, maxAgeDays }) => (maxAgeDays === undefined ? [] : [[kind, maxAgeDays]])),
  ),
}

/** One sheet without anything to hold it against: print suffices, but the folio must be new and the CURP the applicant's. */
const sheetAlone: Policy = {
  ...standard,
  id: 'sheet-alone',
  mandatory: checks.flatMap(({ code, mandatoryAlone }) => (mandatoryAlone ? [code] : [])),
  require: { nss: 'printed', curp: 'printed' },
}

/** As `sheet-alone`, for a school that has no key: that the seal cannot be checked is only said. */
const noKey: Policy = { ...sheetAlone, id: 'no-key', levels: levelsIn('no-key') }

/** The numbers must be sealed on this paper, and what is a warning elsewhere refuses it. */
const strict: Policy = {
  ...standard,
  id: 'strict',
  levels: levelsIn('strict'),
  require: { nss: 'sealed', curp: 'sealed' },
}

export const presets = { standard, 'sheet-alone': sheetAlone, 'no-key': noKey, strict } as const satisfies Record<
  string,
  Policy
>

/** The policies that have a name. */
export type PresetName = keyof typeof presets

/** No policy can make these weigh less. */
export const floors: Readonly<Partial<Record<CheckCode, Level>>> = Object.fromEntries(
  checks.flatMap(({ code, floor }) => (floor ? [[code, floor]] : [])),
)
