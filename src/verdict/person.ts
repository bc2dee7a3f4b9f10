import type { PersonName } from './compare-names.ts'
import type { PaperEvidence } from './evidence.ts'

/** The fields that hold a name, on one paper or another. */
export const NAME_FIELDS = ['nombre', 'primerApellido', 'segundoApellido', 'nombreCompleto'] as const

/** A field of the paper as text. */
export const textOf = ({ fields }: PaperEvidence, name: string): string | undefined =>
  fields[name] && String(fields[name].value)

/** The name that the paper prints, in its parts or whole. */
export const nameOf = (paper: PaperEvidence): PersonName =>
  Object.fromEntries(NAME_FIELDS.map((field) => [field, textOf(paper, field)]))

/** The name fields that were read. */
export const nameFieldsOf = ({ fields }: PaperEvidence) => NAME_FIELDS.filter((name) => fields[name])
