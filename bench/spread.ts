/** What the rounds of a measure come to. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** The middle of some numbers, and between which most of them lie: a tenth is below, a tenth above. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))]!
  return { median: at(0.5), least: at(0.1), most: at(0.9) }
}

/** Round by round: what the machine did meanwhile, it did to both. */
export const ratioOf = (ours: readonly number[], theirs: readonly number[]): Spread =>
  spreadOf(ours.map((number, round) => number / theirs[round]!))
