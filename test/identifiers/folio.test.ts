import { describe, expect, it } from 'vitest'
import { checkDigit, compact, format, isValid, parse, validate } from '../../src/identifiers/folio.ts'

/** documents.md 5.1, invented: 1754410530412 ms = 5 Aug 2025 10:15:30.412 in Mexico City, which is UTC-6. */
const FOLIO = '17544105304121465000001'
const AT = '2026-06-01'

describe('compact', () => {
  it('drops spaces, no-break spaces and hyphens, and nothing else', () => {
    expect(compact(' 1754410530412-1465000001\u00a0')).toBe(FOLIO)
    expect(compact('Folio:17')).toBe('Folio:17')
  })

  it('has nothing to give for what is no string', () => {
    expect(compact(1)).toBeUndefined()
  })
})

describe('parse', () => {
  it('names the parts', () => {
    expect(parse(FOLIO)).toEqual({
      instant: '2025-08-05T16:15:30.412Z',
      milliseconds: 1754410530412,
      sequence: '1465000001',
    })
  })

  it.each([
    ['twenty digits, as in 2015', '14201440000001234567', '1234567'],
    ['the shortest', '14201440000001', '1'],
    ['the longest', '142014400000012345678901', '12345678901'],
  ])('takes %s', (_what, folio, sequence) => {
    expect(parse(folio)?.sequence).toBe(sequence)
  })

  it.each([
    ['thirteen digits alone', '1420144000000'],
    ['twelve digits of sequence', '1420144000000123456789012'],
    // 1356998400000 is 2013-01-01T00:00:00Z.
    ['an instant before 2013', '13569983999991'],
    ['the older scheme: type, ddMMyyyy, number', '0212112014123456789'],
    ['letters', '1754410530412A'],
    ['nothing', ''],
    ['a number', 1754410530412],
  ])('takes nothing from %s', (_what, input) => {
    expect(parse(input)).toBeUndefined()
  })

  it('begins with 2013', () => {
    expect(parse('13569984000001')?.instant).toBe('2013-01-01T00:00:00.000Z')
  })
})

describe('validate', () => {
  it('takes a folio', () => {
    expect(validate(FOLIO, { at: AT })).toEqual({
      valid: true,
      value: FOLIO,
      parts: parse(FOLIO),
      warnings: [],
      compacted: false,
    })
  })

  it('says that it was compacted', () => {
    expect(validate(`${FOLIO} `)).toMatchObject({ valid: true, value: FOLIO, compacted: true })
  })

  it.each(['12345', '0212112014123456789', '1420144000000', '9'.repeat(60)])(
    'rejects no unknown scheme: %s',
    (folio) => {
      expect(validate(folio, { at: AT })).toEqual({
        valid: true,
        value: folio,
        parts: undefined,
        warnings: ['unknown-scheme'],
        compacted: false,
      })
    },
  )

  it('warns of an instant after the present one', () => {
    expect(validate(FOLIO, { at: '2025-08-05T16:15:30.411Z' })).toMatchObject({
      valid: true,
      warnings: ['future-instant'],
    })
    expect(validate(FOLIO, { at: '2025-08-05T16:15:30.412Z' })).toMatchObject({ valid: true, warnings: [] })
    expect(validate(`${Date.now() + 60_000}1`)).toMatchObject({ valid: true, warnings: ['future-instant'] })
  })

  it.each([
    [17544105304121, 'type', undefined],
    ['', 'length', undefined],
    [' - ', 'length', undefined],
    ['1754410530412X', 'character', 14],
    ['\uff1117544105304121', 'character', 1],
    ['17544105304121\n', 'character', 15],
  ])('%s: %s', (input, problem, position) => {
    expect(validate(input)).toEqual({ valid: false, problem, ...(position && { position }) })
  })

  it('suggests the digits for look-alikes, where those are a folio', () => {
    expect(validate('I7544IO53O4I2I465OOOOOI')).toMatchObject({ valid: false, suggestion: FOLIO })
    expect(validate('I2345')).not.toHaveProperty('suggestion')
  })
})

describe('isValid', () => {
  it.each([FOLIO, '12345', 'A', '', 7])('says of %s what validate says', (input) => {
    expect(isValid(input)).toBe(validate(input).valid)
  })
})

describe('checkDigit', () => {
  it('there is none', () => {
    expect(checkDigit(FOLIO)).toBeUndefined()
  })
})

describe('format', () => {
  it('shows the folio as it is kept', () => {
    expect(format(` ${FOLIO}`)).toBe(FOLIO)
  })

  it('has nothing to show for what is not made of digits', () => {
    expect(format('A')).toBeUndefined()
  })
})
