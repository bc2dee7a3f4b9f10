import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, type Likeness, type PersonName } from '../../src/verdict/compare-names.ts'

const whole = (nombreCompleto: string): PersonName => ({ nombreCompleto })
const parts = (nombre: string, primerApellido?: string, segundoApellido?: string): PersonName => ({
  nombre,
  primerApellido,
  segundoApellido,
})

const cases: readonly (readonly [Likeness, PersonName, PersonName])[] = [
  ['same', parts('LUCIA FERNANDA', 'NUÑEZ', 'IBARRA'), whole('LUCIA FERNANDA NUÑEZ IBARRA')],
  ['same', whole('Lucia Fernanda  Nuñez Ibarra'), whole(' LUCIA FERNANDA NUN\u0303EZ IBARRA')],
  // Accents and diaereses.
  ['explained', parts('Ángel Gabriel', 'Agüero', 'Zúñiga'), parts('ANGEL GABRIEL', 'AGUERO', 'ZUÑIGA')],
  // Ñ as N, as # (documents.md 5.1, note 3), and one as the other.
  ['explained', whole('LUCIA NUÑEZ IBARRA'), whole('LUCIA NUNEZ IBARRA')],
  ['explained', whole('LUCIA NUÑEZ IBARRA'), whole('LUCIA NU#EZ IBARRA')],
  ['explained', whole('LUCIA NU#EZ IBARRA'), whole('LUCIA NUNEZ IBARRA')],
  // Particles dropped, kept, or written in one word with the name.
  ['explained', parts('EVARISTO', 'DE LA MORA', 'ÑÚÑEZ'), parts('EVARISTO', 'MORA', 'ÑÚÑEZ')],
  ['explained', whole('EVARISTO DE LA MORA RUIZ'), whole('EVARISTO DELAMORA RUIZ')],
  ['explained', whole('MARIA JOSE RIO VILLASEÑOR OCAMPO'), whole('MARIA JOSE DEL RIO VILLASEÑOR Y OCAMPO')],
  // Compound names with hyphen, apostrophe or blank.
  ['explained', whole('ROBERTO LOPEZ-CASTILLO HOGAZA'), whole('ROBERTO LOPEZ CASTILLO HOGAZA')],
  ['explained', whole("JOSE LUIS PEREZ O'FARRILL"), whole('JOSE LUIS PEREZ O’FARRILL')],
  ['explained', whole("JOSE LUIS PEREZ O'FARRILL"), whole('JOSE LUIS PEREZ OFARRILL')],
  // A surname that is itself a particle stays one.
  ['near-missing-surname', parts('JUAN', 'LE', 'PEREZ'), parts('JUAN', 'PEREZ')],
  // Abbreviations.
  ['near-abbreviation', whole('MARIA GUADALUPE MONTES RUIZ'), whole('MA. GUADALUPE MONTES RUIZ')],
  ['near-abbreviation', whole('MA GPE MONTES RUIZ'), whole('MARIA GUADALUPE MONTES RUIZ')],
  ['near-abbreviation', whole('J. LUIS PEREZ RUIZ'), whole('JOSE LUIS PEREZ RUIZ')],
  ['near-abbreviation', whole('JOSE L. PEREZ R.'), whole('JOSE LUIS PEREZ RUIZ')],
  // Order.
  ['near-order', whole('NUÑEZ IBARRA LUCIA FERNANDA'), parts('LUCIA FERNANDA', 'NUÑEZ', 'IBARRA')],
  ['near-order', parts('FERNANDA LUCIA', 'NUÑEZ', 'IBARRA'), parts('LUCIA FERNANDA', 'NUÑEZ', 'IBARRA')],
  ['near-order', parts('LUCIA', 'IBARRA', 'NUÑEZ'), parts('LUCIA', 'NUÑEZ', 'IBARRA')],
  ['near-order', whole('Montes Ruiz Ma. Guadalupe'), whole('MARIA GUADALUPE MONTES RUIZ')],
  // A surname that is missing.
  ['near-missing-surname', parts('KIMBERLY', 'SMITH'), parts('KIMBERLY', 'SMITH', 'ROJAS')],
  ['near-missing-surname', parts('KIMBERLY', 'SMITH', 'ROJAS'), parts('KIMBERLY', 'ROJAS')],
  ['near-missing-surname', whole('KIMBERLY SMITH'), whole('KIMBERLY SMITH ROJAS')],
  ['near-missing-surname', whole('MA. KIMBERLY SMITH'), whole('MARIA KIMBERLY SMITH ROJAS')],
  // Another part that is missing.
  ['near-missing-part', parts('LUCIA', 'NUÑEZ', 'IBARRA'), parts('LUCIA FERNANDA', 'NUÑEZ', 'IBARRA')],
  ['near-missing-part', whole('FERNANDA NUÑEZ IBARRA'), whole('LUCIA FERNANDA NUÑEZ IBARRA')],
  ['near-missing-part', parts('LUCIA', 'NUÑEZ'), parts('LUCIA FERNANDA', 'NUÑEZ', 'IBARRA')],
  // Cut at fifty characters.
  [
    'near-cut',
    whole('MARIA GUADALUPE DE LOS ANGELES MONTES DE OCA GUTIER'),
    whole('MARIA GUADALUPE DE LOS ANGELES MONTES DE OCA GUTIERREZ DE VELASCO'),
  ],
  // One letter.
  ['near-spelling', whole('SAMUEL ORTEGA LUNA'), whole('SAMUEL ORTEGO LUNA')],
  ['near-spelling', whole('JESSICA GONZALEZ RUIZ'), whole('JESSICA GONZALES RUIZ')],
  ['near-spelling', whole('JESSICA GONZALEZ RUIZ'), whole('JESICA GONZALEZ RUIZ')],
  ['near-spelling', whole('BRIAN GONZALEZ RUIZ'), whole('BRAIN GONZALEZ RUIZ')],
  // Others.
  ['another', whole('SAMUEL ORTEGA LUNA'), whole('SAMUEL ORTEGA SOTO')],
  ['another', whole('SAMUEL ORTEGA LUNA'), whole('DANIEL ORTEGO LUNA')],
  ['another', whole('ANA ORTEGA LUNA'), whole('EVA ORTEGA LUNA')],
  ['another', whole('IVO ORTEGA LUNA'), whole('IVA ORTEGA LUNA')],
  ['another', whole('SAMUEL'), whole('SAMUEL ORTEGA LUNA')],
  ['another', whole('SAMUEL ORTEGA LUNA'), whole('')],
  // A Cyrillic А is no A.
  ['another', whole('SAMUEL ORTEGA LUNA'), whole('S\u0410MUEL ORTEGA S\u041eTO')],
]

