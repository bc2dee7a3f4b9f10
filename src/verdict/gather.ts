import type { Code, Content, Page } from '../content/content.ts'
import { Glyphs } from '../content/glyphs.ts'
import { effortOfFile } from '../content/painted.ts'
import { type ReadingText, readingText } from '../content/reading-text.ts'
import { kindOf } from '../documents/catalog.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import { GUIDE, type OtherKind } from '../documents/other-papers.ts'
import { readPaper } from '../documents/read-paper.ts'
import { type Recognised, recognise } from '../documents/recognise.ts'
import { readCadena } from '../seal/cadenas/read.ts'
import { printedValues } from './compare-printed.ts'
import type { FileEvidence, NumberElsewhere, PaperEvidence } from './evidence.ts'
import { hiddenIn } from './hidden.ts'
import { mixedFonts } from './mixed-fonts.ts'

/** What the pages say: the papers among them, best first, or the name of another paper. */
export interface PagesEvidence {
  readonly papers: readonly PaperEvidence[]
  readonly other?: OtherKind
  readonly elsewhere: readonly NumberElsewhere[]
  readonly text: FileEvidence['text']
}

/** Recognises the papers in a file's content and reads them. Pure: facts in, facts out. */
export function gather(content: Content): PagesEvidence {
  const effort = effortOfFile()
  const texts = content.pages.map((page) => readingText(page, effort))
  const glyphs = new Glyphs(content)
  const recognition = recognise(texts.map(({ lines }) => lines))
  const papers = recognition.papers.map((paper) => paperOf(paper, content.pages, texts, glyphs))
  const real = papers.filter((paper) => !isSpecimen(paper))
  const [best] = real.sort((a, b) => rank(a) - rank(b))
  if (best) {
    const pages = texts.filter((_, i) => best.pages.includes(content.pages[i]!.number))
    return {
      papers: real,
      elsewhere: elsewhereOf(best, recognition.papers, texts),
      text: sourceAmong(pages, DOUBT_FIRST),
    }
  }
  const other = papers.length > 0 ? GUIDE : recognition.other
  return { papers: [], ...(other && { other }), elsewhere: [], text: sourceAmong(texts, TEXT_FIRST) }
}

/** A file that names no paper is what its best page is; a paper is no more readable than its worst page with text. */
const TEXT_FIRST = ['text', 'unmapped', 'ocr', 'none'] as const
const DOUBT_FIRST = ['ocr', 'unmapped', 'text', 'none'] as const

const sourceAmong = (texts: readonly ReadingText[], order: readonly FileEvidence['text'][]): FileEvidence['text'] =>
  order.find((source) => texts.some((text) => text.source === source)) ?? 'none'

/** The person's numbers on pages that belong to no paper: an annex, or a sheet that only looks like one. */
function elsewhereOf(
  best: PaperEvidence,
  recognised: readonly Recognised[],
  texts: readonly ReadingText[],
): NumberElsewhere[] {
  const taken = new Set(recognised.flatMap(({ pages }) => pages))
  const lines = texts.flatMap((text) =>
    text.source === 'text' ? text.lines.filter(({ page }) => !taken.has(page)) : [],
  )
  if (lines.length === 0) return []
  const { fields } = readPaper(kindOf(best.kind), lines, 'text')
  return (['nss', 'curp'] as const).flatMap((field) =>
    [fields[field], ...(fields[field]?.rivals ?? [])].flatMap((reading) =>
      reading ? [{ field, value: String(reading.value), evidence: reading.evidence }] : [],
    ),
  )
}

/** A paper with a seal says more than one without. */
const rank = (paper: PaperEvidence) => (paper.sello.length > 0 ? 0 : 1) + ('problem' in paper.cadena ? 2 : 0)

/** A form with none of its essential fields filled in, and nothing sealed: a specimen, as leaflets show them. */
function isSpecimen(paper: PaperEvidence): boolean {
  if (kindOf(paper.kind).essential.some((name) => paper.fields[name])) return false
  const { fields } = kindOf(paper.kind)
  const filled = Object.keys(paper.fields).filter((name) => fields[name] && !fields[name].preprinted)
  return 'problem' in paper.cadena && filled.length < 2
}

function paperOf(
  { kind, pages, lines }: Recognised,
  all: readonly Page[],
  texts: readonly ReadingText[],
  glyphs: Glyphs,
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
    ...(reading.doubts.length > 0 && { doubts: reading.doubts }),
    cadena: readCadena(reading.cadena.lines, printedValues(reading.fields)),
    cadenaEvidence: reading.cadena.evidence,
    sello: reading.sello.lines,
    selloEvidence: reading.sello.evidence,
    ...qrOf(
      kind,
      own.flatMap(({ page }) => page.codes ?? []),
    ),
    hidden: own.flatMap(({ page, text }) => hiddenIn(kind, reading, page, text, glyphs)),
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
