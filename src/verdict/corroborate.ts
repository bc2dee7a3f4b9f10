import { beneficiaryRow } from './beneficiary.ts'
import { compareNames } from './compare-names.ts'
import type { PaperEvidence } from './evidence.ts'
import { nameFieldsOf, nameOf, personOf, textOf } from './person.ts'
import type { Place } from './place.ts'
import type { Standing } from './standing.ts'
import type { Assurance } from './verdict.ts'

/** Another paper of the same call: of the same file, or of the input with this index. */
export interface Neighbour extends Standing {
  readonly input?: number
}

/** Where another paper of the call does not say the same of the person. */
export interface Contradiction {
  /**
   * `papers-differ`: one of them is not this person's, or was altered. `both-sealed`: neither was altered, and a number
   * that they share is sealed on both; a person can have had two (identifiers.md §8, §10). `beneficiary`: the other
   * paper's person stands in this one's table of beneficiaries.
   */
  readonly why: 'papers-differ' | 'both-sealed' | 'beneficiary'
  /** The fields of this paper. */
  readonly fields: readonly string[]
  /** The places that say otherwise. */
  readonly evidence: readonly Place[]
}

/** What two papers can agree in, and the fields in which it stands. */
const CLAIMS: Readonly<Record<Claim, (paper: PaperEvidence) => readonly string[]>> = {
  nss: () => ['nss'],
  curp: () => ['curp'],
  name: nameFieldsOf,
  folio: () => ['folio'],
}

type Claim = 'nss' | 'curp' | 'name' | 'folio'
type Agreement = 'equal' | 'different' | 'unclear'

/**
 * Holds a paper against the others of its call. What is equal to a value that is sealed on another becomes
 * `corroborated`; what differs becomes a `conflict`, sealed or not.
 */
export function corroborate(
  own: Standing,
  neighbours: readonly Neighbour[],
): { assurance: Record<string, Assurance>; contradictions: Contradiction[] } {
  const pairs = neighbours.map((other) => ({ other, agreements: agreementsOf(own.paper, other.paper) }))
  const contradictions = pairs.flatMap(({ other, agreements }) => contradictionsOf(own, other, agreements))
  const assurance = { ...own.assurance }
  for (const { other, agreements } of pairs)
    for (const claim of claims(agreements, 'equal'))
      if (isSealed(other, claim))
        for (const field of CLAIMS[claim](own.paper))
          if (assurance[field] === 'printed') assurance[field] = 'corroborated'
  for (const { fields, why } of contradictions)
    if (why !== 'beneficiary') for (const field of fields) assurance[field] = 'conflict'
  return { assurance, contradictions }
}

function agreementsOf(own: PaperEvidence, other: PaperEvidence): Record<Claim, Agreement> {
  const nss = equal(textOf(own, 'nss'), textOf(other, 'nss'))
  const curp = equal(textOf(own, 'curp'), textOf(other, 'curp'))
  const folio = equal(textOf(own, 'folio'), textOf(other, 'folio'))
  const isOfAnother = nss === 'different' || curp === 'different'
  return {
    nss,
    curp,
    name: namesAgree(own, other),
    // A person has a folio for each trámite, and a trámite one person (verdict-notes §1).
    folio: folio !== 'equal' ? 'unclear' : isOfAnother ? 'different' : 'equal',
  }
}

const equal = (a: string | undefined, b: string | undefined): Agreement =>
  a === undefined || b === undefined ? 'unclear' : a === b ? 'equal' : 'different'

function namesAgree(own: PaperEvidence, other: PaperEvidence): Agreement {
  if (nameFieldsOf(own).length === 0 || nameFieldsOf(other).length === 0) return 'unclear'
  const likeness = compareNames(nameOf(own), nameOf(other))
  return likeness === 'same' || likeness === 'explained' ? 'equal' : likeness === 'another' ? 'different' : 'unclear'
}

const claims = (agreements: Record<Claim, Agreement>, wanted: Agreement) =>
  (Object.keys(CLAIMS) as Claim[]).filter((claim) => agreements[claim] === wanted)

function isSealed({ paper, assurance }: Standing, claim: Claim): boolean {
  const fields = CLAIMS[claim](paper)
  return fields.length > 0 && fields.every((field) => assurance[field] === 'sealed')
}

function contradictionsOf(own: Standing, other: Neighbour, agreements: Record<Claim, Agreement>): Contradiction[] {
  const places = (of: readonly Place[]) =>
    other.input === undefined ? of : of.map((place) => ({ ...place, input: other.input! }))
  // A letter misread from a picture contradicts nobody.
  const different = claims(agreements, 'different').filter(
    (claim) => other.paper.source === 'text' || isSealed(other, claim),
  )
  if (different.length === 0) return []
  const isStranger = agreements.nss !== 'equal' && agreements.curp !== 'equal' && agreements.folio !== 'different'
  if (isStranger && beneficiaryRow(other.paper, personOf(own.paper))) return []
  const row = isStranger ? beneficiaryRow(own.paper, personOf(other.paper)) : undefined
  if (row) return [{ why: 'beneficiary', fields: [], evidence: row.evidence }]
  const shared = (['nss', 'curp'] as const).filter((claim) => agreements[claim] === 'equal')
  const isSealedOnBoth = (claim: Claim) => isSealed(own, claim) && isSealed(other, claim)
  const areSealed = shared.some(isSealedOnBoth) && different.every(isSealedOnBoth)
  return different.map((claim) => ({
    why: areSealed ? 'both-sealed' : 'papers-differ',
    fields: CLAIMS[claim](own.paper),
    evidence: places(CLAIMS[claim](other.paper).flatMap((field) => other.paper.fields[field]!.evidence)),
  }))
}
