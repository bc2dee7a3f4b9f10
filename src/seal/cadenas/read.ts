import { once } from '../../once.ts'
import { type Form, type FormKey, forms, otherwise } from './catalog.ts'
import { foldedKey, followsForm } from './form.ts'
import { bare, fold, lay } from './letters.ts'
import { freeReadings, type Readings } from './pieces.ts'
import type { Cadena, CadenaField, CadenaProblem, PrintedValues, Supplied } from './types.ts'
import { unwrap } from './unwrap.ts'

/** About ten times what the longest form needs. */
const MOST_CHARACTERS = 4096

/** What stands between two bars. */
interface Part {
  readonly stream: string
  /** Before the first colon, folded; `undefined` without a colon. */
  readonly key: string | undefined
}

/** Keys of all forms, by their folded spelling: for reading a cadena of no form. */
const known = once(
  () => new Map<string, FormKey>(forms.flatMap(({ keys }) => keys.map((key) => [fold(key.key), key] as const))),
)

/**
 * Reads a cadena original from the lines that a page prints below its label. The page may wrap it anywhere and lose
 * blanks there; they are put back by the grammar of the form, in a name by what the page prints elsewhere. Letters are
 * never changed. A text that could be read in two ways as to its keys is refused with a `CadenaProblem`.
 *
 * Does not check that the values are true, or like those printed (`compareCadena`), or sealed (`checkSeal`).
 */
export function readCadena(lines: readonly string[], printed: PrintedValues = {}): Cadena | CadenaProblem {
  if (lines.reduce((count, { length }) => count + length, 0) > MOST_CHARACTERS) return { problem: 'too-long' }
  const { stream, supplied } = unwrap(lines)
  if (stream === '' || bare(stream).toLowerCase() === 'null') return { problem: 'absent' }
  const { opening, streams, closing } = splitAtBars(stream)
  if (opening === 0 || streams.length === 0) return { problem: 'no-bars' }
  if (opening > 2 || closing > 2) return { problem: 'injected-bar' }

  const parts = streams.map(toPart)
  const declaration = recognise(parts)
  if ('problem' in declaration) return declaration

  const keys = parts.map(({ key }) => (key === undefined ? undefined : keyOf(declaration, key)))
  const readings = parts.map((part, index) => readPart(part, keys[index], printed))
  const first = readings.map(({ texts }) => texts[0] as string)
  const raw = lines.join('\n')
  const closings = closingsOf(raw, closing)
  return {
    form: declaration.form,
    raw,
    text: '|'.repeat(opening) + first.join('|') + closings[0],
    pairs: first.map(toPair),
    values: valuesOf(first, keys),
    supplied: [...supplied, ...parts.flatMap((part, index) => blanksOf(part, first[index] as string, keys[index]))],
    truncated: declaration.truncated === true || closing === 0 || (declaration === otherwise && isPrefix(parts)),
    wrapped: {
      opening: '|'.repeat(opening),
      parts: readings.map(({ texts }) => texts),
      closings,
      exhaustive: readings.every(({ exhaustive }) => exhaustive),
    },
  }
}

function splitAtBars(stream: string): { opening: number; streams: string[]; closing: number } {
  const between = stream.split('|').map((part) => part.replace(/^\s+|\n+$/g, ''))
  const isText = (part: string) => part.trim() !== ''
  const start = between.findIndex(isText)
  const closing = [...between].reverse().findIndex(isText)
  if (start === -1) return { opening: 0, streams: [], closing: 0 }
  return { opening: start, streams: between.slice(start, between.length - closing), closing }
}

function toPart(stream: string): Part {
  const colon = stream.indexOf(':')
  return { stream, key: colon === -1 ? undefined : fold(stream.slice(0, colon)) }
}

/** The form whose keys these are, or why no honest program can have written them. */
function recognise(parts: readonly Part[]): Form | CadenaProblem {
  const keyed = parts.flatMap(({ key }) => key ?? [])
  const meant = keyed.map((key) => known().get(key)?.field ?? key)
  const twice = keyed.find((_, index) => meant.indexOf(meant[index] as string) !== index)
  if (twice !== undefined) return { problem: 'duplicate-key', ...fieldOf(twice) }
  const whole = forms.find((form) => form !== otherwise && followsForm(form, keyed))
  if (whole && keyed.length === parts.length) return whole
  if (isPrefix(parts)) return otherwise
  return intruder(parts, keyed) ?? disorder(keyed) ?? otherwise
}

