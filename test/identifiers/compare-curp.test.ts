import { describe, expect, it } from 'vitest'
import { compareCurp } from '../../src/identifiers/compare-curp.ts'
import { isWeakMismatch, type MismatchCode } from '../../src/identifiers/comparison.ts'
import type { Person } from '../../src/identifiers/person.ts'
import { keyed } from './keyed.ts'

/** identifiers.md 4, worked examples 1 and 2. */
const TERESITA = 'QUBT791005MMNZRR05'
const TERESITA_PERSON = {
  nombre: 'Teresita',
  primerApellido: 'Quezada',
  segundoApellido: 'Barajas',
  fechaNacimiento: '1979-10-05',
  sexo: 'M',
  entidad: 'Michoacán',
}
const EVARISTO = 'MOXE060518HTLRXVA6'

/** A key of these letters, 1-4 and 14-16. */
function keyOf(letters: string, consonants: string): string {
  return keyed(`${letters}060518HTL${consonants}A`)
}

/** What differs, short: `property code position`. */
function differences(key: string, person: { [P in keyof Person]?: Person[P] | null | undefined }): string[] {
  const { agrees, mismatches } = compareCurp(key, person)
  expect(agrees).toBe(mismatches.length === 0)
  return mismatches.map(({ component, code, position }) => `${component} ${code} ${position}`)
}

describe('agreement', () => {
  it.each([
    ['QUBT791005MMNZRR05', TERESITA_PERSON],
    [
      'MOXE060518HTLRXVA6',
      {
        nombre: 'EVARISTO',
        primerApellido: 'DE LA MORA',
        segundoApellido: 'ÑÚÑEZ',
        fechaNacimiento: '2006-05-18',
        sexo: 'Hombre',
        entidad: 'TLAXCALA',
      },
    ],
    [
      'KXJO681230HCHRRT07',
      {
        nombre: 'OTHÓN',
        primerApellido: 'KORN',
        segundoApellido: 'JUÁREZ',
        fechaNacimiento: '1968-12-30',
        sexo: 'H',
        entidad: 'CH',
      },
    ],
  ])('%s', (key, person) => {
    expect(compareCurp(key, person)).toEqual({ agrees: true, mismatches: [] })
    for (const property of Object.keys(person) as (keyof Person)[]) {
      expect(compareCurp(key, { [property]: person[property] }), property).toEqual({ agrees: true, mismatches: [] })
    }
  })

  it('is not asked of what is not given', () => {
    const none = {
      nombre: null,
      primerApellido: undefined,
      segundoApellido: null,
      fechaNacimiento: undefined,
      sexo: null,
    }
    expect(compareCurp(TERESITA, none)).toEqual({ agrees: true, mismatches: [] })
    expect(compareCurp(TERESITA, {})).toEqual({ agrees: true, mismatches: [] })
  })

  it('does not look at the check digit, nor at how the key is typed', () => {
    expect(compareCurp(' qubt-791005 mmnzrr06', TERESITA_PERSON).agrees).toBe(true)
  })

  it('takes a key of the time before 2018', () => {
    expect(compareCurp('MOXE060518HTLRXVK6', { fechaNacimiento: '2006-05-18' }).agrees).toBe(true)
  })

  it.each([
    ['one surname, first field', { primerApellido: 'Luna', segundoApellido: '' }],
    ['one surname, second field', { primerApellido: '', segundoApellido: 'Luna' }],
    ['one surname, second field not given', { primerApellido: 'Luna' }],
  ])('%s', (_what, surnames) => {
    expect(differences(keyOf('LUXL', 'NXT'), { nombre: 'Leticia', ...surnames })).toEqual([])
  })

  it('of a person without surnames', () => {
    expect(differences(keyOf('XXXJ', 'XXN'), { nombre: 'Juan', primerApellido: '', segundoApellido: ' ' })).toEqual([])
  })
})

describe('no key', () => {
  it.each([undefined, null, 7, '', 'QUBT', keyed('QUBT791305MMNZRR0'), 'QUBT791005MMNZRR0A'])(
    '%s agrees with nobody and has no mismatches',
    (curp) => {
      expect(compareCurp(curp, TERESITA_PERSON)).toEqual({ agrees: false, mismatches: [] })
    },
  )
})

