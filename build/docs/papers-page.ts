import { kinds } from '../../src/documents/catalog.ts'
import type { DocumentKind } from '../../src/documents/document-kind.ts'
import { guideNames, otherPapers } from '../../src/documents/other-papers.ts'
import type { FieldDeclaration } from '../../src/fields/declaration.ts'
import { sexo, siNo } from '../../src/fields/values/choice.ts'
import { agregadoMedico, homoclave, registroPatronal, serial, uuid } from '../../src/fields/values/codes.ts'
import { curp } from '../../src/fields/values/curp.ts'
import { date } from '../../src/fields/values/date.ts'
import { folio } from '../../src/fields/values/folio.ts'
import { nss } from '../../src/fields/values/nss.ts'
import { text } from '../../src/fields/values/text.ts'
import { vigencia } from '../../src/fields/values/vigencia.ts'
import { WAYS } from '../../src/verdict/compare-printed.ts'
import { presets } from '../../src/verdict/presets.ts'
import { table } from './table.ts'

/** The page of the papers and their fields, from the declarations of the kinds. */
export function papersPage(): string {
  return `${[INTRO, ...kinds.flatMap(sectionOf), OTHERS, table(['`recognisedAs`', 'paper', 'en español'], others())].join('\n\n')}\n`
}

const INTRO = `# Papers and fields

\`verdict.document\` is a union that \`kind\` narrows; its \`fields\` have the names below, which are the labels that the papers print.
A field is \`{ value, printed, assurance, evidence }\`: \`value\` as the table says, \`printed\` as it stands on the page, \`evidence\`
the places; where the value is a code, \`decoded\` says what it means. A field that was not read is
\`{ assurance: 'absent', evidence: [] }\`.

Labels are found whatever their case, accents, blanks and line breaks, and whether the value stands beside or below. *Sealed* says
that a cadena can name the field; whether the one in hand does is told by \`verdict.seal.covers\`. What is not marked is asserted by
the page alone, whatever the seal says. What is known of these papers, and what is assumed, stands in the
[README](../README.md#what-is-confirmed-and-what-is-assumed).

*This page is written by \`npm run docs:generate\` from \`src/documents/\`.*`

const OTHERS = `## Papers that are named and not verified

\`kind\` is \`other\`, and \`fields\` is empty. The student can be told what it is and what to bring instead.`

const others = () =>
  [
    ...Object.entries(otherPapers).map(([name, { names }]) => [name, names] as const),
    ['guia', guideNames] as const,
  ].map(([name, { es, en }]) => [`\`${name}\``, en, es])

function sectionOf(kind: DocumentKind): string[] {
  return [
    `## \`${kind.kind}\``,
    `${kind.names.en}. *${kind.names.es}.*`,
    factsOf(kind)
      .map((fact) => `- ${fact}`)
      .join('\n'),
    table(['field', 'labels', 'value', 'sealed'], fieldRows(kind)),
    ...tablesOf(kind),
  ]
}

function factsOf(kind: DocumentKind): string[] {
  const days = (presets.standard.maxAgeDays as Readonly<Record<string, number>>)[kind.kind]
  return [
    kind.seal === 'always'
      ? 'Carries a cadena original and a sello digital.'
      : 'Carries no seal as far as known; one that is printed is read and verified.',
    ...(kind.unsealed ? [`When the seal is valid: ${kind.unsealed.en}`] : []),
    `Complete with ${listed(kind.required)}. A form without ${listed(kind.essential)}, and without a cadena, is a specimen: \`guia\`.`,
    kind.issued.length > 0
      ? `Dated by ${listed(kind.issued, 'or else')}, or else by its cadena.`
      : 'Prints no date that counts; the one of its cadena counts, where there is one.',
    days === undefined ? 'Does not grow old.' : `Fresh for ${days} days in the policy \`standard\`.`,
    ...(kind.qr ? ['Its QR code is held against the print (`fields.qr`); nobody signed it.'] : []),
  ]
}

const listed = (names: readonly string[], last = 'and') => {
  const quoted = names.map((name) => `\`${name}\``)
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`
}

function fieldRows(kind: DocumentKind): string[][] {
  const sealed = new Set([...WAYS.flat(), 'tipoTramite'])
  const mark = (name: string) => (sealed.has(name) ? 'yes' : '')
  return [
    ...Object.entries(kind.fields).map(([name, field]) => [`\`${name}\``, labelsOf(field), formOf(field), mark(name)]),
    ...Object.entries(kind.readings ?? {}).map(([name, { phrases }]) => [
      `\`${name}\``,
      `the sentence “${Object.keys(phrases).join('”, “')}”`,
      [...new Set(Object.values(phrases))].join(', '),
      mark(name),
    ]),
    ['`cadenaOriginal`', 'Cadena original', 'one line, as it was sealed', 'it is what the seal covers'],
    ['`selloDigital`', 'Sello digital', 'base64 in one line', ''],
  ]
}

const tablesOf = (kind: DocumentKind) =>
  Object.entries(kind.tables ?? {}).flatMap(([name, { columns }]) => [
    `\`${name}\` is a table: \`value\` is a list of rows, each with what could be read of`,
    table(
      ['column', 'labels', 'value'],
      Object.entries(columns).map(([column, field]) => [`\`${column}\``, labelsOf(field), formOf(field)]),
    ),
  ])

const labelsOf = ({ labels, below }: FieldDeclaration) =>
  below === undefined ? labels.join(' · ') : `${labels.join(' · ')}; or below the value of \`${below}\``

/** What a reader gives, in words. A new reader needs its line here. */
const FORMS = new Map<unknown, string>([
  [nss, '11 digits, where it is well formed'],
  [curp, '18 characters, where it is well formed'],
  [folio, 'digits'],
  [date, '`YYYY-MM-DD`'],
  [vigencia, '`YYYY-MM-DD`, or `---`, `------`, `PENSIONADO` as printed'],
  [text, 'text'],
  [sexo, '`Hombre`, `Mujer` or `No binario`'],
  [siNo, '`SI` or `NO`'],
  [homoclave, 'such as `IMSS-02-008`'],
  [uuid, 'a UUID in lower case'],
  [serial, 'digits, or hexadecimal'],
  [agregadoMedico, 'such as `1M2009ES`; `decoded` says `holder`, `relationship`, `sex`, `birthYear`, `modality`'],
  [registroPatronal, '11 characters'],
])

function formOf({ value, preprinted }: FieldDeclaration): string {
  const form = FORMS.get(value)
  if (form === undefined) throw new Error('build/docs/papers-page.ts has no words for what a reader gives')
  return preprinted ? `${form}; on the empty form too` : form
}
