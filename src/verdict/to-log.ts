import type { Basis, Check, Outcome, Seal, Verdict } from './verdict.ts'

/** A verdict for a log: codes, no values and no places. */
export interface VerdictLog {
  readonly schema: 'cotejo/log@1'
  readonly outcome: Outcome
  readonly indication: Verdict['indication']
  readonly subIndication?: Verdict['subIndication']
  readonly action: Verdict['action']
  readonly kind: string
  readonly recognisedAs?: string
  readonly seal: Seal['status']
  readonly keyId?: string
  /** Every check that did not pass, in the order of the catalogue; the rest of the catalogue passed. */
  readonly checks: readonly Pick<Check, 'code' | 'status' | 'level' | 'why'>[]
  readonly basis: Basis
}

/**
 * One flat line for a log. It holds no value of the document and none of the options: what identifies the upload is the
 * hash of its bytes, which tells nothing to who has not the file.
 */
export function toLog({
  outcome,
  indication,
  subIndication,
  action,
  document,
  seal,
  checks,
  basis,
}: Verdict): VerdictLog {
  return {
    schema: 'cotejo/log@1',
    outcome,
    indication,
    ...(subIndication && { subIndication }),
    action,
    kind: document.kind,
    ...(document.kind === 'other' && { recognisedAs: document.recognisedAs }),
    seal: seal.status,
    ...(seal.keyId !== undefined && { keyId: seal.keyId }),
    checks: checks
      .filter(({ status }) => status !== 'passed')
      .map(({ code, status, level, why }) => ({ code, status, level, ...(why !== undefined && { why }) })),
    basis,
  }
}