/** A part that does not belong, among parts that are all the keys of a form: a bar inside some value. */
function intruder(parts: readonly Part[], keyed: readonly string[]): CadenaProblem | undefined {
  const own = keyed.filter((key) => known().has(key))
  if (own.length === parts.length || !forms.some((form) => isComplete(form) && followsForm(form, own))) return undefined
  return { problem: keyed.length === parts.length ? 'unknown-key' : 'injected-bar' }
}

function isComplete(form: Form): boolean {
  return form.keys.length > 0 && !form.truncated
}

/** The keys of one form in another order: a bar and a key inside some value. */
function disorder(keyed: readonly string[]): CadenaProblem | undefined {
  for (const form of forms) {
    const order = form.keys.map(({ key }) => foldedKey(key))
    const sorted = order.filter((key) => keyed.includes(key))
    if (sorted.length !== keyed.length || sorted.length === 0 || !followsForm(form, sorted)) continue
    const misplaced = keyed.find((key, index) => key !== sorted[index]) as string
    return { problem: 'key-order', ...fieldOf(misplaced) }
  }
  return undefined
}

/** The beginning of a form, cut anywhere: also inside a label, of which then no colon follows. */
function isPrefix(parts: readonly Part[]): boolean {
  const keys = parts.map(({ key }) => key)
  const last = parts.at(-1) as Part
  const cut = fold(last.stream)
  if (last.key === undefined && [...known().keys()].some((key) => key.startsWith(cut))) keys.pop()
  const whole = keys.filter((key) => key !== undefined)
  if (whole.length !== keys.length || whole.length === 0) return false
  const cutInLabel = keys.length < parts.length
  return forms.some((form) => followsForm(form, whole, true) && (cutInLabel || !followsForm(form, whole)))
}

function fieldOf(key: string): { field?: CadenaField } {
  const field = known().get(key)?.field
  return field === undefined ? {} : { field }
}

function keyOf(declaration: Form, folded: string): FormKey | undefined {
  return declaration.keys.find(({ key }) => foldedKey(key) === folded) ?? known().get(folded)
}

function readPart({ stream }: Part, key: FormKey | undefined, printed: PrintedValues): Readings {
  const colon = stream.indexOf(':')
  const label = key && lay(stream.slice(0, colon), key.key)
  if (!key || label === undefined) return freeReadings(stream)
  const { texts, exhaustive } = key.piece.readings(stream.slice(colon + 1).replace(/^\s+/, ''), printed)
  return { texts: texts.map((value) => `${label}:${value}`), exhaustive }
}

function toPair(text: string): { key: string; value: string } {
  const colon = text.indexOf(':')
  return { key: colon === -1 ? '' : text.slice(0, colon), value: text.slice(colon + 1) }
}

function valuesOf(texts: readonly string[], keys: readonly (FormKey | undefined)[]): Cadena['values'] {
  const read = texts.flatMap((text, index) => {
    const key = keys[index]
    const value = key?.piece.read(toPair(text).value)
    return key === undefined || value === undefined ? [] : [[key.field, value] as const]
  })
  return Object.fromEntries(read)
}

/**
 * One or two closing bars, those printed first. A second one is supplied only where a visible character stands right
 * before the first: a last character that was changed, be it into a blank, must not go unseen.
 */
function closingsOf(raw: string, printed: number): readonly string[] {
  const asPrinted = '|'.repeat(printed)
  if (printed === 2) return [asPrinted, '|']
  return /[^|\s\p{Cf}]\|$/u.test(raw) ? [asPrinted, '||'] : [asPrinted]
}

/** The blanks in which the chosen reading differs from the printed lines. */
function blanksOf(part: Part, chosen: string, key: FormKey | undefined): Supplied[] {
  const printed = gaps(part.stream.replaceAll('\n', ''))
  const canonical = gaps(chosen)
  const difference = canonical.map((count, place) => count - (printed[place] ?? 0))
  const at = key === undefined ? {} : { field: key.field }
  const trailing = difference.pop() ?? 0
  const counts = [
    ['blank-supplied', difference.reduce((sum, by) => sum + Math.max(by, 0), 0)],
    ['blank-dropped', difference.reduce((sum, by) => sum + Math.max(-by, 0), Math.max(-trailing, 0))],
    ['trailing-blank', Math.max(trailing, 0)],
  ] as const
  return counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count, ...at }))
}

/** How many blanks stand before each character that is none, and after the last. */
function gaps(text: string): number[] {
  return text.split(/\S/u).map((blanks) => blanks.length)
}
