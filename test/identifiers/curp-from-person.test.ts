import { describe, expect, it } from 'vitest'
import { curpFromPerson } from '../../src/identifiers/curp-from-person.ts'
import type { Rules } from '../../src/identifiers/names.ts'

const SOMEBODY = { fechaNacimiento: '2006-05-18', sexo: 'H', entidad: 'TL' }

/** The letters of positions 1-4 and of 14-16. */
function lettersOf(nombre: string, primerApellido?: string, segundoApellido?: string, rules?: Rules) {
  const root = curpFromPerson({ nombre, primerApellido, segundoApellido, ...SOMEBODY }, { rules })
  expect(root.slice(4, 13)).toBe('060518HTL')
  return `${root.slice(0, 4)} ${root.slice(13)}`
}

/** Letters of a first surname: 1, 2 and 14. The second surname and the name cannot complete an inconvenient word. */
function surname(primerApellido: string, rules?: Rules) {
  const letters = lettersOf('Zzz', primerApellido, 'Zzz', rules)
  return letters.slice(0, 2) + letters.charAt(5)
}

/** Letters of the given names: 4 and 16. */
function given(nombre: string, rules?: Rules) {
  const letters = lettersOf(nombre, 'Zzz', 'Zzz', rules)
  return letters.charAt(3) + letters.charAt(7)
}

describe('official examples, RG-2021', () => {
  // identifiers.md 2.4: letters 1-4.
  it.each([
    ['1.1', 'XARA', 'Alberto', 'Ñando', 'Rodríguez'],
    ['1.1, 1.7', 'ZAHX', 'Ñacurutú', 'Zárate', 'y Heredía'],
    ['1.3', 'PEHL', 'María Luisa', 'Pérez', 'Hernández'],
    ['1.3', 'EALG', 'Ma. Guadalupe', 'Estrada', 'López'],
    ['1.3', 'HELM', 'José María', 'Hernández', 'Lugo'],
    ['1.4', 'DXAJ', 'Juan José', 'D/Amico', 'Álvarez'],
    ['1.4', 'TOBX', '´Essio', 'Torres', 'Bravo'],
    ['1.5', 'RICR', 'Rocío', 'Riva Palacio', 'Cruz'],
    ['1.5', 'LOHR', 'Roberto', 'López-Castillo', 'Hogaza'],
    ['1.5', 'GUCI', 'Iliana', 'Guillén', 'del Castillo-Rodríguez'],
    ['1.6', 'AUPD', 'Dalia', 'Argüello', 'Pérez'],
    ['1.7', 'GELC', 'Carlos', 'Mc Gregor', 'López'],
    ['1.7', 'PEGR', 'Van Rob', 'Pérez', 'Galeazi'],
    ['1.8', 'PXDO', 'Ofelia', 'Pedrero', 'Domínguez'],
    ['1.8', 'JXTO', 'Oscar', 'Johnson', 'Torres'],
    ['1.9', 'IXRA', 'Andrés', 'Ich', 'Rodríguez'],
    ['1.9', 'SXJY', 'Yazbek', 'Smrz', 'Jarosval'],
    ['1.10', 'GAXJ', 'Julio Tomás', 'Garduño', undefined],
    ['1.10', 'ZAXM', 'Margarita', 'Zaro', ''],
    ['1.11', 'XXXJ', 'Juan', undefined, undefined],
    ['1.11', 'XXXN', 'Nancy', '', ' '],
    // Misprinted there as LOBM and LOGA; so by the text of 1.3 and 1.2.
    ['1.3', 'LOBR', 'J Ricardo', 'López', 'Blanca'],
    ['1.2, 1.7', 'LOGJ', 'Juan Ángel', 'de las Lomas', 'Garcés'],
  ])('%s: %s, %s %s %s', (_rule, letters, nombre, primer, segundo) => {
    expect(lettersOf(nombre, primer, segundo).slice(0, 4)).toBe(letters)
  })

  // Letters 14-16.
  it.each([
    ['1.12', 'XDL', 'Alberto', 'Oñate', 'Rodríguez'],
    ['1.12', 'XSL', 'Paola', 'Eñuma', 'Rosas'],
    ['1.13', 'XRN', 'Andrés', 'Po', 'Barrios'],
    ['1.13', 'DXN', 'Manuel', 'Pedroza', 'Ueia'],
    ['1.14', 'NXT', 'Leticia', 'Luna', undefined],
    ['1.14', 'TXL', 'Claudio', 'Zitlalpopoca', undefined],
    ['1.15', 'RRC', 'Lucero Beatriz Alondra', 'Pérez', 'García'],
    ['1.15', 'YRD', 'Guadalupe José María', 'Reyes', 'Gardu'],
    ['1.16', 'RNN', 'Ma. de los Ángeles', 'Moreno', 'Sánchez'],
    ['1.17', 'XXD', 'Federico', undefined, undefined],
    ['1.17', 'XXB', 'Fabiola', undefined, undefined],
    ['1.18', 'XLN', 'Juan José', "O'Hara", 'Álvarez'],
    // Misprinted there as SPJ and RGM; so by the text.
    ['1.16', 'SPS', 'María José', 'Estrada', 'López'],
    ['1.16', 'RGR', 'José María', 'Hernández', 'Lugo'],
  ])('%s: %s, %s %s %s', (_rule, letters, nombre, primer, segundo) => {
    expect(lettersOf(nombre, primer, segundo).slice(5)).toBe(letters)
  })

  // identifiers.md 4, worked examples, and the sample keys of IN-2021.
  it.each([
    ['QUBT791005MMNZRR', 'Teresita', 'Quezada', 'Barajas', '1979-10-05', 'M', 'Michoacán'],
    ['MOXE060518HTLRXV', 'Evaristo', 'de la Mora', 'Ñúñez', '2006-05-18', 'H', 'Tlaxcala'],
    ['KXJO681230HCHRRT', 'Othón', 'Korn', 'Juárez', '1968-12-30', 'H', 'Chihuahua'],
    ['SASO750909HDFNNS', 'Óscar', 'Sánchez', 'Santos', '1975-09-09', 'H', 'Distrito Federal'],
    ['ZUNA540308MNELTN', 'Angeline', 'Zuleyka', 'Netan', '1954-03-08', 'M', 'NE'],
    // documents.md 5.1.
    ['PUFX090101MNTRCM', 'XIMENA', 'PRUEBA', 'FICTICIA', '2009-01-01', 'M', 'NAYARIT'],
  ])('%s', (root, nombre, primerApellido, segundoApellido, fechaNacimiento, sexo, entidad) => {
    expect(curpFromPerson({ nombre, primerApellido, segundoApellido, fechaNacimiento, sexo, entidad })).toBe(root)
  })
})

