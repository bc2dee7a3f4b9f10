import * as z from 'zod'
import { kinds } from '../documents/catalog.ts'
import { type CheckCode, codes } from './checks/catalog.ts'
import { floors, type PresetName, presets } from './presets.ts'
import type { Level } from './verdict.ts'

/** From what counts for nothing to what refuses a paper. */
const LEVELS: readonly Level[] = ['ignore', 'inform', 'warn', 'fail']

/** The levels that a check may be given: no school can decide that a broken seal does not matter. */
function levelOf(code: CheckCode) {
  const floor = floors[code]
  if (!floor) return z.enum(LEVELS)
  const levels = LEVELS.slice(LEVELS.indexOf(floor))
  return z.enum(levels, { error: `must be ${levels.join(' or ')}: no policy can make it weigh less` })
}

const levels = z.strictObject(Object.fromEntries(codes.map((code) => [code, levelOf(code).optional()])))
const required = z.enum(['sealed', 'corroborated', 'printed'])
const names = Object.keys(presets) as [PresetName, ...PresetName[]]
const kindNames = kinds.map(({ kind }) => kind)
const days = z.number().int().min(0)

/** A policy as a school writes it, in JSON or TypeScript: a preset, and what differs from it. */
export const policySchema = z.strictObject({
  extends: z.enum(names).describe('The preset that holds wherever nothing else is said here'),
  id: z.string().min(1).optional().describe('The name that verdicts give it; by default that of the preset and a +'),
  version: z.string().min(1).optional(),
  levels: (levels as z.ZodType<{ readonly [Code in CheckCode]?: Level | undefined }>)
    .optional()
    .describe('What it weighs that a check did not pass, by its code'),
  mandatory: z.array(z.enum(codes)).optional().describe('Checks that must have run; replaces the list of the preset'),
  require: z.strictObject({ nss: required.optional(), curp: required.optional() }).optional(),
  maxAgeDays: z
    .partialRecord(z.enum(kindNames), days.nullable())
    .optional()
    .describe('For each kind the days up to which a paper is fresh; null for a kind that never ages'),
})

/** A policy as a school writes it: a preset, and what differs from it. */
export type PolicyInput = z.infer<typeof policySchema>
