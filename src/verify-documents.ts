import { raced } from './content/abort.ts'
import type { Input } from './content/input.ts'
import { type ReadEvidence, readEvidence } from './read-document.ts'
import { putReplay } from './replay/ask-replay.ts'
import type { Evidence } from './verdict/evidence.ts'
import { judge } from './verdict/judge.ts'
import type { Verdict } from './verdict/verdict.ts'
import { checkOptions, type VerifyOptions } from './verify.ts'

/**
 * Verifies several papers of one person: a verdict for each, in the order of the inputs. A value that is sealed on one
 * corroborates the same value printed on another; where two name different people, both are rejected, and the evidence
 * points into both (`input` is the index of the other file).
 *
 * Every option holds for every paper, `expected.kind` too. Throws as `verifyDocument` does; files are read one after the
 * other, and nothing is remembered for `replay` unless all could be read.
 */
export function verifyDocuments(inputs: readonly Input[], options: VerifyOptions = {}): Promise<Verdict[]> {
  return verifyAllBy(readEvidence, inputs, options)
}

/** The same, wherever the reading is done. */
export async function verifyAllBy(
  read: ReadEvidence,
  inputs: readonly Input[],
  options: VerifyOptions,
): Promise<Verdict[]> {
  if (!Array.isArray(inputs)) throw new TypeError('inputs must be a list of files, one for each paper')
  checkOptions(options)
  const at = options.at ?? new Date()
  const beside: Evidence[] = []
  for (const [index, input] of inputs.entries()) beside.push(await readOne(read, input, index, options))
  const { replay, signal } = options
  signal?.throwIfAborted()
  const replayed = await raced(
    Promise.all(beside.map((evidence) => (replay ? putReplay(evidence, replay) : options.replayed))),
    signal,
  )
  return beside.map((evidence, index) => judge(evidence, { ...options, at, beside, replayed: replayed[index] }))
}

async function readOne(read: ReadEvidence, input: Input, index: number, options: VerifyOptions): Promise<Evidence> {
  try {
    return await read(input, options)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new TypeError(`inputs[${index}]: ${error.message}`, { cause: error })
  }
}
