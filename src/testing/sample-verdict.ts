import { createTrust, judge, type Outcome, type Verdict } from '../index.ts'
import type { Block } from './blocks.ts'
import type { SampleChanges } from './changes.ts'
import { draft } from './draft.ts'
import { LUCIA } from './person.ts'
import { sampleEvidence } from './sample-evidence.ts'
import { type SampleKind, samples } from './samples.ts'
import { testTrustEntry } from './test-trust.ts'

/** What was uploaded, of its usual kind, and whether the portal has a key. */
interface Story {
  readonly kind?: SampleKind | 'unknown'
  readonly changes?: SampleChanges<'asignacion-nss'>
  readonly keyless?: true
}

/** By outcome and action, the usual one first. */
const STORIES = {
  accept: {
    none: {},
  },
  review: {
    'check-by-hand': { changes: { nombre: 'ROSA FERNANDA', curp: LUCIA.curp, nss: LUCIA.nss } },
    'update-trust': { keyless: true },
    'upload-original': { changes: { seal: 'other-key' } },
    'upload-fresh': { changes: { seal: 'none' } },
    'upload-other': { kind: 'tarjeta-nss' },
  },
  reject: {
    'upload-original': { changes: { printed: { nss: '12345678903' } } },
    'upload-fresh': { kind: 'constancia-vigencia', changes: { fecha: '2020-01-15' } },
    'upload-other': { kind: 'unknown' },
  },
} as const satisfies Record<Outcome, Record<string, Story>>

const LETTER: readonly Block[] = [
  { is: 'title', text: 'Solicitud de documentos' },
  { is: 'paragraph', text: 'Favor de entregarlos en la ventanilla 4 a más tardar el viernes.' },
]

/** The actions that `sampleVerdict` has a verdict for. */
export type SampleAction<O extends Outcome> = keyof (typeof STORIES)[O] & Verdict['action']

/** Which of the verdicts with one outcome. */
export interface SampleVerdictOptions<O extends Outcome> {
  /** Default `none` for accept, `check-by-hand` for review, `upload-original` for reject. */
  readonly action?: SampleAction<O> | undefined
  /** The paper that was uploaded. Default `asignacion-nss`, or the one that the action is usual for. */
  readonly kind?: SampleKind | undefined
}

/**
 * A verdict for tests without a PDF: `judge`'s own, of an invented paper, with the whole catalogue of checks.
 *
 * ```ts
 * sampleVerdict('accept', { kind: 'constancia-vigencia' }).action // → 'none'
 * sampleVerdict('review', { action: 'update-trust' }).subIndication // → 'NO_SIGNING_CERTIFICATE_FOUND'
 * sampleVerdict('reject', { action: 'upload-fresh' }).reasons // → ['time.fresh']
 * ```
 *
 * Judged under `standard` at the present moment, of a paper made yesterday; `basis.file` is the hash of no file. Which
 * reasons stand behind an outcome and action may change in any version. For a verdict of which more matters, verify a
 * `samplePaper`. Throws `TypeError` for an outcome, an action or a kind that there is not, and where a paper of the kind
 * never gets the action: a card is not accepted, and of what does not grow old no fresh one is asked for.
 */
export function sampleVerdict<O extends Outcome>(outcome: O, options: SampleVerdictOptions<O> = {}): Verdict {
  const stories: Readonly<Record<string, Story>> = among(STORIES, outcome, 'outcome')
  const action = options.action ?? Object.keys(stories)[0]!
  const { kind: usual = 'asignacion-nss', changes = {}, keyless } = among(stories, action, `action of ${outcome}`)
  const kind = options.kind ?? usual
  const blocks = kind === 'unknown' ? LETTER : among(samples, kind, 'kind').compose(draft(kind, changes as object))
  const verdict = judge(sampleEvidence(blocks), keyless ? {} : { trust: createTrust([testTrustEntry()]) })
  if (verdict.outcome !== outcome || verdict.action !== action)
    throw new TypeError(`no ${kind} gets the outcome ${outcome} with the action ${action}`)
  return verdict
}

function among<T extends object, N extends keyof T>(table: T, name: N, what: string): T[N] {
  if (Object.hasOwn(table, name)) return table[name]
  throw new TypeError(`${what} must be one of ${Object.keys(table).join(', ')}`)
}
