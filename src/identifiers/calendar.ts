/** Dates as numbers and text; never a `Date`, which has a time zone. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the Gregorian calendar has that day. Months from 1. */
export function dayExists(year: number, month: number, day: number): boolean {
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + leapDay
}

/** The year of `YYYY-MM-DD` text; `undefined` for anything else and for a day that does not exist. */
export function yearOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const year = Number(text.slice(0, 4))
  return dayExists(year, Number(text.slice(5, 7)), Number(text.slice(8))) ? year : undefined
}

/** ISO 8601 as far as `at` takes it: a day, then perhaps a time, then perhaps an offset. */
const INSTANT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

/** Milliseconds of the option `at`, or `undefined` when it was not given. Throws `TypeError` for what is no instant. */
export function instantOf(at: unknown): number | undefined {
  if (at === undefined) return undefined
  const instant = at instanceof Date ? at.getTime() : typeof at === 'string' ? millisecondsOf(at) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new TypeError('at: give a Date, or ISO text such as 2026-01-31 or 2026-01-31T12:00:00Z')
  }
  return instant
}

function millisecondsOf(text: string): number {
  const [, day, time, offset] = INSTANT.exec(text) ?? []
  if (yearOf(day) === undefined) return Number.NaN
  // A time without an offset is UTC, so that the answer does not depend on the machine's time zone.
  return Date.parse(time && !offset ? `${text}Z` : text)
}
