import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Box, Content, TextRun } from '../src/content/content.ts'
import { readContent } from '../src/content/read-content.ts'
import type { Place } from '../src/fields/passage.ts'
import { readDocument } from '../src/read-document.ts'
import type { Evidence } from '../src/verdict/evidence.ts'
import { gather } from '../src/verdict/gather.ts'
import { judge } from '../src/verdict/judge.ts'
import type { Field, Verdict } from '../src/verdict/verdict.ts'
import { verifyDocument } from '../src/verify.ts'
import { pdf } from './content/pdf.ts'
import { basisOf, bytesOf, describedAs } from './verdict/papers.ts'

/**
 * A changed character anywhere in the cadena, in the sello, or in a printed value that the cadena names is never
 * `TOTAL-PASSED`: on papers of several programs, cadenas and selli, under the policy that the paper passes unchanged.
 */

const PAPERS = [
  'asignacion-nss/accept-pdf-lib',
  'asignacion-nss/accept-chromium-one-surname',
  'asignacion-nss/accept-libreoffice-long-name',
  'constancia-vigencia/accept-pdfkit',
  'constancia-vigencia/accept-chromium-pensioner',
  'alta-clinica/accept-pdf-lib',
]

/** Values that the cadena names, and that a page may print. */
const BOUND = ['folio', 'nss', 'curp', 'nombre', 'primerApellido', 'segundoApellido', 'nombreCompleto']
const DATES = ['fechaSolicitud', 'fechaExpedicion']

interface Paper {
  readonly content: Content
  readonly evidence: Evidence
}

const papers = new Map<string, Paper>()

beforeAll(async () => {
  for (const name of PAPERS)
    papers.set(name, { content: await readContent(bytesOf(name)), evidence: await readDocument(bytesOf(name)) })
})

/**
 * The basis of a paper, in which what is seen does not count: here the text is changed and its glyphs are not, which
 * `tamper.visible` would tell at once.
 */
function unseeing(name: string) {
  const { policy, ...basis } = basisOf(describedAs(name))
  return { ...basis, policy: { extends: policy, levels: { 'tamper.visible': 'warn' } } as const }
}

/** One character of a page: which run, which unit of its text. */
interface Spot {
  readonly page: number
  readonly run: number
  readonly at: number
}

/** The printed characters that stand inside some places. */
function spotsIn({ pages }: Content, places: readonly Place[]): Spot[] {
  return pages.flatMap(({ runs, number }, page) =>
    runs.flatMap((run, index) =>
      places.some((place) => place.page === number && meet(run.box, place.box))
        ? [...run.text].flatMap((character, at) =>
            character.trim() !== '' && places.some(({ box }) => isWithin(run, at, box))
              ? [{ page, run: index, at }]
              : [],
          )
        : [],
    ),
  )
}

const meet = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** The middle of a character of level text. */
function isWithin({ box, edges, angle }: TextRun, at: number, place: Box): boolean {
  expect(angle).toBe(0)
  const x = box[0] + (edges[at]! + edges[at + 1]!) / 2
  const y = (box[1] + box[3]) / 2
  return x > place[0] && x < place[2] && y > place[1] && y < place[3]
}

const characterAt = ({ content }: Paper, { page, run, at }: Spot) => content.pages[page]!.runs[run]!.text[at]!

function judged(name: string, spot: Spot, character: string) {
  const { content, evidence } = papers.get(name)!
  const pages = content.pages.map((page, number) =>
    number === spot.page
      ? {
          ...page,
          runs: page.runs.map((run, index) =>
            index === spot.run
              ? { ...run, text: run.text.slice(0, spot.at) + character + run.text.slice(spot.at + 1) }
              : run,
          ),
        }
      : page,
  )
  const { papers: found, other, text } = gather({ ...content, pages })
  return judge(
    { ...evidence, file: { ...evidence.file, text }, papers: found, ...(other && { other }) },
    unseeing(name),
  )
}

/** What stands in the cadena, in the sello, and in the bound fields, as the genuine paper was read. */
function targetsOf(name: string): Readonly<Record<'cadena' | 'sello' | 'print', readonly Spot[]>> {
  const { content, evidence } = papers.get(name)!
  const [paper] = evidence.papers
  const bound = BOUND.flatMap((field) => paper!.fields[field]?.evidence ?? [])
  return {
    // One closing bar or two are the same cadena (verdict-notes §5): the last one may be lost.
    cadena: spotsIn(content, paper!.cadenaEvidence).slice(0, -1),
    sello: spotsIn(content, paper!.selloEvidence),
    print: spotsIn(content, bound),
  }
}

