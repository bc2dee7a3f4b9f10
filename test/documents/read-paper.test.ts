import { describe, expect, it, test } from 'vitest'
import type { TextRun } from '../../src/content/content.ts'
import { asignacionNss } from '../../src/documents/asignacion-nss.ts'
import { constanciaVigencia } from '../../src/documents/constancia-vigencia.ts'
import type { DocumentKind } from '../../src/documents/document-kind.ts'
import { readPaper } from '../../src/documents/read-paper.ts'
import { linesWith, run } from '../fields/runs.ts'

/** documents.md §5.1, the first literal example. */
const CADENA =
  '||Invocante:portalimssdigital|Tipo de trámite:Localización de NSS|Fecha:05 de agosto 2025, 10:15:30' +
  '|Folio:17544105304121465000001|RFC:|Nombre o Razon Social:XIMENA PRUEBA FICTICIA|Curp:PUFX090101MNTRCMA7' +
  '|Número Registro Patronal:|Número de Seguridad Social:99250900018||'
/** As long as a sello of RSA-2048, 344 letters. */
const SELLO = `${'Qm9sZXRhIGRlIHBydWViYSBzaW4gdmFsaWRleiA+/'.repeat(9).slice(0, 342)}==`

/** Cut into lines of so many characters; blanks at the ends are lost, as extractors lose them. */
const cut = (text: string, size: number) =>
  (text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).map((line) => line.trim())

const small = { size: 6 }
const below = (label: string, lines: readonly string[], x: number, y: number) => [
  run(label, x, y, small),
  ...lines.map((line, i) => run(line, x, y + 7.5 * (i + 1), small)),
]

const read = (kind: DocumentKind, ...runs: TextRun[]) => readPaper(kind, linesWith(...runs), 'text')
const block = (...runs: TextRun[]) => {
  const { cadena, sello, fields } = read(asignacionNss, ...runs)
  return {
    cadena: cadena.lines.join('').replaceAll(' ', ''),
    sello: sello.lines.join(''),
    serial: fields.numeroSerie?.value,
    notarial: fields.secuenciaNotarial?.value,
  }
}

const WHOLE = {
  cadena: CADENA.replaceAll(' ', ''),
  sello: SELLO,
  serial: '00000000000000000001',
  notarial: '31ef72ac-d663-4530-8e1c-1729df4d798e',
}
const tail = (x: number, y: number) => [
  run(`Secuencia Notarial: ${WHOLE.notarial}`, x, y, small),
  run(`Número de Serie: ${WHOLE.serial}`, x, y + 9, small),
]

