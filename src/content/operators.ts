import type { Box, Mark, Outline } from './content.ts'
import type { GraphicsState } from './graphics-state.ts'
import type { LayerUse } from './layers.ts'
import { boxOf, concat, grown, IDENTITY, isUpright, matrixOf, stretchOf } from './matrix.ts'
import type { PagePass } from './page-pass.ts'
import { isFlat, LINE, MOVE, partsOf } from './paths.ts'
import type { Glyph } from './pdfjs.js'
import { spikesOf } from './spikes.ts'
import { showText } from './text-runs.ts'

/**
 * What an operator does to the page. The operands are those that pdfjs 5.4.296 gives to its own renderer; each is an
 * argument, since a pattern that takes an array apart goes through an iterator at each call.
 */
export type Operator = (pass: PagePass, ...operands: never[]) => void

const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const EVEN_ODD = ['eoFill', 'eoFillStroke', 'closeEOFillStroke']
const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']

const PATTERNS: Readonly<Record<string, string>> = { TilingPattern: '<tiling>', Shading: '<shading>' }

/** Parameters of `gs` (ISO 32000-1, table 58) that say how something looks. */
const PARAMETERS: Readonly<Record<string, (state: GraphicsState, value: never) => void>> = {
  LW: set('lineWidth'),
  LC: set('lineCap'),
  LJ: set('lineJoin'),
  ML: set('miterLimit'),
  D: (state, dash?: readonly [{ readonly length?: number }?]) => {
    state.dashed = dash?.[0]?.length !== 0
  },
  ca: (state, alpha: number) => {
    state.fillAlpha = opacity(alpha)
  },
  CA: (state, alpha: number) => {
    state.strokeAlpha = opacity(alpha)
  },
  TR: set('ambiguous'),
  TR2: set('ambiguous'),
  BM: set('blend'),
  SMask: set('masked'),
  Font: (state, [font, size]: [string, number]) => Object.assign(state, { font, fontSize: size }),
}

/**
 * The operators that say where text is and how it looks, or paint something that may cover it. All others change
 * neither.
 * @param numbers The numbers of pdfjs' operators, by name.
 */
