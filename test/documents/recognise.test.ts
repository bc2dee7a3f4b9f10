import { describe, expect, it, test } from 'vitest'
import { linesOf } from '../../src/content/lines.ts'
import { kinds } from '../../src/documents/catalog.ts'
import type { DocumentKind, Names } from '../../src/documents/document-kind.ts'
import { namesOf } from '../../src/documents/kind-name.ts'
import { otherPapers } from '../../src/documents/other-papers.ts'
import { recognise } from '../../src/documents/recognise.ts'
import { pageOf, run } from '../fields/runs.ts'

/** Pages of text, a line of each 12 points below the other. */
const pages = (...texts: (readonly string[])[]) =>
  texts.map((lines, i) => {
    const number = i + 1
    return linesOf(
      pageOf(
        lines.map((line, at) => run(line, 40, 40 + 12 * at, { page: number })),
        [],
        number,
      ),
    )
  })

const found = (...texts: (readonly string[])[]) => {
  const { papers, other } = recognise(pages(...texts))
  return other ?? papers.map(({ kind, pages }) => `${kind.kind} ${pages.join(',')}`)
}

const INSTITUTE = 'Instituto Mexicano del Seguro Social'
const SHEET = [
  INSTITUTE,
  'Asignación de Número de Seguridad Social',
  'El Instituto Mexicano del Seguro Social hace constar que se asignó el siguiente:',
  'Número de Seguridad Social: 99250900018',
  'CURP: PUFX090101MNTRCMA7',
]
const CONSTANCIA = [INSTITUTE, 'Constancia de Vigencia de Derechos', 'NSS: 99250900018', 'CURP: PUFX090101MNTRCMA7']
const CARD = [
  'Asignación o Localización de Número de Seguridad Social',
  'IMPRIME Y RECORTA',
  'tu Número de Seguridad Social es:',
  '99250900018',
  'Asociado a la CURP:',
  'PUFX090101MNTRCMA7',
]

describe('a paper is recognised', () => {
  test.each<[string, readonly string[], string]>([
    ['the sheet', SHEET, 'asignacion-nss'],
    ['the constancia', CONSTANCIA, 'constancia-vigencia'],
    ['the card', CARD, 'tarjeta-nss'],
    [
      'in capitals without accents',
      CONSTANCIA.map((line) => line.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()),
      'constancia-vigencia',
    ],
    [
      'with its title over two lines',
      [INSTITUTE, 'Asignación de Número de', 'Seguridad Social', ...SHEET.slice(2)],
      'asignacion-nss',
    ],
    [
      'by its sentence where the title is a picture',
      SHEET.filter((line) => !line.startsWith('Asignación')),
      'asignacion-nss',
    ],
    [
      'whose number was only found',
      [...SHEET.slice(0, 2), 'El Instituto Mexicano del Seguro Social hace constar que se recuperó el siguiente:'],
      'asignacion-nss',
    ],
  ])('%s', (_, lines, kind) => {
    expect(found(lines)).toEqual([`${kind} 1`])
  })

  it('of those of one file, each with its pages', () => {
    expect(found(SHEET, CARD)).toEqual(['asignacion-nss 1', 'tarjeta-nss 2'])
    expect(found(CONSTANCIA, ['Beneficiarios', 'Parentesco: HIJO(A)'], SHEET)).toEqual([
      'constancia-vigencia 1,2',
      'asignacion-nss 3',
    ])
  })

  it('with the page that has the end of its seal block, and no page behind', () => {
    const sealed = [...SHEET, 'Cadena original: ||', 'Sello digital: AAAA', 'Secuencia notarial: 0b4e']
    expect(found(sealed, ['Número de serie: 01'], ['Número de serie: 02'])).toEqual(['asignacion-nss 1,2'])
    expect(found(sealed, ['Cadena original: ||', 'Número de serie: 02'])).toEqual(['asignacion-nss 1'])
  })

  it('with the page that begins with the serial, whose label ends the page before', () => {
    const sealed = [...SHEET, 'Cadena original: ||', 'Sello digital: AAAA', 'Número de serie:', 'SIN VALIDEZ']
    expect(found(sealed, ['SIN VALIDEZ', '00000000000000000001'])).toEqual(['asignacion-nss 1,2'])
    expect(found(sealed, ['SAV-002', 'NSS: 99250900018'])).toEqual(['asignacion-nss 1'])
    expect(found([...sealed, 'Contacto', 'Tel.'], ['00000000000000000001'])).toEqual(['asignacion-nss 1'])
  })

  it('as one, where its title stands on each of its sheets', () => {
    expect(found([...SHEET, 'Hoja 1 de 2'], [...SHEET.slice(0, 2), 'Hoja 2 de 2'])).toEqual(['asignacion-nss 1,2'])
    expect(found(SHEET, SHEET)).toEqual(['asignacion-nss 1', 'asignacion-nss 2'])
    // The foot of the first sheet came over to the next page.
    expect(found(SHEET, ['Hoja 1 de 2', ...SHEET.slice(0, 2), 'Hoja 2 de 2'])).toEqual(['asignacion-nss 1,2'])
  })
})

