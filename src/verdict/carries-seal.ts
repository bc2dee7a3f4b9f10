import { kindOf } from '../documents/catalog.ts'
import type { PaperEvidence } from './evidence.ts'

/** Whether the paper has a seal to check: its kind always does, or this one prints a part of it. */
export function carriesSeal({ kind, cadenaEvidence, sello }: PaperEvidence): boolean {
  const { seal } = kindOf(kind)
  return seal === 'always' || (seal === 'sometimes' && (cadenaEvidence.length > 0 || sello.length > 0))
}
