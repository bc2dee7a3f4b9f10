import { completion, SHELLS } from './completion.ts'
import { inspect, inspectOptions } from './inspect.ts'
import { deriveOptions, key } from './key.ts'
import type { Options } from './parsed.ts'
import { policy, policyOptions } from './policy.ts'
import { add, addOptions, show, showOptions } from './trust.ts'
import { verify, verifyOptions } from './verify.ts'

/** What can be said after `cotejo`, in one word or two. */
export interface Command {
  /** Takes what follows, and resolves to the exit status. */
  readonly run: (args: readonly string[]) => Promise<number>
  readonly options: Options
  /** What else may follow, where that is no file. */
  readonly words?: readonly string[]
}

export const commands: Readonly<Record<string, Command>> = {
  verify: { run: verify, options: verifyOptions },
  inspect: { run: inspect, options: inspectOptions },
  'policy show': { run: policy, options: policyOptions },
  'trust show': { run: show, options: showOptions },
  'trust add': { run: add, options: addOptions },
  'key derive': { run: key, options: deriveOptions },
  completion: { run: async (args) => completion(args, commands), options: {}, words: SHELLS },
}
