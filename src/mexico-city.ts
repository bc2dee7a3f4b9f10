import { tzOffset } from '@date-fns/tz/tzOffset'

/**
 * Clock of America/Mexico_City: the portal prints its local time without an offset (documents.md §5.1, §6). UTC-6 all
 * year since 30 October 2022, UTC-5 in the summers before (Ley de los Husos Horarios, DOF 28-10-2022). Instants are ISO
 * 8601 text with the offset that was in force; nothing here reads the computer's clock or its time zone.
 */
const ZONE = 'America/Mexico_City'

const MINUTE = 60_000
const DAY = 86_400_000

/** A reading of the wall clock in Mexico City. `month` and `day` count from 1. */
export interface LocalParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/**
 * The instant of a local reading, `2025-08-05T10:15:30-06:00`; `undefined` where no calendar has it (31 February, 25:00)
 * or it lies before 1970.
 *
 * An hour that the clock showed twice (end of summer time) is taken as its first showing. An hour that it skipped
 * (start of summer time) is written with the standard offset, which keeps the printed digits and the calendar day.
 */
export function instantOf(local: LocalParts): string | undefined {
  const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second)
  if (!(local.year >= 1970) || wallText(wall) !== localText(local)) return undefined
  const around = [offsetAt(wall - DAY), offsetAt(wall + DAY)].sort((a, b) => b - a)
  // The clock was not changed on these days.
  if (around[0] === around[1]) return wallText(wall) + offsetText(around[0]!)
  const shown = around.find((offset) => offsetAt(wall - offset * MINUTE) === offset)
  return wallText(wall) + offsetText(shown ?? Math.min(...around))
}

/** The same for milliseconds since 1970, cut to the second. */
export function instantAt(millis: number): string {
  const offset = offsetAt(millis)
  return wallText(millis + offset * MINUTE) + offsetText(offset)
}

/** Milliseconds since 1970 of an instant with offset or `Z`. Throws `RangeError` for any other text. */
export function millisOf(instant: string): number {
  const millis = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(millis)) throw new RangeError('not an ISO 8601 instant with its offset')
  return millis
}

/** What the wall clock in Mexico City showed at an instant. */
export function localPartsOf(instant: string): LocalParts {
  const [year, month, day, hour, minute, second] = instantAt(millisOf(instant)).split(/[-T:]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { year, month, day, hour, minute, second }
}

/** The calendar day in Mexico City, `YYYY-MM-DD`, of an instant or of milliseconds since 1970. */
export function dayOf(instant: string | number): string {
  return instantAt(typeof instant === 'number' ? instant : millisOf(instant)).slice(0, 10)
}

/** The end of the last summer time: 30 October 2022, 02:00 there. */
const LAST_CHANGE = Date.UTC(2022, 9, 30, 7)

/** In minutes. Later instants are not asked of the host: that loads its calendars, a twentieth of a first verdict. */
function offsetAt(millis: number): number {
  return millis < LAST_CHANGE ? tzOffset(ZONE, new Date(millis)) : -6 * 60
}

function wallText(millis: number): string {
  return Number.isNaN(millis) ? '' : new Date(millis).toISOString().slice(0, 19)
}

function localText({ year, month, day, hour, minute, second }: LocalParts): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