describe('nothing of ours is', () => {
  test.each<[string, readonly string[]]>([
    [
      'a letter that speaks of it',
      [
        'Estimado alumno:',
        'Entrega tu constancia de vigencia de derechos y tu número de seguridad social antes del viernes.',
      ],
    ],
    [
      'a title inside a sentence',
      ['Para inscribirte necesitas la hoja de Asignación de Número de Seguridad Social, que entrega el portal.'],
    ],
    ['the labels alone', ['Número de Seguridad Social:', 'CURP:', 'Nombre(s):']],
    ['an empty page', []],
  ])('%s', (_, lines) => {
    expect(found(lines)).toEqual([])
  })
})

describe('another paper is named', () => {
  test.each<[string, readonly string[]]>([
    [
      'semanas-cotizadas',
      [INSTITUTE, 'Constancia de Semanas Cotizadas en el IMSS', 'NSS: 99250900018', 'CURP: PUFX090101MNTRCMA7'],
    ],
    ['constancia-curp', ['Clave Única de Registro de Población', 'PUFX090101MNTRCMA7', 'Secretaría de Gobernación']],
    ['constancia-fiscal', ['Cédula de Identificación Fiscal', 'RFC: PUFX090101ABC']],
    ['opinion-32d', [INSTITUTE, 'Opinión del cumplimiento de obligaciones', 'en materia de seguridad social']],
  ])('%s', (name, lines) => {
    expect(found(lines)).toBe(name)
  })

  it('only where none of ours is found', () => {
    expect(found(['Cédula de Identificación Fiscal', 'RFC: PUFX090101ABC'], SHEET)).toEqual(['asignacion-nss 2'])
  })

  it('and takes no page of ours for its own', () => {
    const { papers } = recognise(
      pages(SHEET, ['Cédula de Identificación Fiscal', 'RFC: PUFX090101ABC'], ['CURP: TEMD090214MPLRTNA9']),
    )
    expect(papers.map(({ pages: own }) => own)).toEqual([[1]])
  })
})

describe('every paper', () => {
  const isNamed = ({ es, en }: Names) => {
    expect(es).toMatch(/^\p{Lu}/u)
    expect(en).toMatch(/^\p{Lu}/u)
  }

  test.each(kinds.map((kind) => [kind.kind, kind] as readonly [string, DocumentKind]))(
    '%s declares what it needs',
    (name, kind) => {
      isNamed(namesOf({ kind: name }))
      expect(kind.titles.length).toBeGreaterThan(0)
      const fields = Object.keys(kind.fields)
      expect(fields).toEqual(expect.arrayContaining([...kind.essential, ...kind.required, ...kind.issued]))
      for (const { labels } of Object.values(kind.fields)) expect(new Set(labels).size).toBe(labels.length)
      for (const { mark, columns } of Object.values(kind.tables ?? {})) expect(Object.keys(columns)).toContain(mark)
    },
  )

  it('is named in both languages, those that are not ours too', () => {
    for (const name of [...Object.keys(otherPapers), 'guia'])
      isNamed(namesOf({ kind: 'other', recognisedAs: name as 'guia' }))
    isNamed(namesOf({ kind: 'unknown' }))
  })
})
