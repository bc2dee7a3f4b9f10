import { describe, expect, it, test } from 'vitest'
import type { TextRun } from '../../src/content/content.ts'
import { linesOf } from '../../src/content/lines.ts'
import type { TableDeclaration } from '../../src/fields/declaration.ts'
import { labelLines } from '../../src/fields/labels.ts'
import { readTables } from '../../src/fields/read-tables.ts'
import { labelsOf } from '../../src/fields/spellings.ts'
import { registroPatronal } from '../../src/fields/values/codes.ts'
import { curp } from '../../src/fields/values/curp.ts'
import { text } from '../../src/fields/values/text.ts'
import { linesWith, pageOf, run } from './runs.ts'

const tables: Readonly<Record<string, TableDeclaration>> = {
  patrones: {
    mark: 'registroPatronal',
    ends: ['BENEFICIARIOS'],
    columns: {
      registroPatronal: { labels: ['Registro patronal'], value: registroPatronal },
      razonSocial: { labels: ['Nombre o razón social'], value: text },
    },
  },
  beneficiarios: {
    mark: 'parentesco',
    ends: ['PATRONES'],
    columns: {
      nombre: { labels: ['Nombre completo', 'Nombre'], value: text },
      parentesco: { labels: ['Parentesco'], value: text },
      curp: { labels: ['CURP'], value: curp },
    },
  },
}

/** Labels of the paper around the tables, which end them. */
const around = labelsOf({
  curp: ['CURP'],
  cadenaOriginal: ['Cadena original'],
  nombre: ['Nombre(s)'],
  nombreCompleto: ['Nombre completo'],
})

function read(...runs: TextRun[]) {
  const { main, tables: found } = readTables(tables, labelLines(linesWith(...runs), around), 'text')
  return {
    rows: Object.fromEntries(Object.entries(found).map(([name, { rows }]) => [name, rows.map(({ values }) => values)])),
    main: main.map(({ line }) => line.key),
    found,
  }
}

/** A row of cells, at the columns' left edges. */
const row = (y: number, ...cells: string[]) => cells.flatMap((cell, i) => (cell ? [run(cell, 40 + 150 * i, y)] : []))

