import type { Line } from '../content/lines.ts'

/** Lines nearer than this many heights are one paragraph that is set wide. */
const RUNNING = 2.2

/** The line is so close below that both may be one paragraph. */
export const isOfParagraph = (above: Line, line: Line): boolean =>
  line.page === above.page && line.top - above.top <= RUNNING * line.size

/** The line may go on with what ends the one above: close below and with the same left edge. */
export const followsOn = (above: Line, line: Line): boolean =>
  isOfParagraph(above, line) && Math.abs(line.glyphs[0]!.left - above.glyphs[0]!.left) <= line.size
