import * as z from 'zod/mini'
import { type KnownKind, kinds } from '../documents/catalog.ts'
import { once } from '../once.ts'
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

/** A policy as a school writes it, in JSON or TypeScript: a preset, and what differs from it. */
export const policySchema = once(() => {
  const levels = z.strictObject(Object.fromEntries(codes.map((code) => [code, z.optional(levelOf(code))])))
  const required = z.enum(['sealed', 'corroborated', 'printed'])
  const names = Object.keys(presets) as [PresetName, ...PresetName[]]
  const days = z.int().check(z.minimum(0))
  const ages = z.strictObject(Object.fromEntries(kinds.map(({ kind }) => [kind, z.optional(z.nullable(days))])))
  const name = z.optional(z.string().check(z.minLength(1)))

  return z.strictObject({
    extends: z.enum(names).check(z.describe('The preset that holds wherever nothing else is said here')),
    id: name.check(z.describe('The name that verdicts give it; by default that of the preset and a +')),
    version: name,
    levels: z
      .optional(levels as z.ZodMiniType<{ readonly [Code in CheckCode]?: Level | undefined }>)
      .check(z.describe('What it weighs that a check did not pass, by its code')),
    mandatory: z
      .optional(z.array(z.enum(codes)))
      .check(z.describe('Checks that must have run; replaces the list of the preset')),
    require: z.optional(z.strictObject({ nss: z.optional(required), curp: z.optional(required) })),
    maxAgeDays: z
      .optional(ages as z.ZodMiniType<{ readonly [Kind in KnownKind['kind']]?: number | null }>)
      .check(z.describe('For each kind the days up to which a paper is fresh; null for a kind that never ages')),
  })
})

/** A policy as a school writes it: a preset, and what differs from it. */
export type PolicyInput = z.infer<ReturnType<typeof policySchema>>