describe('a table with its columns side by side', () => {
  // A wide gap parts the cells of the first row, a blank those of the second.
  it('goes on with a row whose cells touch, each at the edge of its column, and ends with a sentence', () => {
    const cells = (y: number, ...texts: string[]) => texts.map((text, i) => run(text, [40, 108, 168][i]!, y))
    const { rows } = read(
      ...cells(100, 'Nombre', 'Parentesco', 'CURP'),
      ...cells(120, 'EVA SOL', 'MADRE', 'PEGJ030124MJCRMNA8'),
      ...cells(140, 'ANA RUIZ BARRERA', 'CONCUBINA(RIO)', 'RUBA880506MDFZRN01'),
      run('Esta relacion vale el dia en que se expide y no obliga', 40, 160),
    )
    expect(rows.beneficiarios).toEqual([
      { nombre: 'EVA SOL', parentesco: 'MADRE', curp: 'PEGJ030124MJCRMNA8' },
      { nombre: 'ANA RUIZ BARRERA', parentesco: 'CONCUBINA(RIO)', curp: 'RUBA880506MDFZRN01' },
    ])
  })

  it('whose cells begin at the top of their rows has each further line in the row that it began in', () => {
    const { rows } = read(
      ...row(100, 'Registro patronal', 'Nombre o razón social'),
      ...row(110, 'F1054321105', 'UNIVERSIDAD DE NINGUNA PARTE'),
      ...row(120, '', 'FACULTAD DE CIENCIAS'),
      ...row(130, '', 'Y ARTES'),
      ...row(140, 'F1098765109', 'PANADERIA LA FICTICIA'),
    )
    expect(rows.patrones).toEqual([
      { registroPatronal: 'F1054321105', razonSocial: 'UNIVERSIDAD DE NINGUNA PARTE FACULTAD DE CIENCIAS Y ARTES' },
      { registroPatronal: 'F1098765109', razonSocial: 'PANADERIA LA FICTICIA' },
    ])
  })

  it('goes on over the page, past what stands at the foot of one and at the top of the next', () => {
    const first = [
      ...row(700, 'Nombre', 'Parentesco'),
      ...row(712, 'MATEO PRUEBA', 'HIJO(A)'),
      run('Contacto: Paseo de la Reforma 476', 40, 770),
    ]
    const second = [
      run('20/11/2026, 8:29 Constancia', 40, 20),
      ...row(60, 'EVA FICTICIA', 'ESPOSO(A)'),
      run('Este documento es gratuito.', 40, 80),
    ].map((other) => ({ ...other, page: 2 }))
    const lines = [...linesOf(pageOf(first)), ...linesOf(pageOf(second, [], 2))]
    const { main, tables: found } = readTables(tables, labelLines(lines, around), 'text')
    expect(found.beneficiarios!.rows.map(({ values }) => values)).toEqual([
      { nombre: 'MATEO PRUEBA', parentesco: 'HIJO(A)' },
      { nombre: 'EVA FICTICIA', parentesco: 'ESPOSO(A)' },
    ])
    expect(main.map(({ line }) => line.key)).toEqual([
      'CONTACTOPASEODELAREFORMA476',
      '20112026829CONSTANCIA',
      'ESTEDOCUMENTOESGRATUITO',
    ])
  })

  it('takes the header that the next page prints again with it, which names nobody', () => {
    const first = [
      ...row(700, 'Registro patronal', 'Nombre o razón social'),
      ...row(712, 'F1054321105', 'PANADERIA LA FICTICIA'),
    ]
    const second = [
      ...row(40, 'Registro patronal', 'Nombre o razón social'),
      ...row(60, 'F1098765109', 'TORNILLOS INVENTADOS'),
    ].map((other) => ({ ...other, page: 2 }))
    const lines = [...linesOf(pageOf(first)), ...linesOf(pageOf(second, [], 2))]
    const { main, tables: found } = readTables(tables, labelLines(lines, around), 'text')
    expect(found.patrones!.rows.map(({ values }) => values.registroPatronal)).toEqual(['F1054321105', 'F1098765109'])
    expect(main).toEqual([])
  })

  it('gives a row for each entry', () => {
    const { rows, main } = read(
      run('Patrones', 40, 90),
      ...row(100, 'Registro patronal', 'Nombre o razón social'),
      ...row(112, 'F1054321105', 'TORNILLOS INVENTADOS SA DE CV'),
      ...row(124, 'F1098765109', 'PANADERIA LA FICTICIA'),
      run('Cadena original:', 40, 140),
    )
    expect(rows).toEqual({
      patrones: [
        { registroPatronal: 'F1054321105', razonSocial: 'TORNILLOS INVENTADOS SA DE CV' },
        { registroPatronal: 'F1098765109', razonSocial: 'PANADERIA LA FICTICIA' },
      ],
    })
    expect(main).toEqual(['PATRONES', 'CADENAORIGINAL'])
  })

  it('joins a cell that wraps, whichever of its lines the mark stands on', () => {
    const { rows } = read(
      ...row(100, 'Nombre completo', 'Parentesco', 'CURP'),
      ...row(110, 'DANIELA GUADALUPE', '', ''),
      ...row(114, '', 'HIJO(A)', 'TEMD090214MPLRTNA9'),
      ...row(118, 'TREJO MOTA', '', ''),
      ...row(134, 'IRENE MOTA', 'ESPOSO(A)', ''),
    )
    expect(rows.beneficiarios).toEqual([
      { nombre: 'DANIELA GUADALUPE TREJO MOTA', parentesco: 'HIJO(A)', curp: 'TEMD090214MPLRTNA9' },
      { nombre: 'IRENE MOTA', parentesco: 'ESPOSO(A)' },
    ])
  })

  it('joins a cell that wraps below its mark, with wider gaps between the rows than within', () => {
    const { rows } = read(
      ...row(100, 'Nombre completo', 'Parentesco', 'CURP'),
      ...row(112, 'DANIELA', 'HIJO(A)', ''),
      ...row(121, 'GUADALUPE DE LOS', '', ''),
      ...row(130, 'SANTOS', '', ''),
      ...row(142, 'IRENE MOTA', 'ESPOSO(A)', ''),
    )
    expect(rows.beneficiarios).toEqual([
      { nombre: 'DANIELA GUADALUPE DE LOS SANTOS', parentesco: 'HIJO(A)' },
      { nombre: 'IRENE MOTA', parentesco: 'ESPOSO(A)' },
    ])
  })

  it('has column labels that wrap, beside others at half height', () => {
    const { rows, main } = read(
      ...row(100, 'Registro', ''),
      ...row(104.5, '', 'Nombre o razón social'),
      ...row(109, 'patronal', ''),
      ...row(122, 'F1054321105', 'SOLA'),
    )
    expect(rows.patrones).toEqual([{ registroPatronal: 'F1054321105', razonSocial: 'SOLA' }])
    expect(main).toEqual([])
  })

  it('ends at a sentence', () => {
    const { rows, main } = read(
      ...row(100, 'Registro patronal', 'Nombre o razón social'),
      ...row(112, 'F1054321105', 'SOLA'),
      ...row(123, '', 'Este documento es gratuito.'),
    )
    expect(rows.patrones).toEqual([{ registroPatronal: 'F1054321105', razonSocial: 'SOLA' }])
    expect(main).toEqual(['ESTEDOCUMENTOESGRATUITO'])
  })

  it('keeps the places of its values', () => {
    const { found } = read(
      ...row(100, 'Registro patronal', 'Nombre o razón social'),
      ...row(112, 'F1054321105', 'SOLA'),
    )
    expect(found.patrones!.rows[0]!.evidence).toEqual([
      { page: 1, box: [40, 105.6, 84, 113.6], source: 'text' },
      { page: 1, box: [190, 105.6, 206, 113.6], source: 'text' },
    ])
  })

  test.each(['NO APLICA', 'No aplica', 'N/A', 'NINGUNO'])('has no entry where it says %s', (none) => {
    const { rows } = read(...row(100, 'Nombre completo', 'Parentesco', 'CURP'), ...row(112, none, none, none))
    expect(rows.beneficiarios).toEqual([])
  })
})

