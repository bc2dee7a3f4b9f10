import { describe, expect, it, test } from 'vitest'
import { sexo, siNo } from '../../src/fields/values/choice.ts'
import { agregadoMedico, homoclave, registroPatronal, serial, uuid } from '../../src/fields/values/codes.ts'
import { curp } from '../../src/fields/values/curp.ts'
import { date } from '../../src/fields/values/date.ts'
import { folio } from '../../src/fields/values/folio.ts'
import { nss } from '../../src/fields/values/nss.ts'
import { text } from '../../src/fields/values/text.ts'
import type { ValueReader } from '../../src/fields/values/value-reader.ts'
import { vigencia } from '../../src/fields/values/vigencia.ts'

/** What each reader takes from the text at a label's place, and what it leaves. */
const readers: Readonly<
  Record<
    string,
    { reader: ValueReader<unknown>; takes: readonly (readonly [string, string])[]; leaves: readonly string[] }
  >
> = {
  nss: {
    reader: nss,
    takes: [
      ['99250900018', '99250900018'],
      ['9925 09 0001 8', '99250900018'],
      ['99-25-09-0001-8', '99250900018'],
      // ISO Latin 1 in PostScript and groff: the hyphen is printed as a minus sign.
      ['9925090001\u22128', '99250900018'],
      ['99250900018 CURP', '99250900018'],
      // Read although wrong, so that a check can say what is wrong.
      ['9925090001', '9925090001'],
      ['992509000188', '992509000188'],
      ['9925O9OOO18', '9925O9OOO18'],
      ['９９２５０９０００１８', '９９２５０９０００１８'],
      ['99250\u200b900018', '99250\u200b900018'],
    ],
    leaves: [
      '',
      'en trámite',
      'null',
      'OISBZOISBZO',
      '9925',
      'A99250900018',
      '99250900018X',
      '01/01/2009',
      '$1,000.00',
    ],
  },
  curp: {
    reader: curp,
    takes: [
      ['PUFX090101MNTRCMA7', 'PUFX090101MNTRCMA7'],
      ['PUFX 090101 MNTRCM A7', 'PUFX090101MNTRCMA7'],
      ['PUFX-090101-MNTRCM-A7', 'PUFX090101MNTRCMA7'],
      ['pufx090101mntrcma7', 'pufx090101mntrcma7'],
      ['PUFX090101MNTRCMA', 'PUFX090101MNTRCMA'],
      // А is Cyrillic.
      ['PUFX090101MNTRCMА7', 'PUFX090101MNTRCMА7'],
    ],
    leaves: ['', 'PUFX090101', 'SIN DATO', 'CONSTANCIA DE VIGENCIA', '99250900018', 'PUFX090101MNTRCMA7PUFX090101'],
  },
  folio: {
    reader: folio,
    takes: [
      ['17544105304121465000001', '17544105304121465000001'],
      ['1754 4105 3041 2146 5000 001', '17544105304121465000001'],
      ['1754410530412', '1754410530412'],
    ],
    leaves: ['', 'S/N', '123456789', '1754410530412A', 'F-1754410530412'],
  },
  date: {
    reader: date,
    takes: [
      ['18 / 02 / 2025', '2025-02-18'],
      ['18 02 2025', '2025-02-18'],
      ['18/02/2025', '2025-02-18'],
      ['18-02-2025', '2025-02-18'],
      ['18.02.2025', '2025-02-18'],
      ['8/2/2025', '2025-02-08'],
      ['18 / 02 / 2025 DD MM AAAA', '2025-02-18'],
      ['18 DD 02 MM 2025 AAAA', '2025-02-18'],
      ['12 de agosto de 2025', '2025-08-12'],
      ['12 de agosto 2025', '2025-08-12'],
      ['12 DE AGOSTO DE 2025', '2025-08-12'],
      ['12 de agosto del 2025', '2025-08-12'],
      ['12-AGO-2025', '2025-08-12'],
      ['12/ago/2025', '2025-08-12'],
      ['5 de setiembre de 2025', '2025-09-05'],
      ['2025-02-18', '2025-02-18'],
      ['29/02/2024', '2024-02-29'],
      ['a 18/02/2025', '2025-02-18'],
      ['18/02/2025 09:05:03', '2025-02-18'],
    ],
    leaves: [
      '',
      'DD MM AAAA',
      '31/02/2025',
      '29/02/2025',
      '00/01/2025',
      '18/13/2025',
      '02/18/2025',
      '18/02/25',
      '18 de foo de 2025',
      '18022025',
    ],
  },
  vigencia: {
    reader: vigencia,
    takes: [
      ['20/11/2026', '2026-11-20'],
      ['---', '---'],
      ['------', '------'],
      ['\u2212\u2212\u2212', '---'],
      ['\u2014\u2014', '------'],
      ['PENSIONADO', 'PENSIONADO'],
      ['pensionado', 'PENSIONADO'],
    ],
    leaves: ['', '-', 'indefinida'],
  },
  sexo: {
    reader: sexo,
    takes: [
      ['Hombre', 'Hombre'],
      ['MUJER', 'Mujer'],
      ['masculino', 'Hombre'],
      ['Femenino', 'Mujer'],
      ['H', 'Hombre'],
      ['X', 'No binario'],
      ['No binario', 'No binario'],
      ['NO BINARIO', 'No binario'],
    ],
    // A lone M is mujer in a CURP and masculino elsewhere.
    leaves: ['', 'M', 'HOMBREX', '1', 'desconocido'],
  },
  siNo: {
    reader: siNo,
    takes: [
      ['SI', 'SI'],
      ['SÍ', 'SI'],
      ['Sí', 'SI'],
      ['si', 'SI'],
      ['NO', 'NO'],
      ['No', 'NO'],
    ],
    leaves: ['', '-', 'SIN DERECHO', 'NOTA', '1'],
  },
  homoclave: {
    reader: homoclave,
    takes: [
      ['IMSS-02-008', 'IMSS-02-008'],
      ['IMSS-02-020-B', 'IMSS-02-020-B'],
      ['FF-IMSS-013', 'FF-IMSS-013'],
      ['imss - 02 - 008', 'IMSS-02-008'],
    ],
    leaves: ['', 'SAT-02-008', '02-008', 'IMSS'],
  },
  agregadoMedico: {
    reader: agregadoMedico,
    takes: [
      ['1M2009ES', '1M2009ES'],
      ['1M2009', '1M2009'],
      ['1 M 2009 ES', '1M2009ES'],
      ['1H2004OR STPS JCF', '1H2004OR STPS JCF'],
      ['1H2004OR STPS JC F', '1H2004OR STPS JCF'],
      ['1H2004 STPS JCF', '1H2004 STPS JCF'],
    ],
    leaves: ['', 'M2009ES', '1M09ES', '1M2009ESTUDIANTE'],
  },
  uuid: {
    reader: uuid,
    takes: [
      ['31ef72ac-d663-4530-8e1c-1729df4d798e', '31ef72ac-d663-4530-8e1c-1729df4d798e'],
      ['31EF72AC-D663-4530-8E1C-1729DF4D798E', '31ef72ac-d663-4530-8e1c-1729df4d798e'],
      ['31ef72ac d663 4530 8e1c 1729df4d798e', '31ef72ac-d663-4530-8e1c-1729df4d798e'],
    ],
    leaves: ['', 'null', '31ef72ac-d663-4530-8e1c', '31ef72ac-d663-4530-8e1c-1729df4d798e0'],
  },
  serial: {
    reader: serial,
    takes: [
      ['00000000000000000001', '00000000000000000001'],
      ['3A:0B:FF', '3A:0B:FF'],
      ['0000 0000 0001', '000000000001'],
    ],
    leaves: ['', 'null', 'S/N', 'XYZ'],
  },
  registroPatronal: {
    reader: registroPatronal,
    takes: [
      ['C7312345328', 'C7312345328'],
      ['C7312345-32-8', 'C7312345328'],
      ['C7312345 32 8', 'C7312345328'],
    ],
    leaves: ['', '7312345328', 'C731234532', 'NO APLICA'],
  },
  text: {
    reader: text,
    takes: [
      ['  MARIA   JOSE ', 'MARIA JOSE'],
      ['AGU\u0308ERO', 'AGÜERO'],
      ['O’FARRILL', "O'FARRILL"],
      ['66', '66'],
      ['ESCUELA “LA FICTICIA”, S.C.', 'ESCUELA “LA FICTICIA”, S.C.'],
    ],
    leaves: [
      '',
      '   ',
      'IMSS-02-066-M',
      'FF-IMSS-013',
      '------',
      '______',
      '/',
      'JOS‚ LU¡S',
      'NICOL…S',
      'una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    ],
  },
}

describe.each(Object.entries(readers))('%s', (_, { reader, takes, leaves }) => {
  test.each(takes)('takes from %j %j', (printed, value) => {
    const found = reader.read(printed)
    expect(found?.value).toBe(value)
    expect(printed.slice(found!.from, found!.to).length).toBeGreaterThan(0)
  })

  test.each(leaves)('leaves %j', (printed) => {
    expect(reader.read(printed)).toBeUndefined()
  })
})

it('tells which part of the text is the value', () => {
  expect(date.read('a 18/02/2025 09:05:03')).toEqual({ value: '2025-02-18', from: 2, to: 12 })
  expect(nss.read('99250900018 CURP')).toEqual({ value: '99250900018', from: 0, to: 11 })
})
