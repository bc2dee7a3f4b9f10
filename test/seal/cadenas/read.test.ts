import { describe, expect, it } from 'vitest'
import { type Cadena, type CadenaProblem, type PrintedValues, readCadena } from '../../../src/seal/cadenas/cadena.ts'
import { CORTA, GENERICA, NSS, OPINION, PRINTED, VIGENCIA } from './examples.ts'

function read(lines: string | readonly string[], printed?: PrintedValues): Cadena {
  const cadena = readCadena(typeof lines === 'string' ? [lines] : lines, printed)
  if ('problem' in cadena) throw new Error(`refused: ${cadena.problem}`)
  return cadena
}

const refused = (text: string): CadenaProblem => {
  const cadena = readCadena([text], PRINTED)
  if (!('problem' in cadena)) throw new Error(`read as ${cadena.form}`)
  return cadena
}

describe('forms', () => {
  it('nss', () => {
    const cadena = read(NSS)
    expect(cadena.form).toBe('nss')
    expect(cadena.text).toBe(NSS)
    expect(cadena.truncated).toBe(false)
    expect(cadena.supplied).toEqual([])
    expect(cadena.values).toEqual({
      invocante: 'portalimssdigital',
      tipoTramite: 'Localización de NSS',
      fecha: '2025-08-05T10:15:30-06:00',
      folio: '17544105304121465000001',
      rfc: '',
      nombreCompleto: 'XIMENA PRUEBA FICTICIA',
      curp: 'PUFX090101MNTRCMA7',
      registroPatronal: '',
      nss: '99250900018',
    })
    expect(cadena.pairs[1]).toEqual({ key: 'Tipo de trámite', value: 'Localización de NSS' })
    expect(cadena.pairs[2]).toEqual({ key: 'Fecha', value: '05 de agosto 2025, 10:15:30' })
    expect(cadena.pairs).toHaveLength(9)
  })

  it('nss, login with Llave', () => {
    const cadena = read(NSS.replace('portalimssdigital', 'Llave (LI)'))
    expect([cadena.form, cadena.values.invocante]).toEqual(['nss', 'Llave (LI)'])
  })

  it('vigencia, with and without the part of the RFC', () => {
    const cadena = read(VIGENCIA)
    expect([cadena.form, cadena.text, cadena.truncated]).toEqual(['vigencia', VIGENCIA, false])
    expect(cadena.values.fecha).toBe('2025-08-12T09:02:12-06:00')
    expect(cadena.values).not.toHaveProperty('rfc')
    const withRfc = read(VIGENCIA.replace('|Nombre', '|RFC:PUFX090101AB1|Nombre'))
    expect([withRfc.form, withRfc.values.rfc]).toEqual(['vigencia', 'PUFX090101AB1'])
  })

  it('generica, a summer in UTC-5', () => {
    const cadena = read(GENERICA)
    expect([cadena.form, cadena.text, cadena.truncated]).toEqual(['generica', GENERICA, false])
    expect(cadena.values.fecha).toBe('2022-07-01T23:59:58-05:00')
    expect(cadena.values.tipoTramite).toBe('CAMBIO DE CLINICA')
  })

  it('generica without its optional parts', () => {
    const cadena = read(
      '||Invocante:portalimssdigital|Tramite:X|Fecha:01 de julio 2022, 23:59:58|Nombre o Razon Social:A B C|CURP:||',
    )
    expect([cadena.form, cadena.truncated]).toEqual(['generica', false])
  })

  it('opinion-32d', () => {
    const cadena = read(OPINION)
    expect([cadena.form, cadena.text]).toEqual(['opinion-32d', OPINION])
    expect(cadena.values.opinion).toBe('POSITIVA')
    expect(cadena.values.fechaFinVigencia).toBe('2025-08-21T23:59:59-06:00')
  })

  it('corta is truncated, with one bar and with two', () => {
    for (const text of [CORTA, `${CORTA}|`]) {
      const cadena = read(text)
      expect([cadena.form, cadena.truncated, cadena.text]).toEqual(['corta', true, text])
      expect(cadena.values.fecha).toBe('2025-02-18T21:48:27-06:00')
    }
  })

  it('desconocida keeps its keys and reads those that are known', () => {
    const cadena = read('||Version:1.0|Folio:17544105304121465000001|Escuela:Prepa Inventada|suelto||')
    expect([cadena.form, cadena.truncated]).toEqual(['desconocida', false])
    expect(cadena.values).toEqual({ folio: '17544105304121465000001' })
    expect(cadena.pairs.map(({ key }) => key)).toEqual(['Version', 'Folio', 'Escuela', ''])
  })
})

