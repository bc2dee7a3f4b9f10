import { describe, expect, it, test } from 'vitest'
import type { TextRun } from '../../src/content/content.ts'
import { personFields } from '../../src/documents/person-fields.ts'
import { procedureFields } from '../../src/documents/procedure-fields.ts'
import type { FieldDeclaration } from '../../src/fields/declaration.ts'
import { labelLines } from '../../src/fields/labels.ts'
import { readFields } from '../../src/fields/read-fields.ts'
import { labelsOf } from '../../src/fields/spellings.ts'
import { agregadoMedico } from '../../src/fields/values/codes.ts'
import { text } from '../../src/fields/values/text.ts'
import { vigencia } from '../../src/fields/values/vigencia.ts'
import { letters, linesWith, run, type Write } from './runs.ts'

const declared: Readonly<Record<string, FieldDeclaration>> = {
  ...personFields,
  ...procedureFields,
  umf: { labels: ['UMF', 'Unidad de Medicina Familiar', 'Unidad de Medicina Familiar (UMF)'], value: text },
  turno: { labels: ['Turno'], value: text },
  agregadoMedico: { labels: ['Agregado médico'], value: agregadoMedico },
  vigenteHasta: { labels: ['Vigente hasta'], value: vigencia },
}

const labels = labelsOf(Object.fromEntries(Object.entries(declared).map(([name, field]) => [name, field.labels])))

const read = (...runs: TextRun[]) => readFields(declared, labelLines(linesWith(...runs), labels), 'text')
const values = (...runs: TextRun[]) =>
  Object.fromEntries(Object.entries(read(...runs)).map(([name, { value }]) => [name, value]))

/** Lines of text from top to bottom, the first baseline at 100, 11 points apart, each at 40. */
const typed = (...lines: string[]) => lines.map((line, i) => run(line, 40, 100 + 11 * i))

describe('a value beside its label', () => {
  const person = {
    nss: '99250900018',
    curp: 'PUFX090101MNTRCMA7',
    nombre: 'XIMENA',
    primerApellido: 'PRUEBA',
    segundoApellido: 'FICTICIA',
    sexo: 'Mujer',
    fechaNacimiento: '2009-01-01',
    lugarNacimiento: 'NAYARIT',
  }
  const rows: [string, string][] = [
    ['Número de Seguridad Social:', '99250900018'],
    ['CURP:', 'PUFX090101MNTRCMA7'],
    ['Nombre(s):', 'XIMENA'],
    ['Primer apellido:', 'PRUEBA'],
    ['Segundo apellido:', 'FICTICIA'],
    ['Sexo:', 'Mujer'],
    ['Fecha de nacimiento:', '01/01/2009'],
    ['Lugar de nacimiento:', 'NAYARIT'],
  ]
  const at = (i: number) => 100 + 11 * i
  const left = rows.map(([label], i) => run(label, 40, at(i)))
  const right = (write: Write = {}) => rows.map(([, value], i) => run(value, 190, at(i), write))

  test.each<[string, TextRun[]]>([
    ['in a column of its own, drawn first', [...right(), ...left]],
    ['in the run of its label', typed(...rows.map((row) => row.join(' ')))],
    ['letter by letter', [...rows.flatMap(([, value], i) => letters(value, 190, at(i))), ...left]],
    ['twice, for bold', [...right(), ...rows.map(([, value], i) => run(value, 190.3, at(i))), ...left]],
    ['without colons', [...right(), ...rows.map(([label], i) => run(label.slice(0, -1), 40, at(i)))]],
    [
      'the colon apart',
      [...right(), ...rows.flatMap(([label], i) => [run(label.slice(0, -1), 40, at(i)), run(':', 185, at(i))])],
    ],
    [
      'labels in capitals without accents',
      [
        ...right(),
        ...rows.map(([label], i) => run(label.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(), 40, at(i))),
      ],
    ],
    ['set flush right', [...rows.map(([, value], i) => run(value, 400 - 4 * value.length, at(i))), ...left]],
    ['a little higher than its label', [...rows.map(([, value], i) => run(value, 190, at(i) - 2)), ...left]],
    ['under a watermark', [...right(), ...left, run('SIN VALIDEZ', 60, 140, { size: 48 })]],
    [
      'on a page that is turned',
      rows.flatMap(([label, value], i) => [
        run(label, 500 - 11 * i, 40, { angle: 90 }),
        run(value, 500 - 11 * i, 190, { angle: 90 }),
      ]),
    ],
  ])('%s', (_, runs) => {
    expect(values(...runs)).toEqual(person)
  })

  it('at half height between the two lines of its label, on the line of a label of another column', () => {
    const runs = [
      run('APELLIDO', 40, 100),
      run('DE LA MORA', 100, 104.5),
      run('SEXO:', 300, 104.5),
      run('Mujer', 360, 104.5),
      run('PATERNO:', 40, 109),
    ]
    expect(values(...runs)).toEqual({ primerApellido: 'DE LA MORA', sexo: 'Mujer' })
  })

  it('is evidenced by its own place and the text as printed', () => {
    const { nss } = read(run('Número de Seguridad Social: 9925 09 00018', 40, 100))
    // 28 characters of 4 points stand before it; it has 13 with its blanks.
    expect(nss).toEqual({
      value: '99250900018',
      printed: '9925 09 00018',
      evidence: [{ page: 1, box: [152, 93.6, 204, 101.6], source: 'text' }],
      rivals: [],
    })
  })

  it('is not that of a label above it in another column, where its own stands below', () => {
    const runs = [
      run('Fecha de nacimiento:', 316, 100),
      run('Nombre(s):', 40, 111),
      run('10 de octubre de 1996', 328, 111),
      run('XIMENA', 52, 122),
    ]
    expect(values(...runs)).toEqual({ fechaNacimiento: '1996-10-10', nombre: 'XIMENA' })
  })

  it('is not that of the label of another column, whose last line stands above it', () => {
    const runs = [
      run('Unidad de Medicina', 224, 100),
      run('Familiar', 224, 109),
      run('33', 224, 118),
      run('Turno:', 40, 122),
      run('MATUTINO', 40, 131),
    ]
    expect(values(...runs)).toEqual({ umf: '33', turno: 'MATUTINO' })
  })

  it('begins the next line, where labels and values run on as text', () => {
    const runs = typed('Nombre(s): XIMENA    Lugar de nacimiento:', 'BAJA CALIFORNIA SUR    Sexo: Mujer')
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', lugarNacimiento: 'BAJA CALIFORNIA SUR', sexo: 'Mujer' })
    expect(values(...typed('Nombre(s): XIMENA    Lugar de nacimiento:', 'Este documento es gratuito.'))).toEqual({
      nombre: 'XIMENA',
    })
  })

  it('ends where a label of the next column begins that wraps around its height', () => {
    const runs = [
      run('Folio', 40, 104.5),
      run('17544105304121465000001', 100, 104.5),
      run('Fecha de', 320, 100),
      run('solicitud', 320, 109),
      run('05-08-2025', 400, 104.5),
    ]
    expect(values(...runs)).toEqual({ folio: '17544105304121465000001', fechaSolicitud: '2025-08-05' })
  })

  it('ends where the next label of the line begins', () => {
    const runs = [run('Nombre(s): XIMENA', 40, 100), run('Sexo: Mujer', 120, 100), run('Turno: MATUTINO', 180, 100)]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', sexo: 'Mujer', turno: 'MATUTINO' })
  })
})