export function operatorsOf(numbers: Readonly<Record<string, number>>): readonly (Operator | undefined)[] {
  const among = (names: readonly string[]) => new Set(names.map((name) => numbers[name]))
  const painting = constructPath({ fills: among(FILLS), evenOdd: among(EVEN_ODD), strokes: among(STROKES) })
  const operators: (Operator | undefined)[] = []
  for (const [name, operator] of Object.entries({ ...OPERATORS, constructPath: painting })) {
    const number = numbers[name]
    if (number === undefined) throw new Error(`pdfjs has no operator ${name}`)
    operators[number] = operator
  }
  return operators
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  save: (pass) => pass.save(),
  restore: (pass) => pass.restore(),
  transform: ({ state }, ...operands: number[]) => {
    state.ctm = concat(matrixOf(operands), state.ctm)
  },
  setLineWidth: ({ state }, width: number) => {
    state.lineWidth = width
  },
  setLineCap: ({ state }, cap: number) => {
    state.lineCap = cap
  },
  setLineJoin: ({ state }, join: number) => {
    state.lineJoin = join
  },
  setMiterLimit: ({ state }, limit: number) => {
    state.miterLimit = limit
  },
  setDash: ({ state }, dashes: ArrayLike<number>) => {
    state.dashed = dashes.length > 0
  },
  setGState: ({ state }, parameters: [string, never][]) => {
    for (const [name, value] of parameters) PARAMETERS[name]?.(state, value)
  },

  // Colours: pdfjs has turned those of every colour space into #rrggbb.
  setFillRGBColor: ({ state }, colour: string) => {
    state.fill = colour
  },
  setStrokeRGBColor: ({ state }, colour: string) => {
    state.stroke = colour
  },
  setFillColorN: ({ state }, pattern: string) => {
    state.fill = PATTERNS[pattern] ?? '<pattern>'
  },
  setStrokeColorN: ({ state }, pattern: string) => {
    state.stroke = PATTERNS[pattern] ?? '<pattern>'
  },
  setFillTransparent: ({ state }) => {
    state.fill = '<transparent>'
  },
  setStrokeTransparent: ({ state }) => {
    state.stroke = '<transparent>'
  },

  // Text
  beginText: (pass) => {
    pass.state.textMatrix = pass.state.lineMatrix = IDENTITY
    pass.beginText()
  },
  endText: (pass) => pass.endText(),
  setCharSpacing: ({ state }, spacing: number) => {
    state.charSpacing = spacing
  },
  setWordSpacing: ({ state }, spacing: number) => {
    state.wordSpacing = spacing
  },
  setHScale: ({ state }, percent: number) => {
    state.horizontalScale = percent / 100
  },
  setLeading: ({ state }, leading: number) => {
    state.leading = leading
  },
  setFont: ({ state }, font: string, size: number) => {
    state.font = font
    state.fontSize = size
  },
  setTextRenderingMode: ({ state }, mode: number) => {
    state.mode = mode
  },
  setTextRise: ({ state }, rise: number) => {
    state.rise = rise
  },
  setTextMatrix: ({ state }, matrix: ArrayLike<number>) => {
    state.textMatrix = state.lineMatrix = matrixOf(matrix)
  },
  moveText: ({ state }, x: number, y: number) => moveLine(state, x, y),
  setLeadingMoveText: ({ state }, x: number, y: number) => {
    state.leading = -y
    moveLine(state, x, y)
  },
  nextLine: ({ state }) => moveLine(state, 0, -state.leading),
  showText: (pass, glyphs: (Glyph | number)[]) => {
    for (const shape of showText(glyphs, pass.state, pass.font)) pass.text(shape)
  },

  // Of a Type 3 glyph: some cut it to the box that it says. Nobody cuts it to none.
  setCharWidthAndBounds: (pass, _x: number, _y: number, ...box: [number, number, number, number]) => {
    if (box[0] !== box[2] && box[1] !== box[3]) clipToBox(pass, box)
  },

  // Clipping waits for the end of the path: ISO 32000-1, 8.5.4.
  clip: (pass) => {
    pass.clipPending = 'nonzero'
  },
  eoClip: (pass) => {
    pass.clipPending = 'evenodd'
  },

  // Forms, groups, layers, annotations
  paintFormXObjectBegin: (pass, matrix: ArrayLike<number> | null, bbox: Box | null) => {
    pass.enter()
    const { state } = pass
    state.ctm = concat(matrixOf(matrix), state.ctm)
    if (bbox) clipToBox(pass, bbox)
  },
  paintFormXObjectEnd: (pass) => pass.leave(),
  beginGroup: (pass, { matrix, bbox, smask, isolated, knockout }: Group) => {
    pass.beginGroup(Boolean(smask), { isolated: isolated === true, knockout: knockout === true })
    const { ctm } = pass.state
    pass.state.ctm = concat(matrixOf(matrix), ctm)
    if (bbox) clipToBox(pass, bbox)
    pass.state.ctm = ctm
  },
  endGroup: (pass) => pass.endGroup(),
  // Put there by the parser (build/patches.mjs); a file's own points have names that are no texts.
  markPoint: (pass, name: unknown) => {
    pass.isReadOtherwise ||= name === 'otherwise'
  },
  beginMarkedContent: (pass) => pass.beginContent(),
  beginMarkedContentProps: (pass, tag: string, properties: LayerUse | string | null, isPart: boolean) =>
    tag === 'OC'
      ? pass.beginLayer(properties as LayerUse | null)
      : pass.beginContent(properties as string | null, isPart),
  endMarkedContent: (pass) => pass.endContent(),
  beginAnnotation: (
    pass,
    _id: string,
    rectangle: Box,
    transform: number[],
    matrix: number[],
    _ownCanvas: boolean,
    subtype: string,
  ) => {
    pass.beginOverlay(subtype === 'Widget' ? 'form-field' : 'annotation', rectangle)
    pass.state.ctm = concat(concat(matrixOf(matrix), matrixOf(transform)), pass.state.ctm)
  },
  endAnnotation: (pass) => pass.endOverlay(),

  // Images fill the unit square of user space: ISO 32000-1, 8.9.3.
  paintImageXObject: (
    pass,
    image: string | null,
    _width: number,
    _height: number,
    masked: boolean,
    alternates: boolean,
  ) => {
    if (image === null) pass.imageTooLarge = true
    paintImage(pass, !masked && !alternates, image === null || alternates ? {} : { image })
  },
  paintInlineImageXObject: (pass) => paintImage(pass, true, {}),
  paintImageMaskXObject: (pass) => paintImage(pass, false, { fill: pass.state.fill }),
  paintSolidColorImageMask: (pass) => paintImage(pass, true, { fill: pass.state.fill }),
  shadingFill: (pass) =>
    pass.mark({ kind: 'shading', box: pass.everything, fill: '<shading>', alpha: pass.state.fillAlpha, solid: true }),
}

interface Group {
  readonly matrix: number[]
  readonly bbox: Box | null
  readonly smask: unknown
  readonly isolated: unknown
  readonly knockout: unknown
}

/** As viewers take what lies beyond 0 and 1. */
const opacity = (alpha: number) => Math.min(1, Math.max(0, alpha))

function set(key: keyof GraphicsState) {
  return (state: GraphicsState, value: never) => {
    state[key] = value
  }
}

function moveLine(state: GraphicsState, x: number, y: number) {
  state.textMatrix = state.lineMatrix = concat([1, 0, 0, 1, x, y], state.lineMatrix)
}

/** A rectangle as a path; an area needs no closing. */
const square = ([left, top, right, bottom]: Box) => [
  ...[MOVE, left, top, LINE, right, top],
  ...[LINE, right, bottom, LINE, left, bottom],
]