describe('plain mismatches', () => {
  it.each<[string, Partial<Person>, string[]]>([
    ['another given name', { nombre: 'Carlos' }, ['nombre differs 4']],
    ['another given name, other consonant', { nombre: 'Tomás' }, ['nombre differs 16']],
    [
      'another first surname',
      { primerApellido: 'Beltrán' },
      ['primerApellido differs 1', 'primerApellido differs 2', 'primerApellido differs 14'],
    ],
    [
      'another second surname',
      { segundoApellido: 'Gómez' },
      ['segundoApellido differs 3', 'segundoApellido differs 15'],
    ],
    ['another day', { fechaNacimiento: '1979-10-15' }, ['fechaNacimiento differs 9']],
    ['another month', { fechaNacimiento: '1979-11-05' }, ['fechaNacimiento differs 8']],
    ['another year', { fechaNacimiento: '1988-10-05' }, ['fechaNacimiento differs 5', 'fechaNacimiento differs 6']],
    ['another century', { fechaNacimiento: '2079-10-05' }, ['fechaNacimiento differs 17']],
    ['another sexo', { sexo: 'Hombre' }, ['sexo differs 11']],
    ['sexo X', { sexo: 'X' }, ['sexo differs 11']],
    ['another entidad', { entidad: 'Jalisco' }, ['entidad differs 12', 'entidad differs 13']],
    ['an entidad that shares a letter', { entidad: 'Morelos' }, ['entidad differs 13']],
    ['born abroad', { entidad: 'NACIDO EN ESTADOS UNIDOS' }, ['entidad differs 12', 'entidad differs 13']],
  ])('%s', (_what, person, expected) => {
    expect(differences(TERESITA, person)).toEqual(expected)
    expect(differences(TERESITA, { ...TERESITA_PERSON, ...person })).toEqual(expected)
  })

  it('position 17 contradicts a birth before 2000', () => {
    expect(differences(EVARISTO, { fechaNacimiento: '1906-05-18' })).toEqual(['fechaNacimiento differs 17'])
  })

  it('stand by position, and each under its property', () => {
    const person = { entidad: 'DF', sexo: 'H', fechaNacimiento: '2001-01-01', nombre: 'Carlos' }
    expect(differences(TERESITA, person)).toEqual([
      'nombre differs 4',
      'fechaNacimiento differs 5',
      'fechaNacimiento differs 6',
      'fechaNacimiento differs 7',
      'fechaNacimiento differs 8',
      'fechaNacimiento differs 10',
      'sexo differs 11',
      'entidad differs 12',
      'entidad differs 13',
      'fechaNacimiento differs 17',
    ])
  })

  it('a name that shares the letters is not told apart', () => {
    expect(differences(keyOf('ROLA', 'MPN'), { primerApellido: 'ROMANO' })).toEqual([])
    expect(differences(keyOf('ROLA', 'MPN'), { primerApellido: 'ROMERO' })).toEqual([])
  })
})

/** [what, key's letters 1-4, its 14-16, what is printed, what differs] */
type Case = [string, string, string, Partial<Person>, string[]]

describe('a lost tilde', () => {
  it.each<Case>([
    ['MUÑOZ printed MUNOZ', 'MUPA', 'XRN', { primerApellido: 'MUNOZ' }, ['primerApellido tilde 14']],
    ['MUÑOZ printed MU#OZ', 'MUPA', 'XRN', { primerApellido: 'MU#OZ' }, []],
    ['AÑORVE printed A#ORVE', 'AOPA', 'XRN', { primerApellido: 'A#ORVE' }, []],
    ['ÑANDO printed NANDO', 'XAPA', 'NRN', { primerApellido: 'NANDO' }, ['primerApellido tilde 1']],
    ['NÚÑEZ printed NUNEZ', 'NUPA', 'XRN', { primerApellido: 'NUNEZ' }, ['primerApellido tilde 14']],
    [
      'ÑÚÑEZ printed NUNEZ',
      'XUPA',
      'XRN',
      { primerApellido: 'NUNEZ' },
      ['primerApellido tilde 1', 'primerApellido tilde 14'],
    ],
    ['second surname', 'PEMA', 'RXN', { segundoApellido: 'MUNOZ' }, ['segundoApellido tilde 15']],
    ['given name', 'PELI', 'RPX', { nombre: 'INIGO' }, ['nombre tilde 16']],
    ['the key has N where Ñ is printed', 'MUPA', 'NRN', { primerApellido: 'MUÑOZ' }, ['primerApellido tilde 14']],
    ['the key has N where # is printed', 'MUPA', 'NRN', { primerApellido: 'MU#OZ' }, ['primerApellido tilde 14']],
    ['the key has N for the initial Ñ', 'NAPA', 'NRN', { primerApellido: 'ÑANDO' }, ['primerApellido tilde 1']],
  ])('%s', (_what, letters, consonants, person, expected) => {
    expect(differences(keyOf(letters, consonants), person)).toEqual(expected)
  })

  it('explains nothing else', () => {
    expect(differences(keyOf('MUPA', 'XRN'), { primerApellido: 'MURILLO' })).not.toContain('primerApellido tilde 14')
    expect(differences(keyOf('MUPA', 'RRN'), { primerApellido: 'MUNOZ' })).toEqual(['primerApellido differs 14'])
  })
})

