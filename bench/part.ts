import { table } from '../build/docs/table.ts'
import type { Spread } from './spread.ts'

/** A part of the bench, as it comes into docs/performance.md. */
export interface Part {
  readonly rows: readonly Row[]
  /** Said below the table. */
  readonly note?: string
}

export interface Row {
  readonly measure: string
  /** The most that is allowed, or the least, where anything is. */
  readonly goal?: number | { readonly least: number } | undefined
  readonly reached: Spread
  /** Default two. */
  readonly decimals?: number
  readonly note?: string
}

/** The part as Markdown. */
export function printed({ rows, note }: Part): string {
  const cells = rows.map((row) => [
    row.measure,
    goalOf(row),
    reachedOf(row),
    isMissed(row) ? '**missed**' : '',
    row.note ?? '',
  ])
  return `${table(['measure', 'goal', 'reached', '', ''], cells)}${note ? `\n\n${note}` : ''}`
}

/** By the middle of the rounds. */
export function isMissed({ goal, reached: { median } }: Row): boolean {
  if (goal === undefined) return false
  return typeof goal === 'number' ? median > goal : median < goal.least
}

const goalOf = ({ goal, decimals = 2 }: Row) => {
  if (goal === undefined) return ''
  return typeof goal === 'number' ? `≤ ${goal.toFixed(decimals)}` : `≥ ${goal.least.toFixed(decimals)}`
}

function reachedOf({ reached: { median, least, most }, decimals = 2 }: Row): string {
  const [middle, low, high] = [median, least, most].map((number) => number.toFixed(decimals))
  return low === high ? `${middle}` : `${middle} (${low} – ${high})`
}
