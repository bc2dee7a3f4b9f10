import type { Language } from '../language.ts'
import type { Outcome } from '../verdict/verdict.ts'

/** An outcome as it stands at the head of a verdict and of a line. */
export const outcomeWords: Readonly<Record<Language, Readonly<Record<Outcome, string>>>> = {
  es: { accept: 'SE ACEPTA', review: 'POR REVISAR', reject: 'NO SIRVE' },
  en: { accept: 'ACCEPT', review: 'REVIEW', reject: 'REJECT' },
}

export const outcomeColours = { accept: 'green', review: 'yellow', reject: 'red' } as const satisfies Record<
  Outcome,
  string
>
