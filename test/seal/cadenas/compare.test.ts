import { describe, expect, it } from 'vitest'
import { type CadenaField, compareCadena, type PrintedValues, readCadena } from '../../../src/seal/cadenas/cadena.ts'
import { CORTA, NSS, PRINTED } from './examples.ts'

const compare = (text: string, printed: PrintedValues) => {
  const cadena = readCadena([text])
  if ('problem' in cadena) throw new Error(cadena.problem)
  return compareCadena(cadena, printed)
}
const of = (field: CadenaField, text: string, printed: PrintedValues) =>
  compare(text, printed).find((comparison) => comparison.field === field)

it('all fields, in one order', () => {
  expect(compare(NSS, PRINTED)).toEqual([
    { field: 'folio', result: 'equal' },
    { field: 'fecha', result: 'equal' },
    { field: 'nombreCompleto', result: 'equal' },
    { field: 'curp', result: 'equal' },
    { field: 'nss', result: 'equal' },
    { field: 'rfc', result: 'not-printed' },
    { field: 'registroPatronal', result: 'not-printed' },
  ])
})

it('the short form names no person', () => {
  const results = compare(CORTA, PRINTED).map(({ result }) => result)
  expect(results).toEqual([
    'different',
    'different',
    'not-in-cadena',
    'not-in-cadena',
    'not-in-cadena',
    'not-printed',
    'not-printed',
  ])
})

it.each([
  ['folio', { folio: '17544105304121465000002' }],
  ['fecha', { fechaSolicitud: '2025-08-06' }],
  ['nombreCompleto', { nombre: 'XIMENO' }],
  ['nombreCompleto', { nombre: 'Ximena' }],
  ['nombreCompleto', { segundoApellido: '' }],
  ['curp', { curp: 'PUFX090101MNTRCMA8' }],
  ['curp', { curp: 'pufx090101mntrcma7' }],
  ['nss', { nss: '99250900026' }],
] as [CadenaField, PrintedValues][])('another %s is different', (field, printed) =>
  expect(of(field, NSS, { ...PRINTED, ...printed })).toEqual({ field, result: 'different' }),
)

it('late in the evening the day is still that of Mexico City', () => {
  const late = NSS.replace('10:15:30', '23:59:59')
  expect(of('fecha', late, PRINTED)).toEqual({ field: 'fecha', result: 'equal' })
})

it('a constancia prints its day under another label', () =>
  expect(of('fecha', NSS, { fechaExpedicion: '2025-08-05' })?.result).toBe('equal'))

it('blanks inside a printed number say nothing', () =>
  expect(of('nss', NSS, { nss: '9925 0900 018' })).toEqual({ field: 'nss', result: 'equal', how: 'blanks' }))

describe('names: what is forgiven is said', () => {
  const name = (sealed: string, printed: string) =>
    of('nombreCompleto', NSS.replace('XIMENA PRUEBA FICTICIA', sealed), { nombreCompleto: printed })
  const equal = { field: 'nombreCompleto', result: 'equal' }

  it.each([
    ['JOSÉ  MUÑOZ PÉREZ', 'JOSÉ MUÑOZ PÉREZ', undefined],
    ['JOSÉ MUÑOZ PÉREZ'.normalize('NFD'), 'JOSÉ MUÑOZ PÉREZ', undefined],
    ['MARÍA PRUEBA ', 'MARÍA PRUEBA', undefined],
    ["ANA O'PRUEBA", 'ANA O’PRUEBA', undefined],
    ['JOSÉMUÑOZ PÉREZ', 'JOSÉ MUÑOZ PÉREZ', 'blanks'],
    ['JOSÉ MU#OZ PÉREZ', 'JOSÉ MUÑOZ PÉREZ', 'ñ-as-#'],
    ['JOSE MUÑOZ PEREZ', 'JOSÉ MUÑOZ PÉREZ', 'accents'],
    ['JOSÉ MU#OZ PEREZ', 'JOSÉ MUÑOZ PÉREZ', 'accents'],
    ['JOSÉ MUNOZ PÉREZ', 'JOSÉ MUÑOZ PÉREZ', 'ñ-as-n'],
    ['JOSÉ MU#OZ PÉREZ', 'JOSÉ MUNOZ PÉREZ', 'ñ-as-n'],
  ])('%s / %s: %s', (sealed, printed, how) =>
    expect(name(sealed, printed)).toEqual(how === undefined ? equal : { ...equal, how }),
  )
})

it('an RFC may have # for Ñ', () =>
  expect(of('rfc', NSS.replace('RFC:', 'RFC:PU#X090101AB1'), { rfc: 'PUÑX090101AB1' })).toEqual({
    field: 'rfc',
    result: 'equal',
    how: 'ñ-as-#',
  }))
