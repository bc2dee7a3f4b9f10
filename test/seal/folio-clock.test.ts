import { describe, expect, it } from 'vitest'
import { compareFolioClock, compareFolioSequence, folioInstant } from '../../src/seal/folio-clock.ts'

// documents.md §5.1: 1754410530412 ms = 5 Aug 2025 10:15:30.412; 1755010931077 ms = 12 Aug 2025 09:02:11.077.
const SHEET = '17544105304121465000001'
const CONSTANCIA = '17550109310771470000001'

describe('the clock against Fecha', () => {
  it('of the two examples', () => {
    expect(compareFolioClock('nss', SHEET, '2025-08-05T10:15:30-06:00')).toEqual({
      result: 'consistent',
      seconds: 0.412,
      usualOrder: true,
    })
    expect(compareFolioClock('vigencia', CONSTANCIA, '2025-08-12T09:02:12-06:00')).toEqual({
      result: 'consistent',
      seconds: -0.923,
      usualOrder: true,
    })
  })

  const clock = 1754410530000
  it.each([
    [0, 'consistent'],
    [5000, 'consistent'],
    [-5000, 'consistent'],
    [5001, 'remark'],
    [-5001, 'remark'],
    [600_000, 'remark'],
    [600_001, 'mismatch'],
    [-600_001, 'mismatch'],
    [86_400_000, 'mismatch'],
  ])('%i ms apart: %s', (apart, result) =>
    expect(compareFolioClock('nss', `${clock + apart}1465000001`, '2025-08-05T10:15:30-06:00').result).toBe(result),
  )

  it('says which side is the usual one, where a form has one', () => {
    const order = (form: 'nss' | 'vigencia' | 'generica', apart: number) =>
      compareFolioClock(form, `${clock + apart}1465000001`, '2025-08-05T10:15:30-06:00').usualOrder
    expect([order('nss', 2000), order('nss', -2000)]).toEqual([true, false])
    expect([order('vigencia', 2000), order('vigencia', -2000)]).toEqual([false, true])
    expect(order('generica', 2000)).toBeUndefined()
  })

  it('a summer before 2022 and one after it (verdict-notes §7, threat 18)', () => {
    // 2022-07-01 10:00:00 was UTC-5, 2023-07-01 10:00:00 was UTC-6.
    for (const [utc, fecha] of [
      [Date.UTC(2022, 6, 1, 15), '2022-07-01T10:00:00-05:00'],
      [Date.UTC(2023, 6, 1, 16), '2023-07-01T10:00:00-06:00'],
    ] as const)
      expect(compareFolioClock('nss', `${utc}900000000`, fecha, fecha.slice(0, 10)).result).toBe('consistent')
  })
})

describe('the clock against the printed day', () => {
  it.each([
    ['2025-08-05', 'consistent'],
    ['2025-08-06', 'mismatch'],
    ['2025-08-04', 'mismatch'],
  ])('%s: %s', (day, result) => {
    expect(compareFolioClock('nss', SHEET, undefined, day)).toEqual({ result })
    expect(compareFolioClock('nss', SHEET, '2025-08-05T10:15:30-06:00', day).result).toBe(result)
  })

  it('late in the evening it is still the day of Mexico City', () =>
    // 20 Feb 2025, 22:10 local, 21 Feb in UTC.
    expect(compareFolioClock('nss', '17401110007001327500001', '2025-02-20T22:10:00-06:00', '2025-02-20').result).toBe(
      'consistent',
    ))

  it('over midnight both days will do', () => {
    const midnight = Date.UTC(2025, 7, 6, 6)
    for (const day of ['2025-08-05', '2025-08-06'])
      expect(
        compareFolioClock('vigencia', `${midnight - 500}1465000001`, '2025-08-06T00:00:00-06:00', day).result,
      ).toBe('consistent')
  })
})

it.each([
  undefined,
  '',
  'abc',
  '123',
  '1754410530412',
  '00000000000001465000001',
  '99999999999991465000001',
  '0105082025123456789',
])('another scheme is no mismatch: %s', (folio) => {
  expect(compareFolioClock('nss', folio, '2025-08-05T10:15:30-06:00')).toEqual({ result: 'unknown' })
  expect(compareFolioSequence(folio)).toBe('unknown')
})
it('nothing to hold it against', () =>
  expect(compareFolioClock('nss', SHEET, undefined)).toEqual({ result: 'unknown' }))

it('the instant of a folio', () => {
  expect(folioInstant(SHEET)).toBe('2025-08-05T10:15:30-06:00')
  expect(folioInstant('123')).toBeUndefined()
})

describe('the running number against the clock', () => {
  const at = (day: string, sequence: number) =>
    compareFolioSequence(`${Date.parse(`${day}T12:00:00-06:00`)}${sequence}`)
  // The known points themselves, and between them about 0.72 to 0.84 million a day (documents.md §6).
  it.each([
    ['2025-01-13', 1_299_930_620],
    ['2025-02-18', 1_326_000_000],
    ['2025-07-23', 1_455_363_986],
    ['2025-05-01', 1_326_000_000 + 72 * 800_000],
    ['2025-12-31', 1_455_363_986 + 161 * 800_000],
    ['2024-10-01', 1_299_930_620 - 104 * 750_000],
  ])('%s %i is near', (day, sequence) => expect(at(day, sequence)).toBe('near'))
  it.each([
    ['2025-05-01', 1_000_000_000],
    ['2025-05-01', 1_600_000_000],
    ['2025-08-05', 7],
  ])('%s %i is far', (day, sequence) => expect(at(day, sequence)).toBe('far'))
  it.each(['2015-06-01', '2023-12-01', '2027-01-01'])('%s is not calibrated', (day) =>
    expect(at(day, 1_400_000_000)).toBe('unknown'),
  )
})
