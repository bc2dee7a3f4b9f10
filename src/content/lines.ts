import { foldCharacter } from '../fold.ts'
import type { Box, Page, TextRun } from './content.ts'

/**
 * Text in reading order: the runs of a page sorted into lines by where they stand, not by when they were drawn.
 *
 * Blanks are not characters here but distances: a real blank, a gap left by the page's program, or both, make a glyph
 * start a new word or a new cell. So it does not matter how a program writes its blanks.
 */

export type Gap = 'none' | 'word' | 'cell'

/** One printed character at its place. A ligature is one glyph with several letters. */
export interface Glyph {
  readonly text: string
  /** In the upright frame of the page's text: what is printed sideways is read sideways. */
  readonly left: number
  readonly right: number
  /** What separates it from the glyph before it on the line. The first of a line starts a cell. */
  readonly gap: Gap
  readonly run: TextRun
  /** The index in the run's text. */
  readonly index: number
}

export interface Line {
  readonly page: number
  readonly top: number
  readonly bottom: number
  /** The size of the largest text on the line, in points. */
  readonly size: number
  readonly glyphs: readonly Glyph[]
  /** The line's letters and digits, folded (see `fold`). */
  readonly key: string
  /** For each character of `key`, the index of its glyph. */
  readonly keyGlyphs: readonly number[]
}

/** Part of a line: glyphs `from` up to but not including `to`. */
export interface Span {
  readonly line: Line
  readonly from: number
  readonly to: number
}

/** All of a line. */
export const wholeOf = (line: Line): Span => ({ line, from: 0, to: line.glyphs.length })

/** A gap of this many ems is a blank. Kerning stays below it, the blanks of common fonts (0.22 to 0.33) above, kerned ones too. */
const WORD_GAP = 0.15
/** A blank that leaves less than this many ems is none on the page: the letter behind it was moved back over it. */
const SEEN_GAP = 0.08
/** A gap of this many ems starts another cell: wider than the blanks of justified text. */
const CELL_GAP = 1.1
/** A gap of this many ems between two runs may part two cells that a program set close together: wider than a blank. */
const NARROW_GAP = 0.42
/** Runs whose middles are nearer than this many ems stand on one line. */
const SAME_LINE = 0.4

/** The same character again within this many ems is a shadow of it: no font's digit is as narrow. */
const SHADOW = 0.12

/** Text this many times as large stands on no line with the smaller. */
const LARGER = 1.8
/** So many lines can overlap in height: text, a stamp, a watermark. */
const OPEN_LINES = 4

interface Upright {
  readonly run: TextRun
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly middle: number
}

/** The page's lines from top to bottom, each from left to right, of the runs that `keep` accepts. */
export function linesOf(page: Page, keep: (run: TextRun) => boolean = () => true): Line[] {
  const runs = page.runs.filter((run) => run.text !== '' && keep(run))
  const angle = commonAngle(runs)
  const upright = runs
    .filter((run) => Math.abs(turn(run.angle - angle)) < 10)
    .map((run) => stand(run, angle, page))
    .sort((a, b) => a.middle - b.middle || a.left - b.left)
  const groups: Upright[][] = []
  for (const item of upright) {
    const group = groups.slice(-OPEN_LINES).find(([first]) => onOneLine(first!, item))
    if (group) group.push(item)
    else groups.push([item])
  }
  return groups
    .map((items) => lineOf(items, page.number))
    .filter((line) => line.glyphs.length > 0 && !isDrawnRule(line))
}

/** So many hyphens and the like in a row are a line that is drawn with characters: more than stand for a date. */
const DRAWN = 12

const isDrawnRule = ({ key, glyphs }: Line) =>
  key === '' && glyphs.length >= DRAWN && glyphs.every(({ text }) => RULE_SIGN.test(text))

const RULE_SIGN = /^[-+=_\u2010-\u2014\u2212]$/

/** Near in height and alike in size: a stamp or a watermark over the small print makes a line of its own. */
function onOneLine(a: Upright, b: Upright): boolean {
  const small = Math.min(a.run.size, b.run.size)
  const large = Math.max(a.run.size, b.run.size)
  return Math.abs(a.middle - b.middle) <= SAME_LINE * small && large <= LARGER * small
}

