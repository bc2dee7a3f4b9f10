/** `cotejo/nss`: the NSS alone. Imports no package. */
export type { Comparison, Mismatch } from './identifiers/comparison.ts'
export {
  checkDigit,
  compact,
  compareNss,
  format,
  isValid,
  type NssParts,
  type NssProblem,
  type NssWarning,
  parse,
  validate,
} from './identifiers/nss.ts'
export type { Invalid, Valid, ValidateOptions } from './identifiers/validation.ts'
