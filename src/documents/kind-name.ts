import { kindOf } from './catalog.ts'
import type { Names } from './document-kind.ts'
import { GUIDE, guideNames, type OtherKind, otherPapers } from './other-papers.ts'

const unknown: Names = { es: 'Documento que no se reconoce', en: 'A paper that is not recognised' }

/** What people call a paper of ours, another one, or none that is known. */
export function namesOf(document: { readonly kind: string; readonly recognisedAs?: OtherKind }): Names {
  if (document.kind === 'unknown') return unknown
  const { recognisedAs } = document
  if (recognisedAs === undefined) return kindOf(document.kind).names
  return recognisedAs === GUIDE ? guideNames : otherPapers[recognisedAs].names
}