describe('a lost apostrophe', () => {
  it.each<Case>([
    [
      "O'HARA printed OHARA",
      'OXLJ',
      'XLN',
      { primerApellido: 'OHARA' },
      ['primerApellido apostrophe 2', 'primerApellido apostrophe 14'],
    ],
    ["O'HARA printed O HARA", 'OXLJ', 'XLN', { primerApellido: 'O HARA' }, []],
    [
      "D'AMICO printed DAMICO",
      'DXLJ',
      'XLN',
      { primerApellido: 'DAMICO' },
      ['primerApellido apostrophe 2', 'primerApellido apostrophe 14'],
    ],
    ['´ESSIO printed ESSIO', 'TOBX', 'RRS', { nombre: 'ESSIO' }, ['nombre apostrophe 4']],
    [
      "the key has OHARA where O'HARA is printed",
      'OALJ',
      'HLN',
      { primerApellido: "O'HARA" },
      ['primerApellido apostrophe 2', 'primerApellido apostrophe 14'],
    ],
    [
      'the key has OHARA where O HARA is printed',
      'OALJ',
      'HLN',
      { primerApellido: 'O HARA' },
      ['primerApellido apostrophe 2', 'primerApellido apostrophe 14'],
    ],
    [
      "the key has HARA where O'HARA is printed",
      'HALJ',
      'RLN',
      { primerApellido: 'O’HARA' },
      ['primerApellido apostrophe 1', 'primerApellido apostrophe 2', 'primerApellido apostrophe 14'],
    ],
    [
      "second surname, D'AMICO printed DAMICO",
      'PEDA',
      'RXN',
      { segundoApellido: 'DAMICO' },
      ['segundoApellido apostrophe 15'],
    ],
  ])('%s', (_what, letters, consonants, person, expected) => {
    expect(differences(keyOf(letters, consonants), person)).toEqual(expected)
  })
})

describe('a particle', () => {
  it.each<Case>([
    ['DE LA CRUZ printed CRUZ', 'CUPA', 'RRN', { primerApellido: 'CRUZ' }, []],
    ['CRUZ printed DE LA CRUZ', 'CUPA', 'RRN', { primerApellido: 'DE LA CRUZ' }, []],
    [
      'the key kept DE',
      'DEPA',
      'XRN',
      { primerApellido: 'DE LA CRUZ' },
      ['primerApellido particle 1', 'primerApellido particle 2', 'primerApellido particle 14'],
    ],
    [
      'the key kept DEL, printed without',
      'DEPA',
      'LRN',
      { primerApellido: 'RIO' },
      ['primerApellido particle 1', 'primerApellido particle 2', 'primerApellido particle 14'],
    ],
    [
      'the key has DELACRUZ in one word',
      'DEPA',
      'LRN',
      { primerApellido: 'DE LA CRUZ' },
      ['primerApellido particle 1', 'primerApellido particle 2', 'primerApellido particle 14'],
    ],
    [
      'printed DELACRUZ',
      'CUPA',
      'RRN',
      { primerApellido: 'DELACRUZ' },
      ['primerApellido particle 1', 'primerApellido particle 2', 'primerApellido particle 14'],
    ],
    [
      'the key has LACRUZ in one word',
      'LAPA',
      'CRN',
      { primerApellido: 'LA CRUZ' },
      ['primerApellido particle 1', 'primerApellido particle 2', 'primerApellido particle 14'],
    ],
    [
      'MAC GREGOR printed MACGREGOR',
      'GEPA',
      'RRN',
      { primerApellido: 'MACGREGOR' },
      ['primerApellido particle 1', 'primerApellido particle 2', 'primerApellido particle 14'],
    ],
    [
      'MACGREGOR printed GREGOR',
      'MAPA',
      'CRN',
      { primerApellido: 'GREGOR' },
      ['primerApellido particle 1', 'primerApellido particle 2', 'primerApellido particle 14'],
    ],
    [
      'second surname',
      'PEDA',
      'RXN',
      { segundoApellido: 'DE LA CRUZ' },
      ['segundoApellido particle 3', 'segundoApellido particle 15'],
    ],
    ['given name', 'PELD', 'RPX', { nombre: 'DE JESUS' }, ['nombre particle 4', 'nombre particle 16']],
  ])('%s', (_what, letters, consonants, person, expected) => {
    expect(differences(keyOf(letters, consonants), person)).toEqual(expected)
  })
})

