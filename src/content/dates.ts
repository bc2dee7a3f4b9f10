/** D:YYYYMMDDHHmmSSOHH'mm', each part after the year optional: ISO 32000-1, 7.9.4. */
const PDF_DATE = /^D:(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d))?)?)?)?)?(?:(Z)|([+-])(\d\d)(?:'?(\d\d))?)?/

/**
 * A PDF's date as ISO 8601 with as many parts as it has, its own offset included; nothing where it is no such date.
 * The parts are not checked against a calendar.
 */
export function dateOf(text: string | undefined): string | undefined {
  const [matched, year, month, day, hour, minute, second, utc, sign, hours, minutes] = PDF_DATE.exec(text ?? '') ?? []
  if (!matched) return undefined
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (hour === undefined) return date
  const offset = utc ?? (sign ? `${sign}${hours}:${minutes ?? '00'}` : '')
  return `${date}T${hour}:${minute ?? '00'}${second ? `:${second}` : ''}${offset}`
}