describe('where labels and values run on as text', () => {
  it('a label breaks at the end of a line, one of few letters too', () => {
    const text = ['Nombre(s): XIMENA Primer', 'apellido: PRUEBA Fecha de', 'nacimiento: 01/01/2009 Sexo: Mujer']
    expect(values(...typed(...text))).toEqual({
      nombre: 'XIMENA',
      primerApellido: 'PRUEBA',
      fechaNacimiento: '2009-01-01',
      sexo: 'Mujer',
    })
    expect(values(...typed('Nombre(s): XIMENA No.', 'de folio: 17544105304121465000001'))).toEqual({
      nombre: 'XIMENA',
      folio: '17544105304121465000001',
    })
  })

  it('a line ends between a label and its colon', () => {
    expect(values(...typed('UMF : 26 Turno', ': MATUTINO Sexo : Mujer'))).toEqual({
      umf: '26',
      turno: 'MATUTINO',
      sexo: 'Mujer',
    })
  })

  it('a value goes on before the next label, though its line had room', () => {
    const lines = [
      'CURP: PUFX090101MNTRCMA7 Nombre(s): XIMENA',
      'ELENA Primer apellido: PRUEBA Sexo: Mujer Fecha de nacimiento: 01 de enero',
      'de 2009',
    ]
    expect(values(...typed(...lines, 'Este número es único, permanente e intransferible.'))).toEqual({
      curp: 'PUFX090101MNTRCMA7',
      nombre: 'XIMENA ELENA',
      primerApellido: 'PRUEBA',
      sexo: 'Mujer',
      fechaNacimiento: '2009-01-01',
    })
  })

  it('a homoclave breaks at its hyphen', () => {
    const runs = typed('Folio: 17544105304121465000001 Homoclave del formato: FF-', 'IMSS-013 Sexo: Mujer')
    expect(values(...runs)).toMatchObject({ homoclaveFormato: 'FF-IMSS-013' })
  })

  it('what goes on with the last value of the line is not that of an empty label above it', () => {
    const runs = [
      ...typed('NSS: 99250900018 Nombre(s): ITZAE Primer apellido:'),
      ...typed('', 'SOLÍS Segundo apellido: Sexo: Mujer Lugar de nacimiento: NACIDO EN', 'GUATEMALA').slice(1),
    ]
    expect(values(...runs)).toMatchObject({ primerApellido: 'SOLÍS', lugarNacimiento: 'NACIDO EN GUATEMALA' })
    expect(values(...runs)).not.toHaveProperty('segundoApellido')
  })

  it('a larger heading below the last line is no part of it', () => {
    const runs = [
      ...typed('Nombre(s): XIMENA Sexo: Mujer Lugar de nacimiento: ZACATECAS'),
      run('ADSCRIPCIÓN', 40, 112, { size: 9.5 }),
    ]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', sexo: 'Mujer', lugarNacimiento: 'ZACATECAS' })
  })

  it('what begins the next line comes before what stands below', () => {
    const runs = [...typed('Nombre(s): XIMENA Turno:', 'MATUTINO Sexo: Mujer'), run('SI', 140, 122)]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', turno: 'MATUTINO', sexo: 'Mujer' })
  })

  it('a value below a label that has its own beside it is that of the label it stands behind', () => {
    const runs = [
      run('CURP: PUFX090101MNTRCMA7', 40, 100),
      run('Fecha de nacimiento: 01/01/2009', 148, 100),
      run('Lugar de nacimiento:', 64, 110),
      run('YUCATÁN', 148, 110),
      run('ADSCRIPCIÓN', 64, 124),
    ]
    expect(values(...runs)).toMatchObject({ lugarNacimiento: 'YUCATÁN' })
  })

  it('the numbers of labels are no part of the values before them', () => {
    const runs = typed('4. NSS: 99250900018 5. CURP: PUFX090101MNTRCMA7 6.', 'Nombre(s): XIMENA 7. Sexo: Mujer')
    expect(values(...runs)).toEqual({
      nss: '99250900018',
      curp: 'PUFX090101MNTRCMA7',
      nombre: 'XIMENA',
      sexo: 'Mujer',
    })
    expect(values(...typed('UMF: 7. Turno: MATUTINO'))).toMatchObject({ umf: '7.' })
  })
})

