import type { Verdict } from './verdict.ts'

/**
 * The same verdict without any value of the document: what may be logged. Codes, statuses, assurances, places and the
 * basis stay; values, prints, the printed serial and the moment of sealing go. The file's hash stays: it names the
 * bytes to whoever has them, and tells nothing to who has not.
 */
export function redact(verdict: Verdict): Verdict {
  const { printedSerial: _, sealedAt: __, ...seal } = verdict.seal
  const fields = Object.fromEntries(
    Object.entries(
      verdict.document.fields as Record<
        string,
        { value?: unknown; printed?: string; assurance: string; evidence: unknown }
      >,
    ).map(([name, { assurance, evidence }]) => [name, { assurance, evidence }]),
  )
  return { ...verdict, document: { ...verdict.document, fields } as Verdict['document'], seal }
}
