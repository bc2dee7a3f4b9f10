import type { TextRun } from './content.ts'
import type { Font } from './fonts.ts'
import type { GraphicsState } from './graphics-state.ts'
import { boxOf, concat, type Matrix } from './matrix.ts'
import type { Glyph } from './pdfjs.js'

/** What one text operator draws, without what the page knows of it. */
export type Shape = Pick<
  TextRun,
  'text' | 'box' | 'angle' | 'size' | 'edges' | 'ends' | 'codes' | 'unread' | 'unmapped' | 'distorted'
>

/**
 * A move inside one operator, in ems, from which on what follows is a run of its own: another cell of a table, or
 * text drawn over what was there. Kerning and word spaces stay well within.
 */
const APART = 1
const BACK = -0.3
/** Letters that lean by more than 50 degrees, by the sine of what is left, cannot be read: italics lean by 12. */
const UPRIGHT = 0.64
/** Glyphs this near, in ems, touch. */
const TOUCHING = 0.02

/**
 * Places the glyphs of one `showText` by ISO 32000-1, 9.4.4, and moves the text matrix of `state` behind them.
 * @param glyphs Numbers among them are the adjustments of `TJ`.
 */
export function showText(glyphs: readonly (Glyph | number)[], state: GraphicsState, font: Font): Shape[] {
  const { fontSize, rise } = state
  const along = font.vertical ? 1 : state.horizontalScale
  const matrix = concat(state.textMatrix, state.ctm)
  const a = matrix[0]
  const b = matrix[1]
  const c = matrix[2]
  const d = matrix[3]
  const flow = Math.sign(fontSize * along) || 1
  const x = font.vertical ? -c : a * flow
  const y = font.vertical ? -d : b * flow
  /** Of the page, for what is measured along the line. */
  const scale = Math.hypot(x, y)
  const height = scale > 0 ? Math.abs(a * d - b * c) / scale : Math.hypot(c, d)
  const angle = degrees(x, y)
  const isDistorted = !font.vertical && isMirroredOrLeaning(matrix, along)
  const size = Math.abs(fontSize) * font.em * height
  const placing = flow * scale
  const touching = TOUCHING * Math.abs(fontSize)
  const shapes: Shape[] = []

  /** The pen, in text space, along the line and, like `start` and `end`, from where the operator began. */
  let pen = 0
  let start = 0
  let end = 0
  let gap = 0
  let text = ''
  let edges: number[] = []
  let ends: number[] = []
  let codes: number[] = []
  let unread: number[] = []
  let spaced = false
  let unmapped = false

  const finish = () => {
    if (text === '' && unread.length === 0) return
    edges.push((end - start) * placing)
    const box = font.vertical
      ? boxOf(matrix, [-fontSize / 2, -start, fontSize / 2, -end])
      : boxOf(matrix, [start, rise + font.descent * fontSize, end, rise + font.ascent * fontSize])
    const shape: { -readonly [key in keyof Shape]: Shape[key] } = { text, box, angle, size, edges, codes }
    if (spaced) shape.ends = ends
    if (unread.length > 0) shape.unread = unread
    if (unmapped) shape.unmapped = unmapped
    if (isDistorted) shape.distorted = isDistorted
    shapes.push(shape)
    text = ''
    edges = []
    ends = []
    codes = []
    unread = []
    spaced = false
    unmapped = false
  }

  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const ems = (font.vertical ? glyph : -glyph) / 1000
      pen += ems * fontSize * along
      gap += ems
      continue
    }
    if (gap > APART || gap < BACK) finish()
    gap = 0
    const width = font.vertical ? -(glyph.vmetric?.[0] ?? -font.downwards) : glyph.width
    const advance = width * font.unit * fontSize * along
    const chars = glyph.unicode.includes('\0') ? glyph.unicode.replaceAll('\0', '') : glyph.unicode
    if (text === '' && unread.length === 0) start = pen
    else if (Math.abs(pen - end) > touching) spaced = true
    if (chars === '') {
      unread.push(glyph.originalCharCode)
      if (text !== '') spaced = true
    }
    for (let unit = 0; unit < chars.length; unit++) {
      edges.push((pen + (unit * advance) / chars.length - start) * placing)
      ends.push((pen + ((unit + 1) * advance) / chars.length - start) * placing)
      codes.push(glyph.originalCharCode)
    }
    text += chars
    if (glyph.unmapped) unmapped = true
    end = pen + advance
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    pen = end + (font.vertical ? -spacing : spacing * along)
  }
  finish()

  state.textMatrix = concat(font.vertical ? [1, 0, 0, 1, 0, -pen] : [1, 0, 0, 1, pen, 0], state.textMatrix)
  return shapes
}

/** On a page whose y axis points down, letters as they are to be read have a matrix that turns the plane over. */
function isMirroredOrLeaning([a, b, c, d]: Matrix, along: number): boolean {
  const area = (a * d - b * c) * Math.sign(along)
  return area > 0 || -area < UPRIGHT * Math.hypot(a, b) * Math.hypot(c, d)
}

/** Clockwise from the page's x axis, whose y axis points down; to a hundredth, 0 up to but not 360. */
function degrees(x: number, y: number): number {
  const angle = Math.round((Math.atan2(y, x) * 18_000) / Math.PI) / 100
  return angle < 0 ? angle + 360 : angle + 0
}