describe('in narrow cells', () => {
  it('the number of a label stands alone on the line above it', () => {
    const runs = [
      run('12. Primer apellido:', 40, 100),
      run('MONTES DE', 150, 100),
      run('OCA', 150, 110),
      run('13.', 220, 100),
      run('Segundo apellido:', 220, 110),
      run('LÓPEZ', 300, 100),
    ]
    expect(values(...runs)).toEqual({ primerApellido: 'MONTES DE OCA', segundoApellido: 'LÓPEZ' })
  })

  it('the number of a label that wraps stands alone above it, and the value below', () => {
    const runs = [
      run('13.', 40, 100),
      run('Unidad de', 40, 110),
      run('Medicina Familiar', 40, 120),
      run('195', 40, 130),
      run('14. Turno', 140, 100),
      run('MATUTINO', 140, 110),
    ]
    expect(values(...runs)).toEqual({ umf: '195', turno: 'MATUTINO' })
  })

  it('a label is broken before the bracket that closes it', () => {
    const runs = [
      run('Nombre(s', 40, 100),
      run('):', 40, 110),
      run('XIMENA', 40, 120),
      run('Sexo:', 100, 100),
      run('Mujer', 100, 110),
    ]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', sexo: 'Mujer' })
  })

  it('a value in two lines goes on beside the last line of a neighbour that has its own', () => {
    const runs = [
      run('Unidad de', 40, 100),
      run('Medicina Familiar', 40, 110),
      run('(UMF):', 40, 120),
      run('19', 130, 103.75),
      run('Lugar de', 200, 100),
      run('nacimiento:', 200, 110),
      run('COAHUILA DE', 280, 103.75),
      run('ZARAGOZA', 280, 113.75),
    ]
    expect(values(...runs)).toEqual({ umf: '19', lugarNacimiento: 'COAHUILA DE ZARAGOZA' })
  })

  it('a label of three lines ends beside the value of its neighbour', () => {
    const runs = [
      run('Unidad de', 40, 100),
      run('Medicina', 40, 109),
      run('Familiar', 40, 118),
      run('195', 40, 127),
      run('Turno', 120, 100),
      run('MATUTINO', 120, 109),
      run('Sexo', 200, 100),
      run('Mujer', 200, 109),
    ]
    expect(values(...runs)).toEqual({ umf: '195', turno: 'MATUTINO', sexo: 'Mujer' })
  })

  it('what stands below a label at some distance, past its own colon, is not that of the label beside', () => {
    const runs = [
      run('Unidad de', 40, 100),
      run('Medicina', 40, 109),
      run('Familiar', 40, 118),
      run('195', 40, 127),
      run('Turno', 120, 100),
      run(':', 120, 109),
      run('MATUTINO', 120, 118),
    ]
    expect(values(...runs)).toEqual({ umf: '195', turno: 'MATUTINO' })
  })

  it('an empty one takes nothing of the next column', () => {
    const runs = [
      run('Apellido', 40, 100),
      run('materno:', 40, 109),
      run('Sexo:', 120, 100),
      run('Mujer', 120, 109),
      run('Turno', 200, 100),
      run('MATUTINO', 200, 109),
    ]
    expect(values(...runs)).toEqual({ sexo: 'Mujer', turno: 'MATUTINO' })
  })

  it('a label that nobody declares is no value', () => {
    const runs = [run('Turno', 40, 100), run('Servicio solicitado:', 40, 112)]
    expect(values(...runs)).toEqual({})
  })

  it('the first words of two labels are not one label', () => {
    const runs = [
      run('Primer', 40, 100),
      run('apellido', 40, 109),
      run('PRUEBA', 40, 118),
      run('Apellido', 120, 100),
      run('materno', 120, 109),
      run('FICTICIA', 120, 118),
    ]
    expect(values(...runs)).toEqual({ primerApellido: 'PRUEBA', segundoApellido: 'FICTICIA' })
  })

  it('a short label ends in its brackets and colon, or in a colon alone', () => {
    const runs = [
      run('Nombre', 40, 100),
      run('(s):', 40, 109),
      run('XIMENA', 40, 118),
      run('Turno', 120, 100),
      run(':', 120, 109),
      run('MATUTINO', 120, 118),
    ]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', turno: 'MATUTINO' })
  })

  it('a label that wraps stands close behind another, and a short one ends in its brackets', () => {
    const runs = [
      run('Número de folio', 40, 100),
      run('Homoclave del', 104, 100),
      run('175441053041214', 40, 109),
      run('formato', 104, 109),
      run('65000001', 40, 118),
      run('FF-IMSS-013', 104, 118),
      run('Nombre', 240, 100),
      run('(s)', 240, 109),
      run('XIMENA', 240, 118),
      run('Sexo', 320, 100),
      run('Mujer', 320, 118),
    ]
    expect(values(...runs)).toEqual({
      folio: '17544105304121465000001',
      homoclaveFormato: 'FF-IMSS-013',
      nombre: 'XIMENA',
      sexo: 'Mujer',
    })
  })

  it('a label close behind one that wraps is a label', () => {
    const runs = [
      run('Unidad de Medicina', 40, 100),
      run('Turno', 116, 100),
      run('Familiar', 40, 109),
      run('MATUTINO', 116, 109),
      run('238', 40, 118),
    ]
    expect(values(...runs)).toEqual({ umf: '238', turno: 'MATUTINO' })
  })

  it('a number goes on below the second line of a label whose value stands at half height', () => {
    const runs = [
      run('Homoclave del', 40, 100),
      run('IMSS-02-066-M', 120, 104),
      run('Folio', 240, 100),
      run('175441053041214650000', 300, 104),
      run('trámite', 40, 109),
      run('01', 300, 113),
    ]
    expect(values(...runs)).toEqual({ homoclaveTramite: 'IMSS-02-066-M', folio: '17544105304121465000001' })
  })

  it('a date breaks within its year', () => {
    const runs = [run('Fecha de nacimiento', 40, 100), run('01/01/20', 40, 112), run('09', 40, 121)]
    expect(values(...runs)).toEqual({ fechaNacimiento: '2009-01-01' })
  })

  it('the programme of an agregado médico, and the year of a date, stand on a line of their own', () => {
    const runs = [
      run('Agregado médico', 40, 100),
      run('1M2000OR STPS', 40, 112),
      run('JCF', 40, 121),
      run('Vigente hasta', 160, 100),
      run('31 de diciembre', 160, 112),
      run('de 2026', 160, 121),
    ]
    expect(values(...runs)).toEqual({ agregadoMedico: '1M2000OR STPS JCF', vigenteHasta: '2026-12-31' })
    const alone = [run('Vigente hasta', 40, 100), run('---', 40, 112), run('1M2000OR', 40, 121)]
    expect(values(...alone)).toEqual({ vigenteHasta: '---' })
  })

  it('a number goes on close behind the cell left of it', () => {
    const runs = [
      run('Homoclave del trámite', 40, 100),
      run('Folio', 132, 100),
      run('IMSS-02-020-', 40, 112),
      run('1754410530412', 132, 112),
      run('B', 40, 121),
      run('(con anexo)', 82, 121),
      run('1465000001', 132, 121),
    ]
    expect(values(...runs)).toMatchObject({ folio: '17544105304121465000001' })
  })

  it('a number goes on below the second line of a label beside it, whose value stands at the first', () => {
    const runs = [
      run('Lugar de', 40, 100),
      run('TABASCO', 120, 100),
      run('CURP', 220, 100),
      run('PUFX090101MNTRCMA', 300, 100),
      run('nacimiento', 40, 108),
      run('7', 300, 110),
    ]
    expect(values(...runs)).toEqual({ lugarNacimiento: 'TABASCO', curp: 'PUFX090101MNTRCMA7' })
  })
})

