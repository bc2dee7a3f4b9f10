import type { Box } from './content.ts'

/** Height of a band in points: about two lines of text. */
const HEIGHT = 24
/** What lies far off the page is in the last band on its side. */
const FIRST = -1
const LAST = 1_000
/** What goes through more bands than this is kept beside them: a background, a frame, a line down the page. */
const TALL = 8

/** Things on a page by the height at which they are, so that those over a box are found without looking at all of them. */
export class Bands<T extends { readonly box: Box }> {
  readonly #bands = new Map<number, T[]>()
  readonly #tall: T[] = []

  constructor(things: readonly T[]) {
    for (const thing of things) {
      const first = firstBandOf(thing.box)
      const last = lastBandOf(thing.box)
      if (last - first >= TALL) this.#tall.push(thing)
      else for (let band = first; band <= last; band++) this.#in(band).push(thing)
    }
  }

  #in(band: number): T[] {
    let things = this.#bands.get(band)
    if (!things) {
      things = []
      this.#bands.set(band, things)
    }
    return things
  }

  /** Those that share more than an edge with the box. */
  over(box: Box): T[] {
    const found: T[] = []
    for (const thing of this.#tall) if (overlap(thing.box, box)) found.push(thing)
    const first = firstBandOf(box)
    const last = lastBandOf(box)
    for (let band = first; band <= last; band++)
      for (const thing of this.#bands.get(band) ?? [])
        if (overlap(thing.box, box) && band === Math.max(first, firstBandOf(thing.box))) found.push(thing)
    return found
  }

  /** How many things `over` looks at. */
  lookedAt(box: Box): number {
    let count = this.#tall.length
    const last = lastBandOf(box)
    for (let band = firstBandOf(box); band <= last; band++) count += this.#bands.get(band)?.length ?? 0
    return count
  }
}

const bandOf = (y: number) => Math.min(LAST, Math.max(FIRST, Math.floor(y / HEIGHT)))
const firstBandOf = (box: Box) => bandOf(Math.min(box[1], box[3]))
const lastBandOf = (box: Box) => bandOf(Math.max(box[1], box[3]))

/** The boxes share more than an edge, whichever of their corners comes first. */
export const overlap = (a: Box, b: Box): boolean => meet(a[0], a[2], b[0], b[2]) && meet(a[1], a[3], b[1], b[3])

const meet = (a: number, A: number, b: number, B: number) =>
  Math.min(a, A) < Math.max(b, B) && Math.min(b, B) < Math.max(a, A)
