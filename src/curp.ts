/** `cotejo/curp`: the CURP alone. Imports no package. */
export { compareCurp } from './identifiers/compare-curp.ts'
export { type Comparison, isWeakMismatch, type Mismatch, type MismatchCode } from './identifiers/comparison.ts'
export {
  type CurpOptions,
  type CurpParts,
  type CurpProblem,
  type CurpWarning,
  checkDigit,
  compact,
  format,
  isValid,
  parse,
  validate,
} from './identifiers/curp.ts'
export { curpFromPerson } from './identifiers/curp-from-person.ts'
export type { Rules } from './identifiers/names.ts'
export type { Person } from './identifiers/person.ts'
export type { StateCode } from './identifiers/states.ts'
export type { Invalid, Valid, ValidateOptions } from './identifiers/validation.ts'
