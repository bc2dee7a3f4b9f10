import type { Annotation, Box, Mark } from './content.ts'
import { isDictionary, isStream, nameOf, rectangleIn, type Stream, valueIn } from './dictionaries.ts'
import { boxOf, grown, intersect, type Matrix } from './matrix.ts'
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
  const drawn = marks.filter(({ kind }) => kind === 'annotation' || kind === 'form-field').map(({ box }) => box)
  const annotations = listed.slice(0, MOST).flatMap((annotation): Annotation[] => {
    if (!isDictionary(annotation)) return []
    const rectangle = rectangleIn(annotation, 'Rect')
    if (!rectangle || isHidden(Number(valueIn(annotation, 'F') ?? 0))) return []
    const subtype = nameOf(valueIn(annotation, 'Subtype')) ?? ''
    const place = boxOf(transform, rectangle)
    const appearance = appearanceOf(annotation)
    const isDrawn = takeFrom(drawn, intersect(page, place))
    const border = appearance ? 0 : borderOf(subtype, annotation)
    const isThick = border > BORDER.widest || (border > 0 && isSmall(rectangle))
    const opaque = appearance
      ? (subtype === 'Highlight' && isOpaque(appearance)) || !isDrawn
      : isThick || (subtype === 'Popup' && valueIn(annotation, 'Open') === true)
    const box = subtype === 'Text' && !appearance ? iconAt(place) : grown(place, isThick ? border : 0)
    const other = appearance ? undefined : pointsOf(annotation)
    return [
      { subtype, box, ...(opaque ? { opaque } : border > 0 ? { framed: true } : {}) },
      ...(other ? [{ subtype, box: boxOf(transform, other) }] : []),
      ...(appearance && isUnbound(rectangle, appearance) ? [{ subtype, box: page, opaque: true } as const] : []),
    ]
  })
  return listed.length > MOST ? [...annotations, { subtype: '', box: page }] : annotations
}

/** Viewers differ in the bits of what is no whole number of 31 bits: then it may be seen. */
const isHidden = (flags: number) => flags < 2 ** 31 && (flags & HIDDEN) !== 0

/** Where some viewers draw an annotation that has no appearance, wherever its rectangle is: ISO 32000-1, 12.5.6. */
const POINTS = ['CL', 'InkList', 'L', 'QuadPoints', 'Vertices']

function pointsOf(annotation: Dictionary): Box | undefined {
  const numbers = POINTS.flatMap((key) => [valueIn(annotation, key)].flat(2)).filter((side) => typeof side === 'number')
  const [xs, ys] = [0, 1].map((odd) => numbers.slice(0, MOST).filter((_, i) => i % 2 === odd)) as [number[], number[]]
  return ys.length > 0 ? [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] : undefined
}

/** What has a size of its own and no place to be fitted into, some draw in its own size. Signatures have neither. */
function isUnbound([left, bottom, right, top]: Box, { dict }: Stream): boolean {
  const box = left === right || bottom === top ? rectangleIn(dict, 'BBox') : undefined
  return box !== undefined && box[0] !== box[2] && box[1] !== box[3]
}

/** Whether the box is among them; it is one no more then, since the parser drew each of them for one annotation. */
function takeFrom(boxes: Box[], box: Box): boolean {
  const at = boxes.findIndex((other) => isSame(other, box))
  if (at >= 0) boxes.splice(at, 1)
  return at >= 0
}

/** What of the file viewers draw for it. The parser leaves some of them out: an underline that does not say of what. */
function appearanceOf(annotation: Dictionary): Stream | undefined {
  const appearances = valueIn(annotation, 'AP')
  const normal = isDictionary(appearances) ? valueIn(appearances, 'N') : undefined
  if (isStream(normal)) return normal
  if (!isDictionary(normal)) return undefined
  return normal
    .getKeys()
    .map((state) => valueIn(normal, state))
    .find(isStream)
}

/** Of the border around a link: wider than this, or around less than that, in points, it covers what it is around. */
const BORDER = { widest: 2, around: 4 }

/** The width of the border that viewers draw around a link. */
function borderOf(subtype: string, annotation: Dictionary): number {
  if (subtype !== 'Link') return 0
  const [style, border] = [valueIn(annotation, 'BS'), valueIn(annotation, 'Border')]
  return Number((isDictionary(style) ? valueIn(style, 'W') : Array.isArray(border) ? border[2] : 1) ?? 1)
}

const isSmall = ([left, bottom, right, top]: Box) =>
  Math.min(Math.abs(right - left), Math.abs(top - bottom)) < BORDER.around

/** Side of the picture that viewers show for a note, in points, whatever its rectangle says. */
const ICON = 20

const iconAt = ([left, top]: Box): Box => [left, top, left + ICON, top + ICON]

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
