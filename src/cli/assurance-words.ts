import type { Language } from '../language.ts'
import type { Assurance } from '../verdict/verdict.ts'

/** How far a value can be relied on, beside the value. */
export const assuranceWords: Readonly<Record<Language, Readonly<Record<Assurance, string>>>> = {
  es: {
    sealed: 'sellado',
    corroborated: 'corroborado',
    printed: 'solo impreso',
    conflict: 'en conflicto',
    absent: 'no se leyó',
  },
  en: {
    sealed: 'sealed',
    corroborated: 'corroborated',
    printed: 'only printed',
    conflict: 'in conflict',
    absent: 'not read',
  },
}
