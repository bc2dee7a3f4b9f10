import { isDictionary, isStream, nameOf, valueIn } from './dictionaries.ts'
import type { Dictionary } from './pdfjs.js'

/** Actions that do more than show another place: ISO 32000-1, table 198, by what they are called here. */
const ACTIONS: Readonly<Record<string, string>> = {
  GoTo3DView: 'RichMedia',
  GoToE: 'EmbeddedFile',
  Hide: 'Hide',
  ImportData: 'ImportData',
  JavaScript: 'JavaScript',
  Launch: 'Launch',
  Movie: 'RichMedia',
  Rendition: 'RichMedia',
  RichMediaExecute: 'RichMedia',
  SetOCGState: 'SetOCGState',
  Sound: 'RichMedia',
  SubmitForm: 'SubmitForm',
}
/** Actions that are a link when a reader clicks, and more when nobody does. */
const ON_OPEN: Readonly<Record<string, string>> = { GoToR: 'GoToR', URI: 'URI' }
/** Annotations that play or carry something: ISO 32000-1, table 169, ISO 32000-2, 13.7. */
const SUBTYPES: Readonly<Record<string, string>> = {
  '3D': 'RichMedia',
  FileAttachment: 'EmbeddedFile',
  Movie: 'RichMedia',
  RichMedia: 'RichMedia',
  Screen: 'RichMedia',
  Sound: 'RichMedia',
}
/** Keys that say it by being there. */
const KEYS: Readonly<Record<string, string>> = {
  Collection: 'EmbeddedFile',
  EF: 'EmbeddedFile',
  JS: 'JavaScript',
  XFA: 'XFA',
}
/** Keys whose actions run without a click. */
const OPENING: ReadonlySet<string> = new Set(['AA', 'OpenAction'])
/** Keys that lead back, to what is painted, or to places: no action lies there. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['AP', 'B', 'BS', 'Contents', 'D', 'DR', 'Dest', 'Dests', 'Font', 'Group', 'IRT', 'Last', 'MK', 'Metadata'],
  ...['OCProperties', 'P', 'PageLabels', 'Pages', 'Parent', 'Popup', 'Prev', 'Resources', 'StructTreeRoot', 'Thumb'],
])
/** Links that open a browser or write a letter. */
const HARMLESS_LINK = /^(?:https?|mailto|tel):/i
/** So many dictionaries and arrays are looked into. Papers have a dozen; beyond it nothing is vouched for. */
const MOST = 5_000

/**
 * Names what could act by itself, or does more than a link, among all that is reached from a catalog or a page. The
 * parser reads, so neither names written as `#xx` nor object streams hide anything.
 */
export function activeIn(start: Dictionary): string[] {
  const found = new Set<string>()
  const seen = new Set<unknown>()
  const waiting: { value: unknown; opens: boolean }[] = [{ value: start, opens: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, opens } = next
    const dictionary = isStream(value) ? value.dict : value
    if (seen.has(dictionary) || typeof dictionary !== 'object' || dictionary === null) continue
    seen.add(dictionary)
    if (seen.size > MOST) return [...found, 'Unexamined']
    if (Array.isArray(dictionary)) for (const item of dictionary) waiting.push({ value: item, opens })
    if (!isDictionary(dictionary)) continue
    // An OpenAction that is a place names a page; what is on the page waits for a click all the same.
    const acts = opens && nameOf(valueIn(dictionary, 'Type')) !== 'Page'
    for (const name of namesIn(dictionary, acts)) found.add(name)
    for (const key of dictionary.getKeys())
      if (!ELSEWHERE.has(key)) waiting.push({ value: valueIn(dictionary, key), opens: acts || OPENING.has(key) })
  }
  return [...found]
}

function* namesIn(dictionary: Dictionary, opens: boolean): Generator<string> {
  const action = nameOf(valueIn(dictionary, 'S')) ?? ''
  const subtype = nameOf(valueIn(dictionary, 'Subtype')) ?? ''
  if (ACTIONS[action]) yield ACTIONS[action]
  if (SUBTYPES[subtype]) yield SUBTYPES[subtype]
  if (opens && ON_OPEN[action]) yield ON_OPEN[action]
  if (action === 'URI' && !HARMLESS_LINK.test(String(valueIn(dictionary, 'URI') ?? ''))) yield 'URI'
  for (const key of dictionary.getKeys()) if (KEYS[key]) yield KEYS[key]
}
