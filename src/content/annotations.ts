import type { Annotation, Box, Mark } from './content.ts'
import { isDictionary, isStream, nameOf, type Stream, valueIn } from './dictionaries.ts'
import { boxOf, intersect, type Matrix } from './matrix.ts'
import type { Dictionary } from './pdfjs.js'

/** The flag of an annotation that is never shown or printed: ISO 32000-1, table 165. */
const HIDDEN = 2
/** More annotations than this are not listed; one over the whole page then stands for them. */
const MOST = 1_000

/**
 * The annotations and form fields of a page, also those that the file leaves to the viewer to draw, and those that are
 * only printed.
 * @param page Its box as it is shown.
 * @param marks What the parser painted, its annotations among it.
 */
export function annotationsOf(
  dictionary: Dictionary,
  page: Box,
  transform: Matrix,
  marks: readonly Mark[],
): Annotation[] {
  const listed = valueIn(dictionary, 'Annots')
  if (!Array.isArray(listed)) return []
  const drawn = marks.filter(({ kind }) => kind === 'annotation' || kind === 'form-field')
  const annotations = listed.slice(0, MOST).flatMap((annotation): Annotation[] => {
    if (!isDictionary(annotation)) return []
    const rectangle = boxIn(annotation)
    if (!rectangle || Number(valueIn(annotation, 'F') ?? 0) & HIDDEN) return []
    const subtype = nameOf(valueIn(annotation, 'Subtype')) ?? ''
    const box = boxOf(transform, rectangle)
    const appearance = appearanceOf(annotation)
    const isDrawn = () => drawn.some((mark) => isSame(mark.box, intersect(page, box)))
    const opaque = appearance && ((subtype === 'Highlight' && isOpaque(appearance)) || !isDrawn())
    return [{ subtype, box, ...(opaque ? { opaque } : {}) }]
  })
  return listed.length > MOST ? [...annotations, { subtype: '', box: page }] : annotations
}

/** What of the file viewers draw for it. The parser leaves some of them out: an underline that does not say of what. */
function appearanceOf(annotation: Dictionary): Stream | undefined {
  const appearances = valueIn(annotation, 'AP')
  const normal = isDictionary(appearances) ? valueIn(appearances, 'N') : undefined
  return isStream(normal) ? normal : undefined
}

/**
 * A highlight that covers nothing says so in a graphics state: it multiplies, or is translucent. Another one is drawn by
 * the parser in its own way, by viewers as the file says.
 */
function isOpaque(normal: Stream): boolean {
  const resources = valueIn(normal.dict, 'Resources')
  return !(isDictionary(resources) && isDictionary(valueIn(resources, 'ExtGState')))
}

/** To a point. */
const isSame = (a: Box, b: Box) => a.every((side, i) => Math.abs(side - b[i]!) < 1)

function boxIn(annotation: Dictionary): Box | undefined {
  const values = valueIn(annotation, 'Rect')
  const isBox = Array.isArray(values) && values.length === 4 && values.every((value) => typeof value === 'number')
  return isBox ? (values as unknown as Box) : undefined
}
