import type { PersonName } from './compare-names.ts'
import type { PaperEvidence } from './evidence.ts'

/** The fields that hold a name, on one paper or another. */
export const NAME_FIELDS = ['nombre', 'primerApellido', 'segundoApellido', 'nombreCompleto'] as const

/** A field of the paper as text. */
export const textOf = ({ fields }: PaperEvidence, name: string): string | undefined =>
  fields[name] && String(fields[name].value)

/** The name that the paper prints, in its parts or else whole: where it prints both, once. */
export function nameOf(paper: PaperEvidence): PersonName {
  const { nombreCompleto, ...parts } = Object.fromEntries(NAME_FIELDS.map((field) => [field, textOf(paper, field)]))
  return parts.nombre === undefined ? { ...parts, nombreCompleto } : parts
}

/** The name fields that were read. */
export const nameFieldsOf = ({ fields }: PaperEvidence) => NAME_FIELDS.filter((name) => fields[name])

/** The person by all that a table may know of one. */
export const personOf = (paper: PaperEvidence) => ({
  ...nameOf(paper),
  nss: textOf(paper, 'nss'),
  curp: textOf(paper, 'curp'),
})