describe('two names', () => {
  it.each(cases)('are %s: %j and %j, either way round', (likeness, one, other) => {
    expect(compareNames(one, other)).toBe(likeness)
    expect(compareNames(other, one)).toBe(likeness)
  })
})

describe('any two names', () => {
  const word = fc.stringMatching(/^[A-ZÑÁÜ]{2,9}$/)
  const name = fc.record({ nombre: word, primerApellido: word, segundoApellido: word })
  const spoken = fc.oneof(name, fc.string().map(whole), fc.record({ nombre: fc.string(), primerApellido: fc.string() }))

  it('compare alike either way round, and a name with itself is the same', () => {
    fc.assert(
      fc.property(spoken, spoken, (one, other) => {
        expect(compareNames(one, other)).toBe(compareNames(other, one))
        expect(compareNames(one, { ...one })).toBe('same')
      }),
    )
  })

  it('of which one is the other in small letters, without accents and tildes, are one name', () => {
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    fc.assert(
      fc.property(name, ({ nombre, primerApellido, segundoApellido }) => {
        const other = parts(bare(nombre), bare(primerApellido), bare(segundoApellido))
        expect(['same', 'explained']).toContain(compareNames({ nombre, primerApellido, segundoApellido }, other))
      }),
    )
  })

  it('that share no word and no beginning are never a near miss', () => {
    const of = (letters: string) => fc.stringMatching(new RegExp(`^[${letters}]{4,9}$`))
    const made = (letters: string) =>
      fc.tuple(of(letters), of(letters), of(letters)).map((words) => whole(words.join(' ')))
    fc.assert(
      fc.property(made('A-F'), made('P-T'), (one, other) => {
        expect(compareNames(one, other)).toBe('another')
      }),
    )
  })
})
