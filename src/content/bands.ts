import type { Box } from './content.ts'

/** Height of a band in points: about two lines of text. */
const HEIGHT = 24
/** What lies far off the page is in the last band on its side. */
const FIRST = -1
const LAST = 1_000

/** Things on a page by the height at which they are, so that those over a box are found without looking at all of them. */
export class Bands<T extends { readonly box: Box }> {
  readonly #bands = new Map<number, T[]>()

  constructor(things: readonly T[]) {
    for (const thing of things)
      for (let band = bandOf(thing.box[1]); band <= bandOf(thing.box[3]); band++) {
        const others = this.#bands.get(band)
        if (others) others.push(thing)
        else this.#bands.set(band, [thing])
      }
  }

  /** Those that share more than an edge with the box. */
  over(box: Box): T[] {
    const found: T[] = []
    const first = bandOf(box[1])
    for (let band = first; band <= bandOf(box[3]); band++)
      for (const thing of this.#bands.get(band) ?? [])
        if (overlap(thing.box, box) && band === Math.max(first, bandOf(thing.box[1]))) found.push(thing)
    return found
  }
}

const bandOf = (y: number) => Math.min(LAST, Math.max(FIRST, Math.floor(y / HEIGHT)))

/** The boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
