import type { KnownKind } from '../documents/catalog.ts'
import type { OtherKind } from '../documents/other-papers.ts'
import type { FieldDeclaration } from '../fields/declaration.ts'
import type { CheckCode } from './checks/catalog.ts'
import type { Place } from './place.ts'

/** What the policy says to do. `reject` means: this file will not do, ask for another. It accuses nobody. */
export type Outcome = 'accept' | 'review' | 'reject'

/** What was established, in the words of ETSI EN 319 102-1. Only a trusted key makes it `TOTAL-PASSED`. */
export type Indication = 'TOTAL-PASSED' | 'INDETERMINATE' | 'TOTAL-FAILED'

/** Why it could not be `TOTAL-PASSED`: names of ETSI EN 319 102-1, clause 5.1.3. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'REVOKED_NO_POE'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'SIGNED_DATA_NOT_FOUND'

/** What a check found: its statement is true, is not, cannot be told, or there was nothing to look at. */
export type Status = 'passed' | 'failed' | 'indeterminate' | 'skipped'
/** What it weighs that a check did not pass: it refuses the paper, asks for a look, is only told, or does not count. */
export type Level = 'fail' | 'warn' | 'inform' | 'ignore'

/**
 * How far a value can be relied on. `sealed`: in a cadena whose seal passed, and equal to the print. `corroborated`:
 * equal to a sealed value of another paper of the same call, or to one that an authority is said to have given.
 * `printed`: only ink. `conflict`: two values, on this paper or on two of the same call. `absent`: none.
 */
export type Assurance = 'sealed' | 'corroborated' | 'printed' | 'conflict' | 'absent'

/** The next step, for the clerk to ask of the student or to do. */
export type Action = 'none' | 'upload-original' | 'upload-other' | 'upload-fresh' | 'check-by-hand' | 'update-trust'

/** One field of a paper. `value` is normalised, `printed` is as it stands on the page. */
export interface Field<T = string, D = unknown> {
  readonly value?: T
  /** What the value says, where it is a code that is well formed: see `AgregadoMedico`. */
  readonly decoded?: D
  readonly printed?: string
  readonly assurance: Assurance
  /** Where it stands; for a conflict, all the places. */
  readonly evidence: readonly Place[]
}

type ValueOf<D> = D extends FieldDeclaration<infer T> ? T : never
type DecodedOf<D> = D extends { readonly decode: (value: string) => infer T } ? NonNullable<T> : never
type ReadingsOf<K> = K extends { readonly readings: infer R } ? { readonly [N in keyof R]: Field } : unknown
type TablesOf<K> = K extends { readonly tables: infer T }
  ? { readonly [N in keyof T]: Field<readonly TableEntry<T[N]>[]> }
  : unknown
type TableEntry<T> = T extends { readonly columns: infer C }
  ? { readonly [N in keyof C]?: string } & DecodedEntry<C>
  : never
/** What the entry's codes say, by column. */
type DecodedEntry<C> = keyof DecodedColumns<C> extends never ? unknown : { readonly decoded?: DecodedColumns<C> }
type DecodedColumns<C> = { readonly [N in keyof C as DecodedOf<C[N]> extends never ? never : N]?: DecodedOf<C[N]> }

/** The fields of a kind, by the labels that are printed on it. */
export type FieldsOf<K extends KnownKind> = {
  readonly [N in keyof K['fields']]: Field<ValueOf<K['fields'][N]>, DecodedOf<K['fields'][N]>>
} & { readonly cadenaOriginal: Field; readonly selloDigital: Field } & ReadingsOf<K> &
  TablesOf<K>

/** A union that `kind` narrows: after `if (document.kind === 'constancia-vigencia')` its fields are typed. */
export type DocumentReading =
  | {
      [K in KnownKind as K['kind']]: {
        readonly kind: K['kind']
        readonly pages: readonly number[]
        readonly fields: FieldsOf<K>
      }
    }[KnownKind['kind']]
  | {
      readonly kind: 'other'
      readonly recognisedAs: OtherKind
      readonly pages: readonly number[]
      readonly fields: Record<string, never>
    }
  | { readonly kind: 'unknown'; readonly pages: readonly number[]; readonly fields: Record<string, never> }

/** The kinds of paper: those that are verified, `other` and `unknown`. */
export type Kind = DocumentReading['kind']

/** The seal of the paper's cadena. `passed` says: a trusted key sealed these words. It says nothing of what they leave out. */
export interface Seal {
  /** `absent`: the paper prints no sello. Genuine sheets without one exist; it is neither forged nor verified. */
  readonly status: 'passed' | 'failed' | 'indeterminate' | 'absent'
  readonly subIndication?: SubIndication
  /** The fields whose values the seal binds. Empty unless it passed. */
  readonly covers: readonly string[]
  /** The fields that were read and that the seal does not bind: asserted by the page alone. */
  readonly printedOnly: readonly string[]
  readonly printedSerial?: string
  /** SHA-256 of the public key (SubjectPublicKeyInfo) that verified or refused it, hexadecimal. */
  readonly keyId?: string
  readonly scheme?: string
  readonly hash?: string
  /** Which spelling of the printed cadena verified; `canonical` is the likeliest one. Only where one did. */
  readonly spelling?: string
  /** The moment that the sealer claims, from the cadena: ISO 8601 with the offset of Mexico City. No time stamp proves it. */
  readonly sealedAt?: string
}

/** One check of the catalogue, as it came out. */
export interface Check {
  readonly code: CheckCode
  readonly status: Status
  readonly level: Level
  /** The reason for the status, from the check's closed list. Absent when it simply passed. */
  readonly why?: string
  /** Counts and names of fields. Never a value of the document. */
  readonly params?: Readonly<Record<string, string | number>>
  readonly evidence: readonly Place[]
}

/**
 * What the verdict rests on: the same bytes with the same basis give the same verdict, where the same is said of the
 * applicant, of earlier uploads and of other papers. Those are personal, and not in it.
 */
export interface Basis {
  /** SHA-256 of the file, hexadecimal. Absent, as `bytes` is, for a file above the limit of bytes: it is not read to its end. */
  readonly file?: string
  readonly bytes?: number
  /** Versions of this package and of its PDF parser. */
  readonly engine: string
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string }
  readonly trust: { readonly hash: string; readonly keys: number } | null
  /** The instant of judgement, ISO 8601. */
  readonly at: string
}

/** What was established of one file, and what the policy says to do. Plain data, which holds personal data: `redact` gives the copy for a log. */
export interface Verdict {
  readonly schema: 'cotejo/verdict@1'
  readonly outcome: Outcome
  readonly indication: Indication
  readonly subIndication?: SubIndication
  /** The checks that explain the outcome, worst first. Empty when it is `accept` with nothing to remark. */
  readonly reasons: readonly CheckCode[]
  readonly action: Action
  readonly document: DocumentReading
  readonly seal: Seal
  /** The whole catalogue, every time, in its order. */
  readonly checks: readonly Check[]
  readonly basis: Basis
}
