import type { CheckCode } from './checks/catalog.ts'
import type { Policy } from './policy.ts'
import { type PolicyInput, policySchema } from './policy-schema.ts'
import { floors, type PresetName, presets } from './presets.ts'
import type { Level } from './verdict.ts'

const weight: Readonly<Record<Level, number>> = { ignore: 0, inform: 1, warn: 2, fail: 3 }

/**
 * The policy of a preset's name or of a policy value. Throws a `TypeError` that names the option for anything else, and
 * for a level below its floor: no school can decide that a broken seal does not matter.
 */
export function resolvePolicy(input: PresetName | PolicyInput | undefined = 'standard'): Policy {
  if (typeof input === 'string') {
    if (!Object.hasOwn(presets, input))
      throw new TypeError(`options.policy: no preset of that name; the presets are ${Object.keys(presets).join(', ')}`)
    return presets[input]
  }
  const parsed = policySchema.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new TypeError(`options.policy${issue.path.map((step) => `.${String(step)}`).join('')}: ${issue.message}`)
  }
  const { extends: name, id, version, levels, mandatory, require, maxAgeDays } = parsed.data
  const base: Policy = presets[name]
  const policy: Policy = {
    id: id ?? `${name}+`,
    version: version ?? base.version,
    levels: { ...base.levels, ...(defined(levels) as Record<string, Level>) },
    mandatory: mandatory ?? base.mandatory,
    require: { ...base.require, ...defined(require) },
    maxAgeDays: { ...base.maxAgeDays, ...maxAgeDays },
  }
  for (const [code, floor] of Object.entries(floors) as [CheckCode, Level][])
    if (weight[policy.levels[code]!] < weight[floor])
      throw new TypeError(`options.policy.levels.${code}: cannot be below "${floor}"`)
  return policy
}

/** Without the keys that are there but undefined. */
const defined = <T extends object>(object: T | undefined) =>
  Object.fromEntries(Object.entries(object ?? {}).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