/** The angle at which most of the page's characters run: a page scanned or printed sideways is read sideways. */
function commonAngle(runs: readonly TextRun[]): number {
  const weight = new Map<number, number>()
  for (const run of runs) {
    const angle = (((Math.round(run.angle / 90) * 90) % 360) + 360) % 360
    weight.set(angle, (weight.get(angle) ?? 0) + run.text.length)
  }
  let best = 0
  for (const [angle, letters] of weight) if (letters > (weight.get(best) ?? 0)) best = angle
  return best
}

/** An angle in -180 … 180. */
const turn = (angle: number) => ((((angle + 180) % 360) + 360) % 360) - 180

/** The run's box in the frame in which the page's text stands upright. */
function stand(run: TextRun, angle: number, page: Page): Upright {
  const [left, top, right, bottom] = run.box
  if (angle === 90) return upright(run, top, page.width - right, page.width - left)
  if (angle === 180) return upright(run, page.width - right, page.height - bottom, page.height - top)
  if (angle === 270) return upright(run, page.height - bottom, left, right)
  return upright(run, left, top, bottom)
}

const upright = (run: TextRun, left: number, top: number, bottom: number): Upright => ({
  run,
  left,
  top,
  bottom,
  middle: (top + bottom) / 2,
})

/** A glyph of which it is not known yet what separates it from others. */
type Placed = { -readonly [key in keyof Glyph]: Glyph[key] }

/**
 * Some versions of Ghostscript swap the two bytes of each letter of a ligature, and of one with three letters add the last two:
 * 66 + 69 and 66 + 6c. No paper here has these characters.
 */
const SWAPPED: Readonly<Record<string, string>> = { \u6600: 'f', \u6900: 'i', \u6c00: 'l', \ucf00: 'fi', \ud200: 'fl' }

const BLANK = /^[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]$/

/** Most characters are plain ones, which need no pattern to be told from blanks. */
const isBlank = (text: string) => (text > ' ' && text < '\x7f' ? false : BLANK.test(text))

function lineOf(items: readonly Upright[], page: number): Line {
  const glyphs = withoutRules(glyphsOf(withoutLeaders(placedOf(items))))
  let key = ''
  const keyGlyphs: number[] = []
  for (let i = 0; i < glyphs.length; i++) {
    const folded = foldCharacter(glyphs[i]!.text)
    key += folded
    for (let letter = 0; letter < folded.length; letter++) keyGlyphs.push(i)
  }
  return { page, ...extentOf(items), glyphs, key, keyGlyphs }
}

/** The characters of the runs from left to right. */
function placedOf(items: readonly Upright[]): Placed[] {
  const placed: Placed[] = []
  let isSorted = true
  for (const { run, left: origin } of items) {
    const { edges, ends } = run
    let index = 0
    for (const text of run.text) {
      const after = index + text.length
      const left = origin + (edges[index] ?? 0)
      const right = origin + (ends?.[after - 1] ?? edges[after] ?? 0)
      isSorted &&= placed.length === 0 || placed[placed.length - 1]!.left <= left
      placed.push({ text: text < '\x80' ? text : (SWAPPED[text] ?? text), left, right, gap: 'none', run, index })
      index = after
    }
  }
  return isSorted ? placed : placed.sort((a, b) => a.left - b.left || a.index - b.index)
}

/** How high the line reaches, and the size of its largest text. */
function extentOf(items: readonly Upright[]): Pick<Line, 'top' | 'bottom' | 'size'> {
  const extent = { top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY, size: 0 }
  for (const { top, bottom, run } of items) {
    extent.top = Math.min(extent.top, top)
    extent.bottom = Math.max(extent.bottom, bottom)
    extent.size = Math.max(extent.size, run.size)
  }
  return extent
}

