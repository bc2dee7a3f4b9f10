import { describe, expect, it } from 'vitest'
import { type CadenaForm, type CadenaValues, readCadena, rebuildCadena } from '../../../src/seal/cadenas/cadena.ts'
import { CORTA, GENERICA, NSS, OPINION, PRINTED, VIGENCIA } from './examples.ts'

const XIMENA: CadenaValues = {
  invocante: 'portalimssdigital',
  tipoTramite: 'Localización de NSS',
  fecha: '2025-08-05T10:15:30-06:00',
  folio: '17544105304121465000001',
  rfc: '',
  nombre: 'XIMENA',
  primerApellido: 'PRUEBA',
  segundoApellido: 'FICTICIA',
  curp: 'PUFX090101MNTRCMA7',
  registroPatronal: '',
  nss: '99250900018',
}

describe('the examples of documents.md §5.1', () => {
  it('nss', () => expect(rebuildCadena('nss', XIMENA)).toEqual({ text: NSS }))

  it('vigencia, whose RFC is missing whole', () => {
    const { rfc: _, ...person } = XIMENA
    expect(
      rebuildCadena('vigencia', {
        ...person,
        tipoTramite: 'COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES',
        fecha: '2025-08-12T15:02:12Z',
        folio: '17550109310771470000001',
      }),
    ).toEqual({ text: VIGENCIA })
  })

  it.each([
    ['nss', NSS],
    ['vigencia', VIGENCIA],
    ['generica', GENERICA],
    ['opinion-32d', OPINION],
    ['corta', CORTA],
  ] as [CadenaForm, string][])('%s is written from what was read of it', (form, text) => {
    const cadena = readCadena([text], PRINTED)
    if ('problem' in cadena) throw new Error(cadena.problem)
    expect(rebuildCadena(form, cadena.values)).toEqual({ text })
  })
})

it('a name without second surname ends in a blank (note 1)', () => {
  const rebuilt = rebuildCadena('nss', { ...XIMENA, segundoApellido: '' })
  expect(rebuilt).toEqual({ text: NSS.replace('PRUEBA FICTICIA', 'PRUEBA ') })
})

describe('what is missing is named, never written as an empty text', () => {
  const optional: Partial<Record<CadenaForm, readonly string[]>> = { vigencia: ['rfc'] }
  const forms = ['nss', 'vigencia'] as const
  const names = ['nombre', 'primerApellido', 'segundoApellido'] as const
  const { nombre: _n, primerApellido: _p, segundoApellido: _s, ...rest } = XIMENA
  const whole = { ...rest, nombreCompleto: 'XIMENA PRUEBA FICTICIA' }

  for (const form of forms)
    for (const field of Object.keys(whole) as (keyof typeof whole)[]) {
      if (optional[form]?.includes(field) || (form === 'vigencia' && field === 'registroPatronal')) continue
      it(`${form} without ${field}`, () => {
        const { [field]: _, ...without } = whole
        expect(rebuildCadena(form, without)).toEqual({ missing: [field] })
      })
    }

  it.each(['invocante', 'tipoTramite', 'fecha', 'folio', 'nombreCompleto', 'nss'])('an empty %s', (field) =>
    expect(rebuildCadena('nss', { ...whole, [field]: '' })).toEqual({ missing: [field] }),
  )

  it('all of them', () =>
    expect(rebuildCadena('nss', {})).toEqual({
      missing: [
        'invocante',
        'tipoTramite',
        'fecha',
        'folio',
        'rfc',
        'nombreCompleto',
        'curp',
        'registroPatronal',
        'nss',
      ],
    }))

  it.each(['2025-08-05', '2025-08-05T10:15:30', 'ayer', '2025-13-05T10:15:30Z'])('%s is no instant', (fecha) =>
    expect(rebuildCadena('nss', { ...whole, fecha })).toEqual({ missing: ['fecha'] }),
  )

  it('a bar inside a value', () =>
    expect(rebuildCadena('nss', { ...XIMENA, [names[0]]: 'XIMENA|Folio:1' })).toEqual({ missing: ['nombreCompleto'] }))

  it('an unknown form is never written', () =>
    expect(rebuildCadena('desconocida', XIMENA)).toEqual({ missing: ['form'] }))
})
