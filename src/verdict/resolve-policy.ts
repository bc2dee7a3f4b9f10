import { schemaWords } from '../schema-words.ts'
import type { Policy } from './policy.ts'
import { type PolicyInput, policySchema } from './policy-schema.ts'
import { type PresetName, presets } from './presets.ts'

/**
 * The policy of a preset's name or of a policy value. Throws a `TypeError` that names the option for anything else, and
 * for a level below its floor.
 */
export function resolvePolicy(input: PresetName | PolicyInput | undefined = 'standard'): Policy {
  if (typeof input === 'string') {
    if (!Object.hasOwn(presets, input))
      throw new TypeError(`options.policy: no preset of that name; the presets are ${Object.keys(presets).join(', ')}`)
    return presets[input]
  }
  const parsed = policySchema().safeParse(input, schemaWords)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new TypeError(`options.policy${issue.path.map((step) => `.${String(step)}`).join('')}: ${issue.message}`)
  }
  const { extends: name, id, version, levels, mandatory, require, maxAgeDays } = parsed.data
  const base: Policy = presets[name]
  return {
    id: id ?? `${name}+`,
    version: version ?? base.version,
    levels: { ...base.levels, ...defined(levels) },
    mandatory: mandatory ?? base.mandatory,
    require: { ...base.require, ...defined(require) },
    maxAgeDays: numbers({ ...base.maxAgeDays, ...defined(maxAgeDays) }),
  }
}

/** Without the keys that are there but undefined. */
const defined = <T extends object>(object: T | undefined) =>
  Object.fromEntries(Object.entries(object ?? {}).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/** Without what a policy took away from its preset. */
const numbers = (days: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(days).filter((entry): entry is [string, number] => entry[1] !== null))
