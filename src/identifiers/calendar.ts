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

/** Milliseconds of the option `at`, or `undefined` when it was not given. Throws `TypeError` for what is no instant. */
export function instantOf(at: unknown): number | undefined {
  if (at === undefined) return undefined
  let instant = Number.NaN
  if (at instanceof Date) instant = at.getTime()
  // Text that names no offset is read as UTC, so that the answer does not depend on the machine's time zone.
  else if (typeof at === 'string' && yearOf(at.slice(0, 10)) !== undefined)
    instant = Date.parse(/T[\d:.]+$/.test(at) ? `${at}Z` : at)
  if (Number.isNaN(instant)) {
    throw new TypeError('at: give a Date, or ISO text such as 2026-01-31 or 2026-01-31T12:00:00Z')
  }
  return instant
}
