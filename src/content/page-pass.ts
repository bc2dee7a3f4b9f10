import { fold } from '../fold.ts'
import type { Box, Mark, Outline, Paint, TextRun } from './content.ts'
import { type Font, fontOf } from './fonts.ts'
import { type Compositing, type GraphicsState, groupState, initialState, NORMAL } from './graphics-state.ts'
import type { LayerUse, Shown, Visible } from './layers.ts'
import { boxOf, contains, grown, intersect, type Matrix, stretchOf } from './matrix.ts'
import type { FontFace } from './pdfjs.js'
import type { Shape } from './text-runs.ts'

/** What the pass over a page asks of its surroundings. */
export interface PageContext {
  readonly number: number
  readonly width: number
  readonly height: number
  /** From the page's own space to the page as it is shown. */
  readonly transform: Matrix
  readonly visible: Visible
  /** The parser's font of that name. */
  face(loadedName: string): FontFace
  /** Called for each run before it is kept. False stops the reading. */
  admit(run: TextRun): boolean
}

/** A pen broader than this part of the letters' size leaves little of what is filled: a bold print takes as much. */
const THICK = 0.05
/** One broader than this leaves little of their shape. */
const BROAD = 0.15
/** A pen narrower than this, in points, some do not show at all. */
const HAIR = 0.05

/** Text render modes that stroke: ISO 32000-1, table 106. */
const STROKES: ReadonlySet<number> = new Set([1, 2, 5, 6])
/** Those that also fill. */
const FILLS: ReadonlySet<number> = new Set([2, 6])

export type Overlay = 'annotation' | 'form-field'

/** Marked content that has another text for copying: its first run, and how many are open with it. */
interface Replaced {
  readonly text: string
  /** The text is that of more than this content. */
  readonly isPart: boolean
  readonly from: number
  readonly depth: number
}

/** What has been painted so far on a page, and the state that the next operator finds. */
export class PagePass {
  readonly runs: TextRun[] = []
  readonly marks: Mark[] = []
  /** True once an image was too large to decode. */
  imageTooLarge = false
  /** True where other programs read the page's program otherwise, so that nothing of it is sure to be seen. */
  isReadOtherwise = false
  /** True once the context admits no more. */
  stopped = false

  state: GraphicsState
  /** `W` or `W*` was said: the next path also clips. */
  clipPending: 'nonzero' | 'evenodd' | undefined

  readonly #context: PageContext
  readonly #page: Box
  readonly #fonts = new Map<string, Font>()
  #saved: GraphicsState[] = []
  /** For each open form, how much was saved when it began: what is saved inside cannot be restored outside. */
  #floors: number[] = []
  /** For each open marked content, whether it is shown. */
  #shown: Shown[] = []
  #replaced: Replaced | undefined
  /** For each open group, whether it paints a soft mask and so not the page. */
  #groups: boolean[] = []
  #overlay: Overlay | undefined
  #textClip: Box | undefined
  #order = 0

  constructor(context: PageContext) {
    this.#context = context
    this.#page = [0, 0, context.width, context.height]
    this.state = initialState(context.transform)
  }

