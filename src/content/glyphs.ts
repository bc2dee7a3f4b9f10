import { onceEach } from '../once.ts'
import type { Box, Content, TextRun } from './content.ts'
import type { Drawn } from './drawn.ts'
import { type Extent, extentOf } from './glyph-grid.ts'
import { looksLike } from './glyph-shapes.ts'
import { around } from './matrix.ts'
import { boxAbove } from './run-frame.ts'

/**
 * What a font draws for a character against the character that it says it is. `other`: another one, or its ink lies
 * elsewhere. `empty`: nothing. `unknown`: that cannot be told.
 */
export type GlyphSight = 'same' | 'other' | 'empty' | 'unknown'

/** Beyond its own place, in multiples of the text's size, a glyph reaches no further than this: accents, italics. */
const REACH = { across: 0.4, below: 0.6, above: 1.5 }
/** Beyond its own place a glyph that is no picture of something else goes no further, in its own size or in points. */
const OVERHANG = { letters: 0.8, points: 20 }
/** So many times its width a letter is high at most. */
const WIDE = 4
/** Text of this size, in points, is no value: of a page's headings few are so large. */
const LARGE = 72
/** Ink of less height and width than this, in the same, is not seen. */
const SPECK = 0.02
/** A digit or a capital is at least so high: old-style figures have 0.4. */
const LOWEST = 0.3

/**
 * Holds the text of a content against what its fonts draw: digits and capitals by their shape, all others by whether
 * there is any ink. Fonts that are not in the file are judged by what a viewer takes in their place.
 */
export class Glyphs {
  readonly #draw: NonNullable<Content['glyph']>
  readonly #face = onceEach(
    (name: string): Face => ({
      name,
      drawn: new Map(),
      sights: new Map(),
      inks: new Map(),
      extents: new Map(),
      strange: new Map(),
    }),
  )

  constructor({ glyph }: Pick<Content, 'glyph'>) {
    this.#draw = glyph ?? (() => undefined)
  }

  #drawn({ name, drawn }: Face, code: number): Drawn | undefined {
    if (!drawn.has(code)) drawn.set(code, this.#draw(name, code))
    return drawn.get(code)
  }

  /** @param unit Of the run's text, in UTF-16. */
  sightOf({ text, face: name, codes, edges, ends, size }: TextRun, unit: number): GlyphSight {
    const code = codes?.[unit]
    if (name === undefined || code === undefined) return 'unknown'
    const face = this.#face(name)
    const key = code * UNITS + text.charCodeAt(unit)
    let sight = face.sights.get(key)
    if (!sight) {
      const advance = Math.abs((ends?.[unit] ?? edges[unit + 1]!) - edges[unit]!) / (size || 1)
      sight = this.#judge(text[unit]!, face, code, advance)
      face.sights.set(key, sight)
    }
    return sight
  }

  /** Whether a glyph that is no character, or a blank one, is ink all the same. Where that is not known it is not said. */
  isInk(name: string, code: number): boolean {
    const face = this.#face(name)
    let ink = face.inks.get(code)
    if (ink === undefined) {
      ink = isDrawn(this.#drawn(face, code))
      face.inks.set(code, ink)
    }
    return ink
  }

  /** The box around what is drawn for a bar, in its size, from its place on the baseline; nothing for any other sign. */
  inkOfBar({ text, face: name, codes }: TextRun, unit: number): Extent | undefined {
    const usual = BARS[text[unit]!]
    const code = codes?.[unit]
    if (usual === undefined || name === undefined || code === undefined) return usual
    return this.#extentOf(this.#face(name), code) ?? usual
  }

  /** Whether a sign, a blank or what is no character is drawn as high as a letter, and not as signs are. */
  isLikeLetter({ text, face: name, codes }: TextRun, unit: number): boolean {
    const code = codes?.[unit]
    if (name === undefined || code === undefined) return false
    if (BLANK.test(text[unit]!)) return this.isInk(name, code)
    const drawn = this.#drawn(this.#face(name), code)
    return drawn !== undefined && 'lines' in drawn && isLikeDigit(drawn)
  }

  /**
   * By how much the glyphs of a run reach beyond its box, in points; nothing for those that stay by their places, as
   * those of letters do. One that is read as a blank may draw all over the page.
   */
  reachBeyond({ face: name, codes = [], unread = [], edges, ends, size }: TextRun): number | undefined {
    if (name === undefined) return undefined
    const face = this.#face(name)
    let reach = 0
    for (let unit = 0; unit < codes.length; unit++) {
      const extent = this.#extentOf(face, codes[unit]!)
      if (!extent) continue
      const advance = Math.abs((ends?.[unit] ?? edges[unit + 1]!) - edges[unit]!)
      const beyond = this.#beyond(extent, advance / (size || 1)) * size
      const letter = advance > 0 ? Math.min(size, WIDE * advance) : size
      if (beyond > Math.min(OVERHANG.letters * letter, OVERHANG.points)) reach = Math.max(reach, beyond)
    }
    for (const code of unread) {
      const extent = this.#extentOf(face, code)
      const beyond = extent ? this.#beyond(extent, 1) * size : 0
      if (beyond > Math.min(OVERHANG.letters * size, OVERHANG.points)) reach = Math.max(reach, beyond)
    }
    return reach > 0 ? reach : undefined
  }

  /** Where a run has its ink, of a font that says itself to be so large that its letters may be anywhere in its box. */
  inkOfLarge(run: TextRun): Box | undefined {
    const { size, face: name, codes = [], unread = [] } = run
    if (size < LARGE || name === undefined) return undefined
    const face = this.#face(name)
    const inks = [...codes, ...unread].flatMap((code, i): Box[] => {
      const extent = this.#extentOf(face, code)
      const { base } = this.#drawn(face, code) ?? {}
      return extent && base !== undefined ? [boxAbove(run, run.edges[i] ?? 0, base, extent)] : []
    })
    return inks.length > 0 ? around(inks) : undefined
  }

  #beyond(extent: Extent, advance: number): number {
    return Math.max(-extent[0], extent[2] - advance, -REACH.below - extent[1], extent[3] - REACH.above)
  }

  #extentOf(face: Face, code: number): Extent | null {
    let extent = face.extents.get(code)
    if (extent === undefined) {
      const drawn = this.#drawn(face, code)
      extent = (drawn && !('character' in drawn) ? ('ink' in drawn ? drawn.ink : boundsOf(drawn)) : undefined) ?? null
      face.extents.set(code, extent)
    }
    return extent
  }

  #judge(character: string, face: Face, code: number, advance: number): GlyphSight {
    const drawn = this.#drawn(face, code)
    if (!drawn) return 'unknown'
    if ('character' in drawn) return sameLetter(drawn.character, character) ? 'same' : 'other'
    if ('ink' in drawn) return isInPlace(drawn.ink, advance) ? 'unknown' : 'other'
    const { extent, like, outline } = shapeOf(character, drawn)
    if (!extent || isSpeck(extent)) return 'empty'
    if (!isInPlace(extent, advance) || (TALL.test(character) && heightOf(extent) < LOWEST)) return 'other'
    if (drawn.isOneOfSeveral) return 'unknown'
    return outline !== undefined && /\d/.test(character) ? consistent(face, character, outline) : like
  }
}

