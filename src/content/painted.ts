import { Bands, overlap } from './bands.ts'
import { type Colour, colourOf, distance, luminance, over, WHITE } from './colours.ts'
import type { Box, Mark, Outline, Page, Paint, TextRun } from './content.ts'
import { contains, holds } from './matrix.ts'
import { type Effort, isPainted, runsThrough } from './outlines.ts'
import { colourAt } from './pictures.ts'
import { type Core, coreOf, type Point } from './run-frame.ts'

/** Why text that the file holds is not seen on its page. */
export type Hiding =
  | 'invisible'
  | 'transparent'
  | 'hidden-layer'
  | 'tiny'
  | 'distorted'
  | 'off-page'
  | 'clipped'
  | 'background-colour'
  | 'covered'

/** What keeps from telling whether text is seen. */
export type Doubt = 'masked' | 'ambiguous' | 'pattern' | 'picture-behind' | 'picture-over'

/** Some characters of a run, from one UTF-16 unit up to another, that are seen alike. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly how?: Hiding
  readonly doubt?: Doubt
}

type Look = Pick<Piece, 'how' | 'doubt'>

/** Text below this opacity is called transparent; its colour is then no longer of interest. */
const FAINT = 0.1
/** Text below this size, in points, is not read by an eye: small print has 4, and 2 where four pages share a sheet. */
const TINY = 1.8
/** Glyphs narrower than this, in points, or in parts of their size, on the average, are lines. */
const NARROW = { points: 0.3, ems: 0.12 }
/** Colours nearer than this (of 441, the length of the way from black to white) look the same: #e4e4e4 and white. */
const SAME_COLOUR = 48
/** A difference in lightness above this, of 1, is ink on paper. A highlighter stays below, and a pale watermark. */
const INK = 0.35
/** An opacity above this lets nothing through. */
const OPAQUE = 0.9
/**
 * Lines of outlines, and marks, that are looked at on one page and in the whole file: a paper needs some 10,000. Of
 * what is not looked at any more it is said that it is painted over.
 */
const EFFORT = { page: 400_000, file: 1_000_000 }

/** Their ink is far narrower than their place, and half of it is no other letter or digit: a clip set close around the ink cuts only the place. */
const SLIM = /[1IÍil|:.,=-]/

const SEEN: Look = {}
const BLACK = '#000000'
const FILLS: ReadonlySet<number> = new Set([0, 2, 4, 6])

/**
 * Judges from the order of painting alone, without rendering, what an eye sees of a page's text: each glyph is looked at
 * in a few points, where all that is painted below and above is mixed as a viewer does it.
 */
export class Sight {
  readonly #page: Box
  readonly #marks: Bands<Mark>
  readonly #effort: Effort
  /** What plain text of each paint looks like on the bare page. */
  readonly #onPaper = new Map<string, Look>()

  /** @param ofFile What all pages of the file share. */
  constructor({ width, height, marks, shown }: Page, ofFile: Effort = effortOfFile()) {
    this.#effort = effortOfPage(ofFile)
    this.#page = shown ?? [0, 0, width, height]
    // Annotations and form fields are there for their places; what they paint are marks of their own.
    this.#marks = new Bands(marks.filter(({ kind }) => kind !== 'annotation' && kind !== 'form-field'))
  }

