import type { Language } from '../language.ts'
import { explain } from '../verdict/explain.ts'
import type { Outcome, Verdict } from '../verdict/verdict.ts'
import { outcomeColours, outcomeWords } from './outcome-words.ts'
import type { Style } from './styles.ts'

/** A file of a pile on one line: what became of it, which it is, which paper it holds, and what is left to do. */
export function printLine(file: string, verdict: Verdict, language: Language, style: Style): string {
  const { document, action } = explain(verdict, language)
  const rest = verdict.action === 'none' ? document : `${document}. ${action}`
  return `${headOf(verdict.outcome, language, style)}  ${file}  ${style('dim', rest)}\n`
}

const headOf = (outcome: Outcome, language: Language, style: Style) => {
  const width = Math.max(...Object.values(outcomeWords[language]).map(({ length }) => length))
  return style(['bold', outcomeColours[outcome]], outcomeWords[language][outcome].padEnd(width))
}

/** What became of a pile. */
export interface Tally {
  readonly outcomes: readonly Outcome[]
  /** Files that stood in the table of an earlier run already; they are among the outcomes. */
  readonly known: number
  readonly unopened: number
  /** Files of the folders that are no PDF by their name. */
  readonly leftOut: number
}

const words = {
  es: {
    files: (n: number) => `${n} ${n === 1 ? 'archivo' : 'archivos'}`,
    accept: (n: number) => `${n} se ${n === 1 ? 'acepta' : 'aceptan'}`,
    review: (n: number) => `${n} por revisar`,
    reject: (n: number) => `${n} no ${n === 1 ? 'sirve' : 'sirven'}`,
    known: (n: number) => `${n} ya ${n === 1 ? 'estaba' : 'estaban'} en la tabla.`,
    unopened: (n: number) => `${n} no se ${n === 1 ? 'pudo' : 'pudieron'} abrir.`,
    leftOut: (n: number) =>
      n === 1
        ? '1 archivo de la carpeta no es PDF y se dejó fuera.'
        : `${n} archivos de la carpeta no son PDF y se dejaron fuera.`,
  },
  en: {
    files: (n: number) => `${n} ${n === 1 ? 'file' : 'files'}`,
    accept: (n: number) => `${n} accepted`,
    review: (n: number) => `${n} to review`,
    reject: (n: number) => `${n} rejected`,
    known: (n: number) => `${n} ${n === 1 ? 'was' : 'were'} in the table already.`,
    unopened: (n: number) => `${n} could not be opened.`,
    leftOut: (n: number) =>
      n === 1
        ? '1 file of the folder is no PDF and was left out.'
        : `${n} files of the folder are no PDF and were left out.`,
  },
} as const

/** The pile in a few sentences. */
export function printSummary({ outcomes, known, unopened, leftOut }: Tally, language: Language): string {
  const say = words[language]
  const counts = (['accept', 'review', 'reject'] as const).map((outcome) =>
    say[outcome](outcomes.filter((each) => each === outcome).length),
  )
  const besides = Object.entries({ known, unopened, leftOut } as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ` ${say[name as 'known' | 'unopened' | 'leftOut'](count)}`)
  return `\n${say.files(outcomes.length + unopened)}: ${counts.join(', ')}.${besides.join('')}\n`
}
