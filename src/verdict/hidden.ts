import { Bands, overlap } from '../content/bands.ts'
import { lightnessOf, PALE } from '../content/colours.ts'
import type { Box, Mark, Page, TextRun } from '../content/content.ts'
import { BLANK, type Glyphs } from '../content/glyphs.ts'
import { linesOf } from '../content/lines.ts'
import { around, contains, grown, holds } from '../content/matrix.ts'
import { isRuled } from '../content/outlines.ts'
import { isPale, leaves, overprintedIn } from '../content/overprinted.ts'
import type { ReadingText } from '../content/reading-text.ts'
import { boxAbove, coreOf, middleOfGlyph } from '../content/run-frame.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import type { PaperReading } from '../documents/read-paper.ts'
import { sealLabels } from '../documents/seal-fields.ts'
import { fold } from '../fold.ts'
import type { HiddenText } from './evidence.ts'
import { type FieldPlace, fieldLabels, freePlaces, placesOfValues } from './field-places.ts'

/** Annotations that leave what is below to be seen; what they paint all the same is judged as any other paint. */
const HARMLESS: ReadonlySet<string> = new Set(['Highlight', 'Link', 'Popup', 'PrinterMark', 'Squiggly', 'Underline'])
/** What a font says of a glyph, by what it is called here. */
const GLYPHS = { other: 'other-glyph', empty: 'empty-glyph', unknown: 'unknown-glyph' } as const

/**
 * What in the places of a paper's fields is not seen, or is seen and not read: the reading is of what an eye sees only
 * where this is empty. What stands elsewhere on the page is nobody's business.
 */
export function hiddenIn(
  kind: DocumentKind,
  reading: PaperReading,
  page: Page,
  text: ReadingText,
  glyphs: Glyphs,
): HiddenText[] {
  if (text.source === 'ocr') return []
  const values = placesOfValues(reading).filter((place) => place.page === page.number)
  const found = new Finds()
  unseen(values, text, found)
  const all = new Bands(page.runs)
  const marks = new Bands(page.marks)
  const seen = new Bands(text.seen)
  for (const place of values) {
    if (isForMachines(kind, place.field)) continue
    const runs = seen.over(place.box)
    const own = runs
      .filter((run) => isOfLine(run, text) && !isPaleAndLarge(run, runs))
      .map((run) => ({ run, ...within(run, place.box) }))
    drawnOver(place, own, text, found)
    const overprinted = overprintedIn(runs)
    if (overprinted) found.add(place, 'overprinted', overprinted.box)
    for (const { run, from, to } of own) if (from < to && run.saidOtherwise) found.add(place, 'said-otherwise', run.box)
    annotations(place, page, runs, found)
    otherGlyphs(place, own, reading, glyphs, found)
    unreadInk(place, all.over(place.box), glyphs, found)
    withoutPlace(place, all.over(besides(place.box)), found)
    beside(place, own, { marks, runs: all, glyphs, annotations: page.annotations ?? [] }, found)
    bars(place, own, all.over(grown(place.box, HIGHER)), glyphs, found)
  }
  missing(kind, reading, page, text, found)
  if (values.length > 0) farInk(values, page, glyphs, found)
  return found.list
}

/**
 * The seal block and what the empty form prints already: the seal itself tells a change in the one, and the other says
 * nothing of the person. A signature across them is a signature.
 */
const isForMachines = ({ fields }: DocumentKind, name: string) =>
  name in sealLabels || fields[name]?.preprinted === true

/** Not turned against the page's lines, so that it is read with them. */
function isOfLine(run: TextRun, { lines }: ReadingText): boolean {
  return !isTurned(run, lines[0]?.glyphs[0]?.run.angle ?? 0)
}

/** As a watermark is that is not turned. */
const isPaleAndLarge = (run: TextRun, runs: readonly TextRun[]) =>
  isPale(run) && run.size > UNLIKE.larger * Math.min(...runs.map(({ size }) => size))

/** Each way of hiding is told once for each field. */
class Finds {
  readonly list: HiddenText[] = []

  add({ field, page }: FieldPlace, how: HiddenText['how'], box: Box) {
    if (this.list.some((find) => find.field === field && find.how === how)) return
    this.list.push({ field, how, evidence: [{ page, box, source: 'text' }] })
  }
}

/** Hidden text, unless it says what is seen in its place, and text of which it cannot be told. */
function unseen(places: readonly FieldPlace[], { hidden, doubtful, seen }: ReadingText, found: Finds) {
  for (const { run, how } of hidden)
    for (const place of places)
      if (meet(place.box, run.box) && !isSeenToo(run, seen) && !(LIKE_PALE.has(how) && isWatermark(run, place, seen)))
        found.add(place, how, run.box)
  for (const { run, doubt } of doubtful)
    for (const place of places) if (meet(place.box, run.box)) found.add(place, doubt, run.box)
}