describe('a label that only a blank parts from the value before it', () => {
  it('ends that value', () => {
    const runs = [
      run('Primer apellido', 40, 100),
      run('PRUEBA MORA', 120, 100),
      run('Segundo apellido', 168, 100),
      run('FICTICIA', 260, 100),
    ]
    expect(values(...runs)).toEqual({ primerApellido: 'PRUEBA MORA', segundoApellido: 'FICTICIA' })
  })

  it('is a word of a title where each word is a run', () => {
    const title = ['Alta', 'en', 'Clínica', 'o', 'UMF'].map((word, i) => run(word, [40, 60, 72, 104, 112][i]!, 100))
    expect(values(...title, run('SIN VALIDEZ', 112, 112))).toEqual({})
  })
})

describe('a value below its label', () => {
  it('that only a blank parts from the next, flush with the next label', () => {
    const runs = [
      run('Nombre(s)', 40, 100),
      run('Primer apellido', 92, 100),
      run('XIMENA ELENA', 40, 112),
      run('PRUEBA', 92, 112),
    ]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA ELENA', primerApellido: 'PRUEBA' })
  })

  it('in a header of two columns', () => {
    const runs = [
      run('IMSS-02-008', 40, 111),
      run('17544105304121465000001', 320, 111),
      run('FF-IMSS-013', 40, 142),
      run('05          08          2025', 320, 142),
      run('/', 340, 142),
      run('/', 390, 142),
      run('DD', 320, 150, { size: 5 }),
      run('MM', 370, 150, { size: 5 }),
      run('AAAA', 420, 150, { size: 5 }),
      run('Homoclave del trámite', 40, 100),
      run('Folio', 320, 100),
      run('Homoclave del formato', 40, 131),
      run('Fecha de solicitud del trámite', 320, 131),
    ]
    expect(values(...runs)).toEqual({
      homoclaveTramite: 'IMSS-02-008',
      folio: '17544105304121465000001',
      homoclaveFormato: 'FF-IMSS-013',
      fechaSolicitud: '2025-08-05',
    })
  })

  it('centred in the cells of a table', () => {
    const centred = (words: string, middle: number, y: number) => run(words, middle - 2 * words.length, y)
    const runs = [
      centred('Nombre(s)', 100, 100),
      centred('Primer apellido', 250, 100),
      centred('Segundo apellido', 400, 100),
      centred('XIMENA GUADALUPE', 100, 112),
      centred('PRUEBA', 250, 112),
      centred('FICTICIA', 400, 112),
    ]
    expect(values(...runs)).toEqual({
      nombre: 'XIMENA GUADALUPE',
      primerApellido: 'PRUEBA',
      segundoApellido: 'FICTICIA',
    })
  })

  it('as many as labels, in their order, however they are set', () => {
    const runs = [
      run('Nombre(s)', 120, 100),
      run('Primer apellido', 300, 100),
      run('Sexo', 480, 100),
      run('XIMENA', 40, 112),
      run('PRUEBA', 220, 112),
      run('Mujer', 475, 112),
    ]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', primerApellido: 'PRUEBA', sexo: 'Mujer' })
  })

  it('with a cell left empty', () => {
    const runs = [
      run('Nombre(s)', 40, 100),
      run('Primer apellido', 200, 100),
      run('Segundo apellido', 400, 100),
      run('XIMENA', 40, 112),
      run('PRUEBA', 200, 112),
    ]
    expect(values(...runs)).toEqual({ nombre: 'XIMENA', primerApellido: 'PRUEBA' })
  })

  it('of a label that wraps', () => {
    const runs = [run('Fecha de solicitud', 320, 100), run('del trámite', 320, 109), run('05/08/2025', 320, 120)]
    expect(values(...runs)).toEqual({ fechaSolicitud: '2025-08-05' })
  })

  it.each<[string, TextRun[]]>([
    ['centred', [run('Clave Única de Registro', 320, 100), run('de Población', 342, 109)]],
    ['flush right', [run('Clave Única de Registro', 320, 100), run('de Población', 364, 109)]],
    ['over four lines', ['Clave Única', 'de Registro', 'de', 'Población'].map((part, i) => run(part, 320, 73 + 9 * i))],
  ])('of a label that wraps %s', (_, runs) => {
    expect(values(...runs, run('PUFX090101MNTRCMA7', 330, 120))).toEqual({ curp: 'PUFX090101MNTRCMA7' })
  })

  it('of a label that wraps behind a narrow gap', () => {
    const runs = [
      run('FECHA DE', 320, 100),
      run('FOLIO:', 140, 109),
      run('17544105304121465000001', 224, 109),
      run('SOLICITUD:', 320, 109),
      run('19 de octubre de 2026', 400, 109),
    ]
    expect(values(...runs)).toEqual({ folio: '17544105304121465000001', fechaSolicitud: '2026-10-19' })
  })

  it('of the longer label, where a shorter is its first line', () => {
    const runs = [run('Nombre', 40, 100), run('completo:', 40, 109), run('XIMENA PRUEBA', 100, 109)]
    expect(values(...runs)).toEqual({ nombreCompleto: 'XIMENA PRUEBA' })
  })

  it('of a label that a hyphen parts', () => {
    const runs = [run('Fecha de solici-', 320, 100), run('tud del trámite', 320, 109), run('05/08/2025', 320, 120)]
    expect(values(...runs)).toEqual({ fechaSolicitud: '2025-08-05' })
  })

  it('no further than a form puts it', () => {
    expect(values(run('Nombre(s)', 40, 100), run('XIMENA', 40, 160))).toEqual({})
    expect(values(run('NSS', 40, 100), run('99250900018', 40, 200))).toEqual({})
  })

  it('not on another page', () => {
    expect(values(run('NSS:', 40, 780), run('99250900018', 40, 40, { page: 2 }))).toEqual({})
  })
})

