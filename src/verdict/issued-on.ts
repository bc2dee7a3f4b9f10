import { kindOf } from '../documents/catalog.ts'
import type { Place } from '../fields/passage.ts'
import { dayOf } from '../mexico-city.ts'
import type { PaperEvidence } from './evidence.ts'

/** The day on which a paper was issued, as it prints it, or else as its cadena says. */
export function issuedOn(paper: PaperEvidence): { day: string; evidence: readonly Place[] } | undefined {
  for (const name of kindOf(paper.kind).issued) {
    const reading = paper.fields[name]
    if (reading) return { day: String(reading.value), evidence: reading.evidence }
  }
  const fecha = 'problem' in paper.cadena ? undefined : paper.cadena.values.fecha
  return fecha ? { day: dayOf(fecha), evidence: paper.cadenaEvidence } : undefined
}

/** Whether its kind prints a date at all, so that a missing one is worth a word. */
export const isDated = ({ kind }: PaperEvidence): boolean => kindOf(kind).issued.length > 0