  get font(): Font {
    const { font: name } = this.state
    const known = this.#fonts.get(name)
    if (known) return known
    const font = fontOf(this.#context.face(name), name)
    this.#fonts.set(name, font)
    return font
  }

  save() {
    this.#saved.push({ ...this.state })
  }

  restore() {
    if (this.#saved.length > (this.#floors.at(-1) ?? 0)) this.state = this.#saved.pop()!
  }

  /** A form or a group: until `leave`, whatever it saves and restores stays its own. */
  enter() {
    this.save()
    this.#floors.push(this.#saved.length)
  }

  leave() {
    const floor = this.#floors.pop()
    if (floor === undefined) return
    this.#saved.length = floor
    this.restore()
  }

  beginGroup(isMask: boolean, compositing: Compositing) {
    this.enter()
    this.#groups.push(isMask)
    this.state = groupState(this.state, compositing)
  }

  endGroup() {
    this.#groups.pop()
    this.leave()
  }

  /** @param replacement What copying gives for all until its end, where that is said: the outermost counts. */
  beginContent(replacement: string | null = null, isPart = false) {
    this.#shown.push(true)
    if (replacement !== null)
      this.#replaced ??= { text: replacement, isPart, from: this.runs.length, depth: this.#shown.length }
  }

  beginLayer(layer: LayerUse | null) {
    this.#shown.push(this.#context.visible(layer))
  }

  endContent() {
    if (this.#shown.length === this.#replaced?.depth) this.#endReplaced(this.#replaced)
    this.#shown.pop()
  }

  #endReplaced({ text, isPart, from }: Replaced) {
    this.#replaced = undefined
    const runs = this.runs.slice(from)
    const [said, own] = [text, runs.map((run) => run.text).join('')].map(fold)
    // A second print that makes letters bold is said to be nothing.
    if (said === '' || said === own || (isPart && said!.includes(own!))) return
    for (const run of runs) Object.assign(run, { saidOtherwise: true })
  }

  /** The page has ended, whatever is still open. */
  end() {
    if (this.#replaced) this.#endReplaced(this.#replaced)
    if (this.isReadOtherwise) for (const { paint } of this.runs) Object.assign(paint, { ambiguous: true })
  }

  /** What an annotation draws, it draws over the page, in a state of its own. */
  beginOverlay(kind: Overlay, box: Box) {
    this.#saved = []
    this.#floors = []
    this.#overlay = undefined
    this.state = initialState(this.#context.transform)
    this.mark({ kind, box: boxOf(this.state.ctm, box), alpha: 1 })
    this.#overlay = kind
    this.clip(box)
  }

  endOverlay() {
    this.#overlay = undefined
    this.state = initialState(this.#context.transform)
  }

  /** @param outline The clipping path, where it is not the rectangle, in user space, but is bounded by it. */
  clip(rectangle: ArrayLike<number>, outline?: Outline) {
    this.#clipTo(boxOf(this.state.ctm, rectangle), outline === undefined)
    if (outline) this.state.clips = [...this.state.clips, outline]
  }

  beginText() {
    this.#textClip = undefined
  }

  /** The text since `beginText` of the modes that clip is now the clipping path: ISO 32000-1, 9.3.6. */
  endText() {
    if (this.#textClip) {
      this.#clipTo(this.#textClip, false)
      this.state.masked = true
    }
    this.#textClip = undefined
  }

  /** @param shape Becomes the run: it is the pass's own from here on. */
  text(shape: Shape) {
    if (this.#groups.includes(true)) return
    const run: TextRun = Object.assign(shape, {
      page: this.#context.number,
      font: this.font.name,
      face: faceOf(this.state.font),
      order: this.#order++,
      paint: this.#paint(shape.size),
    })
    if (this.#overlay) Object.assign(run, { within: this.#overlay })
    if (this.state.mode >= 4) this.#textClip = bound(this.#textClip, run.box)
    if (this.#context.admit(run)) this.runs.push(run)
    else this.stopped = true
    if (STROKES.has(this.state.mode)) this.#broadPen(run)
  }

  /** A pen so broad that letters are blots paints beyond them too. */
  #broadPen({ box, size }: TextRun) {
    const { stroke: fill, strokeAlpha: alpha } = this.state
    const pen = this.#pen
    if (pen > BROAD * size) this.mark({ kind: 'path', box: grown(box, pen / 2), fill, alpha })
  }

  /**
   * A mark, its box in page space and its alpha as the state has it. What is hidden or clipped away entirely is none.
   */
  mark({ box, alpha, solid, ...mark }: Omit<Mark, 'page' | 'order' | 'blend' | 'masked' | 'clips'>) {
    if (this.#shown.includes(false)) return
    if (this.#groups.includes(true)) return
    const { clip, clipExact, clips, group } = this.state
    const blend = this.#blend
    const masked = this.state.masked || group.masked || this.state.ambiguous
    const seen = intersect(this.#page, clip ? intersect(clip, box) : box)
    if (seen[0] === seen[2] || seen[1] === seen[3]) return
    this.marks.push({
      ...mark,
      page: this.#context.number,
      box: seen,
      order: this.#order++,
      alpha: group.knockout ? 1 : alpha * group.alpha,
      ...(solid && clipExact && !masked ? { solid } : {}),
      ...(clips.length > 0 ? { clips } : {}),
      ...(masked ? { masked } : {}),
      ...(blend === NORMAL || group.knockout ? {} : { blend }),
    })
  }

  /** The page, as far as nothing clips it: what `sh` paints. */
  get everything(): Box {
    return this.#page
  }

  get #blend(): string {
    const { blend, group } = this.state
    return blend === NORMAL || group.isolated ? group.blend : blend
  }

  get #pen(): number {
    return this.state.lineWidth * stretchOf(this.state.ctm)
  }

  #paint(size: number): Paint {
    const { mode, fill, fillAlpha, stroke, strokeAlpha, clip, clips, group } = this.state
    const paint: { -readonly [key in keyof Paint]: Paint[key] } = { mode, fill, alpha: fillAlpha * group.alpha }
    const blend = this.#blend
    if (STROKES.has(mode)) {
      paint.stroke = { colour: stroke, alpha: strokeAlpha * group.alpha }
      // Of the modes that fill too, the ones that only stroke: the pen comes last.
      if (FILLS.has(mode) && this.#pen > THICK * size) paint.mode = mode - 1
      else if (!FILLS.has(mode) && (this.state.dashed || this.#pen < HAIR)) paint.ambiguous = true
    }
    if (blend !== NORMAL) paint.blend = blend
    if (clip && !contains(clip, this.#page)) paint.clip = clip
    if (clips.length > 0) paint.clips = clips
    if (this.#shown.some((shown) => !shown)) paint.hiddenLayer = true
    if (this.state.masked || group.masked) paint.masked = true
    if (this.state.ambiguous) paint.ambiguous = true
    return paint
  }

  #clipTo(box: Box, exact: boolean) {
    const { clip, clipExact } = this.state
    this.state.clip = intersect(clip ?? this.#page, box)
    this.state.clipExact = exact && clipExact
  }
}

/** The parser's name of a font without that of the document, which differs each time it is read. */
export const faceOf = (name: string) => name.replace(/^g_d\d+_/, '')

function bound(some: Box | undefined, [l, t, r, b]: Box): Box {
  if (!some) return [l, t, r, b]
  return [Math.min(some[0], l), Math.min(some[1], t), Math.max(some[2], r), Math.max(some[3], b)]
}
