import type { Language } from '../language.ts'

/** A sentence of the command, in each language. */
export type Said = Readonly<Record<Language, string>>

/** What is said of a file, with its name before it. */
export const about = (path: string, { es, en }: Said): Said => ({ es: `${path}: ${es}`, en: `${path}: ${en}` })

/** A command that was called wrongly: what it says tells how, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly said: Said

  constructor(said: Said) {
    super(said.en)
    this.said = said
  }
}
