import { describe, expect, it, test } from 'vitest'
import type { TextRun } from '../../src/content/content.ts'
import { constanciaVigencia } from '../../src/documents/constancia-vigencia.ts'
import { readPaper } from '../../src/documents/read-paper.ts'
import { linesWith, run } from './runs.ts'

const doubts = (...runs: TextRun[]) => readPaper(constanciaVigencia, linesWith(...runs), 'text').doubts
const told = (...runs: TextRun[]) => doubts(...runs).map(({ field, how }) => `${field} ${how}`)
/** Lines of one form, each of one run. */
const typed = (...lines: string[]) => lines.map((line, i) => run(line, 40, 100 + 20 * i))

const PERSON = ['NSS: 99250900018', 'CURP: PUFX090101MNTRCMA7']

describe('another value of a field is told', () => {
  test.each([
    ['under a less likely label', typed('Número de Seguridad Social: 99250900018', 'NSS: 04250821412'), 'nss'],
    ['under a likelier label', typed('NSS: 04250821412', 'Número de Seguridad Social: 99250900018'), 'nss'],
    ['behind the value on its line', typed('NSS: 99250900018 04250821412'), 'nss'],
    ['far behind it', [...typed(...PERSON), run('04250821412', 400, 100)], 'nss'],
    ['behind a value below its label', [run('NSS', 40, 100), run('99250900018 04250821412', 40, 112)], 'nss'],
    [
      'in the long words for CURP',
      typed('CURP: PUFX090101MNTRCMA7', 'Clave Única de Registro de Población: CEHA071209HDFRRLA3'),
      'curp',
    ],
    [
      'under another label of the folio',
      typed('Folio: 17550109310771470000001', 'Número de folio: 17550109310771470000002'),
      'folio',
    ],
  ])('%s', (_, runs, field) => {
    expect(told(...runs)).toEqual([`${field} other-value`])
  })

  it('with its place', () => {
    const [doubt] = doubts(...typed('NSS: 99250900018 04250821412'))
    // Letters are 4 points wide: the second number begins at the 18th of its line.
    expect(doubt!.evidence).toEqual([{ page: 1, box: [108, 93.6, 152, 101.6], source: 'text' }])
  })

  test.each([
    ['the same number under another label', typed('Número de Seguridad Social: 99250900018', 'NSS: 9925 09 0001 8')],
    ['a telephone behind the number', typed('NSS: 99250900018 Tel. 800 623 2323')],
    ['the value of the next label', typed('NSS: 99250900018 CURP: PUFX090101MNTRCMA7')],
    [
      'a beneficiary in the table',
      typed(...PERSON, 'Beneficiarios', 'Parentesco: HIJO', 'Nombre: ANA PRUEBA', 'NSS: 04250821412'),
    ],
  ])('but not %s', (_, runs) => {
    expect(told(...runs)).toEqual([])
  })
})

describe('something at a label that is no value of the field is told', () => {
  test.each([
    ['a folio with a letter in it', 'Folio: 1755010931O7714700000Q1', 'folio'],
    ['a folio below its label', 'Folio', 'folio', '17550109A10771470000001'],
    ['a day that the calendar does not have', 'Fecha de expedición: 31/02/2026', 'fechaExpedicion'],
    ['a day with a letter', 'Vigente hasta: 2O/11/2026', 'vigenteHasta'],
    ['a birth date of two numbers', 'Fecha de nacimiento: 01/2009', 'fechaNacimiento'],
    ['a number too long for an NSS', 'Número de Seguridad Social: 9925090001899250900018', 'nss'],
  ])('%s', (_, label, field, below = '') => {
    expect(told(run(label, 40, 100), run(below, 40, 112))).toEqual([`${field} unreadable`])
  })

  test.each([
    ['words', typed('Folio: S/N', 'Vigente hasta: PENSIONADO', 'CURP: en trámite')],
    ['nothing', typed('Folio:', 'Fecha de expedición:')],
    ['a label whose value stands elsewhere', typed('Folio: 12', 'Número de folio: 17550109310771470000001')],
  ])('but not %s', (_, runs) => {
    expect(told(...runs)).toEqual([])
  })
})
