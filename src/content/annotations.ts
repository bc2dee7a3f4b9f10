import type { Annotation, Box } from './content.ts'
import { isDictionary, isStream, nameOf, valueIn } from './dictionaries.ts'
import { boxOf, type Matrix } from './matrix.ts'
import type { Dictionary } from './pdfjs.js'

/** The flag of an annotation that is never shown or printed: ISO 32000-1, table 165. */
const HIDDEN = 2
/** More annotations than this are not listed. */
const MOST = 1_000

/**
 * The annotations and form fields of a page, also those that the file leaves to the viewer to draw, and those that are
 * only printed.
 */
export function annotationsOf(page: Dictionary, transform: Matrix): Annotation[] {
  const listed = valueIn(page, 'Annots')
  if (!Array.isArray(listed)) return []
  return listed.slice(0, MOST).flatMap((annotation): Annotation[] => {
    if (!isDictionary(annotation)) return []
    const box = boxIn(annotation)
    if (!box || Number(valueIn(annotation, 'F') ?? 0) & HIDDEN) return []
    const subtype = nameOf(valueIn(annotation, 'Subtype')) ?? ''
    return [
      {
        subtype,
        box: boxOf(transform, box),
        ...(subtype === 'Highlight' && isOpaqueHighlight(annotation) ? { opaque: true } : {}),
      },
    ]
  })
}

/**
 * A highlight that covers nothing says so in a graphics state: it multiplies, or is translucent. Another one is drawn by
 * the parser in its own way, by viewers as the file says.
 */
function isOpaqueHighlight(annotation: Dictionary): boolean {
  const appearances = valueIn(annotation, 'AP')
  const normal = isDictionary(appearances) ? valueIn(appearances, 'N') : undefined
  if (!isStream(normal)) return false
  const resources = valueIn(normal.dict, 'Resources')
  return !(isDictionary(resources) && isDictionary(valueIn(resources, 'ExtGState')))
}

function boxIn(annotation: Dictionary): Box | undefined {
  const values = valueIn(annotation, 'Rect')
  const isBox = Array.isArray(values) && values.length === 4 && values.every((value) => typeof value === 'number')
  return isBox ? (values as unknown as Box) : undefined
}
