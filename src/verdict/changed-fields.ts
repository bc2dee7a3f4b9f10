import type { Place } from '../fields/passage.ts'
import type { FileEvidence, PaperEvidence } from './evidence.ts'

type Changed = FileEvidence['changed'][number]

/** Fields that say whose paper it is, whatever its kind. */
const OF_THE_PERSON = ['nss', 'curp']

/** What a paper says, by field, and where. */
function valuesOf(paper: PaperEvidence): Map<string, { value: string; evidence: readonly Place[] }> {
  const values = new Map<string, { value: string; evidence: readonly Place[] }>()
  for (const [name, { value, evidence }] of Object.entries(paper.fields))
    values.set(name, { value: JSON.stringify(value), evidence })
  for (const [name, { rows }] of Object.entries(paper.tables))
    if (rows.length > 0)
      values.set(name, {
        value: JSON.stringify(rows.map((row) => row.values)),
        evidence: rows.flatMap(({ evidence }) => evidence),
      })
  if (!('problem' in paper.cadena))
    values.set('cadenaOriginal', { value: paper.cadena.text, evidence: paper.cadenaEvidence })
  if (paper.sello.length > 0)
    values.set('selloDigital', { value: paper.sello.join('').replace(/\s/g, ''), evidence: paper.selloEvidence })
  return values
}

/**
 * The fields that an earlier save of the same file had with another value: between papers of one kind all of them,
 * between others those that say whose they are. What only one of the two has is not held against it, and what was read
 * from a picture differs each time.
 */
export function changedFields(now: readonly PaperEvidence[], earlier: readonly PaperEvidence[]): Changed[] {
  const changed = new Map<string, Changed>()
  for (const before of earlier) {
    const same = now.filter(({ kind }) => kind === before.kind)
    for (const paper of same.length > 0 ? same : now.slice(0, 1)) {
      if (before.source === 'ocr' || paper.source === 'ocr') continue
      const values = valuesOf(paper)
      for (const [field, { value, evidence }] of valuesOf(before)) {
        const present = values.get(field)
        if (!present || present.value === value || changed.has(field)) continue
        if (same.length > 0 || OF_THE_PERSON.includes(field))
          changed.set(field, { field, evidence: present.evidence, before: evidence })
      }
    }
  }
  return [...changed.values()]
}
