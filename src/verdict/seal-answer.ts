import type { Place } from '../fields/passage.ts'
import type { SealCheck } from '../seal/check-seal.ts'
import type { Answer } from './checks/check.ts'
import type { Action } from './verdict.ts'

/** One of the seal's five decisions as a check's answer. `whys` are those that this check has words for. */
export function answerOf<const Why extends string>(
  { status, why }: SealCheck,
  whys: readonly Why[],
  actions: { readonly [W in Why]?: Action },
  evidence: readonly Place[],
): Answer<Why | 'not-reached'> {
  if (why === undefined) return { status, evidence }
  const known = whys.find((candidate) => candidate === why)
  if (known === undefined) return { status, why: 'not-reached' }
  const action = actions[known]
  return { status, why: known, evidence, ...(action && { action }) }
}