describe('the word of a surname', () => {
  it.each('DA DAS DE DEL DER DI DIE DD Y EL LA LOS LAS LE LES MAC MC VAN VON'.split(' '))(
    'is not %s (1.7)',
    (particle) => {
      expect(surname(`${particle} Quezada`)).toBe('QUZ')
      expect(surname(`${particle.toLowerCase()} Quezada`)).toBe('QUZ')
    },
  )

  it.each([
    ['DE LAS LOMAS', 'LOM'],
    ['DE LA O', 'OXX'],
    ['VON DER HEYDE', 'HEY'],
    ['Y DE LA CRUZ', 'CUR'],
    ['CABEZA DE VACA', 'CAB'],
    ['RIVA PALACIO', 'RIV'],
    // One word that happens to be in the list is kept, and so is the last of several.
    ['LE', 'LEX'],
    ['DI', 'DIX'],
    ['MAC', 'MAC'],
    ['Y', 'YXX'],
    ['DEL DI', 'DIX'],
    ['DE LA', 'LAX'],
    // Not particles.
    ['SAN MARTIN', 'SAN'],
    ['SANTA CRUZ', 'SAN'],
    ['DOS SANTOS', 'DOS'],
    ['DU PONT', 'DUX'],
    ['MACGREGOR', 'MAC'],
    ['DELACRUZ', 'DEL'],
    ['DE-LA-CRUZ', 'DEX'],
    ['STA. MARIA', 'SAT'],
    // Blanks.
    ['  DE   LA\u00a0 CRUZ ', 'CUR'],
    ['DE\tLA\nCRUZ', 'CUR'],
  ])('of %s: %s', (name, letters) => {
    expect(surname(name)).toBe(letters)
  })
})

