import { type VerdictRow, verdictRow } from '../../../../src/cli/verdict-row.ts'
import type { Language } from '../../../../src/language.ts'
import { type Explanation, explain } from '../../../../src/verdict/explain.ts'
import type { Verdict } from '../../../../src/verdict/verdict.ts'
import type { VerifyOptions } from '../../../../src/verify.ts'
import { verifyDocuments } from '../../../../src/verify-documents.ts'

export type GivenOptions = Pick<VerifyOptions, 'trust' | 'expected' | 'at' | 'limits'>

export interface VerifyQuestion extends GivenOptions {
  /** One paper, or several of one person. */
  readonly files: readonly File[]
}

/** A verdict with all that is said of it, so that the page can change its language without asking again. */
export interface Told {
  readonly verdict: Verdict
  readonly said: Readonly<Record<Language, Explanation>>
  readonly row: Readonly<Record<Language, VerdictRow>>
}

export async function verifyPapers({ files, ...options }: VerifyQuestion): Promise<Told[]> {
  const verdicts = await verifyDocuments(files, options)
  return verdicts.map((verdict, index) => ({
    verdict,
    said: inBoth((language) => explain(verdict, language)),
    row: inBoth((language) => verdictRow(files[index]!.name, verdict, language)),
  }))
}

const inBoth = <T>(of: (language: Language) => T) => ({ es: of('es'), en: of('en') })
