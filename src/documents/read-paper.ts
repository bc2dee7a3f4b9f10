import { type Line, type Span, textOf } from '../content/lines.ts'
import { acrossLines } from '../fields/across-lines.ts'
import type { FieldReading } from '../fields/declaration.ts'
import { doubtsOf, type FieldDoubt } from '../fields/doubts.ts'
import { valuesAt } from '../fields/find-value.ts'
import type { Label, LabelledLine } from '../fields/label.ts'
import { labelLines } from '../fields/labels.ts'
import { type Place, passageOf, placeOf } from '../fields/passage.ts'
import { readFields } from '../fields/read-fields.ts'
import { readTables, type TableReading } from '../fields/read-tables.ts'
import { labelsOf } from '../fields/spellings.ts'
import { fold } from '../fold.ts'
import { stateCodes, stateName } from '../identifiers/states.ts'
import { once, onceEach } from '../once.ts'
import type { DocumentKind } from './document-kind.ts'
import { sealLabels } from './seal-fields.ts'

/** Text that runs over several lines, line by line as printed. */
export interface Block {
  readonly lines: readonly string[]
  readonly evidence: readonly Place[]
}

/** What a paper prints, by field. Nothing here says whether it is true. */
export interface PaperReading {
  readonly fields: Readonly<Record<string, FieldReading>>
  readonly tables: Readonly<Record<string, TableReading>>
  readonly doubts: readonly FieldDoubt[]
  readonly cadena: Block
  readonly sello: Block
}

const blockLabels = labelsOf(sealLabels, true)
const blockNames: ReadonlySet<string> = new Set(Object.keys(sealLabels))

/**
 * Reads what a kind declares from the lines of its pages. The seal block comes first, because the cadena repeats most
 * of the labels: what stands in it is no label of the form.
 */
export function readPaper(kind: DocumentKind, lines: readonly Line[], source: Place['source']): PaperReading {
  const sealed = labelLines(lines, blockLabels)
  const cadena = block(sealed, 'cadenaOriginal', isCadena)
  const sello = block(sealed, 'selloDigital', isSello)
  const outside = withoutBlock(lines, labelsOfKind(kind), [...cadena, ...sello])
  const { main, tables } = readTables(kind.tables ?? {}, outside, source)
  const labelled = valuesAt(kind.fields, main)
  const fields = readFields(kind.fields, main, source, labelled)
  return {
    fields: { ...wholeWords(fields, cadena.map(textOf)), ...readPhrases(kind, lines, source) },
    tables,
    doubts: doubtsOf(kind.fields, main, labelled, fields, source),
    cadena: blockOf(cadena, source),
    sello: blockOf(sello, source),
  }
}

const wordsIn = (lines: readonly string[]) => lines.flatMap((line) => line.split(/[|: ]/)).map(fold)

/** Words of states, of their long names (`Coahuila de Zaragoza`), and of the turns of a clinic. */
const knownWords = once(() =>
  wordsIn([...stateCodes.map(stateName), 'IGNACIO LLAVE ZARAGOZA OCAMPO', 'MATUTINO VESPERTINO NOCTURNO']),
)

/**
 * A narrow cell breaks a word anywhere, and no line says whether a blank stood there: a word of a value over several lines is
 * put together where the cadena or `knownWords` have it whole, unless they have both its parts as well.
 */
function wholeWords(
  fields: Readonly<Record<string, FieldReading>>,
  cadena: readonly string[],
): Readonly<Record<string, FieldReading>> {
  const cut = Object.entries(fields).filter(
    ([, { value, evidence }]) => evidence.length > 1 && typeof value === 'string' && value.includes(' '),
  )
  if (cut.length === 0) return fields
  // Line by line: where the cadena itself is broken no blank is seen either.
  const words = new Set([...wordsIn(cadena), ...knownWords()])
  const has = (word: string) => words.has(fold(word))
  const mended = cut.map(([name, reading]) => {
    const value = (reading.value as string).split(' ').reduce((before, word) => {
      const last = before.slice(before.lastIndexOf(' ') + 1)
      const isCut = has(last + word) && !(has(last) && has(word))
      return isCut ? before + word : `${before} ${word}`
    })
    return [name, { ...reading, value }]
  })
  return { ...fields, ...Object.fromEntries(mended) }
}