  /** The run in pieces, in order; one that is hidden as a whole, or seen as a whole, is one piece. */
  piecesOf(run: TextRun): Piece[] {
    const all = { from: 0, to: run.text.length }
    const hidden = hiddenByItself(run)
    if (hidden) return [{ ...all, how: hidden }]
    const near = this.#near(run.box)
    if (this.#effort.left < 0) return [{ ...all, how: 'covered' }]
    const { clip = this.#page, clips = [] } = run.paint
    const isWhole = contains(this.#page, run.box) && contains(clip, run.box)
    if (isWhole && clips.length + near.length === 0) return [{ ...all, ...this.#plain(run.paint) }]
    const isAlike =
      isWhole &&
      !clips.some((path) => runsThrough(path, run.box, this.#effort)) &&
      near.every((mark) => this.#isAlike(mark, run.box))
    if (isAlike) return [{ ...all, ...this.#lookAt(run, near, middleOf(run.box)) }]
    return joined(run, (unit) => this.#glyph(run, unit, near))
  }

  /**
   * What is painted through the characters of a seen run, and changes their look: ink below or above them, or a part
   * of them painted over. Nothing where it is only a rule beside them, a highlighter or a background.
   */
  intruderOn(run: TextRun, from: number, to: number): Mark | undefined {
    const near = this.#near(run.box).filter((mark) => !this.#isAlike(mark, run.box))
    if (this.#effort.left < 0) return this.#marks.over(run.box)[0]
    if (near.length === 0) return undefined
    for (let unit = from; unit < to; unit++) {
      const core = coreOf(run, unit)
      const intruder = near.find((mark) => !this.#isAlike(mark, core.box) && this.#alters(mark, run, core))
      if (intruder) return intruder
    }
    return undefined
  }

  /** Marks over the box, by their order. */
  #near(box: Box): Mark[] {
    this.#effort.left -= this.#marks.lookedAt(box) >> 2
    if (this.#effort.left < 0) return []
    const near = this.#marks.over(box).sort((a, b) => a.order - b.order)
    this.#effort.left -= near.length
    return near
  }

  #plain(paint: Paint): Look {
    const { mode, fill, alpha, stroke, blend, masked, ambiguous } = paint
    if (mode === 0 && fill === BLACK && alpha === 1 && !blend && !masked && !ambiguous) return SEEN
    const key = `${mode} ${fill} ${alpha} ${stroke?.colour} ${stroke?.alpha} ${blend} ${masked} ${ambiguous}`
    let look = this.#onPaper.get(key)
    if (!look) {
      look = looksOnBarePaper(paint)
      this.#onPaper.set(key, look)
    }
    return look
  }

  /** Whether all of the box is painted alike by the mark, or not at all. */
  #isAlike({ kind, box, outline, clips = [], pixels }: Mark, part: Box): boolean {
    if (kind === 'image' && pixels) return false
    if (outline ? runsThrough(outline, part, this.#effort) : overlap(box, part) && !contains(box, part)) return false
    return !clips.some((clip) => runsThrough(clip, part, this.#effort))
  }

  #glyph(run: TextRun, unit: number, near: readonly Mark[]): Look {
    const { box, points } = coreOf(run, unit)
    const looks = points.map((point) => this.#lookAt(run, near, point))
    const hidden = looks.filter(({ how }) => how)
    if (2 * hidden.length >= looks.length) return commonest(hidden)
    if (!contains(this.#page, box)) return { how: 'off-page' }
    if (!SLIM.test(run.text[unit]!) && this.#isCut(run.paint, box)) return { how: 'clipped' }
    return looks.find(({ doubt }) => doubt) ?? SEEN
  }

  /** An 8 without its left side is a 3. */
  #isCut({ clip = this.#page, clips = [] }: Paint, core: Box): boolean {
    return !contains(clip, core) || clips.some((path) => runsThrough(path, core, this.#effort))
  }

  #lookAt(run: TextRun, near: readonly Mark[], point: Point): Look {
    const { clip, clips = [] } = run.paint
    if (!holds(this.#page, point)) return { how: 'off-page' }
    if (clip && !holds(clip, point)) return { how: 'clipped' }
    if (clips.some((path) => !this.#paints(path, point))) return { how: 'clipped' }
    // Each is mixed with the paper twice.
    this.#effort.left -= 2 * near.length
    if (this.#effort.left < 0) return { how: 'covered' }
    let paper: Colour = WHITE
    // What it is where the page is taken for glass laid on paper, as some viewers do: the first paint has nothing to blend with.
    let glass: Colour = WHITE
    let isBare = true
    let isKnown = true
    const above: Mark[] = []
    for (const mark of near) {
      if (!this.#covers(mark, point)) continue
      if (mark.order > run.order) {
        above.push(mark)
        continue
      }
      const [colour, alpha] = colourAt(mark, point)
      if (alpha > OPAQUE && mark.blend === undefined) isKnown = colour !== undefined
      else if (colour === undefined && alpha > FAINT) isKnown = false
      paper = over(paper, colour ?? GREY, alpha, mark.blend)
      glass = over(glass, colour ?? GREY, alpha, isBare ? undefined : mark.blend)
      isBare = false
    }
    const look = isBare ? looksOnBarePaper(run.paint) : looks(run.paint, paper)
    if (look.how && isKnown) return look
    let ink = inkOf(run.paint, paper)
    // What an unknown paper may hide is not known; what lies over both hides them all the same.
    if (!isKnown) ink = over(paper, opposite(paper), 1, undefined)
    let doubt: Doubt | undefined = look.doubt ?? (isKnown ? undefined : 'picture-behind')
    for (const mark of above) {
      if (mark.masked) doubt ??= 'masked'
      else if (isSecret(mark)) doubt = 'picture-over'
      else {
        const [colour = GREY, alpha] = colourAt(mark, point)
        ink = over(ink, colour, alpha, mark.blend)
        paper = over(paper, colour, alpha, mark.blend)
        glass = over(glass, colour, alpha, isBare ? undefined : mark.blend)
        isBare = false
      }
    }
    if (distance(ink, paper) < SAME_COLOUR || distance(ink, glass) < SAME_COLOUR) return { how: 'covered' }
    return doubt ? { doubt } : SEEN
  }

  #paints(outline: Outline, [x, y]: Point): boolean {
    return isPainted(outline, x, y, this.#effort)
  }

  #covers({ box, outline, clips = [] }: Mark, point: Point): boolean {
    return (
      holds(box, point) &&
      (!outline || this.#paints(outline, point)) &&
      clips.every((clip) => this.#paints(clip, point))
    )
  }

  /** A mark that paints only a part of the glyph: whether that is to be seen. */
  #alters(mark: Mark, { order, paint }: TextRun, { points }: Core): boolean {
    if (isSecret(mark) || mark.masked) return mark.order > order
    if (mark.kind === 'image' && mark.pixels) {
      const [first, ...others] = points.map((point) => blended(WHITE, mark, point))
      if (others.some((colour) => Math.abs(luminance(colour) - luminance(first!)) > INK)) return true
      return mark.order > order && points.some((point) => hides(mark, inkOf(paint, WHITE), point))
    }
    const [middle] = points
    const onPaper = blended(WHITE, mark, middle!)
    if (Math.abs(luminance(onPaper) - 1) > INK) return true
    return mark.order > order && hides(mark, inkOf(paint, WHITE), middle!)
  }
}

/** For the sights of all pages of a file. */
export const effortOfFile = (): Effort => ({ left: EFFORT.file })

/** What is left for the page, and what it takes from the file. */
function effortOfPage(file: Effort): Effort {
  let own = EFFORT.page
  return {
    get left() {
      return Math.min(own, file.left)
    },
    set left(left) {
      const spent = this.left - left
      own -= spent
      file.left -= spent
    },
  }
}

/** Any colour will do for what is not known, since ink and paper get the same. */
const GREY: Colour = [128, 128, 128]

const opposite = ([red]: Colour): Colour => (red < 128 ? WHITE : [0, 0, 0])

/** A stencil, or an image with a mask, that was not looked into: nobody knows what of it is painted. */
const isSecret = ({ kind, pixels, solid, outline }: Mark) => kind === 'image' && !pixels && !solid && !outline

const blended = (paper: Colour, mark: Mark, point: Point): Colour => {
  const [colour = GREY, alpha] = colourAt(mark, point)
  return over(paper, colour, alpha, mark.blend)
}

/** Under the mark, the ink no longer looks as it did. */
const hides = (mark: Mark, ink: Colour, point: Point) =>
  Math.abs(luminance(blended(ink, mark, point)) - luminance(ink)) > INK

/** What a paint looks like on a paper of one colour. */
function looks(paint: Paint, paper: Colour): Look {
  const doubt = doubtOf(paint)
  if (distance(inkOf(paint, paper), paper) >= SAME_COLOUR) return doubt ? { doubt } : SEEN
  if (doubt === 'pattern') return { doubt }
  return { how: paint.alpha < FAINT ? 'transparent' : 'background-colour' }
}

/** Where nothing is below, some viewers have a blend mode mix the ink with the paper, others with nothing. */
function looksOnBarePaper(paint: Paint): Look {
  const mixed = looks(paint, WHITE)
  if (mixed.how || paint.blend === undefined) return mixed
  const { blend: _, ...alone } = paint
  return looks(alone, WHITE)
}

function doubtOf({ masked, ambiguous, fill }: Paint): Doubt | undefined {
  if (masked) return 'masked'
  if (ambiguous) return 'ambiguous'
  return fill.startsWith('<') && fill !== TRANSPARENT ? 'pattern' : undefined
}

const TRANSPARENT = '<transparent>'

/** The colour of the glyphs: of fill and pen, the one that stands out more. */
function inkOf({ mode, fill, alpha, stroke, blend }: Paint, paper: Colour): Colour {
  const inks: Colour[] = []
  if (FILLS.has(mode)) inks.push(over(paper, colourOf(fill) ?? paper, alpha, blend))
  if (!FILLS.has(mode) || stroke) {
    const { colour, alpha: opacity } = stroke ?? { colour: BLACK, alpha: 1 }
    inks.push(over(paper, colourOf(colour) ?? paper, opacity, blend))
  }
  return inks.reduce((most, ink) => (distance(ink, paper) > distance(most, paper) ? ink : most))
}

function hiddenByItself({ text, size, edges, distorted, paint: { mode, hiddenLayer } }: TextRun): Hiding | undefined {
  if (mode === 3 || mode === 7) return 'invisible'
  if (hiddenLayer) return 'hidden-layer'
  const narrow = Math.max(NARROW.points, NARROW.ems * size)
  const isNarrow = Math.abs(edges.at(-1) ?? 0) < narrow * text.length && /[\p{L}\p{N}]/u.test(text)
  if (size < TINY || isNarrow) return 'tiny'
  return distorted ? 'distorted' : undefined
}

/** Neighbours that look alike as one piece. Blanks look like what is before them. */
function joined({ text }: TextRun, look: (unit: number) => Look): Piece[] {
  const pieces: { from: number; to: number; how?: Hiding; doubt?: Doubt }[] = []
  for (let unit = 0; unit < text.length; unit++) {
    const last = pieces.at(-1)
    const now = last && text[unit]!.trim() === '' ? last : look(unit)
    if (last && last.how === now.how && last.doubt === now.doubt) last.to = unit + 1
    else
      pieces.push({
        from: unit,
        to: unit + 1,
        ...(now.how && { how: now.how }),
        ...(now.doubt && { doubt: now.doubt }),
      })
  }
  return pieces
}

function commonest(looks: readonly Look[]): Look {
  const times = new Map<Hiding, number>()
  for (const { how } of looks) times.set(how!, (times.get(how!) ?? 0) + 1)
  return { how: [...times].reduce((most, one) => (one[1] > most[1] ? one : most))[0] }
}

/** How a run is hidden all of it; nothing where any of it may be seen. */
export const hidingOf =
  (page: Page) =>
  (run: TextRun): Hiding | undefined => {
    const pieces = new Sight(page).piecesOf(run)
    return pieces.every(({ how }) => how) ? pieces[0]?.how : undefined
  }

const middleOf = ([left, top, right, bottom]: Box): Point => [(left + right) / 2, (top + bottom) / 2]
