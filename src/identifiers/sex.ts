import { fold } from '../fold.ts'

const SEXES = { H: 'H', M: 'M', X: 'X', HOMBRE: 'H', MUJER: 'M', NOBINARIO: 'X' } as const

/** The letter of position 11 for `H`, `M`, `X` or the printed word. Beware: in a passport M is masculino. */
export function sexCode(printed: unknown): 'H' | 'M' | 'X' | undefined {
  const word = typeof printed === 'string' ? fold(printed) : ''
  return Object.hasOwn(SEXES, word) ? SEXES[word as keyof typeof SEXES] : undefined
}