/** The characters that are no blanks, with what separates them. */
function glyphsOf(placed: readonly Placed[]): Glyph[] {
  const usual = usualGap(placed)
  let spaced = usual
  const glyphs: Glyph[] = []
  let blank = false
  let end = Number.NEGATIVE_INFINITY
  // Beside letters that are set wide others are not: a label's and its value's.
  let apartBefore = Number.POSITIVE_INFINITY
  for (let i = 0; i < placed.length; i++) {
    const glyph = placed[i]!
    const { text, left, right, run } = glyph
    if (isBlank(text)) {
      blank = true
      continue
    }
    const before = glyphs.at(-1)
    if (before && isShadow(before, text, left, run)) continue
    const apart = (left - end) / (run.size || 1)
    const ems = apart - (spaced > 0 ? Math.min(spaced, Math.max(0, Math.min(apartBefore, apartBehind(placed, i)))) : 0)
    apartBefore = apart
    glyph.gap = glyphs.length === 0 || ems > CELL_GAP ? 'cell' : ems > (blank ? SEEN_GAP : WORD_GAP) ? 'word' : 'none'
    if (usual === 0 && glyph.gap === 'cell') spaced = usualGap(placed, i, CELL_GAP)
    glyphs.push(glyph)
    if (right > end) end = right
    blank = false
  }
  return glyphs
}

/** The distance to the letter behind this one, in ems. */
function apartBehind(placed: readonly Placed[], at: number): number {
  const [glyph, next] = [placed[at]!, placed[at + 1]]
  return next && !isBlank(next.text) ? (next.left - glyph.right) / (glyph.run.size || 1) : Number.POSITIVE_INFINITY
}

/** So many of them in a row lead the eye from a label to its value, or are the line to write it on. */
const LEADER = 5
/** So many do where they are a cell of their own. */
const SHORT_LEADER = 1

/** Without the dots and underscores that lead to a value: they are no text, and leave a gap. */
function withoutLeaders(placed: readonly Placed[]): readonly Placed[] {
  if (!placed.some(isOfLeader)) return placed
  const kept: Placed[] = []
  for (let i = 0; i < placed.length; i++) {
    const end = endOfLeader(placed, i)
    if (end > i) i = end - 1
    else kept.push(placed[i]!)
  }
  return kept
}

const isOfLeader = ({ text }: Placed) => text === '.' || text === '_'

/** Where the leader that begins here ends; `from` where none does. */
function endOfLeader(placed: readonly Placed[], from: number): number {
  const sign = placed[from]!.text
  if (!isOfLeader(placed[from]!)) return from
  let signs = 0
  let end = from
  for (let i = from; i < placed.length && (placed[i]!.text === sign || isBlank(placed[i]!.text)); i++) {
    if (placed[i]!.text !== sign) continue
    signs++
    end = i + 1
  }
  return signs < (isApart(placed, from, end) ? SHORT_LEADER : LEADER) ? from : end
}

/** Wide gaps on both sides. */
function isApart(placed: readonly Placed[], from: number, to: number): boolean {
  let [before, behind] = [from - 1, to]
  while (before >= 0 && isBlank(placed[before]!.text)) before--
  while (behind < placed.length && isBlank(placed[behind]!.text)) behind++
  if (before < 0 || behind >= placed.length) return false
  const gap = CELL_GAP * placed[behind]!.run.size
  return placed[from]!.left - placed[before]!.right > gap && placed[behind]!.left - placed[to - 1]!.right > gap
}

/**
 * Without the bars of a table that is drawn with characters: each stands between blanks, which no bar of a cadena does, or
 * at both ends of the line, a blank before or behind it.
 */
function withoutRules(glyphs: Glyph[]): Glyph[] {
  const last = glyphs.length - 1
  const isBar = (i: number) => glyphs[i]!.text === '|'
  const isFramed = last > 1 && isBar(0) && isBar(last) && glyphs[1]!.gap !== 'none' && glyphs[last]!.gap !== 'none'
  const isRule = ({ text, gap }: Glyph, i: number) => text === '|' && gap !== 'none' && glyphs[i + 1]?.gap !== 'none'
  if (!isFramed && !glyphs.some((glyph, i) => i > 0 && i < last && isRule(glyph, i))) return glyphs
  return glyphs.flatMap((glyph, i) => {
    if (isRule(glyph, i)) return []
    return i > 0 && isRule(glyphs[i - 1]!, i - 1) ? { ...glyph, gap: 'cell' as const } : glyph
  })
}

/** The same character drawn again almost in its place, as some programs do to print bold. */
function isShadow(before: Glyph, text: string, left: number, run: TextRun): boolean {
  return before.text === text && before.run !== run && left - before.left < SHADOW * run.size
}

/** A distance below this many ems is no spacing of letters. */
const SPACED = 0.1

