import type { Box } from '../content/content.ts'
import { boxOf, cellsOf, edgesOf, textOf, wholeOf } from '../content/lines.ts'
import type { LabelledLine } from './label.ts'
import type { Place } from './passage.ts'
import { EVERYWHERE, readFrom } from './read-from.ts'
import type { Found } from './read-spans.ts'
import { BELOW } from './tolerances.ts'
import type { ValueReader } from './values/value-reader.ts'

/**
 * The value that stands by itself below another: the first cell close below that overlaps it and has no label and no
 * digits, with the lines that continue it.
 */
export function belowValue<T>(
  places: readonly Place[],
  lines: readonly LabelledLine[],
  reader: ValueReader<T>,
): Found<T> | undefined {
  const place = places.at(-1)
  if (!place) return undefined
  const at = lines.findIndex(({ line }) => line.page === place.page && overlaps(boxOf(wholeOf(line)), place.box))
  const above = lines[at]?.line
  if (!above) return undefined
  const [start, end] = edgesOf(wholeOf(above))
  for (let below = at + 1; below < lines.length; below++) {
    const { line, labels } = lines[below]!
    if (line.page !== above.page || line.top - above.bottom > BELOW * above.size || labels.length > 0) return undefined
    for (const cell of cellsOf(wholeOf(line))) {
      const [left, right] = edgesOf(cell)
      if (left > end || right < start || /\p{N}/u.test(textOf(cell))) continue
      return readFrom([{ at: below, span: cell }], lines, reader, EVERYWHERE)
    }
  }
  return undefined
}

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && (b[1] + b[3]) / 2 > a[1] && (b[1] + b[3]) / 2 < a[3]
