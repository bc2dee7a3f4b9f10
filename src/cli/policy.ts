import type { Language } from '../language.ts'
import { catalog } from '../verdict/checks/catalog.ts'
import type { Policy } from '../verdict/policy.ts'
import { policyHash } from '../verdict/policy-hash.ts'
import type { PolicyInput } from '../verdict/policy-schema.ts'
import { type PresetName, presets } from '../verdict/presets.ts'
import { resolvePolicy } from '../verdict/resolve-policy.ts'
import { languageOf } from './lang.ts'
import { parsed } from './parsed.ts'
import { bytesOf } from './read-file.ts'
import { about, UsageError } from './usage-error.ts'

const names = Object.keys(presets).join(', ')

export const policyOptions = { json: { type: 'boolean' }, lang: { type: 'string' } } as const

/** `cotejo policy show NAME`. Resolves to the exit status. */
export async function policy(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, policyOptions)
  const lang = languageOf(values.lang)
  const [which, ...more] = positionals
  if (which === undefined || more.length > 0) {
    throw new UsageError({
      es: `policy show: indique ${names}, o ARCHIVO.json`,
      en: `policy show: give one of ${names}, or FILE.json`,
    })
  }
  const resolved = resolvePolicy(await loadPolicy(which))
  const hash = policyHash(resolved)
  process.stdout.write(values.json ? `${JSON.stringify({ ...resolved, hash })}\n` : described(resolved, hash, lang))
  return 0
}

/** A policy of the command line: a preset by its name, or what a JSON file says. Throws `UsageError` that names it. */
export async function loadPolicy(nameOrFile: string): Promise<PresetName | PolicyInput> {
  if (Object.hasOwn(presets, nameOrFile)) return nameOrFile as PresetName
  if (!nameOrFile.endsWith('.json')) {
    throw new UsageError({
      es: `no hay una política ${nameOrFile}: indique ${names}, o ARCHIVO.json`,
      en: `there is no policy ${nameOrFile}: give one of ${names}, or FILE.json`,
    })
  }
  const text = new TextDecoder().decode(await bytesOf(nameOrFile))
  try {
    const value = JSON.parse(text) as PolicyInput
    resolvePolicy(value)
    return value
  } catch (error) {
    if (!(error instanceof TypeError)) throw new UsageError(about(nameOrFile, { es: 'no es JSON', en: 'is no JSON' }))
    const why = error.message.replace(/^options\.policy[.:] ?/, '')
    throw new UsageError(about(nameOrFile, { es: `no sirve como política; el motivo, en inglés: ${why}`, en: why }))
  }
}

const words = {
  es: {
    policy: 'política',
    version: 'versión',
    hash: 'huella',
    claims: 'respaldo de NSS, CURP',
    days: (days: number | null) => `a lo más ${days} días de antigüedad`,
    mandatory: 'no puede faltar',
    nothing: 'ninguna revisión en particular',
    levels:
      'Si la revisión falla: fail rechaza el archivo, warn pide que alguien lo vea, inform solo avisa, ignore no cuenta.',
  },
  en: {
    policy: 'policy',
    version: 'version',
    hash: 'hash',
    claims: 'NSS, CURP rest on',
    days: (days: number | null) => `at most ${days} days old`,
    mandatory: 'must have run',
    nothing: 'nothing in particular',
    levels:
      'Where a check fails: fail rejects the file, warn asks for a look, inform only tells, ignore does not count.',
  },
} as const

function described(
  { id, version, require, maxAgeDays, mandatory, levels }: Policy,
  hash: string,
  lang: Language,
): string {
  const say = words[lang]
  const rows: [string, string][] = [
    [say.policy, `${id}, ${say.version} ${version}`],
    [say.hash, hash],
    [say.claims, `${require.nss}, ${require.curp}`],
    ...Object.entries(maxAgeDays).map(([kind, days]): [string, string] => [kind, say.days(days)]),
    [say.mandatory, mandatory.join(', ') || say.nothing],
  ]
  const checks = catalog.map(({ code, texts }): [string, string] => [
    code,
    `${levels[code]!.padEnd(7)} ${texts[lang].passed}`,
  ])
  const lines = (all: [string, string][]) => all.map(([name, value]) => `${name.padEnd(23)}${value}\n`).join('')
  return `${lines(rows)}\n${lines(checks)}\n${say.levels}\n`
}