describe('the seal block', () => {
  test.each([100, 61, 37])('is read below its labels, wrapped at %i letters', (size) => {
    const cadena = cut(CADENA, size)
    const sello = cut(SELLO, size)
    const y = 300 + 7.5 * (cadena.length + 2)
    const runs = [
      ...below('Cadena original:', cadena, 40, 300),
      ...below('Sello Digital:', sello, 40, y),
      ...tail(40, y + 7.5 * (sello.length + 2)),
    ]
    expect(block(...runs)).toEqual(WHOLE)
    expect(block(...[...runs].reverse())).toEqual(WHOLE)
  })

  it('is read beside its labels, in the same run', () => {
    const [first, ...cadena] = cut(CADENA, 80)
    const [begin, ...sello] = cut(SELLO, 80)
    expect(
      block(
        ...below(`Cadena original: ${first}`, cadena, 40, 300),
        ...below(`Sello Digital: ${begin}`, sello, 40, 345),
        ...tail(40, 400),
      ),
    ).toEqual(WHOLE)
  })

  it('is read with its values in a column of their own', () => {
    const cadena = cut(CADENA, 70)
    const sello = cut(SELLO, 70)
    expect(
      block(
        run('Cadena original:', 40, 300, small),
        ...cadena.map((line, i) => run(line, 140, 300 + 7.5 * i, small)),
        run('Sello Digital:', 40, 350, small),
        ...sello.map((line, i) => run(line, 140, 350 + 7.5 * i, small)),
        ...tail(40, 400),
      ),
    ).toEqual(WHOLE)
  })

  it('is read with its labels set at the middle of the values, or their colon at the beginning of these', () => {
    const cadena = cut(CADENA, 70)
    const sello = cut(SELLO, 90)
    expect(
      block(
        ...cadena.map((line, i) => run(line, 140, 300 + 7.5 * i, small)),
        run('Cadena original:', 40, 300 + (7.5 * (cadena.length - 1)) / 2, small),
        ...sello.map((line, i) => run(line, 140, 350 + 7.5 * i, small)),
        run('Sello', 40, 350 + (7.5 * (sello.length - 1)) / 2 - 4, small),
        run('Digital:', 40, 350 + (7.5 * (sello.length - 1)) / 2 + 4, small),
        ...tail(40, 400),
      ),
    ).toEqual(WHOLE)
    expect(
      block(
        ...below('Cadena original', [`: ${cadena[0]}`, ...cadena.slice(1)], 40, 300),
        ...below('Sello Digital', [`: ${sello[0]}`, ...sello.slice(1)], 40, 350),
        ...tail(40, 400),
      ),
    ).toEqual(WHOLE)
    expect(
      block(
        ...below('Cadena original', [':', ...cadena], 40, 300),
        ...below('Sello Digital', [':', ...sello], 40, 350),
        ...tail(40, 405),
      ),
    ).toEqual(WHOLE)
  })

  test.each([
    ['Cadena Original', 'Sello digital'],
    ['CADENA ORIGINAL:', 'SELLO DIGITAL:'],
    ['Cadena Original del Acuse:', 'Sello Digital del Acuse:'],
  ])('is found under %s and %s', (cadena, sello) => {
    expect(
      block(...below(cadena, cut(CADENA, 90), 40, 300), ...below(sello, cut(SELLO, 90), 40, 345), ...tail(40, 390)),
    ).toEqual(WHOLE)
  })

  it('goes on over the foot of a page', () => {
    const cadena = cut(CADENA, 60)
    const runs = [
      ...below('Cadena original:', cadena.slice(0, 3), 40, 750),
      ...cadena.slice(3).map((line, i) => run(line, 40, 40 + 7.5 * i, { ...small, page: 2 })),
      ...below('Sello Digital:', cut(SELLO, 90), 40, 80).map((each) => ({ ...each, page: 2 })),
    ]
    const [first, second] = [1, 2].map((page) => linesWith(...runs.filter((each) => each.page === page)))
    const lines = [...first!, ...second!.map((line) => ({ ...line, page: 2 }))]
    const { cadena: found, sello } = readPaper(asignacionNss, lines, 'text')
    expect(found.lines.join('').replaceAll(' ', '')).toBe(WHOLE.cadena)
    expect(sello.lines.join('')).toBe(SELLO)
    expect(new Set(found.evidence.map(({ page }) => page))).toEqual(new Set([1, 2]))
  })

  it('leaves out a stamp of another size that lies over it', () => {
    const cadena = cut(CADENA, 90)
    const runs = below('Cadena original:', cadena, 40, 300)
    expect(block(...runs, run('COPIA', 80, 318, { size: 36 })).cadena).toBe(WHOLE.cadena)
  })

  it('without a sello has none, and keeps the rest', () => {
    const runs = [
      ...below('Cadena original:', cut(CADENA, 90), 40, 300),
      run('Sello Digital:', 40, 345, small),
      ...tail(40, 354),
    ]
    expect(block(...runs)).toEqual({ ...WHOLE, sello: '' })
  })

  it('with the word null in place of the sello gives it as printed', () => {
    const runs = [...below('Cadena original:', cut(CADENA, 90), 40, 300), ...below('Sello Digital:', ['null'], 40, 345)]
    expect(block(...runs).sello).toBe('null')
  })

  it('keeps what is wrong in a sello: nothing is mended', () => {
    const broken = `${SELLO.slice(0, 80)}*${SELLO.slice(81)}`
    expect(block(...below('Sello Digital:', cut(broken, 86), 40, 300), ...tail(40, 350)).sello).toBe(broken)
  })

  it('is no field of the form: the labels inside a cadena name nothing', () => {
    const { fields } = read(
      asignacionNss,
      run('Número de Seguridad Social: 04250821412', 40, 100),
      ...below('Cadena original:', cut(CADENA, 48), 40, 300),
    )
    expect(fields.nss).toMatchObject({ value: '04250821412', rivals: [] })
    expect(Object.keys(fields)).toEqual(['nss'])
  })
})

