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
      const [first, last] = bandsOf(thing.box)
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
    const found = this.#tall.filter((thing) => overlap(thing.box, box))
    const [first, last] = bandsOf(box)
    for (let band = first; band <= last; band++)
      for (const thing of this.#bands.get(band) ?? [])
        if (overlap(thing.box, box) && band === Math.max(first, bandsOf(thing.box)[0])) found.push(thing)
    return found
  }

  /** How many things `over` looks at. */
  lookedAt(box: Box): number {
    const [first, last] = bandsOf(box)
    let count = this.#tall.length
    for (let band = first; band <= last; band++) count += this.#bands.get(band)?.length ?? 0
    return count
  }
}

const bandOf = (y: number) => Math.min(LAST, Math.max(FIRST, Math.floor(y / HEIGHT)))
const bandsOf = ({ 1: one, 3: other }: Box) => {
  const [a, b] = [bandOf(one), bandOf(other)]
  return a <= b ? ([a, b] as const) : ([b, a] as const)
}

/** The boxes share more than an edge, whichever of their corners comes first. */
export const overlap = (a: Box, b: Box): boolean => meet(a[0], a[2], b[0], b[2]) && meet(a[1], a[3], b[1], b[3])

const meet = (a: number, A: number, b: number, B: number) =>
  Math.min(a, A) < Math.max(b, B) && Math.min(b, B) < Math.max(a, A)
