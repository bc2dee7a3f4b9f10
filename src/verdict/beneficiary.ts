import type { TableRow } from '../fields/read-tables.ts'
import { compareCurp } from '../identifiers/compare-curp.ts'
import { compareNames, type PersonName } from './compare-names.ts'
import type { PaperEvidence } from './evidence.ts'

/** By what a person is found in a table. */
export interface Sought extends PersonName {
  readonly nss?: string | undefined
  readonly curp?: string | undefined
}

/**
 * The row of the paper's table of beneficiaries in which a person stands. The CURP decides where the row has one; else
 * the NSS, a name that is alike, or a name that the CURP's letters fit. The paper itself is then another person's, as a
 * parent's constancia is for a student. The table is never sealed, so this excuses a difference and proves nothing.
 */
export const beneficiaryRow = (paper: PaperEvidence, person: Sought): TableRow | undefined =>
  paper.tables.beneficiarios?.rows.find(({ values: { nss, curp, nombre } }) => {
    if (curp !== undefined && person.curp !== undefined) return curp === person.curp
    if (nss !== undefined && nss === person.nss) return true
    if (nombre === undefined) return false
    return compareNames({ nombreCompleto: nombre }, person) !== 'another' || fits(person.curp, nombre)
  })

/** Whether a whole name can be cut into given names and two surnames so that the CURP agrees with it. */
function fits(curp: string | undefined, name: string): boolean {
  const words = name.trim().split(/\s+/)
  const join = (from: number, to?: number) => words.slice(from, to).join(' ')
  return words.some((_, first) =>
    words.some(
      (_, second) =>
        0 < first &&
        first < second &&
        compareCurp(curp, {
          nombre: join(0, first),
          primerApellido: join(first, second),
          segundoApellido: join(second),
        }).agrees,
    ),
  )
}
