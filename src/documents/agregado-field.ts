import { agregadoMedico } from '../fields/values/codes.ts'
import { parse } from '../identifiers/agregado-medico.ts'

/** What an agregado médico says of its holder, documents.md §4. The paper says it and no seal covers it. */
export interface AgregadoMedico {
  /** Whether the holder has the cover in his or her own right, or through the titular. */
  readonly holder: 'titular' | 'beneficiary'
  /** The first digit in words: `titular asegurado`, `hijo(a)`, `beneficiario de pensionado`… */
  readonly relationship: string
  readonly sex: 'H' | 'M' | 'X'
  readonly birthYear: number
  /** `OR` ordinario, `PE` pensionado, `ES` estudiante, or letters of which nothing is published. Absent where none is printed. */
  readonly modality?: string
  /** Whether it ends in `STPS JCF`: Jóvenes Construyendo el Futuro. */
  readonly jovenesConstruyendo: boolean
}

/** Nothing for a text that is not well formed. */
function decode(text: string): AgregadoMedico | undefined {
  const parts = parse(text)
  if (!parts) return undefined
  const { relationshipName, sex, birthYear, modality, jovenesConstruyendo } = parts
  return {
    holder: relationshipName.startsWith('titular') ? 'titular' : 'beneficiary',
    relationship: relationshipName,
    sex,
    birthYear,
    ...(modality !== undefined && { modality }),
    jovenesConstruyendo,
  }
}

/** In which capacity the person is covered, as a field or a column. */
export const agregadoField = { labels: ['Agregado médico', 'Agregado'], value: agregadoMedico, decode } as const
