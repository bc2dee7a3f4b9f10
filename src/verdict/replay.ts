export const replayResults = ['new', 'same', 'conflict', 'absent', 'failed'] as const

/**
 * What a store of earlier uploads said about this one. `new`: not seen before. `same`: seen with the same person.
 * `conflict`: seen with another, before or since. `absent`: there was nothing to ask about. `failed`: the store did not
 * answer.
 */
export type ReplayResult = (typeof replayResults)[number]

/** What a store said about an upload: about its folio, and about its file. */
export interface ReplayAnswer {
  readonly folio: ReplayResult
  readonly file: ReplayResult
}