describe('a name over two lines of a narrow cell', () => {
  const nameOf = (first: string, second: string, cadena: readonly string[]) => {
    const cell = [run('Nombre completo', 40, 100), run(first, 40, 112), run(second, 40, 121)]
    const { nombreCompleto } = read(asignacionNss, ...cell, ...below('Cadena original:', cadena, 40, 300)).fields
    return [nombreCompleto!.value, nombreCompleto!.printed]
  }

  it('has its words as the cadena has them', () => {
    expect(nameOf('XIMENA PRU', 'EBA FICTICIA', [CADENA])).toEqual([
      'XIMENA PRUEBA FICTICIA',
      'XIMENA PRU EBA FICTICIA',
    ])
    expect(nameOf('XIMENA', 'PRUEBA FICTICIA', [CADENA])[0]).toBe('XIMENA PRUEBA FICTICIA')
  })

  it('has the words of a state too', () => {
    const cell = [
      run('Lugar de nacimiento', 40, 100),
      run('VERACRUZ DE IGNA', 40, 112),
      run('CIO DE LA LLAVE', 40, 121),
    ]
    expect(read(asignacionNss, ...cell).fields.lugarNacimiento!.value).toBe('VERACRUZ DE IGNACIO DE LA LLAVE')
  })

  it('stays as printed where the cadena does not say it', () => {
    expect(nameOf('XIMENA PRU', 'EBB FICTICIA', [CADENA])[0]).toBe('XIMENA PRU EBB FICTICIA')
    // The cadena's own lines lose the blank between the names.
    const at = CADENA.indexOf(' PRUEBA')
    const cadena = [CADENA.slice(0, at), CADENA.slice(at + 1)]
    expect(nameOf('XIMENA', 'PRUEBA FICTICIA', cadena)[0]).toBe('XIMENA PRUEBA FICTICIA')
  })
})

describe('what the form says in a sentence', () => {
  test.each([
    ['El Instituto Mexicano del Seguro Social hace constar que se asignó el siguiente:', 'Asignación de NSS'],
    ['El Instituto Mexicano del Seguro Social hace constar que se recuperó el siguiente:', 'Localización de NSS'],
  ])('%s', (sentence, value) => {
    expect(read(asignacionNss, run(sentence, 40, 100)).fields.tipoTramite).toMatchObject({ value, rivals: [] })
    // Over two lines.
    const at = sentence.indexOf('constar')
    const { tipoTramite } = read(
      asignacionNss,
      run(sentence.slice(0, at), 40, 100),
      run(sentence.slice(at), 40, 109),
    ).fields
    expect(tipoTramite).toMatchObject({ value })
    expect(tipoTramite!.evidence).toHaveLength(2)
  })
})

describe('a constancia', () => {
  const rows = (...texts: string[]) => texts.map((text, i) => run(text, 40, 100 + 11 * i))

  it('gives the coverage as printed', () => {
    const { fields } = read(
      constanciaVigencia,
      ...rows(
        'Con derecho al servicio médico: SÍ',
        'Vigente hasta: ------',
        'Agregado médico: 1M2009ES',
        'UMF: 66',
        'Turno: MATUTINO',
        'Delegación: VERACRUZ NORTE',
      ),
    )
    expect(Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))).toEqual({
      conDerecho: 'SI',
      vigenteHasta: '------',
      agregadoMedico: '1M2009ES',
      umf: '66',
      turno: 'MATUTINO',
      delegacion: 'VERACRUZ NORTE',
    })
  })

  it('has an address beside the clinic, which is nobody’s value', () => {
    const { fields } = read(
      constanciaVigencia,
      ...rows('Consultorio:', 'Domicilio de la unidad: AV. DE LA PRUEBA 1', 'Turno: MATUTINO RFC: PUFX090101AB7'),
    )
    expect(Object.keys(fields)).toEqual(['turno'])
    expect(fields.turno!.value).toBe('MATUTINO')
  })

  it('keeps the holder apart from the beneficiaries', () => {
    const columns = (y: number, ...cells: string[]) => cells.map((cell, i) => run(cell, 40 + 130 * i, y))
    const { fields, tables } = read(
      constanciaVigencia,
      ...rows('NSS: 99250900018', 'CURP: PUFX090101MNTRCMA7', 'Beneficiarios'),
      ...columns(134, 'Nombre completo', 'Parentesco', 'Agregado médico', 'CURP'),
      ...columns(146, 'LUIS PRUEBA MORA', 'HIJO(A)', '3H2010OR', 'PUML100202HNTRRSA8'),
      run('Agregado médico: 1M2009OR', 40, 200),
    )
    expect(fields.curp).toMatchObject({ value: 'PUFX090101MNTRCMA7', rivals: [] })
    expect(fields.agregadoMedico).toMatchObject({ value: '1M2009OR', rivals: [] })
    expect(tables.beneficiarios!.rows.map(({ values }) => values)).toEqual([
      { nombre: 'LUIS PRUEBA MORA', parentesco: 'HIJO(A)', agregadoMedico: '3H2010OR', curp: 'PUML100202HNTRRSA8' },
    ])
  })
})
