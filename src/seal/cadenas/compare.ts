import { dayOf } from '../../mexico-city.ts'
import { bare, collapse, straight } from './letters.ts'
import { joinName } from './pieces.ts'
import type { Cadena, CadenaField, PrintedValues } from './types.ts'

export interface Comparison {
  readonly field: CadenaField
  readonly result: 'equal' | 'different' | 'not-printed' | 'not-in-cadena'
  /** Where equal only after a loosening: which one it took. */
  readonly how?: Loosening
}

export type Loosening =
  /** A blank more or less. */
  | 'blanks'
  /** `#` for Ñ, as in IMSS legacy data (documents.md §5.1, note 3). */
  | 'ñ-as-#'
  /** Accents or diaereses missing on one side. */
  | 'accents'
  /** N for Ñ, or N for `#`. */
  | 'ñ-as-n'

/** From exact to loosest; each includes those before it. Case is never loosened: names are sealed as they are written. */
const loosenings: readonly { readonly how?: Loosening; readonly fold: (text: string) => string }[] = [
  { fold: collapse },
  { how: 'blanks', fold: bare },
  { how: 'ñ-as-#', fold: (text) => bare(text).replaceAll('#', 'Ñ') },
  { how: 'accents', fold: (text) => withoutAccents(bare(text).replaceAll('#', 'Ñ')) },
  {
    how: 'ñ-as-n',
    fold: (text) => withoutAccents(bare(text).replaceAll('#', 'Ñ')).replace(/Ñ/g, 'N').replace(/ñ/g, 'n'),
  },
]

const exactly = loosenings.slice(0, 2)
const withEnie = loosenings.slice(0, 3)

/** What is held against what. `toPrinted` brings the cadena's value to the way in which pages print it. */
const comparisons: readonly {
  readonly field: CadenaField
  readonly printed: (page: PrintedValues) => string | undefined
  readonly toPrinted?: (value: string) => string
  readonly loosenings: typeof loosenings
}[] = [
  { field: 'folio', printed: ({ folio }) => folio, loosenings: exactly },
  {
    field: 'fecha',
    printed: (page) => page.fechaSolicitud ?? page.fechaExpedicion ?? page.fecha,
    toPrinted: dayOf,
    loosenings: exactly,
  },
  { field: 'nombreCompleto', printed: (page) => joinName(page) ?? page.nombreCompleto, loosenings },
  { field: 'curp', printed: ({ curp }) => curp, loosenings: exactly },
  { field: 'nss', printed: ({ nss }) => nss, loosenings: exactly },
  { field: 'rfc', printed: ({ rfc }) => rfc, loosenings: withEnie },
  { field: 'registroPatronal', printed: ({ registroPatronal }) => registroPatronal, loosenings: exactly },
]

/**
 * Holds the cadena against what the page prints elsewhere, field by field, always the same fields in the same order. Of
 * `fecha` only the day in Mexico City is printed and compared. Says nothing about a seal.
 */
export function compareCadena(cadena: Cadena, page: PrintedValues): readonly Comparison[] {
  return comparisons.map(({ field, printed, toPrinted, loosenings }) => {
    const onPage = printed(page)
    const sealed = cadena.values[field]
    if (!onPage) return { field, result: 'not-printed' }
    if (!sealed) return { field, result: 'not-in-cadena' }
    const left = straight((toPrinted?.(sealed) ?? sealed).normalize('NFC'))
    const right = straight(onPage.normalize('NFC'))
    if (left === right) return { field, result: 'equal' }
    const found = loosenings.find(({ fold }) => fold(left) === fold(right))
    if (!found) return { field, result: 'different' }
    return found.how === undefined ? { field, result: 'equal' } : { field, result: 'equal', how: found.how }
  })
}

/** Without accents and diaereses; the tilde of Ñ makes another letter and stays. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<![Nn])\p{M}+/gu, '')
    .normalize('NFC')
}
