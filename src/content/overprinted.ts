import { lightnessOf, PALE } from './colours.ts'
import type { Box, TextRun } from './content.ts'
import { coreOf } from './run-frame.ts'

/** Cores that share more than this part of the smaller one are drawn on one another. */
const SHARED = 0.25
/** The same character again within this many ems is a shadow of it: some programs print bold so. */
const SHADOW = 0.12
/** Letters less opaque than this leave what is below to be read. */
const TRANSLUCENT = 0.6
/** Glyphs of one operator that go on by less than this, in ems, are piled up: an i or a full stop takes 0.2. */
const PILED = 0.08

/**
 * A run in which characters of different runs, or of its own, are drawn on one another, so that nobody can tell which is
 * read. Shadows are none, and pale letters that were there before or let the others through.
 */
export function overprintedIn(runs: readonly TextRun[]): TextRun | undefined {
  const byLeft = [...runs].sort((a, b) => a.box[0] - b.box[0])
  for (const [i, run] of byLeft.entries()) {
    if (isPiled(run)) return run
    for (let next = i + 1; next < byLeft.length && byLeft[next]!.box[0] < run.box[2]; next++) {
      const other = byLeft[next]!
      if (!couldBe(run, other) || leaves(run, other) || leaves(other, run)) continue
      if (areOnOneAnother(run, other)) return other
    }
  }
  return undefined
}

/** Boxes of lines that follow one another overlap by less than this part of their height, and their cores not at all. */
const LEADING = 0.3

/** The same for letters that follow one another, in parts of their width. */
const KERNING = 0.3

function couldBe(one: TextRun, other: TextRun): boolean {
  const [a, b] = [one.box, other.box]
  const letter = Math.min((a[2] - a[0]) / one.text.length, (b[2] - b[0]) / other.text.length)
  const height = Math.min(a[3] - a[1], b[3] - b[1])
  return (
    Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > KERNING * letter &&
    Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > LEADING * height
  )
}

/** The run is a watermark that leaves the other to be read: pale letters that are painted later erase it. */
export const leaves = (run: TextRun, other: TextRun): boolean =>
  isPale(run) && (run.order < other.order || run.paint.alpha < TRANSLUCENT)

/** Hardly darker than paper. */
export const isPale = ({ paint: { fill, alpha } }: TextRun): boolean => (lightnessOf(fill, alpha) ?? 0) > PALE

function areOnOneAnother(one: TextRun, other: TextRun): boolean {
  for (let a = 0; a < one.text.length; a++) {
    if (one.text[a]!.trim() === '') continue
    const core = coreOf(one, a).box
    for (let b = 0; b < other.text.length; b++) {
      if (other.text[b]!.trim() === '') continue
      const over = coreOf(other, b).box
      if (area(shared(core, over)) <= SHARED * Math.min(area(core), area(over))) continue
      const isShadow = one.text[a] === other.text[b] && Math.abs(core[0] - over[0]) < SHADOW * one.size
      if (!isShadow) return true
    }
  }
  return false
}

function isPiled({ text, edges, size }: TextRun): boolean {
  for (let i = 0; i + 1 < text.length; i++)
    if (/^[\p{L}\p{N}]{2}$/u.test(text.slice(i, i + 2)) && Math.abs(edges[i + 1]! - edges[i]!) < PILED * size)
      return true
  return false
}

const shared = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

const area = ([left, top, right, bottom]: Box) => Math.max(0, right - left) * Math.max(0, bottom - top)
