import type { Place as PlaceOfFile } from '../fields/passage.ts'

/** A place on a page of the file that is judged, or of another file of the same call. */
export interface Place extends PlaceOfFile {
  /** Only where it points into another file: the index of that input, from 0. */
  readonly input?: number
}
