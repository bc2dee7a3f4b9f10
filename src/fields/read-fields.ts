import { belowValue } from './below-value.ts'
import type { FieldDeclaration, FieldReading } from './declaration.ts'
import { valuesAt } from './find-value.ts'
import type { LabelledLine } from './label.ts'
import { type Place, placesOf } from './passage.ts'

interface Candidate extends Omit<FieldReading, 'rivals'> {
  readonly rank: number
}

/**
 * Reads the declared fields from lines whose labels were found. A label may stand several times: the likeliest
 * spelling that has a value wins, and another value under the same spelling makes the field a conflict.
 * @param labelled What `valuesAt` found on the lines, where that is there already.
 */
export function readFields(
  declared: Readonly<Record<string, FieldDeclaration>>,
  lines: readonly LabelledLine[],
  source: Place['source'],
  labelled = valuesAt(declared, lines),
): Record<string, FieldReading> {
  const candidates = new Map<string, Candidate[]>()
  for (const { label, value: found } of labelled) {
    if (!found) continue
    const { passage, from, to, value } = found
    const candidate: Candidate = {
      value,
      printed: passage.text.slice(from, to),
      evidence: placesOf(passage, from, to, source),
      rank: label.rank,
    }
    candidates.set(label.name, [...(candidates.get(label.name) ?? []), candidate])
  }
  let readings: Record<string, FieldReading> = {}
  for (const [name, list] of candidates) {
    const best = Math.min(...list.map((candidate) => candidate.rank))
    const [first, ...others] = list.filter((candidate) => candidate.rank === best)
    const { rank: _, ...reading } = first!
    const rivals = others.filter((other) => JSON.stringify(other.value) !== JSON.stringify(first!.value))
    readings[name] = { ...reading, rivals: rivals.map(({ rank: _rank, ...rival }) => rival) }
  }
  for (const [name, { insteadOf }] of Object.entries(declared)) {
    if (!insteadOf || readings[name] || insteadOf.without.some((other) => readings[other])) continue
    const { [insteadOf.field]: reading, ...others } = readings
    if (!reading || !String(reading.value).includes(' ')) continue
    readings = { ...others, [name]: reading }
  }
  for (const [name, field] of Object.entries(declared)) {
    const above = field.below === undefined || readings[name] ? undefined : readings[field.below]
    const found = above && belowValue(above.evidence, lines, field.value)
    if (!found) continue
    const { passage, from, to, value } = found
    readings[name] = {
      value,
      printed: passage.text.slice(from, to),
      evidence: placesOf(passage, from, to, source),
      rivals: [],
    }
  }
  return readings
}
