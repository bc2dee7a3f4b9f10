import { kindOf } from '../documents/catalog.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import type { FieldDeclaration } from '../fields/declaration.ts'
import type { SealOutcome } from '../seal/check-seal.ts'
import { decodeSello } from '../seal/sello.ts'
import type { Trust } from '../seal/trust.ts'
import { catalog } from './checks/catalog.ts'
import type { Answer, Context } from './checks/check.ts'
import { corroborate, type Neighbour } from './corroborate.ts'
import type { Evidence, PaperEvidence } from './evidence.ts'
import type { Expected } from './expected.ts'
import { checkEvidence, checkJudgeOptions, type JudgeOptions } from './judge-options.ts'
import { textOf } from './person.ts'
import type { Policy } from './policy.ts'
import { policyHash } from './policy-hash.ts'
import { actionOf, reasonsOf, rollUp } from './roll-up.ts'
import { standingOf } from './standing.ts'
import type { Action, Assurance, Check, DocumentReading, Field, Seal, SubIndication, Verdict } from './verdict.ts'

/**
 * Judges evidence: pure and synchronous, the same evidence and options give the same verdict. Throws `TypeError` for a
 * wrong call (an unknown policy, an ill-formed expected value, an instant that is none, no evidence), never for a
 * document.
 */
export function judge(evidence: Evidence, options: JudgeOptions = {}): Verdict {
  const { policy, trust, expected, at, replayed, beside } = checkJudgeOptions(options)
  checkEvidence(evidence)
  const [paper] = evidence.papers
  const standing = paper && standingOf(paper, trust)
  const seal = standing?.seal
  const held = standing && corroborate(standing, neighboursOf(evidence, beside, trust))
  const context: Context = {
    evidence,
    comparison: standing?.comparison ?? [],
    assurance: paper && held ? withAuthority(held.assurance, paper, expected) : {},
    contradictions: held?.contradictions ?? [],
    policy,
    expected,
    at,
    ...(paper && { paper }),
    ...(seal && { seal }),
    ...(replayed && { replay: replayed }),
  }
  const results = catalog.map((definition) => {
    const answer = softened(definition.run(context) as Answer, definition.code, policy, paper)
    const check: Check = {
      code: definition.code,
      status: answer.status,
      level: policy.levels[definition.code]!,
      ...(answer.why !== undefined && { why: answer.why }),
      ...(answer.params && { params: answer.params }),
      evidence: answer.evidence ?? [],
    }
    return { check, action: answer.action ?? (definition.action as Action) }
  })
  const checks = results.map(({ check }) => check)
  const { indication, outcome } = rollUp(checks)
  const reasons = reasonsOf(checks)
  const subIndication = subIndicationOf(indication, paper, seal, checks)
  const { sha256, bytes } = evidence.file
  return {
    schema: 'cotejo/verdict@1',
    outcome,
    indication,
    ...(subIndication && { subIndication }),
    reasons,
    action: actionOf(
      outcome,
      results.filter(({ check }) => reasons.includes(check.code)),
    ),
    document: documentOf(evidence, context),
    seal: sealReport(context),
    checks,
    basis: {
      ...(sha256 !== undefined && { file: sha256 }),
      ...(bytes !== undefined && { bytes }),
      engine: evidence.engine,
      policy: { id: policy.id, version: policy.version, hash: policyHash(policy) },
      trust: trust ? { hash: trust.id, keys: trust.keys.length } : null,
      at,
    },
  }
}

/** What comes from a scan's text layer disproves nothing, and what a policy demands must have been looked at. */
function softened(answer: Answer, code: string, policy: Policy, paper: PaperEvidence | undefined): Answer {
  if (
    answer.status === 'failed' &&
    paper?.source === 'ocr' &&
    /^(fields|cadena|claims|applicant|time|rights)\./.test(code)
  )
    return { ...answer, status: 'indeterminate', why: 'from-ocr', action: 'upload-original' }
  if (answer.status === 'skipped' && policy.mandatory.includes(code))
    return { ...answer, status: 'indeterminate', action: 'check-by-hand' }
  return answer
}

/** An authority's word corroborates the print, as a sealed value of another paper does. */
function withAuthority(assurance: Record<string, Assurance>, paper: PaperEvidence, expected: Expected) {
  for (const name of expected.fromAuthority ?? [])
    if (assurance[name] === 'printed' && textOf(paper, name) === expected[name]) assurance[name] = 'corroborated'
  return assurance
}

/** The other papers of the file, and those of the other files of the call. The same bytes twice say nothing more. */
function neighboursOf(evidence: Evidence, beside: readonly Evidence[], trust: Trust | undefined): Neighbour[] {
  const own = evidence.papers.slice(1).map((paper) => standingOf(paper, trust))
  const others = beside.flatMap(({ file, papers }, input) =>
    file.sha256 === evidence.file.sha256 ? [] : papers.map((paper) => ({ ...standingOf(paper, trust), input })),
  )
  return [...own, ...others]
}