describe('a table whose entries are small forms', () => {
  it('gives an entry for each of its own labels', () => {
    const { rows } = read(
      run('Parentesco: HIJO(A)', 40, 100),
      run('Nombre: DANIELA TREJO MOTA', 40, 111),
      run('Parentesco: ESPOSO(A)', 40, 124),
      run('Nombre: IRENE MOTA PRUEBA', 40, 135),
    )
    expect(rows.beneficiarios).toEqual([
      { parentesco: 'HIJO(A)', nombre: 'DANIELA TREJO MOTA' },
      { parentesco: 'ESPOSO(A)', nombre: 'IRENE MOTA PRUEBA' },
    ])
  })
})

describe('a table whose entries are small forms that begin with another label', () => {
  it('has what stands above its mark, and not the holder’s', () => {
    const { rows, main } = read(
      run('CURP: PUFX090101MNTRCMA7', 40, 60),
      run('Beneficiarios', 40, 80),
      run('Nombre completo: DANIELA TREJO MOTA', 40, 93),
      run('Parentesco: HIJO(A)', 40, 113),
      run('Nombre completo: IRENE MOTA PRUEBA', 40, 130),
      run('Parentesco: ESPOSO(A)', 40, 141),
      run('Cadena original:', 40, 160),
    )
    expect(rows.beneficiarios).toEqual([
      { nombre: 'DANIELA TREJO MOTA', parentesco: 'HIJO(A)' },
      { nombre: 'IRENE MOTA PRUEBA', parentesco: 'ESPOSO(A)' },
    ])
    expect(main).toEqual(['CURPPUFX090101MNTRCMA7', 'BENEFICIARIOS', 'CADENAORIGINAL'])
  })
})

describe('where a table ends', () => {
  const header = row(100, 'Nombre completo', 'Parentesco', 'CURP')
  const entry = row(112, 'DANIELA TREJO', 'HIJO(A)', 'TEMD090214MPLRTNA9')

  test.each<[string, TextRun[]]>([
    ['at a heading that follows it', [run('Patrones', 40, 124), run('OTRA COSA', 190, 136)]],
    ['at a label of the paper with its colon', [run('Cadena original:', 40, 124), run('OTRA COSA', 190, 136)]],
    ['at a wide gap', [run('OTRA COSA', 190, 170)]],
    [
      'at the next table',
      [...row(124, 'Registro patronal', 'Nombre o razón social'), ...row(136, 'F1054321105', 'OTRA COSA')],
    ],
  ])('%s', (_, after) => {
    expect(read(...header, ...entry, ...after).rows.beneficiarios).toEqual([
      { nombre: 'DANIELA TREJO', parentesco: 'HIJO(A)', curp: 'TEMD090214MPLRTNA9' },
    ])
  })

  it('leaves what is before and after to the paper: a beneficiary’s CURP is not the holder’s', () => {
    const { main } = read(run('CURP: PUFX090101MNTRCMA7', 40, 80), ...header, ...entry, run('Nombre(s): X', 40, 180))
    expect(main).toEqual(['CURPPUFX090101MNTRCMA7', 'NOMBRESX'])
  })
})

it('is not there without its own column', () => {
  const { rows, main } = read(
    ...row(100, 'Nombre completo', 'CURP'),
    ...row(112, 'DANIELA TREJO', 'TEMD090214MPLRTNA9'),
  )
  expect(rows).toEqual({})
  expect(main).toHaveLength(2)
})
