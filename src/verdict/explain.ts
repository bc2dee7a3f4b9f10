import { kindOf } from '../documents/catalog.ts'
import { namesOf } from '../documents/kind-name.ts'
import type { Language } from '../language.ts'
import { catalog } from './checks/catalog.ts'
import type { CheckDefinition, Sentences } from './checks/check.ts'
import { sharedWhys } from './checks/shared-whys.ts'
import { actions, coverage, fieldName, idle, outcomes, sealStatuses, unsought, waiting } from './sentences.ts'
import type { Check, Outcome, Verdict } from './verdict.ts'

/** A verdict in sentences. None holds a value of the document, and none accuses. */
export interface Explanation {
  readonly language: Language
  /** The verdict in one sentence. */
  readonly summary: string
  /** What the paper is. */
  readonly document: string
  /** What the seal says, and what it leaves unsaid. */
  readonly seal: string
  /** The next step, for the clerk. */
  readonly action: string
  /**
   * What to tell the student, each thing once, the most pressing first: what to upload or download. Where nothing is asked
   * of them it is one sentence that asks for patience, and of an accepted paper there is none.
   */
  readonly student: readonly string[]
  /** A reason of the verdict after the other, worst first: what was seen, and what the student can do. */
  readonly reasons: readonly ({ readonly code: Check['code']; readonly fields: readonly string[] } & Sentences)[]
}

const definitions: ReadonlyMap<string, CheckDefinition> = new Map(
  catalog.map((definition) => [definition.code, definition]),
)

/** The sentences of one check of a verdict. Empty for the student when it passed. */
export function explainCheck(check: Check, language: Language): Sentences {
  const { passed, whys } = definitions.get(check.code)!.texts[language]
  if (check.why === undefined) return { clerk: passed, student: '' }
  const shared = sharedWhys as Readonly<Record<string, Readonly<Record<Language, Sentences>>>>
  return whys[check.why] ?? shared[check.why]![language]
}

/**
 * A verdict in sentences for the clerk and the student. Throws `TypeError` for a language that is not `es` or `en`. The
 * words may change in any version; to branch on a verdict use its codes.
 */
export function explain(verdict: Verdict, language: Language = 'es'): Explanation {
  if (language !== 'es' && language !== 'en') throw new TypeError("language must be 'es' or 'en'")
  const { outcome, indication, action, document } = verdict
  const byCode = new Map(verdict.checks.map((check) => [check.code, check]))
  const reasons = verdict.reasons.map((code) => {
    const check = byCode.get(code)!
    return { code, fields: fieldsOf(check, language), ...explainCheck(check, language) }
  })
  return {
    language,
    summary: outcomes[language][outcome][indication],
    document: namesOf(document)[language],
    seal: sealSentence(verdict, language),
    action: actions[language][action],
    student: toldTo(outcome, reasons, language),
    reasons,
  }
}

/** The sentences that ask something of the student; next to one that does, "wait" would only hold them up. */
function toldTo(outcome: Outcome, reasons: readonly Sentences[], language: Language): string[] {
  const wait = waiting[language]
  const nothing = ['', idle[language], wait]
  const asked = new Set(reasons.map(({ student }) => student).filter((sentence) => !nothing.includes(sentence)))
  return asked.size === 0 && outcome !== 'accept' ? [wait] : [...asked]
}

/** What the seal says; on a passed one also what it leaves unsaid. Of a file that was not read as a paper it cannot be told. */
function sealSentence({ seal, document }: Verdict, language: Language): string {
  if (Object.keys(document.fields).length === 0) return unsought[language]
  const sentence = sealStatuses[language][seal.status]
  if (seal.status !== 'passed') return sentence
  const unsealed = kindOf(document.kind).unsealed?.[language]
  return [sentence, coverage[language], ...(unsealed ? [unsealed] : [])].join(' ')
}

/** The fields that a check names, as the paper calls them. */
function fieldsOf(check: Check, language: Language): string[] {
  const named = String(check.params?.fields ?? check.params?.components ?? '')
  return named === '' ? [] : named.split(', ').map((name) => fieldName(name, language))
}
