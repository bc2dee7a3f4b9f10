import type { FieldReading } from '../fields/declaration.ts'
import { type Comparison, compareCadena } from '../seal/cadenas/compare.ts'
import type { Cadena, PrintedValues } from '../seal/cadenas/types.ts'

/** A value of the cadena held against the fields of the paper that print it. */
export interface PrintedComparison extends Comparison {
  /** The fields of the paper; several where it prints one value in parts. Empty where it prints none. */
  readonly printed: readonly string[]
}

/**
 * Every way in which a paper prints what the cadena names, so that none goes unheld: a paper may print the name both
 * whole and in its parts, and two dates. What is not listed is printed under the cadena's own name of it.
 */
export const WAYS: readonly (readonly string[])[] = [
  ['fechaSolicitud'],
  ['fechaExpedicion'],
  ['nombre', 'primerApellido', 'segundoApellido'],
  ['nombreCompleto'],
  ['folio'],
  ['curp'],
  ['nss'],
]

/** What the paper prints of a person and a procedure, as the seal's side calls it. */
export const printedValues = (
  fields: Readonly<Record<string, FieldReading>>,
  names: readonly string[] = WAYS.flat(),
): PrintedValues =>
  Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, String(fields[name].value)]] : [])))

/** Holds the cadena against everything that the paper prints of it. */
export function comparePrinted(cadena: Cadena, fields: Readonly<Record<string, FieldReading>>): PrintedComparison[] {
  return WAYS.flatMap((names) =>
    compareCadena(cadena, printedValues(fields, names))
      .filter(({ result }) => result !== 'not-printed')
      .map((comparison) => ({ ...comparison, printed: names.filter((name) => fields[name]) })),
  )
}
