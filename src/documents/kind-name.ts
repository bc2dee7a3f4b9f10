import type { KnownKind } from './catalog.ts'
import type { OtherKind } from './other-papers.ts'

/** Every paper that has a name here. */
export type Kind = KnownKind['kind'] | OtherKind | 'unknown'
