/**
 * One upload as a store knows it: tags, never values. Each is an HMAC-SHA-256 under the school's own key, lower-case
 * hexadecimal, and tells nothing to who has not that key (a plain hash of an NSS or CURP is reversed in hours).
 */
export interface ReplayEntry {
  readonly folioTag: string
  readonly nssTag: string
  readonly curpTag: string
  /** Of the file's bytes. */
  readonly fileTag: string
  /** Of the applicant as the school names them; absent where it did not say. */
  readonly applicantTag?: string
}

/** `conflict` also where this upload is as the first one was, and another has come between: both are to be looked at. */
export type ReplayFound = 'new' | 'same' | 'conflict'

/** What a store knew of an upload: of its folio, and of its file. */
export interface ReplayFinding {
  /** A folio comes always with the same NSS and CURP, and from one applicant where that is said. */
  readonly folio: ReplayFound
  /** A file comes from one applicant, where that is said. */
  readonly file: ReplayFound
}

/** A memory of earlier uploads, which the school owns. */
export interface ReplayStore {
  /**
   * Remembers an upload and says what was known of it, as one step: of uploads at the same time exactly one is told
   * `new`. A folio or file in conflict stays so for every later `put` and `status`.
   */
  put(entry: ReplayEntry): Promise<ReplayFinding>
  /** What `put` would say, remembering nothing. */
  status(entry: ReplayEntry): Promise<ReplayFinding>
}