const blockOf = (spans: readonly Span[], source: Place['source']): Block => ({
  lines: spans.map(textOf),
  evidence: spans.map((span) => placeOf(span, source)),
})

/** What such forms also print. A kind that does not read it still ends the values beside it there. */
const OTHER_LABELS = {
  direccion: ['Domicilio de la unidad', 'Dirección de la unidad', 'Domicilio', 'Dirección'],
  contacto: ['Teléfono', 'Correo electrónico'],
  rfc: ['RFC', 'Registro Federal de Contribuyentes'],
}

/** All spellings of a kind's labels: of its fields, and of the seal block and others, which bound the values beside them. */
const labelsOfKind = onceEach(({ fields }: DocumentKind) => {
  const spellings = Object.entries(fields).map(([name, field]) => [name, field.labels] as const)
  return labelsOf({ ...OTHER_LABELS, ...sealLabels, ...Object.fromEntries(spellings) })
})

/** Whether a line goes on with the text before it; `bounded` where another label of the block ends the text anyway. */
type Belongs = (span: Span, before: readonly Span[], bounded: boolean) => boolean

/** The block's text under the label that has most of it: a leaflet or a legend may name the label too. */
function block(lines: readonly LabelledLine[], name: string, belongs: Belongs): Span[] {
  let best: Span[] = []
  const all = lines.flatMap(({ labels }) => labels)
  for (const label of all) {
    if (label.name !== name) continue
    const bounded = all.indexOf(label) < all.length - 1
    const spans = acrossLines(label, lines, blockNames, (span, before) => belongs(span, before, bounded))
    if (lettersIn(spans) > lettersIn(best)) best = spans
  }
  return best
}

const lettersIn = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** A cadena begins with a bar and goes on to a double one. */
function isCadena(span: Span, before: readonly Span[]): boolean {
  if (before.length === 0) return span.line.glyphs[span.from]!.text === '|'
  const all = before.map(textOf).join('').replace(/\s/g, '')
  return !(all.length > 2 && all.endsWith('||'))
}

/** A sello is letters without words. Its last line is shorter than the others, or ends in `=`. */
function isSello(span: Span, before: readonly Span[], bounded: boolean): boolean {
  const text = textOf(span)
  if (text.split(' ').length > 3) return false
  const last = before.at(-1)
  if (!last) return true
  if (textOf(last).endsWith('=')) return text === '='
  return bounded || last.to - last.from >= 0.8 * Math.max(...before.map(({ from, to }) => to - from))
}

function withoutBlock(
  lines: readonly Line[],
  labels: ReturnType<typeof labelsOf>,
  sealed: readonly Span[],
): LabelledLine[] {
  const spans = new Map<Line, Span[]>()
  for (const span of sealed) spans.set(span.line, [...(spans.get(span.line) ?? []), span])
  const free = (label: Label) => !spans.get(label.line)?.some(({ from, to }) => label.from < to && label.to > from)
  return labelLines(lines, labels).map(({ line, labels: found }) => ({ line, labels: found.filter(free) }))
}

/** Values that the form says in a sentence. */
function readPhrases(
  kind: DocumentKind,
  lines: readonly Line[],
  source: Place['source'],
): Record<string, FieldReading> {
  const readings: Record<string, FieldReading> = {}
  for (const [name, { phrases }] of Object.entries(kind.readings ?? {}))
    for (const [phrase, value] of Object.entries(phrases)) {
      const spans = spansOfPhrase(fold(phrase), lines)
      if (!spans) continue
      readings[name] = {
        value,
        printed: passageOf(spans).text,
        evidence: spans.map((span) => placeOf(span, source)),
        rivals: [],
      }
      break
    }
  return readings
}

/** Where a folded phrase stands, also over two lines. */
function spansOfPhrase(phrase: string, lines: readonly Line[]): Span[] | undefined {
  const key = lines.map((line) => line.key).join('')
  const start = key.indexOf(phrase)
  if (start < 0) return undefined
  const spans: Span[] = []
  let offset = 0
  for (const line of lines) {
    const from = Math.max(start - offset, 0)
    const to = Math.min(start + phrase.length - offset, line.key.length)
    if (from < to) spans.push({ line, from: line.keyGlyphs[from]!, to: line.keyGlyphs[to - 1]! + 1 })
    offset += line.key.length
  }
  return spans
}
