import type { ReplayEntry, ReplayFound } from './replay-store.ts'

/** What is kept of a folio or of a file: whose it is. The first upload decides; a part that it left open, the next. */
export interface ReplayRecord {
  readonly tag: string
  readonly nssTag?: string | undefined
  readonly curpTag?: string | undefined
  readonly applicantTag?: string | undefined
}

/** The two records of an upload, the folio's and the file's. */
export const recordsOf = ({ fileTag, folioTag, ...owner }: ReplayEntry): readonly [ReplayRecord, ReplayRecord] => [
  { tag: folioTag, ...owner },
  { tag: fileTag, applicantTag: owner.applicantTag },
]

const OWNER = ['nssTag', 'curpTag', 'applicantTag'] as const

/** What an upload is to the record that there is. */
export function found(
  known: (ReplayRecord & { readonly flagged: boolean }) | undefined,
  now: ReplayRecord,
): ReplayFound {
  if (!known) return 'new'
  const isOfAnother = OWNER.some((part) => known[part] && now[part] && known[part] !== now[part])
  return known.flagged || isOfAnother ? 'conflict' : 'same'
}
