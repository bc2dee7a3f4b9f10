import type { Box, Outline } from './content.ts'
import { IDENTITY, type Matrix } from './matrix.ts'

/** What `q` keeps and `Q` brings back: ISO 32000-1, 8.4.1 and 9.3, as far as it says how text looks. */
export interface GraphicsState {
  /** From user space to the page as it is shown. */
  ctm: Matrix
  clip: Box | undefined
  /** False where the clipping path is more than rectangles, so that `clip` only bounds it. */
  clipExact: boolean
  /** The paths among those that are clipped to that are no upright rectangles. */
  clips: readonly Outline[]
  fill: string
  fillAlpha: number
  stroke: string
  strokeAlpha: number
  lineWidth: number
  blend: string
  masked: boolean
  /** What the transparency groups round it make of all that is painted: inside, the values above begin anew. */
  group: { readonly alpha: number; readonly blend: string; readonly masked: boolean }
  /** The parser's name of the font. */
  font: string
  fontSize: number
  charSpacing: number
  wordSpacing: number
  /** 1 is normal, unlike the operand of `Tz`. */
  horizontalScale: number
  leading: number
  rise: number
  mode: number
  textMatrix: Matrix
  lineMatrix: Matrix
}

/** The blend mode that mixes nothing, by its name in pdfjs. */
export const NORMAL = 'source-over'

/** The state at the beginning of a page: ISO 32000-1, tables 52 and 104. */
export function initialState(ctm: Matrix): GraphicsState {
  return {
    ctm,
    clip: undefined,
    clipExact: true,
    clips: [],
    fill: '#000000',
    fillAlpha: 1,
    stroke: '#000000',
    strokeAlpha: 1,
    lineWidth: 1,
    blend: NORMAL,
    masked: false,
    group: { alpha: 1, blend: NORMAL, masked: false },
    font: '',
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
  }
}

/** The state at the beginning of a transparency group: ISO 32000-1, 11.6.6. */
export function groupState(state: GraphicsState): GraphicsState {
  const { fillAlpha, blend, masked, group } = state
  return {
    ...state,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: NORMAL,
    masked: false,
    group: {
      alpha: group.alpha * fillAlpha,
      blend: blend === NORMAL ? group.blend : blend,
      masked: masked || group.masked,
    },
  }
}
