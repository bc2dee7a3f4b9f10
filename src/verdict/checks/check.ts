import type { SealOutcome } from '../../seal/check-seal.ts'
import type { PrintedComparison } from '../compare-printed.ts'
import type { Contradiction } from '../corroborate.ts'
import type { Evidence, PaperEvidence } from '../evidence.ts'
import type { Expected } from '../expected.ts'
import type { Place } from '../place.ts'
import type { Policy } from '../policy.ts'
import type { ReplayAnswer } from '../replay.ts'
import type { Action, Assurance, Level, Status } from '../verdict.ts'
import type { SharedWhy } from './shared-whys.ts'

/** Everything a check may look at. All of it was gathered before; a check reads nothing itself. */
export interface Context {
  readonly evidence: Evidence
  /** The paper that is judged; absent for another paper, or when nothing could be read. */
  readonly paper?: PaperEvidence
  readonly seal?: SealOutcome
  /** The cadena's values against the printed ones, as far as the paper prints them. */
  readonly comparison: readonly PrintedComparison[]
  /** The assurance of the paper's fields. */
  readonly assurance: Readonly<Record<string, Assurance>>
  /** Where other papers of the call do not say the same of the person. */
  readonly contradictions: readonly Contradiction[]
  readonly policy: Policy
  readonly expected: Expected
  readonly replay?: ReplayAnswer
  /** The instant of judgement, ISO 8601. */
  readonly at: string
}

/** A check's answer. `why` is absent only when it simply passed. */
export interface Answer<Why extends string = string> {
  readonly status: Status
  readonly why?: Why
  readonly params?: Readonly<Record<string, string | number>>
  readonly evidence?: readonly Place[]
  /** What to do, where it differs from the check's own action. */
  readonly action?: Action
}

/** What was seen, for the clerk; and what to do, for the student. Neither ever holds a value or accuses. */
export interface Sentences {
  readonly clerk: string
  readonly student: string
}

/**
 * One check: a statement that is true when it passes, every reason it can give, and the words for each in both
 * languages, so that a reason without a sentence does not compile.
 */
export interface CheckDefinition<Why extends string = string> {
  readonly code: string
  /** What it weighs in the policy `standard`: verdict-notes §4. */
  readonly level: Level
  /** What it weighs in presets that weigh it otherwise. */
  readonly levelIn?: { readonly strict?: Level; readonly 'no-key'?: Level }
  /** No policy can make it weigh less: verdict-notes §4. */
  readonly floor?: Level
  /** True where `sheet-alone` and `no-key` demand that it has run. */
  readonly mandatoryAlone?: true
  /** What the clerk should do when it did not pass. */
  readonly action: Action
  readonly run: (context: Context) => Answer<Why | SharedWhy>
  readonly texts: {
    readonly [Language in 'es' | 'en']: {
      /** What it means that it passed. */
      readonly passed: string
      readonly whys: Readonly<Record<Why, Sentences>>
    }
  }
}

/** A definition whose reasons and texts are held against each other by the compiler. */
export const check = <const Code extends string, Why extends string>(
  definition: CheckDefinition<Why> & { readonly code: Code },
) => definition

export const passed: Answer<never> = { status: 'passed' }

/** There was nothing to look at: an earlier check says why. */
export const notReached: Answer<'not-reached'> = { status: 'skipped', why: 'not-reached' }