describe('surnames', () => {
  const printed = { primerApellido: 'Barajas', segundoApellido: 'Quezada' }

  it('swapped', () => {
    expect(differences(TERESITA, printed)).toEqual([
      'primerApellido surnames-swapped 1',
      'primerApellido surnames-swapped 2',
      'segundoApellido surnames-swapped 3',
      'primerApellido surnames-swapped 14',
      'segundoApellido surnames-swapped 15',
    ])
  })

  it('are not swapped when only one of them fits', () => {
    expect(differences(TERESITA, { ...printed, segundoApellido: 'Gómez' })).not.toContain(
      'primerApellido surnames-swapped 1',
    )
    expect(differences(TERESITA, { primerApellido: 'Barajas' })).toContain('primerApellido differs 1')
  })

  it.each<Case>([
    [
      'the second not printed',
      'LUPL',
      'NRT',
      { primerApellido: 'LUNA', segundoApellido: '' },
      ['segundoApellido surname-missing 3', 'segundoApellido surname-missing 15'],
    ],
    [
      'the second not in the key',
      'LUXL',
      'NXT',
      { primerApellido: 'LUNA', segundoApellido: 'PEREZ' },
      ['segundoApellido surname-missing 3', 'segundoApellido surname-missing 15'],
    ],
    ['the second nowhere', 'LUXL', 'NXT', { primerApellido: 'LUNA', segundoApellido: '' }, []],
    [
      'the first not printed',
      'LUPL',
      'NRT',
      { primerApellido: '', segundoApellido: 'PEREZ' },
      ['primerApellido surname-missing 1', 'primerApellido surname-missing 2', 'primerApellido surname-missing 14'],
    ],
    [
      'none printed',
      'LUPL',
      'NRT',
      { primerApellido: '', segundoApellido: '' },
      [
        'primerApellido surname-missing 1',
        'primerApellido surname-missing 2',
        'segundoApellido surname-missing 3',
        'primerApellido surname-missing 14',
        'segundoApellido surname-missing 15',
      ],
    ],
  ])('%s', (_what, letters, consonants, person, expected) => {
    expect(differences(keyOf(letters, consonants), person)).toEqual(expected)
  })
})

describe('the rules of 2006 and the diaeresis', () => {
  it.each<Case>([
    ['KÖNIG in a key of 2006', 'KOPA', 'NRN', { primerApellido: 'KÖNIG' }, ['primerApellido rules-2006 2']],
    ['KÖNIG in a key of 2021', 'KXPA', 'NRN', { primerApellido: 'KÖNIG' }, []],
    ['KÖNIG printed KONIG', 'KXPA', 'NRN', { primerApellido: 'KONIG' }, ['primerApellido diaeresis 2']],
    [
      'M. LUISA in a key of 2006',
      'PELM',
      'RPX',
      { nombre: 'M. LUISA' },
      ['nombre rules-2006 4', 'nombre rules-2006 16'],
    ],
    ['M. LUISA in a key of 2021', 'PELL', 'RPS', { nombre: 'M. LUISA' }, []],
    ['ARGÜELLO, in any', 'AUPD', 'RRL', { primerApellido: 'ARGÜELLO' }, []],
  ])('%s', (_what, letters, consonants, person, expected) => {
    expect(differences(keyOf(letters, consonants), person)).toEqual(expected)
  })
})

