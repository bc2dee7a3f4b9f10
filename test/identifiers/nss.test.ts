import { describe, expect, it } from 'vitest'
import { checkDigit, compact, compareNss, format, isValid, parse, validate } from '../../src/identifiers/nss.ts'

/** identifiers.md 11, invented: 3+8+8+9+7+4+1+0+5+8 = 53. */
const NSS = '34897210547'
/** documents.md 3, invented. */
const XIMENA = '99250900018'

/** The eleventh digit straight from identifiers.md 11: weights 1 2 1 2 …, digits of the products added. */
function keyed(first10: string): string {
  const products = [...first10].map((digit, i) => Number(digit) * (i % 2 === 0 ? 1 : 2))
  const sum = [...products.join('')].reduce((total, digit) => total + Number(digit), 0)
  return first10 + String((10 - (sum % 10)) % 10)
}

describe('compact', () => {
  it.each([
    '34897210547',
    '3489721054-7',
    '34-89-72-1054-7',
    '34 89 72 1054 7',
    '3489 72 1054-7',
    ' 34897210547\u00a0',
  ])('reads the printed form "%s"', (printed) => {
    expect(compact(printed)).toBe(NSS)
  })

  it('drops nothing else: letters must not vanish', () => {
    expect(compact('NSS: 3489.721054/7\n')).toBe('NSS:3489.721054/7\n')
  })

  it('has nothing to give for what is no string', () => {
    expect(compact(34897210547)).toBeUndefined()
  })
})

describe('parse', () => {
  it('names the parts', () => {
    expect(parse(NSS)).toEqual({
      series: '34',
      registration: '89',
      registrationYear: 1989,
      birth: '72',
      birthYear: 1972,
      consecutive: '1054',
      checkDigit: '7',
    })
  })

  it('does not look at the check digit', () => {
    expect(parse('34897210548')?.checkDigit).toBe('8')
  })

  it('keeps leading zeros', () => {
    expect(parse(keyed('0105000007'))).toMatchObject({
      series: '01',
      registration: '05',
      birth: '00',
      consecutive: '0007',
    })
  })

  it.each(['3489721054', '348972105477', '3489721054A', '', 5])('takes nothing from %s', (input) => {
    expect(parse(input)).toBeUndefined()
  })

  // identifiers.md 13.
  it.each([
    ['26', '2026', 2026],
    ['27', '2026', undefined],
    ['42', '2026', undefined],
    ['43', '2026', 1943],
    ['99', '2026', 1999],
    ['00', '2026', 2000],
    ['27', '2027', 2027],
    ['43', '2043', 2043],
    ['42', '2042', 2042],
    ['99', '1999', 1999],
    ['00', '1999', undefined],
  ])('registration %s as of %s is %s', (digits, year, expected) => {
    expect(parse(keyed(`34${digits}721054`), { at: `${year}-06-01` })?.registrationYear).toBe(expected)
  })

  it.each([
    // Not after registration, whatever today is.
    ['58', '22', 1922],
    ['58', '58', 1958],
    ['58', '59', 1859],
    ['05', '04', 2004],
    ['05', '05', 2005],
    ['05', '06', 1906],
    ['99', '00', 1900],
  ])('registered %s, birth %s is %i', (registration, birth, expected) => {
    expect(parse(keyed(`34${registration}${birth}1054`), { at: '2026-06-01' })?.birthYear).toBe(expected)
  })

  it('guesses no birth year without a registration year', () => {
    expect(parse(keyed('3430721054'), { at: '2026-06-01' })?.birthYear).toBeUndefined()
  })
})

