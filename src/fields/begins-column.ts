import type { Line } from '../content/lines.ts'

/** A text begins here behind a blank, flush with cells of lines near by: a column whose left neighbour runs close up to it. */
export function beginsColumn(lines: readonly Line[], at: number, from: number): boolean {
  const line = lines[at]!
  const { gap, left, run } = line.glyphs[from]!
  if (gap !== 'word' || run === line.glyphs[from - 1]!.run) return false
  const flush = lines.slice(Math.max(at - NEAR, 0), at + NEAR + 1).filter((other) => {
    if (other.page !== line.page) return false
    return other.glyphs.some((glyph) => glyph.gap === 'cell' && Math.abs(glyph.left - left) < 0.1 * line.size)
  })
  return flush.length > 1
}

/** So many lines above and below show the columns. */
const NEAR = 4