describe('a value over several lines', () => {
  it('goes on flush below its beginning', () => {
    const runs = [
      run('Nombre(s):', 40, 100),
      run('MARIA DE LOS ANGELES', 190, 100),
      run('GUADALUPE', 190, 109),
      run('Primer apellido:', 40, 122),
      run('PRUEBA', 190, 122),
    ]
    expect(values(...runs)).toEqual({ nombre: 'MARIA DE LOS ANGELES GUADALUPE', primerApellido: 'PRUEBA' })
  })

  it('goes on in its own capitals: a heading or a sentence is no part of it', () => {
    const runs = (below: string) => [
      run('Lugar de nacimiento:', 40, 100),
      run('COLIMA', 190, 100),
      run(below, 190, 109),
    ]
    expect(values(...runs('Adscripción'))).toEqual({ lugarNacimiento: 'COLIMA' })
    expect(values(...runs('19 de marzo de 2025'))).toEqual({ lugarNacimiento: 'COLIMA' })
    const number = [run('UMF:', 40, 100), run('19', 190, 100), run('Patrones', 190, 109)]
    expect(values(...number)).toEqual({ umf: '19' })
    const heading = run('ADSCRIPCIÓN', 190, 110, { size: 9 })
    expect(values(run('Lugar de nacimiento:', 40, 100), run('COLIMA', 190, 100), heading)).toEqual({
      lugarNacimiento: 'COLIMA',
    })
    expect(values(...runs('de IMAGINARIA'))).toEqual({ lugarNacimiento: 'COLIMA de IMAGINARIA' })
  })

  it('goes on centred, past a line of other columns', () => {
    const runs = [
      run('Lugar de nacimiento', 60, 100),
      run('Sexo', 250, 100),
      run('VERACRUZ DE LA', 70, 112),
      run('Mujer', 245, 116),
      run('LLAVE', 88, 120),
    ]
    expect(values(...runs)).toEqual({ lugarNacimiento: 'VERACRUZ DE LA LLAVE', sexo: 'Mujer' })
  })

  it('of digits joins without a blank', () => {
    const { folio } = read(run('Folio', 320, 100), run('175441053041', 320, 110), run('21465000001', 320, 119))
    expect(folio!.value).toBe('17544105304121465000001')
    expect(folio!.evidence).toHaveLength(2)
  })
})

