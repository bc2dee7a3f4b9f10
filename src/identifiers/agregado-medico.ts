/**
 * Agregado médico: what follows the NSS on clinical papers and says in which capacity its holder is covered. The IMSS
 * gives one to each titular and beneficiary.
 *
 *     1 M 2009 ES
 *     │ │ │    └ modality; missing when there is no current employer
 *     │ │ └ year of birth
 *     │ └ sex
 *     └ relationship to the titular
 *
 * Young people in Jóvenes Construyendo el Futuro get the suffix ` STPS JCF`.
 *
 * Source: practice, known from code and papers (documents.md 4); no published norm. Hence what is unknown is a warning.
 */
import { instantOf } from './calendar.ts'
import { untwin, upperCase, withoutSeparators } from './characters.ts'
import { type Comparison, comparisonOf, mismatchesOf } from './comparison.ts'
import { parse as parseCurp } from './curp.ts'
import type { Invalid, Valid, ValidateOptions } from './validation.ts'

const RELATIONSHIPS: Record<string, string> = {
  1: 'titular asegurado',
  2: 'cónyuge o concubina(rio)',
  3: 'hijo(a)',
  4: 'padre o madre',
  5: 'titular pensionado',
  6: 'beneficiario de pensionado',
}

/** Ordinario, pensionado, estudiante, and three whose names are not known. The catalogue is not public. */
const KNOWN_MODALITIES = ['OR', 'PE', 'ES', 'SA', 'SF', 'ME']

const SUFFIX = ' STPS JCF'

export interface AgregadoParts {
  relationship: string
  relationshipName: string
  sex: 'H' | 'M' | 'X'
  birthYear: number
  modality: string | undefined
  /** Whether it ends in `STPS JCF`. */
  jovenesConstruyendo: boolean
}

export type AgregadoProblem =
  /** Not a string. */
  | 'type'
  /** Something other than letters A-Z and digits. */
  | 'character'
  | 'length'
  | 'relationship'
  | 'sex'
  | 'birth-year'
  | 'modality'
  | 'future-birth'

export type AgregadoWarning = 'modality-missing' | 'modality-unknown'

/** Place by place: what it takes, and the part it belongs to. */
const PLACES: [takes: RegExp, problem: AgregadoProblem][] = [
  [/[1-6]/, 'relationship'],
  [/[HMX]/, 'sex'],
  [/[0-9]/, 'birth-year'],
  [/[0-9]/, 'birth-year'],
  [/[0-9]/, 'birth-year'],
  [/[0-9]/, 'birth-year'],
  [/[A-Z]/, 'modality'],
  [/[A-Z]/, 'modality'],
]

/** No living person is older. */
const FIRST_YEAR = 1900

/** Spaces, no-break spaces and hyphens dropped, a-z in upper case; the suffix is written ` STPS JCF`. */
export function compact(input: unknown): string | undefined {
  return typeof input === 'string' ? upperCase(withoutSeparators(input)).replace(/STPSJCF$/, SUFFIX) : undefined
}

/**
 * ```ts
 * parse('3M2009OR STPS JCF')?.relationshipName // → 'hijo(a)'
 * ```
 */
export function parse(input: unknown): AgregadoParts | undefined {
  const value = compact(input)
  return value === undefined || findFault(value, Number.POSITIVE_INFINITY) ? undefined : partsOf(value)
}

/**
 * ```ts
 * validate('1M2009').valid // → true
 * validate('7M2009ES') // → { valid: false, problem: 'relationship', position: 1 }
 * validate('1M2OO9ES') // → { valid: false, problem: 'birth-year', position: 4, suggestion: '1M2009ES' }
 * ```
 */
export function validate(
  input: unknown,
  options?: ValidateOptions,
): Valid<AgregadoParts, AgregadoWarning> | Invalid<AgregadoProblem> {
  const year = new Date(instantOf(options?.at) ?? Date.now()).getUTCFullYear()
  const value = compact(input)
  if (value === undefined) return { valid: false, problem: 'type' }
  const fault = findFault(value, year)
  if (fault) {
    const suggestion = untwin(value, takes)
    return { valid: false, ...fault, ...(suggestion && !findFault(suggestion, year) && { suggestion }) }
  }
  const parts = partsOf(value)
  const warnings: AgregadoWarning[] = []
  if (parts.modality === undefined) warnings.push('modality-missing')
  else if (!KNOWN_MODALITIES.includes(parts.modality)) warnings.push('modality-unknown')
  return { valid: true, value, parts, warnings, compacted: value !== input }
}

export function isValid(input: unknown, options?: ValidateOptions): boolean {
  return validate(input, options).valid
}

/** There is none: what stands for it is the CURP, see `compareAgregado`. */
export function checkDigit(_input: unknown): undefined {
  return undefined
}

/**
 * As it is printed.
 *
 * ```ts
 * format('1m2009esstpsjcf') // → '1M2009ES STPS JCF'
 * ```
 */
export function format(input: unknown): string | undefined {
  return parse(input) && compact(input)
}

/**
 * Compares sex and year of birth with the CURP of the same person; positions are the agregado's. Where either text is
 * not well formed they do not agree, and there are no mismatches.
 *
 * ```ts
 * compareAgregado('3H2006OR', 'MOXE060518HTLRXVA6').agrees // → true
 * ```
 */
export function compareAgregado(agregado: unknown, curp: unknown): Comparison {
  const value = parse(agregado) && compact(agregado)
  const person = parseCurp(curp)
  if (!value || !person) return { agrees: false, mismatches: [] }
  return comparisonOf([
    ...mismatchesOf('sexo', value.slice(1), person.sex, 2),
    ...mismatchesOf('fechaNacimiento', value.slice(2), person.birthDate.slice(0, 4), 3),
  ])
}

function findFault(value: string, latestYear: number): { problem: AgregadoProblem; position?: number } | undefined {
  const body = withoutSuffix(value)
  const foreign = body.search(/[^0-9A-Z]/) + 1
  if (foreign > 0) return { problem: 'character', position: foreign }
  if (body.length !== 6 && body.length !== 8) return { problem: 'length' }
  const wrong = Array.from(body).findIndex((character, i) => !PLACES[i]![0].test(character))
  if (wrong >= 0) return { problem: PLACES[wrong]![1], position: wrong + 1 }
  const year = Number(body.slice(2, 6))
  if (year < FIRST_YEAR) return { problem: 'birth-year', position: 3 }
  return year > latestYear ? { problem: 'future-birth', position: 3 } : undefined
}

function takes(character: string, index: number): boolean {
  return PLACES[index]?.[0].test(character) ?? true
}

function withoutSuffix(value: string): string {
  return value.endsWith(SUFFIX) ? value.slice(0, -SUFFIX.length) : value
}

function partsOf(value: string): AgregadoParts {
  const body = withoutSuffix(value)
  return {
    relationship: body.charAt(0),
    relationshipName: RELATIONSHIPS[body.charAt(0)]!,
    sex: body.charAt(1) as AgregadoParts['sex'],
    birthYear: Number(body.slice(2, 6)),
    modality: body.slice(6) || undefined,
    jovenesConstruyendo: value !== body,
  }
}
