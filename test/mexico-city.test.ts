import { describe, expect, it } from 'vitest'
import { dayOf, instantAt, instantOf, localPartsOf, millisOf } from '../src/mexico-city.ts'

const at = (text: string) => {
  const [year, month, day, hour, minute, second] = text.split(/[-T:]/).map(Number)
  return instantOf({ year, month, day, hour, minute, second } as Parameters<typeof instantOf>[0])
}

describe('a local reading becomes an instant', () => {
  // Offsets: UTC-6, and UTC-5 in the summers up to 2022 (verdict-notes.md §1).
  it.each([
    ['2025-08-05T10:15:30', '2025-08-05T10:15:30-06:00'],
    ['2022-07-01T00:00:00', '2022-07-01T00:00:00-05:00'],
    ['2023-07-01T00:00:00', '2023-07-01T00:00:00-06:00'],
    ['2022-01-31T23:59:59', '2022-01-31T23:59:59-06:00'],
    // The last summer time ended on Sunday 30 October 2022 at 02:00.
    ['2022-10-30T00:59:59', '2022-10-30T00:59:59-05:00'],
    ['2022-10-30T02:00:00', '2022-10-30T02:00:00-06:00'],
    ['2024-02-29T12:00:00', '2024-02-29T12:00:00-06:00'],
  ])('%s', (local, instant) => expect(at(local)).toBe(instant))

  it('takes the first of two showings of an hour', () =>
    expect(at('2022-10-30T01:30:00')).toBe('2022-10-30T01:30:00-05:00'))

  // Summer time began on Sunday 3 April 2022: 02:00 became 03:00.
  it('keeps the printed digits of an hour that was skipped', () =>
    expect(at('2022-04-03T02:30:00')).toBe('2022-04-03T02:30:00-06:00'))

  it.each([
    '2025-02-30T10:00:00',
    '2025-13-01T10:00:00',
    '2025-00-01T10:00:00',
    '2025-08-05T24:00:00',
    '2025-08-05T10:60:00',
    '2023-02-29T10:00:00',
    '1969-12-31T10:00:00',
  ])('there is no %s', (local) => expect(at(local)).toBeUndefined())
})

describe('an instant becomes a local reading', () => {
  // documents.md §5.1: 1754410530412 ms = 5 Aug 2025 10:15:30.412 in Mexico City.
  it('from milliseconds', () => expect(instantAt(1754410530412)).toBe('2025-08-05T10:15:30-06:00'))
  it('back to milliseconds', () => expect(millisOf('2025-08-05T10:15:30-06:00')).toBe(1754410530000))
  it('from another offset', () =>
    expect(localPartsOf('2025-08-05T23:15:30Z')).toEqual({
      year: 2025,
      month: 8,
      day: 5,
      hour: 17,
      minute: 15,
      second: 30,
    }))

  // Late evening in Mexico City is already the next day in UTC (verdict-notes.md §7, threat 18).
  it('the day is that of Mexico City', () => {
    expect(dayOf('2025-02-19T03:48:27Z')).toBe('2025-02-18')
    expect(dayOf(Date.UTC(2022, 6, 2, 4, 59, 59))).toBe('2022-07-01')
    expect(dayOf(Date.UTC(2022, 6, 2, 5, 0, 0))).toBe('2022-07-02')
    expect(dayOf(Date.UTC(2023, 6, 2, 5, 59, 59))).toBe('2023-07-01')
  })

  // Should the law change again, the host's calendars will say so.
  it('with the clock of the host, in each month since the last change', () => {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Mexico_City', timeZoneName: 'longOffset' })
    for (let month = 10; month < 12 * 20; month++) {
      const millis = Date.UTC(2022, month, 1, 12)
      expect(clock.format(millis)).toContain('GMT-06:00')
      expect(instantAt(millis)).toMatch(/T06:00:00-06:00$/)
    }
  })

  it.each(['', '2025-08-05', '2025-08-05T10:15:30', 'yesterday'])('refuses %j, which has no offset', (text) =>
    expect(() => millisOf(text)).toThrow(RangeError),
  )
})