describe('no value', () => {
  test.each<[string, TextRun[]]>([
    ['a label with nothing', typed('Segundo apellido:')],
    ['a label with a line to write on', typed('Segundo apellido: ________')],
    ['a label followed by another', typed('Segundo apellido:', 'Sexo:')],
    [
      'the words of a label inside a sentence',
      typed('Este Número de Seguridad Social es único, permanente e intransferible.'),
    ],
    ['a sentence that begins with the word', typed('Nombre, CURP y demás datos se protegen conforme a la ley.')],
    ['a label inside another word', typed('PERSONANSS: 99250900018')],
    [
      'something of another shape',
      typed('CURP: pendiente', 'NSS: en trámite', 'Folio: S/N', 'Fecha de nacimiento: 31/02/2009'),
    ],
    ['a value above its label', [run('99250900018', 40, 89), run('NSS', 40, 100)]],
    ['a value in the column of another label', [run('NSS', 40, 100), run('Sexo', 400, 100), run('Mujer', 40, 111)]],
  ])('%s', (_, runs) => {
    expect(read(...runs)).toEqual({})
  })
})

describe('a label that stands twice', () => {
  const twice = (one: string, other: string) =>
    read(...typed(`NSS: ${one}`, 'CURP: PUFX090101MNTRCMA7', `NSS: ${other}`))

  it('with one value is one field', () => {
    expect(twice('99250900018', '9925-09-0001-8').nss).toMatchObject({ value: '99250900018', rivals: [] })
  })

  it('with two values is a conflict: both are kept, with their places', () => {
    const { nss } = twice('99250900018', '04250821412')
    expect(nss).toMatchObject({ value: '99250900018', rivals: [{ value: '04250821412', printed: '04250821412' }] })
    expect(nss!.rivals[0]!.evidence).toEqual([{ page: 1, box: [60, 115.6, 104, 123.6], source: 'text' }])
  })

  it('once empty has the value of the other', () => {
    expect(values(...typed('NSS:', 'CURP: PUFX090101MNTRCMA7', 'NSS: 99250900018')).nss).toBe('99250900018')
  })

  it('under its likelier spelling wins', () => {
    expect(values(...typed('Fecha: 01/01/2020', 'Fecha de solicitud del trámite: 05/08/2025'))).toEqual({
      fechaSolicitud: '2025-08-05',
    })
  })
})

