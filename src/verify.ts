import { raced } from './content/abort.ts'
import type { Input } from './content/input.ts'
import { type ReadEvidence, type ReadOptions, readEvidence } from './read-document.ts'
import { checkReplay, putReplay, type Replay } from './replay/ask-replay.ts'
import { judge } from './verdict/judge.ts'
import { checkJudgeOptions, type JudgeOptions } from './verdict/judge-options.ts'
import type { Verdict } from './verdict/verdict.ts'

/** How a file is read and by what it is judged. */
export interface VerifyOptions extends ReadOptions, JudgeOptions {
  /** A memory of earlier uploads, which this one is added to. Without it `replay.*` is skipped. */
  readonly replay?: Replay | undefined
}

/**
 * Verifies one upload: reads the content, recognises the paper, reads its fields, checks the identifiers, rebuilds the
 * cadena and holds it against the seal, and judges all that.
 *
 * A bad document is a verdict, never an exception. Throws `TypeError` for a wrong call (no bytes, an unknown policy, an
 * ill-formed expected value), and the signal's reason when it fires; nothing is remembered for `replay` unless it fires
 * while the store is asked.
 */
export function verifyDocument(input: Input, options: VerifyOptions = {}): Promise<Verdict> {
  return verifyBy(readEvidence, input, options)
}

/** The same, wherever the reading is done. */
export async function verifyBy(read: ReadEvidence, input: Input, options: VerifyOptions): Promise<Verdict> {
  checkOptions(options)
  const evidence = await read(input, options)
  const { replay, signal } = options
  signal?.throwIfAborted()
  const replayed = replay ? await raced(putReplay(evidence, replay), signal) : options.replayed
  return judge(evidence, { ...options, replayed })
}

/** A wrong call should not have to wait for a file to be read, and must leave nothing behind. */
export function checkOptions(options: VerifyOptions): void {
  checkJudgeOptions(options)
  checkReplay(options.replay)
}
