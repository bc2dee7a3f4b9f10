import type { Trust } from '../seal/trust.ts'
import type { Evidence } from './evidence.ts'
import { checkExpected, type Expected } from './expected.ts'
import { instantOf } from './instant.ts'
import type { Policy } from './policy.ts'
import type { PolicyInput } from './policy-schema.ts'
import type { PresetName } from './presets.ts'
import { type ReplayAnswer, replayResults } from './replay.ts'
import { resolvePolicy } from './resolve-policy.ts'

/** By what evidence is judged. */
export interface JudgeOptions {
  /** A preset's name or a policy value. Default `standard`. */
  readonly policy?: PresetName | PolicyInput | undefined
  /** The keys that are trusted, as `createTrust` gives them. Without them no seal can pass. */
  readonly trust?: Trust | undefined
  /** What the portal knows of the applicant. */
  readonly expected?: Expected | undefined
  /** The instant of judgement, a `Date` or ISO 8601 with an offset. Default now. */
  readonly at?: Date | string | undefined
  /** What a replay store answered. */
  readonly replayed?: ReplayAnswer | undefined
  /**
   * The evidence of all files of the call, in their order, this one among them: papers of one person, which corroborate
   * or contradict each other. Only this one is judged.
   */
  readonly beside?: readonly Evidence[] | undefined
}

/** The same, checked, with the defaults in their places. */
export interface JudgeBasis {
  readonly policy: Policy
  readonly trust: Trust | undefined
  readonly expected: Expected
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly replayed: ReplayAnswer | undefined
  readonly beside: readonly Evidence[]
}

/** Throws a `TypeError` that names the option, and holds nothing of it, for what nothing can be judged by. */
export function checkJudgeOptions(options: JudgeOptions): JudgeBasis {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object')
  return {
    policy: resolvePolicy(options.policy),
    trust: checkTrust(options.trust),
    expected: checkExpected(options.expected),
    at: instantOf(options.at),
    replayed: checkReplayed(options.replayed),
    beside: checkBeside(options.beside),
  }
}

function checkTrust(trust: Trust | undefined): Trust | undefined {
  if (trust === undefined || (trust?.version === 'cotejo/trust@1' && Array.isArray(trust.keys))) return trust
  throw new TypeError('options.trust must be what createTrust gives')
}

function checkReplayed(replayed: ReplayAnswer | undefined): ReplayAnswer | undefined {
  if (replayed === undefined) return undefined
  for (const name of ['folio', 'file'] as const)
    if (!replayResults.includes(replayed?.[name]))
      throw new TypeError(`options.replayed.${name} must be one of ${replayResults.join(', ')}`)
  return replayed
}

function checkBeside(beside: readonly Evidence[] = []): readonly Evidence[] {
  if (!Array.isArray(beside)) throw new TypeError('options.beside must be a list of evidence')
  beside.forEach((evidence, index) => {
    checkEvidence(evidence, `options.beside[${index}]`)
  })
  return beside
}

/** Kept evidence comes back from a database: what is none, or of another version, is told as such. */
export function checkEvidence(evidence: Evidence, name = 'evidence'): void {
  if (evidence?.schema !== 'cotejo/evidence@1') throw new TypeError(`${name} must be what readDocument gives`)
}