describe('the word of the given names', () => {
  it.each(['MARIA', 'María', 'MA.', 'Ma', 'M.', 'm', 'JOSE', 'José', 'J.', 'J'])(
    'is not %s when another follows (1.3)',
    (first) => {
      expect(given(`${first} Teresita`)).toBe('TR')
    },
  )

  it.each([
    ['MARIA', 'MR'],
    ['JOSE', 'JS'],
    ['MA', 'MX'],
    ['M', 'MX'],
    ['J', 'JX'],
    // A full stop met before a consonant ends the search (1.18).
    ['MA.', 'MX'],
    ['J.', 'JX'],
    // Only one is skipped.
    ['JOSE MARIA', 'MR'],
    ['MARIA JOSE', 'JS'],
    ['MARIA JOSE GUADALUPE', 'JS'],
    ['MA. MARIA', 'MR'],
    // Not the first.
    ['JUAN MARIA', 'JN'],
    ['GUADALUPE JOSE', 'GD'],
    // With particles (1.7, 1.16).
    ['MA. DE LOS ANGELES', 'AN'],
    ['MARIA DE LA LUZ', 'LZ'],
    ['JOSE DE JESUS', 'JS'],
    ['M. DEL CARMEN', 'CR'],
    ['J. GUADALUPE', 'GD'],
    ['MARIA DE LOS', 'LS'],
    ['DE LA LUZ', 'LZ'],
    ['VAN ROB', 'RB'],
    ['DEL MARIA TERESITA', 'TR'],
    ['DE LA', 'LX'],
    // Not in the list.
    ['MARIANA LUISA', 'MR'],
    ['MARY LUISA', 'MR'],
    ['MARIA-LUISA', 'MR'],
    ['JO. LUIS', 'JX'],
    ['Mª LUISA', 'MX'],
    // Blanks.
    ['  ma.   de los\u00a0 ángeles ', 'AN'],
  ])('of %s: %s', (name, letters) => {
    expect(given(name)).toBe(letters)
  })
})

describe('the letters', () => {
  it.each([
    // Accents, composed and apart.
    ['ÁVÍLA', 'AIV'],
    ['Pérez', 'PER'],
    ['pe\u0301rez', 'PER'],
    ['ÚRSÚA', 'UUR'],
    // Ñ: X as initial, no vowel, X as first internal consonant (1.1, 1.12).
    ['ÑANDO', 'XAN'],
    ['MUÑOZ', 'MUX'],
    ['MUN\u0303OZ', 'MUX'],
    ['ñuñez', 'XUX'],
    ['AÑORVE', 'AOX'],
    ['IÑIGUEZ', 'IIX'],
    ['ÑÑ', 'XXX'],
    ['MU#OZ', 'MUX'],
    ['A#ORVE', 'AOX'],
    // Ü is U (1.6).
    ['GÜEMES', 'GUM'],
    ['GU\u0308EMES', 'GUM'],
    ['ÜBEDA', 'UEB'],
    // Ä Ë Ï Ö: X where they take a position, vowels to skip for a consonant (1.4).
    ['KÖNIG', 'KXN'],
    ['KO\u0308NIG', 'KXN'],
    ['ÄRZTE', 'XER'],
    ['SAËNZ', 'SAN'],
    ['LËÏÄÖ', 'LXX'],
    ['BËCK', 'BXC'],
    // Special characters (1.4, 1.18), which end the search where they are met.
    ["D'AMICO", 'DXX'],
    ['D’AMICO', 'DXX'],
    ['D`AMICO', 'DXX'],
    ['D´AMICO', 'DXX'],
    ['D/AMICO', 'DXX'],
    ['D-AMICO', 'DXX'],
    ['D.AMICO', 'DXX'],
    ["O'HARA", 'OXX'],
    ["'ARAGON", 'XAR'],
    ["AR'IZA", 'AXR'],
    ["CA'NO", 'CAX'],
    ['PO-LOPEZ', 'POX'],
    ['LOPEZ-CASTILLO', 'LOP'],
    ['-', 'XXX'],
    ['.', 'XXX'],
    // Y and W are consonants (1.15), CH and LL two letters each.
    ['REYES', 'REY'],
    ['YAÑEZ', 'YAX'],
    ['YYY', 'YXY'],
    ['OWENS', 'OEW'],
    ['CHAVEZ', 'CAH'],
    ['LLAMAS', 'LAL'],
    // No vowel, no consonant, neither (1.9, 1.13).
    ['SMRZ', 'SXM'],
    ['PO', 'POX'],
    ['UEIA', 'UEX'],
    ['O', 'OXX'],
    ['B', 'BXX'],
    // Not spoken of by the rules: other accents are dropped, what is no letter is X.
    ['ÇELÌK', 'CEL'],
    ['ØRSTED', 'XER'],
    ['LOPEZ2', 'LOP'],
    ['\u{1f600}ABE', 'XAB'],
  ])('of %s: %s', (name, letters) => {
    expect(surname(name)).toBe(letters)
  })

  it.each([
    ["O'HARA", 'OX'],
    ['ÑACURUTU', 'XC'],
    ['´ESSIO', 'XS'],
    ['ÖZIL', 'XZ'],
    ['IÑIGO', 'IX'],
    ['AÍ', 'AX'],
  ])('of the given name %s: %s', (name, letters) => {
    expect(given(name)).toBe(letters)
  })

  it('of a single surname stand first, whichever field it is in', () => {
    expect(lettersOf('Leticia', '', 'Luna')).toBe('LUXL NXT')
    expect(lettersOf('Leticia', undefined, 'Luna')).toBe('LUXL NXT')
  })
})

