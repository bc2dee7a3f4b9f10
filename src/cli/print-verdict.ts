import type { Language } from '../language.ts'
import { explain } from '../verdict/explain.ts'
import { fieldName } from '../verdict/sentences.ts'
import type { Assurance, Field, Verdict } from '../verdict/verdict.ts'
import { assuranceWords } from './assurance-words.ts'
import { outcomeColours, outcomeWords } from './outcome-words.ts'
import { shortened } from './shortened.ts'
import type { Style } from './styles.ts'

const words = {
  es: {
    student: 'Para el estudiante:',
    action: 'Qué hacer:',
    page: 'pág.',
    entries: (count: number) => (count === 1 ? '1 registro' : `${count} registros`),
  },
  en: {
    student: 'For the student:',
    action: 'What to do:',
    page: 'p.',
    entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  },
} as const

const assuranceColours = {
  sealed: 'green',
  corroborated: 'green',
  printed: 'dim',
  conflict: 'red',
  absent: 'dim',
} as const satisfies Record<Assurance, string>

/** A verdict as a person reads it on a terminal, without the file's name. */
export function printVerdict(verdict: Verdict, language: Language, style: Style): string {
  const say = words[language]
  const { summary, document, seal, action, student, reasons } = explain(verdict, language)
  const colour = outcomeColours[verdict.outcome]
  const lines = [
    `${style(['bold', colour], outcomeWords[language][verdict.outcome])}  ${summary}`,
    `${document} · ${verdict.indication}${verdict.subIndication ? ` · ${verdict.subIndication}` : ''}`,
    ...fieldLines(verdict, language, style),
    '',
    seal,
    '',
    ...reasons.map(
      ({ code, fields, clerk }) =>
        `${style(colour, '•')} ${clerk}${fields.length > 0 ? ` (${fields.join(', ')})` : ''} ${style('dim', code)}`,
    ),
    ...(reasons.length > 0 ? [''] : []),
    ...(student.length > 0 ? [`${style('bold', say.student)} ${student.join(' ')}`] : []),
    `${style('bold', say.action)} ${action}`,
  ]
  return lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')
}

function fieldLines({ document }: Verdict, language: Language, style: Style): string[] {
  const say = words[language]
  const rows = Object.entries(document.fields as Record<string, Field<unknown>>)
    .filter(([, { assurance }]) => assurance !== 'absent')
    .map(([name, { value, assurance, evidence }]) => ({
      label: fieldName(name, language),
      text: Array.isArray(value) ? say.entries(value.length) : shortened(String(value ?? '')),
      assurance,
      page: evidence[0] ? `${say.page} ${evidence[0].page}` : '',
    }))
  if (rows.length === 0) return []
  const label = Math.max(...rows.map((row) => row.label.length))
  const text = Math.max(...rows.map((row) => row.text.length))
  const assured = Math.max(...rows.map((row) => assuranceWords[language][row.assurance].length))
  return [
    '',
    ...rows.map(
      (row) =>
        `${style('dim', row.label.padEnd(label))}  ${row.text.padEnd(text)}  ${style(assuranceColours[row.assurance], assuranceWords[language][row.assurance].padEnd(assured))}  ${style('dim', row.page)}`,
    ),
  ]
}