function clipToBox(pass: PagePass, box: Box) {
  const { ctm: matrix } = pass.state
  pass.clip(box, isUpright(matrix) ? undefined : { path: square(box), matrix })
}

function paintImage(pass: PagePass, opaque: boolean, more: Pick<Mark, 'fill' | 'image'>) {
  const { ctm: matrix, fillAlpha } = pass.state
  const upright = isUpright(matrix)
  const plain = upright && matrix[0] > 0 && matrix[3] < 0
  pass.mark({
    kind: 'image',
    box: boxOf(matrix, UNIT),
    alpha: fillAlpha,
    ...more,
    ...(upright ? {} : { outline: { path: square(UNIT), matrix } }),
    ...(plain ? {} : { matrix }),
    ...(opaque && upright ? { solid: true } : {}),
  })
}

const UNIT: Box = [0, 0, 1, 1]

/** A path is gathered by pdfjs and comes with what is done with it: filled, stroked, or nothing but clipped to. */
function constructPath({
  fills,
  evenOdd,
  strokes,
}: Readonly<Record<'fills' | 'evenOdd' | 'strokes', ReadonlySet<unknown>>>): Operator {
  return (pass, how: number, paths: readonly [Float32Array | null], bounds: Float32Array | null) => {
    const path = paths[0]
    if (path && bounds) {
      if (fills.has(how)) fillPath(pass, path, bounds, evenOdd.has(how))
      if (strokes.has(how)) strokePath(pass, path, bounds)
      if (pass.clipPending) clipToPath(pass, path, bounds)
    }
    pass.clipPending = undefined
  }
}

function fillPath(pass: PagePass, path: Float32Array, bounds: Float32Array, evenOdd: boolean) {
  const { ctm: matrix, fill, fillAlpha: alpha } = pass.state
  if (path.length <= FEW && isFlat(path)) {
    pass.mark({ kind: 'path', box: grown(boxOf(matrix, bounds), HAIR), fill, alpha, outline: { path, matrix, pen: 0 } })
    return
  }
  const { rectangles, rest } = partsOf(path, bounds)
  const upright = isUpright(matrix)
  for (const rectangle of rectangles) {
    const part = upright ? { solid: true as const } : { outline: { path: square(rectangle), matrix } }
    pass.mark({ kind: 'path', box: boxOf(matrix, rectangle), fill, alpha, ...part })
  }
  if (rest) pass.mark({ kind: 'path', box: boxOf(matrix, rest), fill, alpha, outline: area(path, matrix, evenOdd) })
}

/** Of what has no area some draw a line all the same, a pixel wide: so many points on each side of it. */
const HAIR = 0.125
/** Numbers of a path of five points. */
const FEW = 16

const area = (path: ArrayLike<number>, matrix: Outline['matrix'], evenOdd: boolean): Outline => ({
  path,
  matrix,
  ...(evenOdd ? { evenOdd } : {}),
})

/** Of a square cap's corner, how much farther it is than half the pen. */
const CORNER = Math.SQRT2

/** Only of a single straight line is it sure that its box is painted all over. */
function strokePath(pass: PagePass, path: Float32Array, bounds: Float32Array) {
  const { ctm: matrix, stroke: fill, strokeAlpha: alpha, lineWidth, lineCap, lineJoin, miterLimit } = pass.state
  const left = bounds[0]!
  const top = bounds[1]!
  const right = bounds[2]!
  const bottom = bounds[3]!
  const pen = lineCap === 2 ? lineWidth * CORNER : lineWidth
  const half = lineWidth / 2
  const single = path.length === 6 && (left === right || top === bottom)
  // A line's ends reach beyond it, unless they are butt: a line of no length is a dot then.
  const along = single && lineCap === 0 ? 0 : half
  const x = single && left === right && top !== bottom ? half : along
  const y = single && left !== right ? half : along
  pass.mark({
    kind: 'path',
    box: boxOf(matrix, [left - x, top - y, right + x, bottom + y]),
    fill,
    alpha,
    ...(single && isUpright(matrix) ? { solid: true } : { outline: { path, matrix, pen } }),
  })
  const spikes = lineJoin === 0 && half * stretchOf(matrix) > BLUNT ? spikesOf(path, half, miterLimit) : undefined
  if (spikes)
    pass.mark({
      kind: 'path',
      box: boxOf(matrix, spikes.bounds),
      fill,
      alpha,
      outline: area(spikes.path, matrix, false),
    })
}

/** Of a pen narrower than twice this, in points, the corners are not looked at: their points reach nowhere. */
const BLUNT = 0.75

function clipToPath(pass: PagePass, path: Float32Array, bounds: Float32Array) {
  const { ctm: matrix } = pass.state
  const isBox = partsOf(path, bounds).rectangles.length === 1 && isUpright(matrix)
  pass.clip(bounds, isBox ? undefined : area(path, matrix, pass.clipPending === 'evenodd'))
}
