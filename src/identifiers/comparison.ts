import type { Person } from './person.ts'

/** Why a number and what is printed differ, and how much that weighs. */
const CODES = {
  /** Nothing below explains it. */
  differs: 'plain',
  /** Ñ lost or added: N, or `#`, on one side and Ñ on the other. */
  tilde: 'weak',
  /** Ä Ë Ï Ö that the paper lost. */
  diaeresis: 'weak',
  /** An apostrophe (or slash, hyphen, full stop) lost, added or taken for a blank. */
  apostrophe: 'weak',
  /** A particle (de, la, Mc…) that one side dropped, kept or wrote in one word with the name. */
  particle: 'weak',
  /** The key follows another of the given names. */
  'other-given-name': 'weak',
  'surnames-swapped': 'weak',
  /** One side has the surname, the other does not. */
  'surname-missing': 'weak',
  /** The key has the inconvenient word that the rules replace. */
  'inconvenient-word': 'weak',
  /** The key follows the Instructivo of 2006. */
  'rules-2006': 'weak',
  /** What was given cannot be read, so nothing was compared. */
  unreadable: 'weak',
} as const

/** What explains that a number and a person differ; `isWeakMismatch` tells what each weighs. */
export type MismatchCode = keyof typeof CODES

/** One position in which a number and a person differ. */
export interface Mismatch {
  component: keyof Person
  code: MismatchCode
  /** Where in the number, counted from 1. */
  position: number
}

/** `agrees` is the absence of mismatches, and says nothing of what was not given. */
export interface Comparison {
  agrees: boolean
  /** By position. */
  mismatches: Mismatch[]
}

/**
 * Whether the mismatch is explained by what papers lose and registries do, so that it is no sign of another person.
 *
 * ```ts
 * isWeakMismatch('tilde') // → true
 * isWeakMismatch('differs') // → false
 * ```
 */
export function isWeakMismatch(code: MismatchCode): boolean {
  return CODES[code] === 'weak'
}

/** The comparison of these mismatches. */
export function comparisonOf(mismatches: Mismatch[]): Comparison {
  return { agrees: mismatches.length === 0, mismatches: mismatches.sort((a, b) => a.position - b.position) }
}

/** A mismatch for each character that differs from the expected; one where the expected could not be read. */
export function mismatchesOf(
  component: keyof Person,
  actual: string,
  expected: string | undefined,
  position: number,
): Mismatch[] {
  if (expected === undefined) return [{ component, code: 'unreadable', position }]
  return Array.from(expected).flatMap((character, i) =>
    character === actual[i] ? [] : [{ component, code: 'differs' as const, position: position + i }],
  )
}
