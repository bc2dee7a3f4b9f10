import type { Policy } from '../verdict/policy.ts'
import { policyHash } from '../verdict/policy-hash.ts'
import type { PolicyInput } from '../verdict/policy-schema.ts'
import { type PresetName, presets } from '../verdict/presets.ts'
import { resolvePolicy } from '../verdict/resolve-policy.ts'
import { parsed } from './parsed.ts'
import { bytesOf } from './read-file.ts'
import { UsageError } from './usage-error.ts'

export const policyOptions = { json: { type: 'boolean' } } as const

/** `cotejo policy show NAME`. Resolves to the exit status. */
export async function policy(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, policyOptions)
  const [which, ...more] = positionals
  if (which === undefined || more.length > 0)
    throw new UsageError(`policy show: give one of ${Object.keys(presets).join(', ')}, or FILE.json`)
  const resolved = resolvePolicy(await loadPolicy(which))
  const hash = policyHash(resolved)
  process.stdout.write(values.json ? `${JSON.stringify({ ...resolved, hash })}\n` : described(resolved, hash))
  return 0
}

/** A policy of the command line: a preset by its name, or what a JSON file says. Throws `UsageError` that names it. */
export async function loadPolicy(nameOrFile: string): Promise<PresetName | PolicyInput> {
  if (Object.hasOwn(presets, nameOrFile)) return nameOrFile as PresetName
  if (!nameOrFile.endsWith('.json'))
    throw new UsageError(
      `there is no policy ${nameOrFile}: give one of ${Object.keys(presets).join(', ')}, or FILE.json`,
    )
  const text = new TextDecoder().decode(await bytesOf(nameOrFile))
  try {
    const value = JSON.parse(text) as PolicyInput
    resolvePolicy(value)
    return value
  } catch (error) {
    const what = error instanceof TypeError ? error.message.replace(/^options\.policy[.:] ?/, '') : 'is no JSON'
    throw new UsageError(`${nameOrFile}: ${what}`)
  }
}

function described({ id, version, require, maxAgeDays, mandatory, levels }: Policy, hash: string): string {
  const rows: [string, string][] = [
    ['policy', `${id}, version ${version}`],
    ['hash', hash],
    ['NSS, CURP', `${require.nss}, ${require.curp}`],
    ...Object.entries(maxAgeDays).map(([kind, days]): [string, string] => [kind, `at most ${days} days old`]),
    ['must have run', mandatory.join(', ') || 'nothing in particular'],
  ]
  return [...rows, ...Object.entries(levels)].map(([name, value]) => `${name.padEnd(23)}${value}\n`).join('')
}