const HYPHEN: Extent = [0.05, 0.2, 0.28, 0.35]
const DASH: Extent = [0, 0.2, 0.5, 0.35]
/** Where fonts draw the signs that are bars. */
const BARS: Readonly<Record<string, Extent>> = {
  ...{ _: [0, -0.16, 0.5, -0.08], '-': HYPHEN, '\u00ad': HYPHEN, '\u2010': HYPHEN, '\u2011': HYPHEN },
  ...{ '\u2012': DASH, '\u2013': DASH, '\u2014': DASH, '\u2015': DASH, '\u2212': DASH, '~': DASH },
  ...{ '\u00af': [0, 0.6, 0.5, 0.75], '\u203e': [0, 0.6, 0.5, 0.75], '=': [0.05, 0.1, 0.5, 0.42] },
}

/** Blanks and controls. */
export const BLANK = /^[\s\p{C}]$/u

/** Those that no sign is like: a 1 is a bar, and a 0 is a ring. */
const TOLD = [...'23456789']

function isLikeDigit(drawn: Outlined): boolean {
  const { extent } = shapeOf(' ', drawn)
  if (extent === undefined || heightOf(extent) < HALF || extent[2] - extent[0] < NARROWER) return false
  return TOLD.some((digit) => shapeOf(digit, drawn).like === 'same')
}

/** Digits are higher and wider, in their size: most signs are lower, and colons, bars and brackets narrower. */
const HALF = 0.5
const NARROWER = 0.34

/** What was found of the glyphs of one font. */
interface Face {
  readonly name: string
  readonly drawn: Map<number, Drawn | undefined>
  /** By code and UTF-16 unit: a ligature's code is that of several letters. */
  readonly sights: Map<number, GlyphSight>
  /** Whether a code that is read as nothing is drawn all the same. */
  readonly inks: Map<number, boolean>
  /** By code; null for no ink, or where that is not known. */
  readonly extents: Map<number, Extent | null>
  /** Digits whose shape is not known, by outline, and outlines by digit: in one font no two share an outline. */
  readonly strange: Map<string, string>
}

function isDrawn(drawn: Drawn | undefined): boolean {
  if (!drawn) return false
  if ('character' in drawn) return drawn.character.trim() !== ''
  return 'ink' in drawn || shapeOf(' ', drawn).extent !== undefined
}

/** Different UTF-16 units. */
const UNITS = 0x10000

/** A font of shapes that are not known still draws each digit in one way, and no two alike. */
function consistent({ strange }: Face, digit: string, outline: string): GlyphSight {
  const before = strange.get(outline) ?? digit
  const own = strange.get(digit) ?? outline
  strange.set(outline, before).set(digit, own)
  return before === digit && own === outline ? 'unknown' : 'other'
}

