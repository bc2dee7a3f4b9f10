import { found, type ReplayRecord, recordsOf } from './records.ts'
import type { ReplayEntry, ReplayFinding, ReplayStore } from './replay-store.ts'

/** A store in memory: for one process, for tests, and gone with it. Grows by two small records an upload. */
export function memoryReplayStore(): ReplayStore {
  const records = new Map<string, ReplayRecord & { readonly flagged: boolean }>()
  const ask = (record: ReplayRecord) => found(records.get(record.tag), record)
  const keep = (record: ReplayRecord) => {
    const answer = ask(record)
    const known = Object.entries(records.get(record.tag) ?? {}).filter(([, part]) => part !== undefined)
    records.set(record.tag, { ...record, ...Object.fromEntries(known), flagged: answer === 'conflict' })
    return answer
  }
  const finding = (entry: ReplayEntry, answer: typeof ask): ReplayFinding => {
    const [folio, file] = recordsOf(entry)
    return { folio: answer(folio), file: answer(file) }
  }
  return {
    put: async (entry) => finding(entry, keep),
    status: async (entry) => finding(entry, ask),
  }
}
