import { isValid as isCurp } from '../identifiers/curp.ts'
import { isValid as isNss } from '../identifiers/nss.ts'

/** What the portal knows of the applicant. Each that is given is compared with the paper; none is ever repeated in a message. */
export interface Expected {
  readonly curp?: string
  readonly nss?: string
  /** The given names alone, or the whole name where no surnames are given. */
  readonly nombre?: string
  readonly primerApellido?: string
  readonly segundoApellido?: string
  /** `YYYY-MM-DD`. */
  readonly fechaNacimiento?: string
  /** The kind of paper that was asked for. */
  readonly kind?: string
  /** Values among these that an authority gave, such as RENAPO, and not the applicant: they corroborate the print. */
  readonly fromAuthority?: readonly ('curp' | 'nss')[]
}

/** Throws a `TypeError` that names the option, without the value, when an expected value is itself not well formed. */
export function checkExpected(expected: Expected | undefined): Expected {
  if (expected === undefined) return {}
  if (typeof expected !== 'object' || expected === null) throw new TypeError('options.expected must be an object')
  if (expected.curp !== undefined && !isCurp(expected.curp))
    throw new TypeError('options.expected.curp is not a well-formed CURP: check it before comparing a paper with it')
  if (expected.nss !== undefined && !isNss(expected.nss))
    throw new TypeError('options.expected.nss is not a well-formed NSS: check it before comparing a paper with it')
  for (const name of ['nombre', 'primerApellido', 'segundoApellido'] as const)
    if (expected[name] !== undefined && (typeof expected[name] !== 'string' || expected[name].trim() === ''))
      throw new TypeError(`options.expected.${name} must be a text that is not empty`)
  const birth = expected.fechaNacimiento
  if (birth !== undefined && !(typeof birth === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(birth) && isDay(birth)))
    throw new TypeError('options.expected.fechaNacimiento must be a day written YYYY-MM-DD')
  return expected
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso
}