describe('keys are matched loosely and kept as printed', () => {
  it.each([
    ['Nombre o Razon Social', 'Nombre o Razón Social'],
    ['Curp', 'CURP'],
    ['Tipo de trámite', 'TIPO DE TRAMITE'],
    ['Número de Seguridad Social', 'Numero de Seguridad Social'],
  ])('%s printed as %s', (key, printed) => {
    const text = NSS.replace(`|${key}:`, `|${printed}:`)
    const cadena = read(text, PRINTED)
    expect(cadena.form).toBe('nss')
    expect(cadena.text).toBe(text)
    expect(cadena.values).toEqual(read(NSS).values)
  })
})

describe('what extractors do to a line', () => {
  it.each([
    ['blanks after colons', NSS.replace('Fecha:', 'Fecha: ').replace('Folio:', 'Folio:  ')],
    ['blanks round bars', NSS.replaceAll('|Folio', ' | Folio')],
    ['blanks inside digits', NSS.replace('17544105304121465000001', '1754410 5304121 465000001')],
    ['lost blanks', NSS.replace('Tipo de trámite', 'Tipo detrámite').replace('05 de agosto 2025,', '05de agosto2025,')],
    ['a lost blank in the name', NSS.replace('XIMENA PRUEBA', 'XIMENAPRUEBA')],
    ['double blanks', NSS.replace('PRUEBA FICTICIA', 'PRUEBA  FICTICIA').replace('de NSS', 'de  NSS')],
    ['blanks without break', NSS.replaceAll(' ', '\u00a0')],
    ['decomposed accents', NSS.normalize('NFD')],
    ['a soft hyphen', NSS.replace('portalimss', 'portalimss\u00ad')],
    ['a zero-width blank', NSS.replace('Folio', 'Fo\u200blio')],
    ['blanks at both ends', `  ${NSS}\t`],
  ])('%s', (_, line) => expect(read(line, PRINTED).text).toBe(NSS))

  it('a ligature', () => {
    const printed = { ...PRINTED, nombre: 'Sofia', primerApellido: 'Firme', segundoApellido: 'Prueba' }
    expect(read(NSS.replace('XIMENA PRUEBA FICTICIA', 'Soﬁa Firme Prueba'), printed).values.nombreCompleto).toBe(
      'Sofia Firme Prueba',
    )
  })

  it('says what it supplied and dropped, and where', () => {
    const cadena = read(
      ['||Invocante:portal\u00adimssdigital|Tipo', 'de trámite:Localización de NSS|Fecha:05 de', ...rest],
      PRINTED,
    )
    expect(cadena.text).toBe(NSS)
    expect(cadena.supplied).toEqual([
      { what: 'invisible-dropped', count: 1 },
      { what: 'blank-supplied', count: 1, field: 'tipoTramite' },
      { what: 'blank-supplied', count: 1, field: 'fecha' },
      { what: 'blank-dropped', count: 2, field: 'folio' },
    ])
  })
  const rest = [
    'agosto 2025, 10:15:30|Folio: 1754410530412 1465000001|RFC:|Nombre o Razon Social:XIMENA PRUEBA FICTICIA|Curp:PUFX0901',
    '01MNTRCMA7|Número Registro Patronal:|Número de Seguridad Social:99250900018|',
    '|',
  ]

  it('keeps the raw lines', () => expect(read([' ||A:1 ', ' |B:2||']).raw).toBe(' ||A:1 \n |B:2||'))
})

describe('a person without second surname', () => {
  const sealed = NSS.replace('XIMENA PRUEBA FICTICIA', 'XIMENA PRUEBA ')
  const printed = { ...PRINTED, segundoApellido: '' }

  it('has a blank before the bar, also where the page lost it', () => {
    expect(read(sealed, printed).text).toBe(sealed)
    const lost = read(sealed.replace('PRUEBA |', 'PRUEBA|'), printed)
    expect(lost.text).toBe(sealed)
    expect(lost.supplied).toEqual([{ what: 'trailing-blank', count: 1, field: 'nombreCompleto' }])
    expect(lost.values.nombreCompleto).toBe('XIMENA PRUEBA')
  })

  it('and a double one without first surname', () => {
    const second = NSS.replace('XIMENA PRUEBA FICTICIA', 'XIMENA  FICTICIA')
    expect(read(second, { ...PRINTED, primerApellido: '' }).text).toBe(second)
  })
})

