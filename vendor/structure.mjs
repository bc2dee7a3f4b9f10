// What screen readers say, and copying gives, for marked content by the structure tree: ISO 32000-1, 14.7.4.4 and 14.9.
import { replacementIn } from './well-formed.mjs'

/** Elements in elements in elements: those of a paper have four or five. */
const DEEPEST = 10

/**
 * The text that is said for marked content instead of its own, by the content itself or by the structure tree, and
 * whether it is said for more than that content.
 * @param at The parser's `xref`, `stream` and `resources`, its class `NumberTree`, and the `task` whose page it is.
 */
export function saidFor(properties, at) {
  const text = replacementIn(properties, at.resources)
  if (text !== undefined) return { text, isPart: false }
  try {
    const tree = at.xref.root.get('StructTreeRoot')?.get?.('ParentTree')
    return tree && inStructure(properties, tree, at)
  } catch {
    // A damaged tree says nothing.
    return undefined
  }
}

function inStructure(properties, tree, { xref, stream, resources, task, NumberTree }) {
  const named = properties?.name === undefined ? properties : resources.get('Properties')?.get?.(properties.name)
  const number = named?.get?.('MCID')
  const key = stream.dict?.get('StructParents') ?? task.structParents
  if (number === undefined || key === undefined) return undefined
  task.structure ??= new Map()
  if (!task.structure.has(key)) task.structure.set(key, new NumberTree(tree, xref).get(key))
  let element = xref.fetchIfRef(task.structure.get(key)?.[number])
  for (let depth = 0; element?.get && depth < DEEPEST; element = element.get('P'), depth++) {
    const text = element.get('ActualText') ?? (depth === 0 ? element.get('Alt') : undefined)
    if (typeof text === 'string') return { text, isPart: depth > 0 }
  }
  return undefined
}
