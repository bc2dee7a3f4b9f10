import type { Box } from './content.ts'
import { isDictionary, nameOf, rectangleIn, valueIn } from './dictionaries.ts'
import { boxOf, intersect, type Matrix } from './matrix.ts'
import type { Dictionary } from './pdfjs.js'

/** Preferences that name another box of the page to show, to print, or to clip to: ISO 32000-1, table 150. */
const PREFERENCES = ['PrintArea', 'PrintClip', 'ViewArea', 'ViewClip']
/** Boxes that can be smaller than the crop box, which all of them are when they are not there: ISO 32000-1, 14.11.2. */
const BOXES: ReadonlySet<string> = new Set(['ArtBox', 'BleedBox', 'TrimBox'])

/** The boxes that the file would have shown instead of the crop box: few viewers do, and most files name none. */
export function preferredBoxes(catalog: Dictionary): readonly string[] {
  const preferences = valueIn(catalog, 'ViewerPreferences')
  if (!isDictionary(preferences)) return []
  return PREFERENCES.flatMap((key) => nameOf(valueIn(preferences, key)) ?? []).filter((name) => BOXES.has(name))
}

/**
 * What of a page is shown by those who follow the file's preferences and by those who do not.
 * @param whole The page as it is shown.
 */
export const shownByAll = (page: Dictionary, boxes: readonly string[], transform: Matrix, whole: Box): Box =>
  boxes.reduce((shown, name) => {
    const box = rectangleIn(page, name)
    return box ? intersect(shown, boxOf(transform, box)) : shown
  }, whole)
