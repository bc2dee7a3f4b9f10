import { kinds } from '../documents/catalog.ts'
import { yearOf } from '../identifiers/calendar.ts'
import * as curp from '../identifiers/curp.ts'
import * as nss from '../identifiers/nss.ts'
import { beneficiaryRow } from './beneficiary.ts'
import type { PersonName } from './compare-names.ts'
import type { PaperEvidence } from './evidence.ts'
import type { Kind } from './verdict.ts'

/** What the portal knows of the applicant. Each that is given is compared with the paper; none is ever repeated in a message. */
export interface Expected {
  readonly curp?: string | undefined
  readonly nss?: string | undefined
  /** The given names alone, or the whole name where no surnames are given. */
  readonly nombre?: string | undefined
  readonly primerApellido?: string | undefined
  readonly segundoApellido?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly fechaNacimiento?: string | undefined
  /** The kind of paper that was asked for. */
  readonly kind?: Exclude<Kind, 'other' | 'unknown'> | undefined
  /** Values among these that an authority gave, such as RENAPO, and not the applicant: they corroborate the print. */
  readonly fromAuthority?: readonly ('curp' | 'nss')[] | undefined
}

const isText = (value: unknown) => typeof value === 'string' && /[\p{L}#]/u.test(value)
const aName = [isText, 'must be a text with at least one letter'] as const

/** For each property, what it must be and the words for what is not. */
const PROPERTIES: Readonly<
  Record<keyof Expected, readonly [is: (value: unknown, all: Expected) => boolean, otherwise: string]>
> = {
  curp: [(value) => curp.isValid(value), 'is not a well-formed CURP: check it before comparing a paper with it'],
  nss: [nss.isValid, 'is not a well-formed NSS: check it before comparing a paper with it'],
  nombre: aName,
  primerApellido: aName,
  segundoApellido: aName,
  fechaNacimiento: [(value) => yearOf(value) !== undefined, 'must be a day written YYYY-MM-DD'],
  kind: [
    (value) => kinds.some(({ kind }) => kind === value),
    `must be one of ${kinds.map(({ kind }) => kind).join(', ')}`,
  ],
  fromAuthority: [
    (value, all) =>
      Array.isArray(value) &&
      value.every((name) => (name === 'curp' || name === 'nss') && all[name as 'curp'] !== undefined),
    'must list curp, nss or both, each of which is given',
  ],
}

/**
 * The expected values, compacted. Throws a `TypeError` that names the option, without the value, when one is itself not
 * well formed, and for a property that there is not.
 */
export function checkExpected(expected: Expected | undefined): Expected {
  if (expected === undefined) return {}
  if (typeof expected !== 'object' || expected === null) throw new TypeError('options.expected must be an object')
  const names = Object.keys(PROPERTIES) as (keyof Expected)[]
  if (Object.keys(expected).some((name) => !Object.hasOwn(PROPERTIES, name)))
    throw new TypeError(`options.expected has a property that is none of ${names.join(', ')}`)
  for (const name of names) {
    const [is, otherwise] = PROPERTIES[name]
    if (expected[name] !== undefined && !is(expected[name], expected))
      throw new TypeError(`options.expected.${name} ${otherwise}`)
  }
  return {
    ...expected,
    ...(expected.curp !== undefined && { curp: curp.compact(expected.curp) }),
    ...(expected.nss !== undefined && { nss: nss.compact(expected.nss) }),
  }
}

/** The applicant's name, where any part of it is expected. A `nombre` without surnames may be the whole name. */
export function expectedName({ nombre, primerApellido, segundoApellido }: Expected): PersonName | undefined {
  if (primerApellido !== undefined || segundoApellido !== undefined) return { nombre, primerApellido, segundoApellido }
  return nombre === undefined ? undefined : { nombreCompleto: nombre }
}

/** Whether the applicant stands in the paper's table of beneficiaries. */
export const isBeneficiary = (paper: PaperEvidence, expected: Expected): boolean =>
  beneficiaryRow(paper, { ...expectedName(expected), nss: expected.nss, curp: expected.curp }) !== undefined
