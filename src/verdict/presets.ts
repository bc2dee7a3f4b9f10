import { type CheckCode, catalog } from './checks/catalog.ts'
import type { Policy } from './policy.ts'
import type { Level } from './verdict.ts'

const levels = Object.fromEntries(catalog.map(({ code, level }) => [code, level])) as Record<CheckCode, Level>

/**
 * The usual demand: the person's numbers sealed, or equal to sealed ones of another paper. A constancia is good for 90
 * days: it is true only for the day it was issued, and a term of a school is longer than that. A school that asks for
 * fresher ones says so in its own policy.
 */
const standard: Policy = {
  id: 'standard',
  version: '1',
  levels,
  mandatory: [],
  require: { nss: 'corroborated', curp: 'corroborated' },
  maxAgeDays: { 'constancia-vigencia': 90 },
}

/** One sheet without anything to hold it against: print suffices, but the folio must be new and the CURP the applicant's. */
const sheetAlone: Policy = {
  ...standard,
  id: 'sheet-alone',
  mandatory: ['replay.folio', 'applicant.curp'],
  require: { nss: 'printed', curp: 'printed' },
}

/** As `sheet-alone`, for a school that has no key: that the seal cannot be checked is only said. */
const noKey: Policy = { ...sheetAlone, id: 'no-key', levels: { ...levels, 'seal.key': 'inform' } }

/** The numbers must be sealed on this paper, and what is a warning elsewhere refuses it. */
const strict: Policy = {
  ...standard,
  id: 'strict',
  levels: {
    ...levels,
    'replay.folio': 'fail',
    'replay.file': 'fail',
    'tamper.own_key': 'fail',
    'tamper.fonts': 'fail',
    'fields.person': 'fail',
  },
  require: { nss: 'sealed', curp: 'sealed' },
}

export const presets = { standard, 'sheet-alone': sheetAlone, 'no-key': noKey, strict } as const satisfies Record<
  string,
  Policy
>

/** The policies that have a name. */
export type PresetName = keyof typeof presets

/** No policy can make these weigh less: verdict-notes §4. */
export const floors: Readonly<Partial<Record<CheckCode, Level>>> = {
  'file.limits': 'fail',
  'seal.format': 'warn',
  'seal.crypto': 'warn',
  'tamper.visible': 'warn',
  'tamper.fields_changed': 'warn',
  'replay.folio': 'warn',
}