describe('given names', () => {
  it.each<Case>([
    ['reversed', 'PELC', 'RPR', { nombre: 'LUIS CARLOS' }, ['nombre other-given-name 4', 'nombre other-given-name 16']],
    [
      'MARIA kept',
      'PELM',
      'RPR',
      { nombre: 'MARIA LUISA' },
      ['nombre other-given-name 4', 'nombre other-given-name 16'],
    ],
    [
      'JOSE MARIA and MARIA JOSE',
      'PELJ',
      'RPS',
      { nombre: 'JOSE MARIA' },
      ['nombre other-given-name 4', 'nombre other-given-name 16'],
    ],
  ])('%s', (_what, letters, consonants, person, expected) => {
    expect(differences(keyOf(letters, consonants), person)).toEqual(expected)
  })
})

describe('an inconvenient word', () => {
  const person = { nombre: 'OFELIA', primerApellido: 'PEDRERO', segundoApellido: 'DOMINGUEZ' }

  it.each<Case>([
    ['replaced, as it should be', 'PXDO', 'DMF', person, []],
    ['not replaced', 'PEDO', 'DMF', person, ['primerApellido inconvenient-word 2']],
    ['an X that no word asks for', 'PXDR', 'DMF', { ...person, nombre: 'ROFELIA' }, ['primerApellido diaeresis 2']],
    ['replaced, with another given name', 'PXDO', 'DMF', { ...person, nombre: 'RAFAEL' }, ['nombre differs 4']],
    ['not there, but another vowel', 'PIDO', 'DMF', { primerApellido: 'PEDRERO' }, ['primerApellido differs 2']],
    ['replaced, with the first surname alone', 'PXDO', 'DMF', { primerApellido: 'PEDRERO' }, []],
    ['not replaced, with the given name alone', 'PEDO', 'DMF', { nombre: 'OFELIA' }, []],
  ])('%s', (_what, letters, consonants, printed, expected) => {
    expect(differences(keyOf(letters, consonants), printed)).toEqual(expected)
  })
})

describe('what cannot be read', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['no given name', { nombre: ' ' }, ['nombre unreadable 4']],
    [
      'a name that is no text',
      { nombre: 7, primerApellido: {}, segundoApellido: 7 },
      ['primerApellido unreadable 1', 'segundoApellido unreadable 3', 'nombre unreadable 4'],
    ],
    ['a date of another form', { fechaNacimiento: '05/10/1979' }, ['fechaNacimiento unreadable 5']],
    ['a date that does not exist', { fechaNacimiento: '1979-02-30' }, ['fechaNacimiento unreadable 5']],
    ['a date that is no text', { fechaNacimiento: new Date(0) }, ['fechaNacimiento unreadable 5']],
    ['a sexo with another name', { sexo: 'Otro' }, ['sexo unreadable 11']],
    ['an unknown entidad', { entidad: 'Londres' }, ['entidad unreadable 12']],
  ])('%s', (_what, person, expected) => {
    expect(differences(TERESITA, person)).toEqual(expected)
  })
})

describe('isWeakMismatch', () => {
  it('of every code but the plain one', () => {
    const weak: MismatchCode[] = [
      'tilde',
      'diaeresis',
      'apostrophe',
      'particle',
      'other-given-name',
      'surnames-swapped',
      'surname-missing',
      'inconvenient-word',
      'rules-2006',
      'unreadable',
    ]
    expect(weak.filter((code) => !isWeakMismatch(code))).toEqual([])
    expect(isWeakMismatch('differs')).toBe(false)
  })
})

describe('bounds', () => {
  it('a name of a hundred thousand characters is compared in seconds at most', () => {
    const start = performance.now()
    for (const name of ['Y'.repeat(1e5), 'DE '.repeat(3e4), "'".repeat(1e5), 'A'.repeat(1e5), 'N'.repeat(1e5)]) {
      compareCurp(TERESITA, { nombre: name, primerApellido: name, segundoApellido: name })
    }
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
