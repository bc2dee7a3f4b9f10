import { COMMON, givenText, requestOf, type SampleChanges } from './changes.ts'
import { printEdited, withoutSello } from './edits.ts'
import type { Paper } from './papers.ts'
import { type SampleKind, samples } from './samples.ts'

/** A sample before it is drawn. Throws `TypeError`, naming the property, for what its kind does not have. */
export function draft<K extends SampleKind>(kind: K, changes: SampleChanges<K>): Paper {
  if (!Object.hasOwn(samples, kind)) throw new TypeError(`kind must be one of ${Object.keys(samples).join(', ')}`)
  if (typeof changes !== 'object' || changes === null) throw new TypeError('changes must be an object')
  const sample = samples[kind] as (typeof samples)['constancia-vigencia']
  const request = requestOf(changes as SampleChanges<SampleKind>)
  const own = sample.own(request)
  for (const name of Object.keys(changes))
    if (!COMMON.includes(name) && !(name in own)) throw new TypeError(`changes.${name}: there is no such thing on it`)
  const given = Object.entries(changes)
    .filter(([name]) => name in own)
    .flatMap(([name, value]) => (Array.isArray(value) ? [[name, value]] : givenText(name, value)))
  const paper = sample.paper(request, { ...own, ...Object.fromEntries(given) })
  return edited(changes.seal === 'none' ? withoutSello('')(paper) : paper, changes.printed)
}

function edited(paper: Paper, printed: object = {}): Paper {
  const edits = Object.entries(printed).flatMap(([name, value]) => givenText(name, value, 'changes.printed'))
  for (const [name] of edits)
    if (!(name in paper.values)) throw new TypeError(`changes.printed.${name}: the sample prints no such field`)
  return printEdited(Object.fromEntries(edits))(paper)
}
