import type { Box, Code, Content, Page } from '../content/content.ts'
import { type ReadingText, readingText } from '../content/reading-text.ts'
import { kindOf } from '../documents/catalog.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import { type PaperReading, readPaper } from '../documents/read-paper.ts'
import { isGuide, type Recognised, recognise } from '../documents/recognise.ts'
import type { FieldReading } from '../fields/declaration.ts'
import type { Place } from '../fields/passage.ts'
import { readCadena } from '../seal/cadenas/cadena.ts'
import { printedValues } from './compare-printed.ts'
import type { FileEvidence, HiddenText, PaperEvidence } from './evidence.ts'

/** What the pages say: the papers among them, best first, or the name of another paper. */
export interface PagesEvidence {
  readonly papers: readonly PaperEvidence[]
  readonly other?: NonNullable<ReturnType<typeof recognise>['other']> | 'guia'
  readonly text: FileEvidence['text']
}

/** Recognises the papers in a file's content and reads them. Pure: facts in, facts out. */
export function gather(content: Content): PagesEvidence {
  const texts = content.pages.map(readingText)
  const recognition = recognise(texts.map(({ lines }) => lines))
  const papers = recognition.papers.map((paper) => paperOf(paper, content.pages, texts))
  const real = papers.filter((paper) => !isSpecimen(paper, recognition.papers))
  const text = textOf(texts)
  if (real.length > 0) return { papers: real.sort((a, b) => rank(a) - rank(b)), text }
  const other = papers.length > 0 ? 'guia' : recognition.other
  return other ? { papers: [], other, text } : { papers: [], text }
}

/** The best source that any page has: a scan with one page of real text is read by that page. */
function textOf(texts: readonly ReadingText[]): FileEvidence['text'] {
  const sources = new Set(texts.map(({ source }) => source))
  return (['text', 'unmapped', 'ocr', 'none'] as const).find((source) => sources.has(source)) ?? 'none'
}

/** A paper with a seal says more than one without. */
const rank = (paper: PaperEvidence) => (paper.sello.length > 0 ? 0 : 1) + ('problem' in paper.cadena ? 2 : 0)

/** A form with none of its essential fields filled in, and nothing sealed: a specimen, as leaflets show them. */
function isSpecimen(paper: PaperEvidence, recognised: readonly Recognised[]): boolean {
  if (kindOf(paper.kind).essential.some((name) => paper.fields[name])) return false
  const { fields } = kindOf(paper.kind)
  const filled = Object.keys(paper.fields).filter((name) => fields[name] && !fields[name].preprinted)
  if ('problem' in paper.cadena && filled.length < 2) return true
  return isGuide(recognised.flatMap((other) => (other.pages === paper.pages ? other.lines : [])))
}

function paperOf(
  { kind, pages, lines }: Recognised,
  all: readonly Page[],
  texts: readonly ReadingText[],
): PaperEvidence {
  const own = all.flatMap((page, i) => (pages.includes(page.number) ? [{ page, text: texts[i]! }] : []))
  const source = own.some(({ text }) => text.source === 'ocr') ? 'ocr' : 'text'
  const reading = readPaper(kind, lines, source)
  return {
    kind: kind.kind,
    pages,
    source,
    fields: reading.fields,
    tables: reading.tables,
    cadena: readCadena(reading.cadena.lines, printedValues(reading.fields)),
    cadenaEvidence: reading.cadena.evidence,
    sello: reading.sello.lines,
    selloEvidence: reading.sello.evidence,
    ...qrOf(
      kind,
      own.flatMap(({ page }) => page.codes ?? []),
    ),
    hidden: own.flatMap(({ text }) => hiddenIn(reading, text)),
    mixedFonts: own.flatMap(({ page }) => mixedFonts(reading.fields, page)),
  }
}

/** The first code that has the kind's own form, or else the first. */
function qrOf(kind: DocumentKind, codes: readonly Code[]): Pick<PaperEvidence, 'qr'> {
  if (!kind.qr || codes.length === 0) return {}
  const read = codes.map((code) => ({ code, values: kind.qr!(code.text) }))
  const { code, values } = read.find((one) => one.values) ?? read[0]!
  return { qr: { ...(values && { values }), evidence: [{ page: code.page, box: code.box, source: 'qr' }] } }
}

/** Unseen text inside the place of a field. Elsewhere it is nobody's business. */
function hiddenIn({ fields, cadena, sello }: PaperReading, { hidden, lines }: ReadingText): HiddenText[] {
  if (hidden.length === 0) return []
  const page = lines[0]?.page
  const places: [string, readonly Place[]][] = [
    ...Object.entries(fields).map(([name, { evidence }]): [string, readonly Place[]] => [name, evidence]),
    ['cadenaOriginal', cadena.evidence],
    ['selloDigital', sello.evidence],
  ]
  return places.flatMap(([field, evidence]) =>
    hidden.flatMap(({ run, how }) => {
      const place = evidence.find((other) => other.page === run.page && run.page === page && meet(other.box, run.box))
      return place ? [{ field, how, evidence: [{ ...place, box: run.box }] }] : []
    }),
  )
}

/** The boxes share more than an edge. */
const meet = (a: Box, b: Box) =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0.3 * (b[3] - b[1])

/** Values of figures: an honest program sets each in one font and size. */
const OF_ONE_FONT = ['nss', 'curp', 'folio', 'fechaSolicitud', 'fechaNacimiento', 'fechaExpedicion', 'vigenteHasta']

function mixedFonts(fields: Readonly<Record<string, FieldReading>>, page: Page): PaperEvidence['mixedFonts'] {
  return OF_ONE_FONT.flatMap((field) => {
    const places = fields[field]?.evidence.filter((place) => place.page === page.number) ?? []
    const runs = page.runs.filter(
      (run) => /[\p{L}\p{N}]/u.test(run.text) && places.some(({ box }) => isWithin(run.box, box)),
    )
    const sizes = runs.map((run) => run.size)
    const mixed = new Set(runs.map((run) => run.font)).size > 1 || Math.max(...sizes) > 1.1 * Math.min(...sizes)
    return runs.length > 1 && mixed ? [{ field, evidence: places }] : []
  })
}

const isWithin = (run: Box, box: Box) =>
  run[0] > box[0] - 1 && run[2] < box[2] + 1 && (run[1] + run[3]) / 2 > box[1] && (run[1] + run[3]) / 2 < box[3]