/** What a pale watermark is called when an eye hardly sees it. */
const LIKE_PALE: ReadonlySet<HiddenText['how']> = new Set(['background-colour', 'transparent'])
/** Text this many times as large, or turned, is on no line with the value. */
const UNLIKE = { larger: 1.8, degrees: 10 }

/**
 * Larger letters than all that is seen in the place, or turned against it, that do not erase it: a reader takes them for
 * no part of it. Of an empty place, larger than its label, which is upright, or turned against it.
 */
function isWatermark(run: TextRun, { box, size }: FieldPlace, seen: readonly TextRun[]): boolean {
  const around = seen.filter((other) => meet(other.box, box))
  const isLarger = (than: number) => run.size > UNLIKE.larger * than
  if (around.length === 0) return size !== undefined && (isLarger(size) || isTurned(run, 0))
  return around.every((other) => leaves(run, other) && (isLarger(other.size) || isTurned(run, other.angle)))
}

const isTurned = ({ angle }: TextRun, against: number) =>
  Math.abs(((against - angle + 540) % 360) - 180) > UNLIKE.degrees

/** The same characters are seen where the run is. */
function isSeenToo(run: TextRun, seen: readonly TextRun[]): boolean {
  const around = seen.filter((other) => meet(other.box, run.box)).sort((a, b) => a.box[0] - b.box[0])
  const text = around.map((other) => other.text).join('')
  return fold(run.text) === '' ? text.includes(run.text.trim()) : fold(text).includes(fold(run.text))
}

/** The part of a run that stands in a place, in UTF-16 units. */
interface Part {
  readonly run: TextRun
  readonly from: number
  readonly to: number
}

function drawnOver(place: FieldPlace, parts: readonly Part[], { sight }: ReadingText, found: Finds) {
  for (const { run, from, to } of parts) {
    const intruder = from < to && sight.intruderOn(run, from, to)
    if (intruder) found.add(place, intruder.kind === 'image' ? 'picture-over' : 'drawn-over', run.box)
  }
}

/** A border around a value is no further inside its place than this, in points. */
const AROUND = 2

/** Text of annotations and form fields is not the page's own, and their boxes may hold what no file says. */
function annotations(place: FieldPlace, page: Page, runs: readonly TextRun[], found: Finds) {
  for (const { subtype, box, opaque, framed } of page.annotations ?? []) {
    const isThrough = framed && !contains(grown(box, AROUND), place.box)
    if ((opaque || isThrough || !HARMLESS.has(subtype)) && meet(place.box, box))
      found.add(place, subtype === 'Widget' ? 'form-field' : 'annotation', box)
  }
  for (const run of runs) if (run.within && meet(place.box, run.box)) found.add(place, run.within, run.box)
}

/** Only of fields that are short: in a cadena no digit is told from another by its place. */
function otherGlyphs(
  place: FieldPlace,
  parts: readonly Part[],
  { fields }: PaperReading,
  glyphs: Glyphs,
  found: Finds,
) {
  if (!fields[place.field]) return
  for (const { run, from, to } of parts)
    for (let unit = from; unit < to; unit++) {
      if (run.text[unit]!.trim() === '') continue
      const sight = glyphs.sightOf(run, unit)
      if (sight !== 'same') found.add(place, GLYPHS[sight], run.box)
    }
}

/** Glyphs that the font says to be blanks, or no characters at all, and that are drawn all the same. */
function unreadInk(place: FieldPlace, runs: readonly TextRun[], glyphs: Glyphs, found: Finds) {
  for (const run of runs) {
    const { face, unread = [], paint } = run
    if (face === undefined || paint.mode === 3 || !meet(place.box, run.box)) continue
    if ([...blanksOf(run), ...unread].some((code) => glyphs.isInk(face, code)))
      found.add(place, 'unread-glyph', run.box)
  }
}

/** How far a glyph that goes backwards may begin beside the place where it draws, in points. */
const NEAR = 10
/** Glyphs that go on by less than this, in ems, are drawn on what comes next: of letters an i takes 0.2. */
const NO_PLACE = 0.05

/** Signs that take no place of their own, and so are drawn on others: only accents do so. */
function withoutPlace(place: FieldPlace, runs: readonly TextRun[], found: Finds) {
  for (const { text, edges, ends, size, paint, box } of runs)
    for (let unit = 0; unit < text.length && paint.mode !== 3; unit++)
      if ((ends?.[unit] ?? edges[unit + 1]!) - edges[unit]! < NO_PLACE * size && !WITHOUT_PLACE.test(text[unit]!))
        if (meet(place.box, besides(box))) found.add(place, 'overprinted', box)
}