/**
 * Another character in its place. An accent or the tilde of Ñ may be lost in print, `#` may stand for Ñ, and the
 * apostrophe has several shapes (documents.md §5.1 note 3; docs/decisions): such a paper is the same paper.
 */
const letterOf = (character: string) =>
  character
    .replaceAll('#', 'Ñ')
    .replace(/[’‘´`]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
const isOther = (before: string, after: string) => letterOf(before) !== letterOf(after)

const anyCharacter = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+/=|:#. -]$/),
  // Look-alikes, blanks without width, marks, letters of other scripts.
  fc.constantFrom(
    'А',
    'О',
    '０',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\u0301',
    '｜',
    '：',
    'ﬁ',
    '\u00a0',
    '\u2028',
    '\0',
    '|',
  ),
  fc.string({ minLength: 1, maxLength: 1 }),
)

const isAbsent = ({ fields }: Verdict['document'], name: string) =>
  (fields as Record<string, Field>)[name]!.assurance === 'absent'

describe.each(PAPERS)('%s', (name) => {
  it('passes as it is', () => {
    const { content, evidence } = papers.get(name)!
    const { papers: found } = gather(content)
    expect(judge({ ...evidence, papers: found }, unseeing(name)).indication).toBe('TOTAL-PASSED')
    for (const spots of Object.values(targetsOf(name))) expect(spots.length).toBeGreaterThan(40)
  })

  it.each(['cadena', 'sello', 'print'] as const)('never passes with a character of its %s changed', (target) => {
    const paper = papers.get(name)!
    const spots = targetsOf(name)[target]
    fc.assert(
      fc.property(fc.nat({ max: spots.length - 1 }), anyCharacter, (index, character) => {
        const spot = spots[index]!
        fc.pre(isOther(characterAt(paper, spot), character))
        const { indication, document } = judged(name, spot, character)
        // What has no longer the form of a folio is not read as one; then none is given.
        const isGone = target === 'print' && isAbsent(document, 'folio')
        if (!isGone) expect(indication).not.toBe('TOTAL-PASSED')
      }),
      { numRuns: 20 },
    )
  })
})

describe('each character by itself', () => {
  const name = 'asignacion-nss/accept-pdf-lib'

  it.each(['cadena', 'print'] as const)('of the %s counts', (target) => {
    const paper = papers.get(name)!
    for (const spot of targetsOf(name)[target]) {
      const before = characterAt(paper, spot)
      const after = before === 'X' ? 'Y' : /\d/.test(before) ? String((Number(before) + 1) % 10) : 'X'
      expect(judged(name, spot, after).indication, `${target} ${JSON.stringify(spot)}`).not.toBe('TOTAL-PASSED')
    }
  })

  it('of the sello counts, to the last bit of the last letter', () => {
    const paper = papers.get(name)!
    const spots = targetsOf(name).sello
    const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    // The letters before the padding hold bits that no byte has: 61 is `=`.
    for (const spot of [...spots.filter((_, i) => i % 7 === 0), ...spots.slice(-3)]) {
      const before = ALPHABET.indexOf(characterAt(paper, spot))
      const after = before < 0 ? 'A' : ALPHABET[before ^ 1]!
      expect(judged(name, spot, after).indication, JSON.stringify(spot)).not.toBe('TOTAL-PASSED')
    }
  })

  it('of the printed date counts', () => {
    const { content, evidence } = papers.get(name)!
    const dates = DATES.flatMap((field) => evidence.papers[0]!.fields[field]?.evidence ?? [])
    const digits = spotsIn(content, dates).filter((spot) => /\d/.test(characterAt({ content, evidence }, spot)))
    expect(digits).toHaveLength(8)
    for (const spot of digits)
      for (const change of [1, 5]) {
        const after = String((Number(characterAt({ content, evidence }, spot)) + change) % 10)
        expect(judged(name, spot, after).indication, JSON.stringify(spot)).not.toBe('TOTAL-PASSED')
      }
  })
})

test.each(['X', '1', '!', 'l', '¦', '\u0301'])('in place of the last bar, %j is seen', (character) => {
  const { content, evidence } = papers.get(PAPERS[0]!)!
  const last = spotsIn(content, evidence.papers[0]!.cadenaEvidence).at(-1)!
  expect(content.pages[last.page]!.runs[last.run]!.text[last.at]).toBe('|')
  expect(judged(PAPERS[0]!, last, character).indication).not.toBe('TOTAL-PASSED')
})

describe('one byte of the file', () => {
  const { values } = describedAs('asignacion-nss/accept-pdfkit')
  const escaped = (text: string) =>
    text.replace(/[^\x20-\x7e]/g, (letter) => `\\${letter.charCodeAt(0).toString(8)}`).replace(/[()]/g, '\\$&')
  const shown: string[] = []
  const show = (text: string, x: number, y: number, size = 8) =>
    shown.push(`BT /F1 ${size} Tf 1 0 0 1 ${x} ${792 - y} Tm (${escaped(text)}) Tj ET`)
  const lines = (text: string) => text.match(/.{1,90}/gu)!

  const file = (() => {
    show('Instituto Mexicano del Seguro Social', 40, 40)
    show('Asignación de Número de Seguridad Social', 40, 60, 13)
    show('El Instituto Mexicano del Seguro Social hace constar que se asignó el siguiente:', 40, 80)
    const rows = [
      ['Folio', 'folio'],
      ['Fecha de solicitud del trámite', 'fechaSolicitud'],
      ['Número de Seguridad Social', 'nss'],
      ['CURP', 'curp'],
      ['Nombre(s)', 'nombre'],
      ['Primer apellido', 'primerApellido'],
      ['Segundo apellido', 'segundoApellido'],
    ] as const
    rows.forEach(([label, field], i) => {
      const value = values[field]!
      show(`${label}:`, 40, 100 + 12 * i)
      show(field === 'fechaSolicitud' ? value.split('-').reverse().join('/') : value, 190, 100 + 12 * i)
    })
    let y = 220
    for (const [label, text] of [
      ['Cadena original', values.cadenaOriginal!],
      ['Sello Digital', values.selloDigital!],
    ] as const) {
      show(`${label}:`, 40, y, 6)
      for (const line of lines(text)) {
        y += 8
        show(line, 40, y, 6)
      }
      y += 12
    }
    show(`Número de Serie: ${values.numeroSerie}`, 40, y, 6)
    return pdf(shown.join('\n'))
  })()

  const at = '2026-11-21T12:00:00-06:00'
  const basis = { ...basisOf(describedAs('asignacion-nss/accept-pdfkit')), at }

  /** Where a text stands in the file, byte by byte; letters beyond ASCII are written as four. */
  const text = new TextDecoder('latin1').decode(file)
  const bytesOfText = (part: string) => {
    const start = text.indexOf(`(${escaped(part)})`) + 1
    expect(start).toBeGreaterThan(0)
    return Array.from({ length: escaped(part).length }, (_, i) => start + i)
  }
  /** Blanks are distances on a page, put back by the grammar; and the last bar may be lost. */
  const counts = (place: number) =>
    text[place] !== ' ' && !text.startsWith('|)', place) && !text.startsWith('||)', place)
  const sealed = [
    ...lines(values.cadenaOriginal!),
    ...lines(values.selloDigital!),
    values.folio!,
    values.nss!,
    values.curp!,
    values.nombre!,
    values.primerApellido!,
    values.segundoApellido!,
  ]
    .flatMap(bytesOfText)
    .filter(counts)

  test('none changed, it passes', async () => {
    expect((await verifyDocument(file, basis)).indication).toBe('TOTAL-PASSED')
  })

  test('any changed in the sealed text, it never passes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sealed), fc.integer({ min: 1, max: 255 }), async (place, by) => {
        const changed = new Uint8Array(file)
        changed[place] = (changed[place]! + by) % 256
        const { indication, document } = await verifyDocument(changed, basis)
        if (indication === 'TOTAL-PASSED') expect(isSamePrint(document)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  /** A lost accent in a printed name is the same paper; the cadena allows for nothing. */
  function isSamePrint({ fields }: Verdict['document']): boolean {
    const { cadenaOriginal, ...read } = fields as Record<string, Field>
    const names = ['nombre', 'primerApellido', 'segundoApellido']
    const isLost = (name: string) => {
      const printed = read[name]?.value
      return printed !== values[name] && printed !== undefined && letterOf(printed) === letterOf(values[name]!)
    }
    return cadenaOriginal?.value === values.cadenaOriginal && names.some(isLost)
  }
})
