import { find, latin1 } from './bytes.ts'

/** With fewer objects a file has no page: the first, short section of a linearised one (ISO 32000-1, annex F) and decoys. */
const FEWEST_OBJECTS = 3
/** Steps back through `/Prev` that are taken. */
const DEEPEST = 20
/** How far behind a cross-reference section's beginning its dictionary is looked for. */
const FAR = 200_000

/** Earlier selves of a file, the latest first. */
export interface EarlierSaves {
  /** Each makes its bytes when it is asked, since together they may be many times the file. */
  readonly saves: readonly (() => Uint8Array)[]
  /** True where there are more than these. */
  readonly more: boolean
}

/**
 * A PDF that was changed by appending holds its earlier selves. They are found by three marks, so that it does not help to
 * take one away: an end (`%%EOF`) that is not the last, a cross-reference section that points back to another (`/Prev`),
 * and an object that is defined a second time. Each is to be read as a file of its own, and may be none.
 * @param most Of more than these, the latest half and the earliest are given.
 */
export function earlierSaves(bytes: Uint8Array, most: number): EarlierSaves {
  const objects = objectsIn(bytes)
  const ends = placesOf(bytes, '%%EOF').map((at) => at + '%%EOF'.length)
  const cuts = new Set(ends.slice(0, -1).filter((end) => isDocument(objects, end)))
  const again = redefinition(objects)
  // An end between the two definitions ends the same save.
  const isKnown = again && [...cuts].some((cut) => cut > again.before && cut <= again.at)
  const rewritten = again && !isKnown && isDocument(objects, again.at) ? again.at : undefined
  const before = isLinearised(bytes) ? [] : sectionsBefore(bytes, [...cuts])
  const saves = [
    ...before.map((section) => ({ at: section, bytes: () => pointedTo(bytes, section) })),
    ...[...cuts].map((cut) => ({ at: cut, bytes: () => bytes.subarray(0, cut) })),
    ...(rewritten === undefined ? [] : [{ at: rewritten, bytes: () => withoutTable(bytes, rewritten) }]),
  ].sort((a, b) => b.at - a.at)
  const surplus = Math.ceil(saves.length - most)
  if (surplus > 0) saves.splice(Math.ceil(most / 2), surplus)
  return { saves: saves.map((save) => save.bytes), more: surplus > 0 }
}

/** An object's definition: ISO 32000-1, 7.3.10. */
interface Definition {
  readonly number: number
  readonly at: number
}

function objectsIn(bytes: Uint8Array): Definition[] {
  const objects: Definition[] = []
  for (let at = find(bytes, ' obj'); at >= 0; at = find(bytes, ' obj', at + 1)) {
    const generation = digitsBefore(bytes, at)
    const number = generation && bytes[generation.at - 1] === SPACE ? digitsBefore(bytes, generation.at - 1) : undefined
    if (number) objects.push(number)
  }
  return objects
}

const SPACE = 0x20

function digitsBefore(bytes: Uint8Array, end: number): Definition | undefined {
  let at = end
  while (at > 0 && end - at < 10 && bytes[at - 1]! >= 0x30 && bytes[at - 1]! <= 0x39) at--
  return at < end ? { number: Number(asciiOf(bytes, at, end)), at } : undefined
}

const isDocument = (objects: readonly Definition[], end: number) =>
  (objects[FEWEST_OBJECTS - 1]?.at ?? Number.POSITIVE_INFINITY) < end

/** Where an object is first defined again, and where the definition before it begins. */
function redefinition(objects: readonly Definition[]): { at: number; before: number } | undefined {
  const seen = new Set<number>()
  for (const [i, { number, at }] of objects.entries()) {
    if (seen.has(number)) return { at, before: objects[i - 1]!.at }
    seen.add(number)
  }
  return undefined
}

const isLinearised = (bytes: Uint8Array) => find(bytes.subarray(0, 1024), '/Linearized') >= 0

/** The cross-reference sections that the last one leads back to, and that no cut of the file ends with. */
function sectionsBefore(bytes: Uint8Array, cuts: readonly number[]): number[] {
  const sections: number[] = []
  let at = startOf(bytes, bytes.length)
  for (let step = 0; step < DEEPEST && at !== undefined; step++) {
    const section = previousOf(bytes, at)
    if (section === undefined || section >= bytes.length || sections.includes(section)) break
    const end = cuts.find((cut) => cut > section)
    if (end === undefined || startOf(bytes, end) !== section) sections.push(section)
    at = section
  }
  return sections
}

/** The section that the last `startxref` before the end names. */
function startOf(bytes: Uint8Array, end: number): number | undefined {
  const text = asciiOf(bytes, Math.max(0, end - 1024), end)
  const found = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(text)
  return found ? Number(found[1]) : undefined
}

/** `/Prev` of a trailer, or of a stream that is a section itself: ISO 32000-1, 7.5.5 and 7.5.8. */
function previousOf(bytes: Uint8Array, section: number): number | undefined {
  const isTable = asciiOf(bytes, section, section + 20)
    .trimStart()
    .startsWith('xref')
  const dictionary = isTable ? find(bytes, 'trailer', section) : section
  if (dictionary < 0 || dictionary - section > FAR) return undefined
  const text = asciiOf(bytes, dictionary, dictionary + 2048)
  const found = /\/Prev\s+(\d+)/.exec(text.split(/startxref|stream\r?\n/)[0]!)
  return found ? Number(found[1]) : undefined
}

/** The file up to a place, with the catalog that it has now: a reader finds its objects without a table. */
function withoutTable(bytes: Uint8Array, end: number): Uint8Array {
  const at = lastPlaceOf(bytes, '/Root')
  const root = /\/Root\s+(\d+\s+\d+\s+R)/.exec(asciiOf(bytes, at, at + 64))?.[1] ?? ''
  return joined(bytes.subarray(0, end), `\ntrailer\n<< /Root ${root} >>\nstartxref\n0\n%%EOF\n`)
}

/** The file as one reads it that begins at an earlier section. */
const pointedTo = (bytes: Uint8Array, section: number) => joined(bytes, `\nstartxref\n${section}\n%%EOF\n`)

function joined(bytes: Uint8Array, text: string): Uint8Array {
  const tail = new TextEncoder().encode(text)
  const file = new Uint8Array(bytes.length + tail.length)
  file.set(bytes)
  file.set(tail, bytes.length)
  return file
}

function lastPlaceOf(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0)
  let at = bytes.lastIndexOf(first)
  while (at > 0 && asciiOf(bytes, at, at + text.length) !== text) at = bytes.lastIndexOf(first, at - 1)
  return Math.max(0, at)
}

function placesOf(bytes: Uint8Array, text: string): number[] {
  const places: number[] = []
  for (let at = find(bytes, text); at >= 0; at = find(bytes, text, at + text.length)) places.push(at)
  return places
}

const asciiOf = (bytes: Uint8Array, from: number, to: number): string =>
  latin1(bytes.subarray(Math.max(0, from), Math.min(bytes.length, to)))
