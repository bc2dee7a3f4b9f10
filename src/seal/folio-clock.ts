import { dayOf, instantAt, millisOf } from '../mexico-city.ts'
import type { CadenaForm } from './cadenas/cadena.ts'
import { forms } from './cadenas/catalog.ts'

/**
 * The folio is 13 digits of epoch milliseconds and a running number (documents.md §6). Its rule is public and anybody can
 * write a folio that fits: agreement proves nothing, disagreement shows careless editing.
 */
export interface FolioClock {
  /** `unknown`: the folio is of another scheme, or there is nothing to hold it against. That is no fault. */
  readonly result: 'consistent' | 'remark' | 'mismatch' | 'unknown'
  /** Folio minus Fecha, in seconds; Fecha has no fractions. */
  readonly seconds?: number
  /** Whether the folio comes on the side of Fecha on which the form's program makes it. Information only. */
  readonly usualOrder?: boolean
}

/** Seconds, documents.md §6: "within 5 s = consistent, up to some minutes = remark, beyond = mismatch". */
const CONSISTENT = 5
const REMARK = 600

const SIGN = { 'after-fecha': 1, 'before-fecha': -1 } as const

/**
 * Holds the folio's clock against the cadena's Fecha (an instant) and the printed day (`YYYY-MM-DD` in Mexico City),
 * whichever are given; the worse of the two counts.
 */
export function compareFolioClock(
  form: CadenaForm,
  folio: string | undefined,
  fecha: string | undefined,
  printedDay?: string | undefined,
): FolioClock {
  const millis = parseFolio(folio)?.millis
  if (millis === undefined || (!fecha && !printedDay)) return { result: 'unknown' }
  // Near midnight the two may fall on different days.
  const days = [-REMARK, 0, REMARK].map((seconds) => dayOf(millis + seconds * 1000))
  const otherDay = printedDay !== undefined && !days.includes(printedDay)
  if (!fecha) return { result: otherDay ? 'mismatch' : 'consistent' }
  const seconds = (millis - millisOf(fecha)) / 1000
  const distance = Math.abs(seconds)
  const result = otherDay || distance > REMARK ? 'mismatch' : distance > CONSISTENT ? 'remark' : 'consistent'
  const made = forms.find((declared) => declared.form === form)?.folioMade
  const sign = made && SIGN[made]
  return { result, seconds, ...(sign && { usualOrder: distance < 1 || Math.sign(seconds) === sign }) }
}

/** The instant that the folio's clock tells, in Mexico City; `undefined` for another scheme. */
export function folioInstant(folio: string): string | undefined {
  const parsed = parseFolio(folio)
  return parsed && instantAt(parsed.millis)
}

/** Known points of the one global counter, documents.md §6, rounded to the million: instant, running number. */
const COUNTER = [
  ['2025-01-13T12:00:00-06:00', 1_300_000_000],
  ['2025-02-18T12:00:00-06:00', 1_326_000_000],
  ['2025-07-23T12:00:00-06:00', 1_455_000_000],
] as const
/** Beyond this many days from a known point the rate may have changed. */
const CALIBRATED_DAYS = 365
/** "A folio of a nearby date should interpolate within a few per cent". */
const NEAR = 0.05
const DAY = 86_400_000

/** Whether the running number fits the folio's own clock, by interpolation between known papers. A remark at most. */
export function compareFolioSequence(folio: string | undefined): 'near' | 'far' | 'unknown' {
  const parsed = parseFolio(folio)
  if (!parsed) return 'unknown'
  const points = COUNTER.map(([instant, number]) => ({ millis: millisOf(instant), number }))
  if (points.every(({ millis }) => Math.abs(millis - parsed.millis) > CALIBRATED_DAYS * DAY)) return 'unknown'
  const later = points.findIndex(({ millis }) => millis > parsed.millis)
  const next = later === -1 ? points.length - 1 : Math.max(1, later)
  const [left, right] = points.slice(next - 1, next + 1) as [(typeof points)[number], (typeof points)[number]]
  const rate = (right.number - left.number) / (right.millis - left.millis)
  const expected = left.number + rate * (parsed.millis - left.millis)
  return Math.abs(parsed.sequence - expected) <= NEAR * expected ? 'near' : 'far'
}

/** `13DIGIT 1*11DIGIT`, the clock between 2013 (suggested by documents.md §6) and 2100; anything else is another scheme. */
function parseFolio(folio: string | undefined): { millis: number; sequence: number } | undefined {
  const [, clock, sequence] = /^(\d{13})(\d{1,11})$/.exec(folio ?? '') ?? []
  const millis = Number(clock)
  if (!(millis >= Date.UTC(2013, 0, 1) && millis < Date.UTC(2100, 0, 1))) return undefined
  return { millis, sequence: Number(sequence) }
}
