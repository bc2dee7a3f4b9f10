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
  /** 0 butt, 1 round, 2 projecting square. */
  lineCap: number
  /** 0 mitered, 1 round, 2 bevelled. */
  lineJoin: number
  miterLimit: number
  /** The pen is lifted now and then. */
  dashed: boolean
  blend: string
  masked: boolean
  ambiguous: boolean
  /** What the transparency groups round it make of all that is painted: inside, the values above begin anew. */
  group: {
    readonly alpha: number
    readonly blend: string
    readonly masked: boolean
    /** What is blended inside is blended with nothing. */
    readonly isolated: boolean
    /** What is painted inside takes the place of what was painted there before, however transparent it is. */
    readonly knockout: boolean
  }
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
    lineCap: 0,
    lineJoin: 0,
    miterLimit: 10,
    dashed: false,
    blend: NORMAL,
    masked: false,
    ambiguous: false,
    group: { alpha: 1, blend: NORMAL, masked: false, isolated: false, knockout: false },
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

/** How a transparency group mixes what it holds: ISO 32000-1, 11.4.5 and 11.4.6. */
export interface Compositing {
  readonly isolated: boolean
  readonly knockout: boolean
}

/** The state at the beginning of a transparency group: ISO 32000-1, 11.6.6. */
export function groupState(state: GraphicsState, { isolated, knockout }: Compositing): GraphicsState {
  const { fillAlpha, blend, masked, group } = state
  return {
    ...state,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: NORMAL,
    masked: false,
    group: {
      alpha: group.alpha * fillAlpha,
      blend: blend === NORMAL || group.isolated ? group.blend : blend,
      masked: masked || group.masked,
      isolated: isolated || group.isolated,
      knockout: knockout || group.knockout,
    },
  }
}
