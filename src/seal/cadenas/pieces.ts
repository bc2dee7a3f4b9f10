import { instantOf, localPartsOf } from '../../mexico-city.ts'
import { once } from '../../once.ts'
import { bare, collapse, fold, lay } from './letters.ts'
import type { PrintedValues } from './types.ts'

/** The readings of a wrapped text, likeliest first. They differ in blanks only. */
export interface Readings {
  readonly texts: readonly string[]
  readonly exhaustive: boolean
}

/** How the value of a key is written. `stream` is the printed text with `\n` at its wraps. */
export interface Piece {
  readonly readings: (stream: string, printed: PrintedValues) => Readings
  /** The value of an exact text, `''` for none; `undefined` where the text is no value of this kind. */
  readonly read: (text: string) => string | undefined
  /** The exact text of a value, `undefined` where it cannot be written. */
  readonly write: (value: string) => string | undefined
}

/** Above this number of wraps in a text without grammar, only "all blanks" and "no blanks" are read. */
const MOST_WRAPS = 6

/** A text without grammar: a wrap stands for a blank or for nothing. */
export function freeReadings(stream: string): Readings {
  const lines = stream.trim().split('\n')
  const wraps = lines.length - 1
  const exhaustive = wraps <= MOST_WRAPS
  const last = 2 ** wraps - 1
  const masks = exhaustive ? Array.from({ length: last + 1 }, (_, mask) => mask) : [0, last]
  const joined = masks.map((mask) =>
    lines.reduce((text, line, index) => text + (mask & (1 << (index - 1)) ? '' : ' ') + line),
  )
  return { texts: unique([...joined.map(collapse), ...joined]), exhaustive }
}

/** A value without blanks: folio, CURP, NSS, RFC, registro patronal. */
export const solid: Piece = {
  readings: (stream) => ({ texts: [bare(stream)], exhaustive: true }),
  read: (text) => text,
  write: (value) => value,
}

/** A text of which the usual values are known; others are read as they wrap. */
export function text(...known: readonly string[]): Piece {
  const folded = once(() => new Map(known.map((value) => [fold(value), value])))
  return {
    readings: (stream) => {
      const usual = folded().get(fold(stream))
      const laid = usual && lay(stream, usual)
      return laid ? { texts: [laid], exhaustive: true } : freeReadings(stream)
    },
    read: collapse,
    write: (value) => value,
  }
}

/** `nombres " " [apellido1] " " [apellido2]`: the blanks of a name are those printed elsewhere on the page. */
export const nombre: Piece = {
  readings: (stream, printed) => {
    const patterns = namePatterns(printed)
    const laid = patterns.flatMap((pattern) => lay(stream, pattern) ?? [])
    if (laid.length > 0) return { texts: unique([...laid, ...laid.map(endSwapped)]), exhaustive: true }
    const { texts, exhaustive } = freeReadings(stream)
    // Note 1: without second surname the blank before the bar is sealed, and often lost by the extractor.
    const ended = stream.endsWith(' ') ? texts.map(endSwapped) : texts
    return { texts: unique([...ended, ...ended.map(endSwapped)]), exhaustive }
  },
  read: collapse,
  write: (value) => value,
}

/** The name as the cadena joins it: three parts, single blanks between them even where one is empty (note 1). */
export function joinName(printed: PrintedValues): string | undefined {
  const { nombre: nombres, primerApellido, segundoApellido } = printed
  if (!nombres) return undefined
  return [nombres, primerApellido ?? '', segundoApellido ?? ''].map((part) => collapse(part.normalize('NFC'))).join(' ')
}

function namePatterns(printed: PrintedValues): string[] {
  const whole = printed.nombreCompleto && collapse(printed.nombreCompleto.normalize('NFC'))
  return [joinName(printed), whole].filter((pattern) => pattern !== undefined && pattern !== '') as string[]
}

/** With a blank at the end where there is none, without where there is. */
function endSwapped(name: string): string {
  return name.endsWith(' ') ? name.trimEnd() : `${name} `
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** Without blanks: `05deagosto2025,10:15:30`, and `05deagostode2025,…`, which only the 32-D has. */
const FECHA = /^(\d\d?)(de)(\p{L}+?)(de)?(\d{4}),(\d\d):(\d\d):(\d\d)$/iu

/** `dd de mes yyyy, hh:mm:ss`, read as an instant in Mexico City; `beforeYear` is what `fecha-de` has there. */
function fechaPiece(beforeYear: string): Piece {
  return {
    readings: (stream) => {
      const match = FECHA.exec(bare(stream))
      if (!match) return freeReadings(stream)
      const [, day, of, month, ofYear, year, hour, minute, second] = match
      const dated = [day, of, month, ofYear, year].filter((word) => word !== undefined).join(' ')
      return { texts: [`${dated}, ${hour}:${minute}:${second}`], exhaustive: true }
    },
    read: (written) => {
      if (bare(written) === '') return ''
      const match = FECHA.exec(bare(written))
      if (!match) return undefined
      const [, day, , month, , year, hour, minute, second] = match
      return instantOf({
        year: Number(year),
        month: MONTHS.indexOf(fold(month as string)) + 1,
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        second: Number(second),
      })
    },
    write: (instant) => {
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(instant)) return undefined
      if (Number.isNaN(Date.parse(instant))) return undefined
      const { year, month, day, hour, minute, second } = localPartsOf(instant)
      return `${pad(day)} de ${MONTHS[month - 1]} ${beforeYear}${year}, ${pad(hour)}:${pad(minute)}:${pad(second)}`
    },
  }
}

/** `05 de agosto 2025, 10:15:30`: no "de" before the year. */
export const fecha = fechaPiece('')
/** `05 de agosto de 2025, 23:59:59`: only in the 32-D. */
export const fechaDe = fechaPiece('de ')

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