describe('inconvenient words (1.8)', () => {
  // IN-2006 Anexo 2.
  const WORDS = (
    'BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY ' +
    'JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO ' +
    'MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ' +
    'ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY'
  ).split(' ')

  it('are 81', () => {
    expect(new Set(WORDS).size).toBe(81)
  })

  it.each(WORDS)('%s loses its second letter, and 14-16 are untouched', (word) => {
    const [a, b, c, d] = word
    expect(lettersOf(`${d}TTT`, `${a}${b}RRR`, `${c}SSS`)).toBe(`${a}X${c}${d} RST`)
  })

  it.each(['MALA', 'MALO', 'PEDR', 'BACO', 'PXDO'])('%s is none', (word) => {
    const [a, b, c, d] = word
    expect(lettersOf(`${d}TTT`, `${a}${b}RRR`, `${c}SSS`).slice(0, 4)).toBe(word)
  })

  it('are looked for among the final letters: a Ñ has become X before', () => {
    expect(lettersOf('Ñandú', 'Coca', 'Jara').slice(0, 4)).toBe('COJX')
    expect(lettersOf('Omar', 'Köhl', 'Jara').slice(0, 4)).toBe('KXJO')
  })
})

describe('the rules of 2006', () => {
  it.each([
    ['KÖNIG', 'KXN', 'KON'],
    ['ÄRZTE', 'XER', 'AER'],
    ['SAËNZ', 'SAN', 'SAN'],
    ['GÜEMES', 'GUM', 'GUM'],
    ["D'AMICO", 'DXX', 'DXX'],
    ['MUÑOZ', 'MUX', 'MUX'],
  ])('drop the diaeresis: %s', (name, of2021, of2006) => {
    expect(surname(name)).toBe(of2021)
    expect(surname(name, '2021')).toBe(of2021)
    expect(surname(name, '2006')).toBe(of2006)
  })

  it.each([
    ['M. LUISA', 'LS', 'MX'],
    ['M LUISA', 'LS', 'MX'],
    ['MA. LUISA', 'LS', 'LS'],
    ['MA LUISA', 'LS', 'LS'],
    ['MARIA LUISA', 'LS', 'LS'],
    ['J. LUIS', 'LS', 'LS'],
    ['J LUIS', 'LS', 'LS'],
    ['JOSE LUIS', 'LS', 'LS'],
  ])('skip neither M. nor M: %s', (name, of2021, of2006) => {
    expect(given(name)).toBe(of2021)
    expect(given(name, '2006')).toBe(of2006)
  })

  it('replace an inconvenient word that the diaeresis hid', () => {
    expect(lettersOf('Omar', 'Köhl', 'Jara', '2006').slice(0, 4)).toBe('KXJO')
    expect(lettersOf('Ana', 'Märk', 'Lara').slice(0, 4)).toBe('MXLA')
    expect(lettersOf('Ana', 'Märk', 'Lara', '2006').slice(0, 4)).toBe('MALA')
  })
})