/** Characters whose shape is looked at. */
const TALL = /^[0-9A-Z]$/

/** How a glyph looks as a character. */
interface Shape {
  readonly extent: Extent | undefined
  readonly like: 'same' | 'other' | 'unknown'
  /** Tells it from other outlines, where it is like none that is known. */
  readonly outline?: string
}

/** Papers of one program show the same few glyphs again and again. No glyph tells of anybody. */
const remembered = new Map<string, Shape>()
const MOST_REMEMBERED = 1_000

type Outlined = Extract<Drawn, { lines: unknown }>

function shapeOf(character: string, { lines, key, trace }: Outlined): Shape {
  const name = key ?? traced(trace)
  const known = name === undefined ? undefined : remembered.get(character + name)
  if (known) return known
  const shape = shapeIn(character, lines)
  if (!shape) return UNDRAWN
  if (name !== undefined && remembered.size < MOST_REMEMBERED) remembered.set(character + name, shape)
  return shape
}

/** Nothing for a damaged glyph. */
function traced(trace: Outlined['trace']): string | undefined {
  try {
    return trace?.()
  } catch {
    return undefined
  }
}

const rememberedBounds = new Map<string, Extent | undefined>()

/** Nothing for no ink, or for a damaged glyph. */
function boundsOf({ bounds, key }: Outlined): Extent | undefined {
  if (key !== undefined && rememberedBounds.has(key)) return rememberedBounds.get(key)
  try {
    const extent = bounds()
    if (key !== undefined && rememberedBounds.size < MOST_REMEMBERED) rememberedBounds.set(key, extent)
    return extent
  } catch {
    // Not remembered: the next paper may have the time.
    return undefined
  }
}

/** Nothing where it cannot be drawn: the font is damaged, or the time is over. */
function shapeIn(character: string, drawn: () => ArrayLike<number>): Shape | undefined {
  try {
    const lines = drawn()
    const like = TALL.test(character) ? looksLike(character, lines) : likeOfOther(character, lines)
    return { extent: extentOf(lines), like, ...(like === 'unknown' && { outline: Array.from(lines).join() }) }
  } catch {
    return undefined
  }
}

/** Letters no higher than an x, in their size: that of most fonts has half of it. */
const LOW = /^[acemnorsuvwxz]$/
const HIGHEST = 0.62

/** What stands between digits and words and is none of them: marks that are less high than any letter, in their size. */
const FLAT = /^[-.,_'~\u00b4\u00b7\u2010-\u2015\u2018\u2019]$/
const FLATTEST = 0.36
const NONE: Extent = [0, 0, 0, 0]

/** A capital without its accent is told like any other; of small letters it is only told whether they are as high as capitals. */
function likeOfOther(character: string, lines: ArrayLike<number>): 'same' | 'other' {
  if (FLAT.test(character)) return heightOf(extentOf(lines) ?? NONE) > FLATTEST ? 'other' : 'same'
  const [letter] = character.normalize('NFD') as unknown as [string]
  const isCapital = TALL.test(letter)
  if (!isCapital && !LOW.test(letter)) return 'same'
  const bare = character === letter ? lines : withoutAccent(lines)
  if (isCapital) return looksLike(letter, bare) === 'other' ? 'other' : 'same'
  return (extentOf(bare)?.[3] ?? 0) > HIGHEST ? 'other' : 'same'
}

/** An accent's outlines begin above this part of the height of the whole. */
const ACCENT = 0.6

/** The lines without the outlines that lie above all others. */
function withoutAccent(lines: ArrayLike<number>): number[] {
  const outlines: number[][] = []
  for (let at = 0; at < lines.length; at += 4) {
    const x = lines[at]!
    const y = lines[at + 1]!
    if (at === 0 || x !== lines[at - 2] || y !== lines[at - 1]) outlines.push([])
    outlines.at(-1)!.push(x, y, lines[at + 2]!, lines[at + 3]!)
  }
  const bottoms = outlines.map((outline) => outline.reduce((low, end, i) => (i % 2 ? Math.min(low, end) : low), 9))
  const top = extentOf(lines)?.[3] ?? 0
  return outlines.filter((_, i) => bottoms[i]! < ACCENT * top).flat()
}

/** Of two that cannot be drawn nothing says that they are alike, and the next paper may have the time. */
const UNDRAWN: Shape = { extent: [0, 0, 0, 1], like: 'unknown' }

/** Only letters and digits are held against one another: of signs there are many alike. */
const sameLetter = (one: string, other: string) =>
  one.normalize('NFC') === other.normalize('NFC') || !/[\p{L}\p{N}]/u.test(one + other)

const isSpeck = ([left, bottom, right, top]: Extent) => right - left < SPECK && top - bottom < SPECK

const heightOf = ([, bottom, , top]: Extent) => top - bottom

const isInPlace = ([left, bottom, right, top]: Extent, advance: number) =>
  left > -REACH.across && right < advance + REACH.across && bottom > -REACH.below && top < REACH.above