describe('what a page does with labels and values', () => {
  test.each<[string, TextRun[], Record<string, unknown>]>([
    [
      'a label alone in its row, centred, and its value alone in the next, flush left',
      [run('Fecha de solicitud:', 250, 100), run('18/02/2025', 40, 112)],
      { fechaSolicitud: '2025-02-18' },
    ],
    ['words in the next row are the next heading', [run('Turno:', 250, 100), run('DERECHOS', 40, 112)], {}],
    [
      'words further right in the next row are no heading',
      [run('Turno:', 40, 100), run('MATUTINO', 140, 112)],
      { turno: 'MATUTINO' },
    ],
    [
      'words below in small letters and larger are a heading',
      [run('Turno:', 40, 100), run('Derechos', 42, 113, { size: 10 })],
      {},
    ],
    [
      'a value that touches its label',
      [
        run('NSS', 40, 100),
        run('99250900018', 52, 100),
        ...typed('', 'Clave Única de Registro de Población (CURP)'),
      ].concat(run('PUFX090101MNTRCMA7', 40 + 43 * 4, 111)),
      { nss: '99250900018', curp: 'PUFX090101MNTRCMA7' },
    ],
    [
      'a value close behind the second line of its label',
      [
        run('Clave Única de', 40, 100),
        run('Registro de Población', 40, 110),
        run('PUFX090101MNTRCMA7', 40 + 21 * 4 + 3, 110),
        run('(CURP):', 40, 120),
      ],
      { curp: 'PUFX090101MNTRCMA7' },
    ],
    [
      'the hyphen at which a label breaks',
      [run('UNIDAD DE MEDICINA FAMI-', 40, 100), run('124', 200, 100), run('LIAR', 40, 110)],
      { umf: '124' },
    ],
    [
      'a value centred under a label whose second line is flush left, in a row with others',
      [
        run('TURNO', 60, 100),
        run('UNIDAD DE MEDICINA', 200, 100),
        run('FAMILIAR', 200, 110),
        run('MATUTINO', 54, 122),
        run('176', 230, 122),
      ],
      { turno: 'MATUTINO', umf: '176' },
    ],
    [
      'a label and a value that running text breaks at the ends of its lines',
      [
        run('Primer apellido: PRUEBA', 40, 100),
        run('Nombre(s): MARIA', 160, 100),
        run('DE LA LUZ', 40, 112),
        run('Sexo: Mujer', 100, 112),
        run('Fecha de', 192, 112),
        run('nacimiento: 01/01/2009', 40, 124),
      ],
      {
        primerApellido: 'PRUEBA',
        nombre: 'MARIA DE LA LUZ',
        sexo: 'Mujer',
        fechaNacimiento: '2009-01-01',
      },
    ],
    [
      'in columns nothing runs on',
      [
        run('Primer apellido: PRUEBA', 40, 100),
        run('Nombre(s): MARIA', 160, 100),
        run('FICTICIA', 40, 112),
        run('Sexo: Mujer', 160, 112),
      ],
      { primerApellido: 'PRUEBA', nombre: 'MARIA', sexo: 'Mujer' },
    ],
    [
      'two dots between a label and its value',
      [run('Turno:', 40, 100), run('..', 90, 100), run('MATUTINO', 120, 100)],
      { turno: 'MATUTINO' },
    ],
    [
      'a second line of an address beside its own label is not the value above',
      [
        run('Turno', 40, 100),
        run('MATUTINO', 120, 100),
        run('CALLE INVENTADA', 120, 110),
        run('Lugar de nacimiento', 40, 114),
        run('CENTRO', 120, 118),
      ],
      { turno: 'MATUTINO', lugarNacimiento: 'CALLE INVENTADA CENTRO' },
    ],
    [
      'numbers before the labels',
      [
        run('1. Nombre(s): XIMENA', 40, 100),
        run('2. Primer apellido: PRUEBA', 40, 111),
        run('3. Segundo', 40, 122),
        run('apellido:', 50, 132),
        run('4. Sexo: Mujer', 40, 143),
      ],
      { nombre: 'XIMENA', primerApellido: 'PRUEBA', sexo: 'Mujer' },
    ],
    [
      'a value set flush right over two lines',
      [run('Lugar de nacimiento', 40, 100), run('NACIDO EN ESTADOS UNIDOS DE', 200, 100), run('AMERICA', 280, 110)],
      { lugarNacimiento: 'NACIDO EN ESTADOS UNIDOS DE AMERICA' },
    ],
    [
      'a value that ends beside its label',
      [
        run('NSS:', 40, 84),
        run('99250900018', 150, 84),
        run('JOSE MARIA ROMERO', 150, 100),
        run('MC GREGOR', 150, 110),
        run('Nombre del titular:', 40, 110),
      ],
      { nss: '99250900018', nombreCompleto: 'JOSE MARIA ROMERO MC GREGOR' },
    ],
    [
      'an empty label before a sentence',
      [run('Segundo apellido:', 40, 100), run('Aviso de privacidad: sus datos se protegen.', 40, 112)],
      {},
    ],
    [
      'an empty label beside one that has its value below',
      [run('Primer apellido:', 40, 100), run('Segundo apellido:', 200, 100), run('PRUEBA', 40, 110)],
      { primerApellido: 'PRUEBA' },
    ],
    [
      'close values under centred labels',
      [
        run('CURP', 100, 100),
        run('NOMBRE (S)', 180, 100),
        run('PRIMER APELLIDO', 250, 100),
        run('PUFX090101MNTRCMA7', 80, 112),
        run('MA. DEL CARMEN', 157, 112),
        run('DE LA CRUZ SANTOS', 218, 112),
      ],
      { curp: 'PUFX090101MNTRCMA7', nombre: 'MA. DEL CARMEN', primerApellido: 'DE LA CRUZ SANTOS' },
    ],
    [
      'a number that its narrow cell breaks above and below the middle of its label',
      [
        run('1795', 200, 85),
        run('1111', 200, 95),
        run('Folio:', 40, 100),
        run('1115', 200, 105),
        run('1111', 200, 115),
      ],
      { folio: '1795111111151111' },
    ],
    [
      'numbers of other labels close above and below a number, which are none of its lines',
      [
        run('NSS:', 40, 90),
        run('99250900018', 200, 90),
        run('Folio:', 40, 100),
        run('1795111112', 200, 100),
        run('UMF:', 40, 110),
        run('93', 200, 110),
      ],
      { nss: '99250900018', folio: '1795111112', umf: '93' },
    ],
    [
      'a label close behind a value that goes on below, as the label does',
      [
        run('Folio:', 40, 100),
        run('1795111111111111111', 100, 100),
        run('Homoclave', 179, 100),
        run('FF-IMSS-012', 230, 100),
        run('1111', 100, 110),
        run('del formato:', 179, 110),
      ],
      { folio: '17951111111111111111111', homoclaveFormato: 'FF-IMSS-012' },
    ],
    [
      'a date that goes on close behind the further line of its label',
      [run('Fecha de', 40, 100), run('25 de octubre de', 90, 100), run('nacimiento:', 40, 110), run('2006', 90, 110)],
      { fechaNacimiento: '2006-10-25' },
    ],
  ])('%s', (_, runs, expected) => {
    expect(values(...runs)).toEqual(expected)
  })
})