function documentOf({ papers, other, file }: Evidence, { assurance, contradictions, seal }: Context): DocumentReading {
  const [paper] = papers
  const pages = Array.from({ length: Math.max(file.pages, 0) }, (_, i) => i + 1)
  if (!paper)
    return other ? { kind: 'other', recognisedAs: other, pages, fields: {} } : { kind: 'unknown', pages, fields: {} }
  const kind = kindOf(paper.kind)
  const fields: Record<string, Field<unknown>> = {}
  for (const name of namesOf(kind)) {
    const reading = paper.fields[name]
    fields[name] = reading
      ? {
          value: reading.value,
          ...decodedBy(kind.fields[name], reading.value),
          printed: reading.printed,
          assurance: assurance[name]!,
          evidence: [
            ...reading.evidence,
            ...reading.rivals.flatMap((rival) => rival.evidence),
            ...contradictions.flatMap(({ fields, evidence }) => (fields.includes(name) ? evidence : [])),
          ],
        }
      : ABSENT
  }
  fields.cadenaOriginal = {
    ...('problem' in paper.cadena ? {} : { value: seal?.sealedText ?? paper.cadena.text, printed: paper.cadena.raw }),
    assurance: assurance.cadenaOriginal ?? 'absent',
    evidence: paper.cadenaEvidence,
  }
  const sello = selloText(paper.sello)
  fields.selloDigital =
    sello === ''
      ? ABSENT
      : { value: sello, printed: paper.sello.join('\n'), assurance: 'printed', evidence: paper.selloEvidence }
  for (const [name, { columns }] of Object.entries(kind.tables ?? {})) {
    const rows = paper.tables[name]?.rows ?? []
    fields[name] =
      rows.length === 0
        ? ABSENT
        : {
            value: rows.map(({ values }) => ({ ...values, ...decodedRow(columns, values) })),
            assurance: 'printed',
            evidence: rows.flatMap(({ evidence }) => evidence),
          }
  }
  // The fields are those that the kind declares, so they have the shape that its name stands for.
  return { kind: paper.kind, pages: paper.pages, fields } as unknown as DocumentReading
}

/** What a value says that is a code. */
function decodedBy(field: FieldDeclaration | undefined, value: unknown): Pick<Field<unknown>, 'decoded'> {
  const decoded = field?.decode?.(String(value))
  return decoded === undefined ? {} : { decoded }
}

function decodedRow(columns: Readonly<Record<string, FieldDeclaration>>, values: Readonly<Record<string, string>>) {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    const { decoded } = decodedBy(columns[name], value)
    return decoded === undefined ? [] : [[name, decoded]]
  })
  return entries.length === 0 ? {} : { decoded: Object.fromEntries(entries) }
}

/** The sello as one line; as printed where it is none. The word `null` stands for nothing. */
function selloText(lines: readonly string[]): string {
  const sello = decodeSello(lines)
  if ('text' in sello) return sello.text
  return sello.problem === 'null' ? '' : lines.join('').replace(/\s/g, '')
}

const ABSENT: Field<never> = { assurance: 'absent', evidence: [] }

const namesOf = (kind: DocumentKind) => [...Object.keys(kind.fields), ...Object.keys(kind.readings ?? {})]

function sealReport({ paper, seal, assurance }: Context): Seal {
  if (!paper || !seal) return { status: 'absent', covers: [], printedOnly: [] }
  const read = [...Object.keys(paper.fields), ...Object.keys(paper.tables)]
  const { subIndication, printedSerial, keyId, scheme, hash, spelling, sealedAt } = seal
  return {
    status: seal.status,
    ...(subIndication && { subIndication }),
    covers: read.filter((name) => assurance[name] === 'sealed'),
    printedOnly: read.filter((name) => assurance[name] !== 'sealed'),
    ...Object.fromEntries(
      Object.entries({ printedSerial, keyId, scheme, hash, spelling, sealedAt }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  }
}

function subIndicationOf(
  indication: string,
  paper: PaperEvidence | undefined,
  seal: SealOutcome | undefined,
  checks: readonly Check[],
): SubIndication | undefined {
  if (indication === 'TOTAL-PASSED') return undefined
  if (seal?.subIndication) return seal.subIndication
  if (paper && !seal) return 'SIGNED_DATA_NOT_FOUND'
  // ETSI EN 319 102-1, 5.1.3: the signature is right, and a demand of the policy beyond it is not met.
  const demanded = checks.some(
    (check) => check.level === 'fail' && (check.status === 'failed' || check.status === 'indeterminate'),
  )
  return seal?.status === 'passed' && demanded ? 'SIG_CONSTRAINTS_FAILURE' : undefined
}
