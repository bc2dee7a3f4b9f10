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

/** With fewer files than this, starting threads takes longer than they save. */
const PILE = 24

/**
 * Bytes that a thread may take; it takes some 100 MB. With so much room V8 collects a heap when it has grown fourfold, in place of
 * by a third, and each collection forgets optimised code of small functions: docs/decisions/performance.md.
 */
const MEMORY = 2 ** 31

/** Goes through the files, some of them at a time, a pile on all cores, and gives their results in the order of the files. */
export async function* verifyFiles(
  paths: readonly string[],
  options: VerifyOptions,
  table: Table | undefined,
): AsyncGenerator<Result> {
  const cores = availableParallelism()
  const isPile = paths.length >= PILE && cores > 1
  const pool = isPile ? (await import('../pool.ts')).createPool({ size: cores, memory: MEMORY }) : undefined
  const verify = pool?.verifyDocument ?? verifyDocument
  const resultOf = async (path: string): Promise<Result> => {
    try {
      const known = table?.outcomeOf(path)
      if (known) return { path, known }
      return { path, verdict: await verify(open(path), options) }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      return { path, error }
    }
  }
  try {
    // Twice as many as cores, so that no thread waits for a file to be opened.
    yield* pMapIterable(paths, resultOf, { concurrency: 2 * cores })
  } finally {
    await pool?.close()
  }
}

/** Read as a stream, so that of a film among the papers no more is read than a paper may have. */
const open = (path: string) => createReadStream(path, { highWaterMark: 1 << 20 })