const besides = ([left, top, right, bottom]: Box): Box => [left - NEAR, top, right + NEAR, bottom]

/** Accents, and what shows nothing: blanks and controls. */
const WITHOUT_PLACE = /^[\s\p{C}\p{M}]$/u

/** Codes of the glyphs that are read as blanks or as nothing. */
const blanksOf = ({ text, codes = [] }: TextRun): readonly number[] =>
  PLAIN.test(text) ? [] : codes.filter((_, unit) => BLANK.test(text[unit]!))

/** Most runs are one word. */
const PLAIN = /^[!-~]*$/

/** Where a letter would stand that is read with a value, in the value's size: above and below its baseline, and beside it. */
const LETTER = { below: -0.25, above: 1, far: 1.5, near: 0.5, within: 0.1 }
/** What is lower than this, in the same, is no letter: a dot, a dash, a comma. */
const LOWER = 0.5
/** What is higher than this, in the same, is a stamp or a note of its own beside the value. */
const HIGHEST = 2
/** How far a baseline is above the bottom of a run's box, in the same. */
const BASE = 0.23

/** Letters and digits, which are read; and signs that stand there and are like a digit in some font: a question mark is like a 7. */
const BEFORE = /[\p{L}\p{N}?¿&%$@§#()[\]{}<>©®/ªº]/u
const BEHIND = /[\p{L}\p{N})\]}>/]/u

interface Around {
  readonly annotations: NonNullable<Page['annotations']>
  readonly marks: Bands<Mark>
  readonly runs: Bands<TextRun>
  readonly glyphs: Glyphs
}

/** Ink as high as letters, right before or behind a value, by which an eye reads a longer one: drawn, laid over, or a sign. */
function beside(
  place: FieldPlace,
  parts: readonly Part[],
  { marks, runs, glyphs, annotations: laid }: Around,
  found: Finds,
) {
  const own = parts.filter(({ from, to }) => from < to)
  const [first, last] = [own.reduce(leftmost, own[0]!), own.reduce(rightmost, own[0]!)]
  if (!first || !last) return
  const { below, above, far, near, within } = LETTER
  const sides = [
    { run: first.run, at: first.run.edges[first.from]!, reach: [-far, within], touch: [-near, within], known: BEFORE },
    { run: last.run, at: endOf(last), reach: [-within, far], touch: [-within, near], known: BEHIND },
  ] as const
  for (const { run, at, reach, touch, known } of sides) {
    const zone = boxAbove(run, at, BASE, [reach[0], below, reach[1], above])
    const nearest = boxAbove(run, at, BASE, [touch[0], below, touch[1], above])
    const drawn = marks.over(zone).filter((mark) => contains(zone, mark.box) && isDark(mark))
    if (drawn.length > 0) {
      const all = around(drawn.map(({ box }) => box))
      const height = run.angle % 180 === 90 ? all[2] - all[0] : all[3] - all[1]
      if (height > LOWER * run.size && overlap(all, nearest)) found.add(place, 'drawn-beside', all)
    }
    for (const { subtype, box } of laid)
      if (!HARMLESS.has(subtype) && overlap(box, nearest) && box[3] - box[1] < HIGHEST * run.size)
        found.add(place, 'drawn-beside', box)
    for (const other of runs.over(nearest)) {
      if (other.paint.mode === 3) continue
      if (other.within && other.text.trim() !== '') found.add(place, other.within, other.box)
      if (
        other.text === '' &&
        other.face !== undefined &&
        (other.unread ?? []).some((code) => glyphs.isInk(other.face!, code))
      )
        found.add(place, 'unread-glyph', other.box)
      for (let unit = 0; unit < other.text.length; unit++)
        if (!known.test(other.text[unit]!) && holds(nearest, middleOfGlyph(other, unit)))
          if (glyphs.isLikeLetter(other, unit)) found.add(place, 'unread-glyph', other.box)
    }
  }
}

/** How far above or below a value a sign may stand of which a bar goes through it, in points. */
const HIGHER = 8
/** A bar that reaches less far over a character, in the character's size, touches it. */
const TOUCHED = 0.15

