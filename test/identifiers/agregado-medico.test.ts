import { describe, expect, it } from 'vitest'
import {
  checkDigit,
  compact,
  compareAgregado,
  format,
  isValid,
  parse,
  validate,
} from '../../src/identifiers/agregado-medico.ts'

/** documents.md 4, invented. */
const STUDENT = '1M2009ES'
const DAUGHTER = '3M2009OR'
/** documents.md 5.1, invented. */
const XIMENA = 'PUFX090101MNTRCMA7'

describe('compact', () => {
  it.each([
    [' 1m-2009 es ', STUDENT],
    ['1M2009ES STPS JCF', '1M2009ES STPS JCF'],
    ['1M2009ESSTPSJCF', '1M2009ES STPS JCF'],
    ['1M2009\u00a0STPS  JCF', '1M2009 STPS JCF'],
    ['1M.2009', '1M.2009'],
  ])('of "%s" is "%s"', (input, compacted) => {
    expect(compact(input)).toBe(compacted)
  })

  it('has nothing to give for what is no string', () => {
    expect(compact(1)).toBeUndefined()
  })
})

describe('parse', () => {
  it('names the parts', () => {
    expect(parse(STUDENT)).toEqual({
      relationship: '1',
      relationshipName: 'titular asegurado',
      sex: 'M',
      birthYear: 2009,
      modality: 'ES',
      jovenesConstruyendo: false,
    })
  })

  it.each([
    ['1M2009 STPS JCF', undefined, true],
    ['1M2009ES STPS JCF', 'ES', true],
    ['1M2009', undefined, false],
    ['1M2009ST', 'ST', false],
  ])('of "%s" reads modality %s and suffix %s', (input, modality, jovenesConstruyendo) => {
    expect(parse(input)).toMatchObject({ jovenesConstruyendo })
    expect(parse(input)?.modality).toBe(modality)
  })

  it.each(['', '1M2009E', '1M2009ES STPS', '0M2009ES', 7])('takes nothing from %s', (input) => {
    expect(parse(input)).toBeUndefined()
  })
})

describe('validate', () => {
  it.each([STUDENT, DAUGHTER, '2H1980OR', '4M1950OR', '5H1950PE', '6X1950PE', '1M2009ES STPS JCF'])(
    'takes %s',
    (input) => {
      expect(validate(input)).toEqual({
        valid: true,
        value: input,
        parts: parse(input),
        warnings: [],
        compacted: false,
      })
    },
  )

  it('says that it was compacted', () => {
    expect(validate('1m2009 es')).toMatchObject({ valid: true, value: STUDENT, compacted: true })
  })

  it.each([
    [7, 'type', undefined],
    ['', 'length', undefined],
    ['1M2009E', 'length', undefined],
    ['1M2009ESX', 'length', undefined],
    ['1M2009 STPS', 'length', undefined],
    ['1M2009É5', 'character', 7],
    ['1M\u200b2009ES', 'character', 3],
    ['0M2009ES', 'relationship', 1],
    ['7M2009ES', 'relationship', 1],
    ['1F2009ES', 'sex', 2],
    ['1MX009ES', 'birth-year', 3],
    ['1M0009ES', 'birth-year', 3],
    ['1M1899ES', 'birth-year', 3],
    ['1M2009E7', 'modality', 8],
    ['1M2027ES', 'future-birth', 3],
  ])('%s: %s', (input, problem, position) => {
    const at = '2026-12-31'
    expect(validate(input, { at })).toEqual({ valid: false, problem, ...(position && { position }) })
  })

  it('holds the year against the instant', () => {
    expect(isValid('1M2009ES', { at: '2008-12-31' })).toBe(false)
    expect(isValid('1M2009ES', { at: '2009-01-01' })).toBe(true)
    expect(isValid(`1M${new Date().getUTCFullYear() + 1}ES`)).toBe(false)
  })

  it('warns of a modality that is missing or not known: the catalogue is not public', () => {
    expect(validate('1M2009')).toMatchObject({ valid: true, warnings: ['modality-missing'] })
    expect(validate('1M2009ZZ')).toMatchObject({ valid: true, warnings: ['modality-unknown'] })
  })

  it.each([
    ['1M2OO9ES', STUDENT],
    ['IM2009ES', STUDENT],
    ['1M2009E5', STUDENT],
    ['3M20090R', DAUGHTER],
    ['1M2OO9 STPS JCF', '1M2009 STPS JCF'],
  ])('suggests for %s', (input, suggestion) => {
    expect(validate(input)).toMatchObject({ valid: false, suggestion })
  })

  it('suggests nothing that is not well formed', () => {
    expect(validate('7M2OO9ES')).not.toHaveProperty('suggestion')
  })
})

describe('isValid', () => {
  it.each([STUDENT, DAUGHTER, '1m 2009', '1F2009ES', '', 7])('says of %s what validate says', (input) => {
    expect(isValid(input)).toBe(validate(input).valid)
  })
})

describe('checkDigit', () => {
  it('there is none', () => {
    expect(checkDigit(STUDENT)).toBeUndefined()
  })
})

describe('format', () => {
  it('shows it as it is printed', () => {
    expect(format('1m2009esstpsjcf')).toBe('1M2009ES STPS JCF')
    expect(format('1m2009')).toBe('1M2009')
  })

  it('has nothing to show for what has no parts', () => {
    expect(format('1F2009')).toBeUndefined()
  })
})

describe('compareAgregado', () => {
  it('agrees in sex and year', () => {
    expect(compareAgregado('1m2009 es', XIMENA)).toEqual({ agrees: true, mismatches: [] })
  })

  it('holds the whole year, so the century too', () => {
    expect(compareAgregado('1M1909ES', XIMENA).mismatches).toEqual([
      { component: 'fechaNacimiento', code: 'differs', position: 3 },
      { component: 'fechaNacimiento', code: 'differs', position: 4 },
    ])
  })

  it('names the sex', () => {
    expect(compareAgregado('1H2009ES', XIMENA)).toEqual({
      agrees: false,
      mismatches: [{ component: 'sexo', code: 'differs', position: 2 }],
    })
  })

  it.each([
    ['1M2009', 'PUFX'],
    ['1F2009', XIMENA],
    [undefined, undefined],
  ])('nothing is compared: %s and %s', (agregado, curp) => {
    expect(compareAgregado(agregado, curp)).toEqual({ agrees: false, mismatches: [] })
  })
})