/**
 * The distance, in ems, that spaced-out lettering leaves between all its letters; 0 for ordinary text.
 * @param end A gap of this many ems ends what is looked at.
 */
function usualGap(placed: readonly Placed[], from = 0, end = Number.POSITIVE_INFINITY): number {
  const gaps: number[] = []
  let narrow = 0
  for (let i = from + 1; i < placed.length; i++) {
    const before = placed[i - 1]!
    const glyph = placed[i]!
    if (isBlank(before.text) || isBlank(glyph.text)) continue
    const ems = (glyph.left - before.right) / (glyph.run.size || 1)
    if (ems >= end) break
    if (ems >= CELL_GAP) continue
    gaps.push(ems)
    if (ems <= SPACED) narrow++
    if (narrow === 3 && gaps.length === 3 && end < Number.POSITIVE_INFINITY) return 0
  }
  const middle = gaps.length >> 1
  if (gaps.length < 4 || narrow > middle) return 0
  return gaps.sort((a, b) => a - b)[middle]!
}

/** The text of a span with one blank between words, as a reader would write it down. */
export function textOf({ line, from, to }: Span): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const glyph = line.glyphs[i]!
    text += i > from && glyph.gap !== 'none' ? ` ${lettersOf(glyph)}` : lettersOf(glyph)
  }
  return text
}

/** A glyph's letters: those of a ligature one by one, where the file gives it as one character. */
export const lettersOf = ({ text }: Glyph): string =>
  text >= '\ufb00' && LIGATURE.test(text) ? text.normalize('NFKC') : text

const LIGATURE = /^[\ufb00-\ufb06]$/

/** Where the span starts and ends, in the upright frame. */
export const edgesOf = ({ line, from, to }: Span): [left: number, right: number] => [
  line.glyphs[from]!.left,
  Math.max(...line.glyphs.slice(from, to).map((glyph) => glyph.right)),
]

/** The cells of a span: what wide gaps part. */
export function cellsOf({ line, from, to }: Span): Span[] {
  const cells: Span[] = []
  let start = from
  for (let i = from + 1; i <= to; i++)
    if (i === to || line.glyphs[i]!.gap === 'cell') {
      if (i > start) cells.push({ line, from: start, to: i })
      start = i
    }
  return cells
}

/** Whether a run begins here behind a gap that is no plain blank: then it may be a cell of its own, which a label tells. */
export function mayStartCell({ glyphs }: Line, at: number): boolean {
  const [before, glyph] = [glyphs[at - 1], glyphs[at]]
  if (!before || !glyph || glyph.gap !== 'word' || before.run === glyph.run) return glyph?.gap === 'cell'
  return glyph.left - before.right > NARROW_GAP * glyph.run.size
}

/** The box around a span, in the page's own frame. */
export function boxOf({ line, from, to }: Span): Box {
  const runs = new Map<TextRun, [number, number]>()
  for (let i = from; i < to; i++) {
    const { run, index, text } = line.glyphs[i]!
    const ends = runs.get(run)
    const after = index + text.length
    if (ends) {
      ends[0] = Math.min(ends[0], index)
      ends[1] = Math.max(ends[1], after)
    } else runs.set(run, [index, after])
  }
  return unite([...runs].map(([run, [first, last]]) => partOf(run, first, last)))
}

/** The box of the characters `first` up to but not including `last` of a run. */
function partOf(run: TextRun, first: number, last: number): Box {
  const [left, top, right, bottom] = run.box
  const start = run.edges[first] ?? 0
  const end = run.edges[last] ?? start
  const quarter = (((Math.round(run.angle / 90) * 90) % 360) + 360) % 360
  if (quarter === 90) return [left, top + start, right, top + end]
  if (quarter === 180) return [right - end, top, right - start, bottom]
  if (quarter === 270) return [left, bottom - end, right, bottom - start]
  return [left + start, top, left + end, bottom]
}

/** The smallest box around all of them. */
export function unite(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = boxes[0] ?? [0, 0, 0, 0]
  for (const box of boxes) {
    left = Math.min(left, box[0])
    top = Math.min(top, box[1])
    right = Math.max(right, box[2])
    bottom = Math.max(bottom, box[3])
  }
  return [round(left), round(top), round(right), round(bottom)]
}

const round = (points: number) => Math.round(points * 100) / 100
