import { type CadenaForm, forms } from './catalog.ts'
import { joinName } from './pieces.ts'
import type { CadenaField, PrintedValues } from './types.ts'

/** What a cadena is written from. Dates are instants with their offset; `nombreCompleto` is written as it is given. */
export type CadenaValues = Readonly<Partial<Record<CadenaField, string>>> &
  Pick<PrintedValues, 'nombre' | 'primerApellido' | 'segundoApellido'>

/**
 * Writes a cadena in a form from values. The same values give the same text. A name comes from its three parts where
 * `nombre` is given, otherwise from `nombreCompleto`. A value that the form needs and that is not given, or cannot be
 * written (a bar inside, no instant), is named in `missing`, and nothing is written: never an empty text in its place.
 * `''` says that a value is known to be empty: it is written where the grammar has an empty value, and leaves out a part
 * that the grammar leaves out.
 */
export function rebuildCadena(
  form: CadenaForm,
  values: CadenaValues,
): { text: string } | { missing: readonly (CadenaField | 'form')[] } {
  const declaration = forms.find((candidate) => candidate.form === form)
  if (!declaration || declaration.keys.length === 0) return { missing: ['form'] }
  const given: CadenaValues = { ...values, ...named(values) }
  const missing: CadenaField[] = []
  const parts: string[] = []
  for (const { key, field, piece, optional, emptiable } of declaration.keys) {
    const value = given[field]
    if (optional && (value === undefined || (value === '' && !emptiable))) continue
    const written = value === '' && emptiable ? '' : value && piece.write(value)
    if (written === undefined || (written === '' && !emptiable) || /[|\n\r]/.test(written)) missing.push(field)
    else parts.push(`${key}:${written}`)
  }
  return missing.length > 0 ? { missing } : { text: `||${parts.join('|')}${declaration.closing}` }
}

function named(values: CadenaValues): { nombreCompleto?: string } {
  const nombreCompleto = joinName(values)
  return nombreCompleto === undefined ? {} : { nombreCompleto }
}
