import { createReadStream } from 'node:fs'
import { availableParallelism } from 'node:os'
import { pMapIterable } from 'p-map'
import type { Outcome, Verdict } from '../verdict/verdict.ts'
import { type VerifyOptions, verifyDocument } from '../verify.ts'
import type { Table } from './table.ts'

/** What became of a file: a verdict, the outcome that an earlier run wrote into the table, or why it cannot be opened. */
export type Result = { readonly path: string } & (
  | { readonly verdict: Verdict }
  | { readonly known: Outcome }
  | { readonly error: Error }
)

/** Goes through the files, some of them at a time, and gives their results in the order of the files. */
export function verifyFiles(
  paths: readonly string[],
  options: VerifyOptions,
  table: Table | undefined,
): AsyncIterable<Result> {
  const resultOf = async (path: string): Promise<Result> => {
    try {
      const known = table?.outcomeOf(path)
      if (known) return { path, known }
      return { path, verdict: await verifyDocument(open(path), options) }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      return { path, error }
    }
  }
  return pMapIterable(paths, resultOf, { concurrency: availableParallelism() })
}

/** Read as a stream, so that of a film among the papers no more is read than a paper may have. */
const open = (path: string) => createReadStream(path, { highWaterMark: 1 << 20 })
