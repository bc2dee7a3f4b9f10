import { namesOf } from '../documents/kind-name.ts'
import type { Language } from '../language.ts'
import type { Evidence, PaperEvidence } from '../verdict/evidence.ts'
import type { Place } from '../verdict/place.ts'
import { fieldName } from '../verdict/sentences.ts'
import { findingWords } from './finding-words.ts'
import { shortened } from './shortened.ts'
import type { Style } from './styles.ts'

const words = {
  es: {
    paper: 'El documento',
    findings: 'Oculto, tapado o encima',
    nothing: 'Nada en el lugar de los datos.',
    saves: 'Guardados anteriores',
    earlier: {
      none: 'El archivo se guardó una sola vez.',
      read: 'Se leyeron y se compararon.',
      unreadable: 'Los hay, y ninguno es un documento por sí mismo.',
      unfinished: 'Los hay, y no se pudieron leer todos.',
    },
    changed: 'cambió',
    before: 'antes',
    file: 'El archivo',
    mixedFonts: 'con varias letras o tamaños',
    yes: 'sí',
    text: {
      text: 'legible',
      ocr: 'de un programa de reconocimiento: es un escaneo',
      none: 'ninguno: es una imagen',
      unmapped: 'se ve y no se puede leer',
    },
    page: 'pág.',
    entries: (count: number) => (count === 1 ? '1 registro' : `${count} registros`),
    facts: {
      text: 'texto',
      pages: 'páginas',
      pdfVersion: 'versión de PDF',
      producer: 'productor',
      creator: 'programa',
      created: 'creado',
      modified: 'modificado',
      revisions: 'veces guardado',
      active: 'contenido activo',
      signatures: 'firmas de PDF',
      signers: 'firmado por',
      certificates: 'certificados',
      ownerPassword: 'uso restringido',
      limits: 'límites alcanzados',
      sha256: 'sha256',
    },
  },
  en: {
    paper: 'The paper',
    findings: 'Hidden, covered or laid over',
    nothing: "Nothing in the fields' places.",
    saves: 'Earlier saves',
    earlier: {
      none: 'The file was saved once.',
      read: 'They were read and compared.',
      unreadable: 'There are some, and none is a paper by itself.',
      unfinished: 'There are some, and not all could be read.',
    },
    changed: 'changed',
    before: 'before',
    file: 'The file',
    mixedFonts: 'in several fonts or sizes',
    yes: 'yes',
    text: {
      text: 'can be read',
      ocr: 'of a program that recognises letters: it is a scan',
      none: 'none: it is a picture',
      unmapped: 'is seen and cannot be read',
    },
    page: 'p.',
    entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    facts: {
      text: 'text',
      pages: 'pages',
      pdfVersion: 'version of PDF',
      producer: 'producer',
      creator: 'creator',
      created: 'created',
      modified: 'modified',
      revisions: 'times saved',
      active: 'active content',
      signatures: 'PDF signatures',
      signers: 'signed by',
      certificates: 'certificates',
      ownerPassword: 'use restricted',
      limits: 'limits reached',
      sha256: 'sha256',
    },
  },
} as const

/** The facts of a file as an expert reads them on a terminal: each paper with its places, what is hidden, the file itself. */
export function printEvidence(evidence: Evidence, language: Language, style: Style): string {
  const say = words[language]
  const { papers, other, file } = evidence
  const name = namesOf(other === undefined ? { kind: 'unknown' } : { kind: 'other', recognisedAs: other })[language]
  const sections = [
    ...(papers.length === 0
      ? [[say.paper, [name]] as const]
      : papers.flatMap((paper) => paperSections(paper, language))),
    [say.saves, [say.earlier[file.earlier], ...file.changed.map((change) => changedLine(change, language))]] as const,
    [say.file, factLines(evidence, language)] as const,
  ]
  return sections
    .map(([title, lines]) => `\n${style('bold', title)}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('')
}

function paperSections(paper: PaperEvidence, language: Language): (readonly [string, string[]])[] {
  const say = words[language]
  const fields = Object.entries(paper.fields).flatMap(([field, reading]) =>
    [reading, ...reading.rivals].map(({ value, evidence }) => [
      fieldName(field, language),
      shortened(String(value)),
      placesOf(evidence, language),
    ]),
  )
  const tables = Object.entries(paper.tables).map(([name, { rows }]) => [
    fieldName(name, language),
    say.entries(rows.length),
    placesOf(
      rows.flatMap(({ evidence }) => evidence.slice(0, 1)),
      language,
    ),
  ])
  const seal = [
    ['cadenaOriginal', paper.cadenaEvidence] as const,
    ['selloDigital', paper.selloEvidence] as const,
  ].flatMap(([name, places]) =>
    places.length > 0 ? [[fieldName(name, language), '', placesOf(places, language)]] : [],
  )
  const rows = [...fields, ...tables, ...seal]
  const findings = [
    ...paper.hidden.map(({ field, how, evidence }) => [field, findingWords[how][language], evidence] as const),
    ...paper.mixedFonts.map(({ field, evidence }) => [field, say.mixedFonts, evidence] as const),
  ].map(([field, what, places]) => `${fieldName(field, language)}: ${what}, ${placesOf(places, language)}`)
  return [
    [`${namesOf(paper)[language]}, ${say.page} ${paper.pages.join(', ')}`, inColumns(rows)],
    [say.findings, findings.length > 0 ? findings : [say.nothing]],
  ]
}

const changedLine = ({ field, evidence, before = [] }: Evidence['file']['changed'][number], language: Language) =>
  `${fieldName(field, language)} ${words[language].changed}: ${placesOf(evidence, language)}; ${words[language].before} ${placesOf(before, language)}`

function factLines({ file }: Evidence, language: Language): string[] {
  const { facts, text, pages, limits, sha256 } = file
  const say = words[language]
  const all = { ...facts, text: say.text[text], pages, limits, sha256 }
  const labels = Object.entries(say.facts) as [keyof typeof all, string][]
  return inColumns(
    labels.flatMap(([fact, label]) => {
      const value = all[fact]
      const isNothing = value === undefined || value === 0 || value === false || (Array.isArray(value) && !value.length)
      const told = value === true ? say.yes : Array.isArray(value) ? value.join(', ') : String(value)
      return isNothing ? [] : [[label, fact === 'sha256' ? told : shortened(told)]]
    }),
  )
}

/** Boxes are left, top, right and bottom in points. */
const placesOf = (places: readonly Place[], language: Language) =>
  places
    .map(({ page, box, source }) => {
      const at = `${words[language].page} ${page} [${box.map((side) => Math.round(side)).join(' ')}]`
      return source === 'text' ? at : `${at} ${source}`
    })
    .join(', ')

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