describe('values', () => {
  it('an NSS of null is kept as it is', () => expect(read(NSS.replace('99250900018', 'null')).values.nss).toBe('null'))

  it.each(['31 de febrero 2025, 10:15:30', '05 de agusto 2025, 10:15:30', '05 de agosto 2025', '05/08/2025, 10:15:30'])(
    'a date that is none has no value: %s',
    (fecha) => {
      const cadena = read(NSS.replace('05 de agosto 2025, 10:15:30', fecha))
      expect(cadena.values).not.toHaveProperty('fecha')
      expect(cadena.pairs[2]).toEqual({ key: 'Fecha', value: fecha })
    },
  )
})

describe('a text that stops early is truncated', () => {
  it.each([
    ['after a whole part', '|Número de Seguridad Social', '|'],
    ['inside a label', '|Número de Seguridad Social', '|Número de Seg'],
    ['inside a value', 'FICTICIA', 'FIC'],
    ['without bars', '||$', ''],
  ])('%s', (_, from, to) => {
    const cut = from === '||$' ? NSS.slice(0, -2) : NSS.slice(0, NSS.indexOf(from)) + to
    expect(read(cut).truncated).toBe(true)
  })
})

describe('what is refused', () => {
  it.each([
    ['', 'absent'],
    ['  ', 'absent'],
    ['null', 'absent'],
    ['Invocante:portalimssdigital', 'no-bars'],
    ['||', 'no-bars'],
  ])('%j', (text, problem) => expect(refused(text).problem).toBe(problem))

  it('what is far too long', () => {
    expect(refused(`||A:${'x'.repeat(4096)}||`)).toEqual({ problem: 'too-long' })
    expect(readCadena(Array(5000).fill('|'))).toEqual({ problem: 'too-long' })
  })

  it('no lines', () => expect(readCadena([])).toEqual({ problem: 'absent' }))

  // verdict-notes.md §7, threat 24.
  it('a key injected in a name', () =>
    expect(refused(NSS.replace('PRUEBA', 'PRUEBA|Folio:17544105304121465000002'))).toEqual({
      problem: 'duplicate-key',
      field: 'folio',
    }))

  it('a key that differs only in accents and case', () =>
    expect(refused(NSS.replace('PRUEBA', 'PRUEBA|CURP:PUFX090101MNTRCMA7'))).toEqual({
      problem: 'duplicate-key',
      field: 'curp',
    }))

  it('two spellings of one field', () =>
    expect(refused('||Tramite:A|Tipo de trámite:B|Otra:C||')).toEqual({
      problem: 'duplicate-key',
      field: 'tipoTramite',
    }))

  it('a bar injected in a name', () =>
    expect(refused(NSS.replace('PRUEBA FICTICIA', 'PRUEBA|FICTICIA'))).toEqual({ problem: 'injected-bar' }))

  it('an empty part inside', () => expect(refused(NSS.replace('|Curp', '||Curp'))).toEqual({ problem: 'injected-bar' }))

  it('a third closing bar', () => expect(refused(`${NSS}|`)).toEqual({ problem: 'injected-bar' }))

  it('an unknown key among those of a form', () =>
    expect(refused(NSS.replace('|Curp', '|Apodo:XIME|Curp'))).toEqual({ problem: 'unknown-key' }))

  it('an optional key in the wrong place', () =>
    expect(refused(VIGENCIA.replace('|Curp', '|RFC:PUFX090101AB1|Curp'))).toEqual({
      problem: 'key-order',
      field: 'nombreCompleto',
    }))

  it('never with a value in it', () => {
    for (const text of [
      NSS.replace('|Curp', '|XIMENA:1|Curp'),
      NSS.replace('PRUEBA', '|'),
      `${NSS}|PUFX090101MNTRCMA7:`,
    ])
      expect(JSON.stringify(refused(text))).not.toMatch(/XIMENA|PUFX|9925/)
  })
})

it('survives JSON', () => {
  const cadena = read(NSS)
  expect(JSON.parse(JSON.stringify(cadena))).toEqual(cadena)
})