describe('validate', () => {
  it.each([NSS, XIMENA])('takes %s', (nss) => {
    const at = '2026-06-01'
    expect(validate(nss, { at })).toEqual({
      valid: true,
      value: nss,
      parts: parse(nss, { at }),
      warnings: [],
      compacted: false,
    })
  })

  it.each(['3489721054-7', '34 89 72 1054 7', `${NSS} `])('takes "%s" and says that it was compacted', (input) => {
    expect(validate(input)).toMatchObject({ valid: true, value: NSS, compacted: true })
  })

  describe('type', () => {
    it.each([undefined, null, 34897210547, 34897210547n, true, Symbol('nss'), [NSS], {}, new String(NSS), () => NSS])(
      'is no string: %s',
      (input) => {
        expect(validate(input)).toEqual({ valid: false, problem: 'type' })
      },
    )
  })

  describe('length', () => {
    it.each(['', '-', '3489721054', '348972105470', NSS + NSS, 'NSS34897210547'])('"%s"', (input) => {
      expect(validate(input)).toEqual({ valid: false, problem: 'length' })
    })

    it('the agregado médico is no part of the number', () => {
      expect(validate('34897210547 1M2009ES')).toEqual({ valid: false, problem: 'length' })
    })
  })

  describe('character', () => {
    it.each([
      ['a letter', '3489721054X', 11],
      ['a full-width digit', '3489721054\uff17', 11],
      ['an Arabic-Indic digit', '\u0663489721054\u0667', 1],
      ['a superscript digit', '348972105\u2074\u2077', 10],
      ['a zero-width space', '3489\u200b7210547', 5],
      ['a full stop', '34.89721054', 3],
      ['a slash and one more', '3489721054/7', 11],
      ['a line end', '34897210547\n', 12],
      ['a tab', '\t34897210547', 1],
      ['an en dash', '3489721054\u20137', 11],
      ['a plus', '+34897210547', 1],
    ])('%s', (_what, input, position) => {
      expect(validate(input)).toEqual({ valid: false, problem: 'character', position })
    })
  })

  describe('placeholder', () => {
    it.each(['00000000000', '0000000000-0'])('%s satisfies Luhn and is none', (input) => {
      expect(validate(input)).toEqual({ valid: false, problem: 'placeholder' })
    })
  })

  describe('check-digit', () => {
    it('has one right value', () => {
      for (const digit of '0123456789') {
        expect(validate(NSS.slice(0, 10) + digit)).toMatchObject(
          digit === '7' ? { valid: true } : { valid: false, problem: 'check-digit', position: 11 },
        )
      }
    })

    it('sees every wrong digit', () => {
      for (let i = 0; i < 11; i++) {
        for (const digit of '0123456789') {
          const nss = NSS.slice(0, i) + digit + NSS.slice(i + 1)
          expect(isValid(nss), nss).toBe(nss === NSS)
        }
      }
    })

    it('sees every two neighbours exchanged, except 09 and 90', () => {
      for (let a = 0; a < 10; a++) {
        for (let b = 0; b < 10; b++) {
          const exchanged = `${keyed(`3489${a}${b}1054`).slice(0, 4)}${b}${a}${keyed(`3489${a}${b}1054`).slice(6)}`
          expect(isValid(exchanged), exchanged).toBe(a === b || (a + b === 9 && a * b === 0))
        }
      }
    })

    it.each([
      ['22', '55'],
      ['33', '66'],
      ['44', '77'],
    ])('does not see %s written %s', (pair, other) => {
      const nss = keyed(`3489${pair}1054`)
      expect(isValid(nss.replace(pair, other))).toBe(true)
    })
  })

  describe('warnings', () => {
    it.each(['27', '42'])('registration %s is impossible in 2026, and no error', (registration) => {
      expect(validate(keyed(`34${registration}721054`), { at: '2026-06-01' })).toMatchObject({
        valid: true,
        warnings: ['registration-year'],
      })
    })

    it('is implausible: 81 years at registration, and no error', () => {
      const of = (birth: string) => validate(keyed(`3405${birth}1054`), { at: '2026-06-01' })
      expect(of('24')).toMatchObject({ valid: true, warnings: ['birth-year'] })
      expect(of('25')).toMatchObject({ valid: true, warnings: [] })
    })

    it.each([
      ['a child', keyed('3405031054')],
      ['97 has no special meaning', keyed('9705971054')],
      ['no series is wrong', keyed('0005041054')],
    ])('are not given: %s', (_what, nss) => {
      expect(validate(nss, { at: '2026-06-01' })).toMatchObject({ valid: true, warnings: [] })
    })

    it('depend on the present instant by default', () => {
      const next = String(new Date().getUTCFullYear() + 1).slice(2)
      expect(validate(keyed(`34${next}721054`))).toMatchObject({ valid: true, warnings: ['registration-year'] })
    })

    it('throw for an instant that is none', () => {
      expect(() => validate(NSS, { at: 'today' })).toThrow(/^at: /)
    })
  })

  describe('suggestion', () => {
    it.each([
      ['O for 0', '3489721O547', 8],
      ['o for 0', '3489721o547', 8],
      ['B for 8', '34B97210547', 3],
      ['Z for 2 and I for 1', '34897ZI0547', 6],
      ['S for 5', '34897210S47', 9],
    ])('%s', (_what, input, position) => {
      expect(validate(input)).toEqual({ valid: false, problem: 'character', position, suggestion: NSS })
    })

    it('G for 6', () => {
      const nss = keyed('3689721054')
      expect(validate(nss.replace('6', 'G'))).toMatchObject({ suggestion: nss })
    })

    it.each(['3489721O548', '3489721Q547', '3489721O5477', 'OOOOOOOOOOO'])('is not given for %s', (input) => {
      expect(validate(input)).not.toHaveProperty('suggestion')
    })
  })
})

describe('isValid', () => {
  it.each([NSS, XIMENA, '34-89-72-1054-7', '34897210548', '00000000000', '', 34897210547])(
    'says of %s what validate says',
    (input) => {
      expect(isValid(input)).toBe(validate(input).valid)
    },
  )
})

describe('checkDigit', () => {
  it.each([
    ['3489721054', '7'],
    ['34897210540', '7'],
    ['9925090001', '8'],
    ['0000000000', '0'],
  ])('of %s is %s', (input, digit) => {
    expect(checkDigit(input)).toBe(digit)
  })

  it.each(['', '348972105', '348972105477', '348972105A', 3489721054])('there is none for %s', (input) => {
    expect(checkDigit(input)).toBeUndefined()
  })
})

describe('format', () => {
  it('shows the parts', () => {
    expect(format('34897210547')).toBe('34-89-72-1054-7')
  })

  it('has nothing to show for what is not eleven digits', () => {
    expect(format('3489721054A')).toBeUndefined()
  })
})

describe('compareNss', () => {
  it.each(['1972-03-09', '1872-03-09'])('agrees with %s: two digits are all there is', (birthDate) => {
    expect(compareNss(NSS, birthDate)).toEqual({ agrees: true, mismatches: [] })
  })

  it('names each digit that differs', () => {
    expect(compareNss('34-89-72-1054-7', '2009-01-01')).toEqual({
      agrees: false,
      mismatches: [
        { component: 'fechaNacimiento', code: 'differs', position: 5 },
        { component: 'fechaNacimiento', code: 'differs', position: 6 },
      ],
    })
  })

  it.each([undefined, null, '1972', '1972-02-30', 72])('cannot read %s', (birthDate) => {
    expect(compareNss(NSS, birthDate).mismatches).toEqual([
      { component: 'fechaNacimiento', code: 'unreadable', position: 5 },
    ])
  })

  it.each(['', 'nss', undefined])('%s agrees with nobody', (nss) => {
    expect(compareNss(nss, '1972-03-09')).toEqual({ agrees: false, mismatches: [] })
  })
})
