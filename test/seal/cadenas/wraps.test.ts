import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CadenaForm,
  type CadenaValues,
  type PrintedValues,
  readCadena,
  rebuildCadena,
  spellings,
} from '../../../src/seal/cadenas/cadena.ts'

/** For any cadena of any form, however the page wraps it, the sealed text is among the spellings. */

const word = fc
  .array(fc.constantFrom(...'ABCDEFGHIJKLMNÑOPQRSTUVWXYZÁÉÍÓÚÜ'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''))
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '))
const digits = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((all) => all.join(''))
const instant = fc
  .integer({ min: Date.UTC(2013, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((millis) => new Date(millis - (millis % 1000)).toISOString().replace('.000Z', 'Z'))

const person = fc.record({
  nombre: words(3),
  primerApellido: fc.oneof(words(2), fc.constant('')),
  segundoApellido: fc.oneof(words(2), fc.constant('')),
})

const tramites: Partial<Record<CadenaForm, readonly string[]>> = {
  nss: ['Asignación de NSS', 'Localización de NSS'],
  vigencia: ['COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES', 'Trajeta de adscripcion 430A5', 'SAV002'],
  'opinion-32d': ['Carta de No Adeudo Art. 32D'],
  corta: ['Localización de NSS'],
}

interface Sample {
  readonly text: string
  readonly printed: PrintedValues
}

const samples = (form: CadenaForm, tramite: fc.Arbitrary<string>): fc.Arbitrary<Sample> =>
  fc
    .record({
      person,
      tramite,
      fecha: instant,
      fechaInicioVigencia: instant,
      fechaFinVigencia: instant,
      folio: digits(23),
      nss: digits(11),
      curp: fc.constantFrom('', 'PUFX090101MNTRCMA7'),
      rfc: fc.constantFrom(undefined, 'PUFX090101AB1', 'PU&Ñ090101'),
    })
    .map(({ person, tramite, rfc, ...dated }) => {
      const values: CadenaValues = {
        invocante: 'portalimssdigital',
        tipoTramite: tramite,
        registroPatronal: '',
        opinion: 'POSITIVA',
        ...dated,
        ...person,
        ...(rfc !== undefined || form === 'nss' || form === 'opinion-32d' ? { rfc: rfc ?? 'PUFX090101' } : {}),
      }
      const rebuilt = rebuildCadena(form, values)
      if (!('text' in rebuilt)) throw new Error(`missing: ${rebuilt.missing.join()}`)
      return { text: rebuilt.text, printed: person }
    })

/** Lines of random widths, or of one width, as a PDF program cuts them: blanks at a line's ends are lost. */
const wrapped = (text: string): fc.Arbitrary<string[]> =>
  fc
    .oneof(
      fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 12 }),
      fc
        .integer({ min: 5, max: 90 })
        .map((width) => Array.from(text, (_, at) => at).filter((at) => at && !(at % width))),
    )
    .map((cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length]
      return places.slice(1).map((end, index) => text.slice(places[index], end).trim())
    })

const wrappedSamples = (form: CadenaForm, tramite: fc.Arbitrary<string>) =>
  samples(form, tramite).chain((sample) => wrapped(sample.text).map((lines) => ({ ...sample, lines })))

const texts = (lines: readonly string[], printed?: PrintedValues) => {
  const cadena = readCadena(lines, printed)
  if ('problem' in cadena) throw new Error(cadena.problem)
  return { first: cadena.text, all: [...spellings(cadena)].map(({ text }) => text) }
}

describe.each(Object.entries(tramites) as [CadenaForm, readonly string[]][])('%s', (form, known) => {
  it('is read back first, with the name printed on the page', () => {
    fc.assert(
      fc.property(wrappedSamples(form, fc.constantFrom(...known)), ({ text, lines, printed }) => {
        const { first, all } = texts(lines, printed)
        expect(first).toBe(text)
        expect(all[0]).toBe(text)
      }),
      { numRuns: 400 },
    )
  })

  it('is among the spellings, without anything printed elsewhere', () => {
    fc.assert(
      fc.property(
        wrappedSamples(form, fc.constantFrom(...known)).filter(({ printed }) => printed.primerApellido !== ''),
        ({ text, lines }) => {
          // A page that cuts a name more than six times is not undone without knowing the name.
          fc.pre(lines.every((line) => line.length > 12))
          expect(texts(lines).all).toContain(text)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe.each(['vigencia', 'generica'] as const)('%s with a trámite that no table knows', (form) => {
  it('is among the spellings', () => {
    fc.assert(
      fc.property(wrappedSamples(form, words(3)), ({ text, lines, printed }) => {
        fc.pre(lines.every((line) => line.length > 8))
        expect(texts(lines, printed).all).toContain(text)
      }),
      { numRuns: 400 },
    )
  })
})

describe('the sealed text is found through other damage', () => {
  const damaged = wrappedSamples('nss', fc.constantFrom('Asignación de NSS')).chain((sample) =>
    fc.record({
      text: fc.constant(sample.text),
      printed: fc.constant(sample.printed),
      lines: fc
        .tuple(...sample.lines.map(() => fc.constantFrom('', ' ', '\u00a0', '\t', '  ')))
        .map((ends) => sample.lines.map((line, index) => ends[index] + line.normalize('NFD') + ends.at(-1 - index))),
    }),
  )
  it('blanks of any kind at line ends, decomposed accents', () => {
    fc.assert(
      fc.property(damaged, ({ text, lines, printed }) => {
        expect(texts(lines, printed).first).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})

it('lists each text once, and never more than a few hundred', () => {
  const name = Array.from({ length: 40 }, () => 'A').join('\n')
  const tramite = Array.from({ length: 7 }, () => 'B').join('\n')
  const lines =
    `||Invocante:portalimssdigital|Tipo de trámite:${tramite}|Fecha:05 de agosto 2025, 10:15:30|Folio:17544105304121465000001|RFC:|Nombre o Razon Social:${name}|Curp:|Número Registro Patronal:|Número de Seguridad Social:99250900018||`.split(
      '\n',
    )
  const { all } = texts(lines)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeLessThan(300)
})
