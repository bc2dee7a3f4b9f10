import { yearOf } from '../identifiers/calendar.ts'

/** ISO 8601 with its offset: what engines make of any other text differs between them. */
const ISO = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** The instant of judgement as ISO 8601 in UTC. Throws a `TypeError` that names the option for what is none. */
export function instantOf(at: Date | string | undefined): string {
  const date = at === undefined ? new Date() : new Date(at)
  const isWritten = typeof at !== 'string' || yearOf(ISO.exec(at)?.[1]) !== undefined
  if (Number.isNaN(date.getTime()) || !isWritten)
    throw new TypeError(
      'options.at must be a Date or an ISO 8601 instant with its offset, such as 2026-01-31T12:00:00-06:00',
    )
  return date.toISOString()
}
