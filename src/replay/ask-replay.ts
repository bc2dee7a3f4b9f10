import type { Evidence } from '../verdict/evidence.ts'
import { checkEvidence } from '../verdict/judge-options.ts'
import type { ReplayAnswer } from '../verdict/replay.ts'
import type { ReplayEntry, ReplayFinding, ReplayStore } from './replay-store.ts'
import { LEAST_KEY_BYTES, replayEntry } from './tags.ts'

/** The school's memory of earlier uploads. */
export interface Replay {
  readonly store: ReplayStore
  /** A secret of the school, at least 32 random bytes. Under another key nothing that was kept is found again. */
  readonly key: Uint8Array
  /** Who uploads, as the school names its applicants: the same text for the same person, always. */
  readonly applicant?: string | undefined
  /** How long the store may take, in milliseconds. Default 2000; 0 for as long as it likes. */
  readonly timeoutMs?: number | undefined
}

const TIMEOUT_MS = 2000
/** What timers can count: beyond it they fire at once. */
const LONGEST_MS = 2 ** 31 - 1

/** Throws a `TypeError` that names the option. */
export function checkReplay(replay: Replay | undefined): void {
  if (replay === undefined) return
  if (typeof replay !== 'object' || replay === null) throw new TypeError('options.replay must be { store, key }')
  const { store, key, applicant, timeoutMs = TIMEOUT_MS } = replay
  if (typeof store?.put !== 'function' || typeof store.status !== 'function')
    throw new TypeError('options.replay.store must have put and status, as memoryReplayStore() and sqlReplayStore() do')
  if (!ArrayBuffer.isView(key) || key.byteLength < LEAST_KEY_BYTES)
    throw new TypeError(`options.replay.key must be a Uint8Array of at least ${LEAST_KEY_BYTES} secret bytes`)
  if (applicant !== undefined && (typeof applicant !== 'string' || applicant === ''))
    throw new TypeError('options.replay.applicant must be a text that is not empty')
  if (!(timeoutMs >= 0 && timeoutMs <= LONGEST_MS))
    throw new TypeError(`options.replay.timeoutMs must be a number of milliseconds up to ${LONGEST_MS}`)
}

/** Remembers the upload and says what was known of it. Never rejects: a store that fails is an answer. */
export const putReplay = (evidence: Evidence, replay: Replay): Promise<ReplayAnswer> =>
  ask(evidence, replay, (entry) => replay.store.put(entry))

/**
 * What the store says of an upload by now, remembering nothing: an earlier one is in conflict as soon as another person
 * came with its folio. Give it to `judge` as `replayed`. Throws `TypeError` for a wrong call; a store that fails is an
 * answer.
 */
export async function replayStatus(evidence: Evidence, replay: Replay): Promise<ReplayAnswer> {
  checkEvidence(evidence)
  checkReplay(replay)
  return ask(evidence, replay, (entry) => replay.store.status(entry))
}

async function ask(
  evidence: Evidence,
  { key, applicant, timeoutMs = TIMEOUT_MS }: Replay,
  question: (entry: ReplayEntry) => Promise<ReplayFinding>,
): Promise<ReplayAnswer> {
  const entry = await replayEntry(evidence, key, applicant)
  if (!entry) return { folio: 'absent', file: 'absent' }
  const answer = await inTime(timeoutMs, async () => question(entry)).catch(() => undefined)
  return isFinding(answer) ? { folio: answer.folio, file: answer.file } : { folio: 'failed', file: 'failed' }
}

/** What a store of the caller's own answers is not taken on trust. */
const isFinding = (answer: ReplayFinding | undefined): answer is ReplayFinding =>
  [answer?.folio, answer?.file].every((found) => found === 'new' || found === 'same' || found === 'conflict')

/** Rejects after the time; what comes later is dropped. */
async function inTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  if (milliseconds === 0) return work()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, milliseconds)
  })
  return Promise.race([work(), late]).finally(() => clearTimeout(timer))
}