describe('date, sexo, entidad', () => {
  const person = { nombre: 'Teresita', primerApellido: 'Quezada', segundoApellido: 'Barajas', ...SOMEBODY }

  it.each(['H', 'M', 'X'])('sexo %s', (sexo) => {
    expect(curpFromPerson({ ...person, sexo }).charAt(10)).toBe(sexo)
  })

  it.each([
    ['1926-12-31', '261231'],
    ['2000-02-29', '000229'],
    ['1999-12-31', '991231'],
  ])('%s is %s', (fechaNacimiento, digits) => {
    expect(curpFromPerson({ ...person, fechaNacimiento }).slice(4, 10)).toBe(digits)
  })

  // identifiers.md 5, with the names that papers print.
  it.each([
    ['AS', 'Aguascalientes'],
    ['BC', 'Baja California', 'BAJA CALIFORNIA NORTE'],
    ['BS', 'Baja California Sur'],
    ['CC', 'Campeche'],
    ['CL', 'Coahuila', 'COAHUILA DE ZARAGOZA'],
    ['CM', 'Colima'],
    ['CS', 'Chiapas'],
    ['CH', 'Chihuahua'],
    ['DF', 'Distrito Federal', 'Ciudad de México', 'CIUDAD DE MEXICO', 'D.F.', 'México, D.F.', 'CDMX'],
    ['DG', 'Durango'],
    ['GT', 'Guanajuato'],
    ['GR', 'Guerrero'],
    ['HG', 'Hidalgo'],
    ['JC', 'Jalisco', 'Estado de Jalisco'],
    ['MC', 'México', 'MEXICO', 'Estado de México', 'EDO. DE MEXICO', 'Edo. Méx.'],
    ['MN', 'Michoacán', 'MICHOACAN DE OCAMPO'],
    ['MS', 'Morelos'],
    ['NT', 'Nayarit'],
    ['NL', 'Nuevo León', 'NUEVO LEON'],
    ['OC', 'Oaxaca'],
    ['PL', 'Puebla'],
    ['QT', 'Querétaro', 'QUERETARO DE ARTEAGA', 'Querétaro Arteaga'],
    ['QR', 'Quintana Roo'],
    ['SP', 'San Luis Potosí', 'SAN LUIS POTOSI'],
    ['SL', 'Sinaloa'],
    ['SR', 'Sonora'],
    ['TC', 'Tabasco'],
    ['TS', 'Tamaulipas'],
    ['TL', 'Tlaxcala'],
    ['VZ', 'Veracruz', 'VERACRUZ DE IGNACIO DE LA LLAVE', 'Veracruz-Llave'],
    ['YN', 'Yucatán', 'yucata\u0301n'],
    ['ZS', 'Zacatecas'],
    ['NE', 'NACIDO EN EL EXTRANJERO', 'NACIDA EN EL EXTRANJERO', 'NACIDO EN ESTADOS UNIDOS', 'Extranjero'],
  ])('%s is %s', (code, ...names) => {
    for (const entidad of [code, code.toLowerCase(), ...names, ...names.map((name) => ` ${name.toLowerCase()} `)]) {
      expect(curpFromPerson({ ...person, entidad }).slice(11, 13)).toBe(code)
    }
  })
})

describe('a wrong call', () => {
  const person = { nombre: 'Teresita', primerApellido: 'Quezada', segundoApellido: 'Barajas', ...SOMEBODY }

  it.each([
    ['nombre', [undefined, null, '', '  ', 7]],
    ['primerApellido', [7, {}]],
    ['segundoApellido', [7, {}]],
    ['fechaNacimiento', [undefined, '', '2006-02-30', '18/05/2006', '060518', new Date()]],
    ['sexo', [undefined, '', 'F', 'masculino', 7, 'constructor']],
    [
      'entidad',
      [undefined, '', 'CX', 'CD', 'QO', 'AG', 'EM', 'MX', 'ZZ', '09', 'Londres', 'Estado de', 9, 'constructor'],
    ],
  ])('names %s, and never its value', (property, values) => {
    for (const value of values) {
      const call = () => curpFromPerson({ ...person, [property]: value })
      expect(call, String(value)).toThrow(TypeError)
      expect(call).toThrow(new RegExp(`^${property}: give [^7]*$`))
    }
  })

  it('names the rules', () => {
    // @ts-expect-error
    expect(() => curpFromPerson(person, { rules: '1996' })).toThrow(new TypeError("rules: give '2021' or '2006'"))
  })
})
