import type { Box, Mark, Page, TextRun } from './content.ts'

/** Why a run of text that the file holds is not seen on its page. */
export type Hiding =
  | 'invisible'
  | 'transparent'
  | 'hidden-layer'
  | 'tiny'
  | 'off-page'
  | 'clipped'
  | 'background-colour'
  | 'covered'

/** Text below this opacity is not seen. */
const FAINT = 0.1
/** Text below this size, in points, is not read by an eye. */
const TINY = 1.2
/** Colours nearer than this (of 441, the length of the way from black to white) look the same. */
const SAME_COLOUR = 24

/**
 * Judges from the drawing order alone, without rendering, how a run of text is hidden; `undefined` for text that is
 * seen as far as can be told. Only marks that surely paint every point of their box cover anything; an image below text
 * is taken as not of the text's colour.
 */
export function hidingOf(page: Page): (run: TextRun) => Hiding | undefined {
  const marks = page.marks.filter(({ box }) => box[2] - box[0] > 2 && box[3] - box[1] > 2)
  return (run) => {
    const { mode, alpha, hiddenLayer, clip, fill } = run.paint
    if (mode === 3 || mode === 7) return 'invisible'
    if (hiddenLayer) return 'hidden-layer'
    if (alpha < FAINT) return 'transparent'
    if (run.size < TINY) return 'tiny'
    const middle = middleOf(run.box)
    if (!isInside(middle, [0, 0, page.width, page.height])) return 'off-page'
    if (clip && !isInside(middle, clip)) return 'clipped'
    let under: Mark | undefined
    for (const mark of marks) {
      if (!isInside(middle, mark.box)) continue
      if (mark.order > run.order) {
        if (isOpaque(mark) && covers(mark.box, run.box)) return 'covered'
      } else if (isOpaque(mark)) under = mark
    }
    const background = under ? under.fill : '#ffffff'
    return mode !== 1 && background && isNear(fill, background) ? 'background-colour' : undefined
  }
}

const middleOf = ([left, top, right, bottom]: Box) => [(left + right) / 2, (top + bottom) / 2] as const

const isInside = ([x, y]: readonly [number, number], [left, top, right, bottom]: Box) =>
  x >= left && x <= right && y >= top && y <= bottom

/** Paints every point of its box, and lets nothing below through. */
const isOpaque = ({ solid, alpha, blend }: Mark) => solid === true && alpha > 0.9 && blend === undefined

/** Most of the run lies under the box. */
function covers(box: Box, run: Box): boolean {
  const width = Math.min(box[2], run[2]) - Math.max(box[0], run[0])
  const height = Math.min(box[3], run[3]) - Math.max(box[1], run[1])
  return width > 0.6 * (run[2] - run[0]) && height > 0.6 * (run[3] - run[1])
}

function isNear(one: string, other: string): boolean {
  const [a, b] = [rgbOf(one), rgbOf(other)]
  return a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < SAME_COLOUR
}

function rgbOf(colour: string): [number, number, number] | undefined {
  const match = /^#(..)(..)(..)$/.exec(colour)
  return match ? ([1, 2, 3].map((i) => Number.parseInt(match[i]!, 16)) as [number, number, number]) : undefined
}
