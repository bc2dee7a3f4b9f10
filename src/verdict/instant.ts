/** The instant of judgement as ISO 8601 in UTC. Throws a `TypeError` that names the option for what is none. */
export function instantOf(at: Date | string | undefined): string {
  const date = at === undefined ? new Date() : new Date(at)
  const hasZone = typeof at !== 'string' || /(?:Z|[+-]\d\d:?\d\d)$/.test(at)
  if (Number.isNaN(date.getTime()) || !hasZone)
    throw new TypeError(
      'options.at must be a Date or an ISO 8601 instant with its offset, such as 2026-01-31T12:00:00-06:00',
    )
  return date.toISOString()
}