/** Bars of other texts that are drawn through the characters: an underscore above a nought makes it another sign. */
function bars(place: FieldPlace, parts: readonly Part[], runs: readonly TextRun[], glyphs: Glyphs, found: Finds) {
  for (const bar of runs)
    for (let at = 0; at < bar.text.length && bar.paint.mode !== 3; at++) {
      const ink = glyphs.inkOfBar(bar, at)
      if (!ink) continue
      const box = boxAbove(bar, bar.edges[at]!, BASE, ink)
      const isThrough = parts.some(({ run, from, to }) => {
        for (let unit = from; unit < to; unit++) {
          const core = coreOf(run, unit).box
          const shared = Math.min(core[2], box[2]) - Math.max(core[0], box[0])
          if ((run !== bar || unit !== at) && overlap(core, box) && shared > TOUCHED * run.size) return true
        }
        return false
      })
      if (isThrough) found.add(place, 'overprinted', bar.box)
    }
}

const leftmost = (one: Part, other: Part) => (other.run.box[0] < one.run.box[0] ? other : one)
const rightmost = (one: Part, other: Part) => (other.run.box[2] > one.run.box[2] ? other : one)
const endOf = ({ run, to }: Part) => run.ends?.[to - 1] ?? run.edges[to]!

const isDark = ({ kind, fill, alpha }: Mark): boolean =>
  kind === 'image' || (kind === 'path' && (lightnessOf(fill, alpha) ?? 1) < PALE)

/** Glyphs of any text of the page that draw far from where they stand, over the place of a value. */
function farInk(places: readonly FieldPlace[], { runs }: Page, glyphs: Glyphs, found: Finds) {
  for (const run of runs) {
    if (run.paint.mode === 3) continue
    const ink = glyphs.inkOfLarge(run)
    const reach = glyphs.reachBeyond(run)
    if (ink === undefined && reach === undefined) continue
    for (const place of places) {
      const isOver = ink !== undefined && meet(place.box, ink) && !isBehind(run, place, runs)
      if (isOver || (reach !== undefined && meet(place.box, grown(run.box, reach))))
        found.add(place, 'overprinted', run.box)
    }
  }
}

/** It leaves some text to be read in the place. */
const isBehind = (run: TextRun, { box }: FieldPlace, runs: readonly TextRun[]) =>
  runs.some((other) => other !== run && meet(box, other.box) && leaves(run, other))

/** A field without a value: what is hidden, or painted and not read, beside or below its label, or hides the label too. */
function missing(kind: DocumentKind, { fields }: PaperReading, page: Page, text: ReadingText, found: Finds) {
  for (const { name, run } of hiddenLabels(kind, page, text)) {
    const how = text.hidden.find((other) => other.run === run)!.how
    if (!fields[name] && !isSeenToo(run, text.seen))
      found.add({ field: name, page: page.number, box: run.box }, how, run.box)
  }
  const pictures = page.marks.filter(mayShowLetters)
  if (pictures.length + text.hidden.length + (page.annotations?.length ?? 0) === 0) return
  for (const place of freePlaces(fieldLabels(kind, text.lines), fields)) {
    unseen([place], text, found)
    annotations(place, page, [], found)
    for (const { kind: what, box } of pictures)
      if (isIn(box, place.box, place.size) && (what === 'image' || isAsHighAsLetters(box, place.size)))
        found.add(place, 'unread-picture', box)
  }
}

function hiddenLabels(kind: DocumentKind, page: Page, { hidden }: ReadingText): { name: string; run: TextRun }[] {
  if (hidden.length === 0) return []
  const lines = linesOf({ ...page, runs: hidden.map(({ run }) => run) })
  return fieldLabels(kind, lines).flatMap(({ line, labels }) =>
    labels.map(({ name, from }) => ({ name, run: line.glyphs[from]!.run })),
  )
}

/** An image, or a path that is no rule, frame or box. */
const mayShowLetters = ({ kind, outline }: Mark) =>
  kind === 'image' || (kind === 'path' && outline !== undefined && !isRuled(outline))

const isAsHighAsLetters = ([, top, , bottom]: Box, size: number) =>
  bottom - top > 0.3 * size && bottom - top < 1.4 * size

/** The glyphs of the run whose middles lie in the box. */
function within(run: TextRun, box: Box): { from: number; to: number } {
  let [from, to] = [0, 0]
  for (let unit = 0; unit < run.text.length; unit++) {
    const [x, y] = middleOfGlyph(run, unit)
    if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) continue
    if (to === 0) from = unit
    to = unit + 1
  }
  return { from, to }
}

/** They share some of the width, and a third of the height of the lower one. */
function meet(a: Box, b: Box): boolean {
  const height = Math.min(a[3] - a[1], b[3] - b[1])
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0.3 * height
}

/** More than a letter of the box lies in the place. */
const isIn = (box: Box, place: Box, size: number) =>
  Math.min(box[2], place[2]) - Math.max(box[0], place[0]) > 0.4 * size &&
  Math.min(box[3], place[3]) - Math.max(box[1], place[1]) > 0.3 * size
