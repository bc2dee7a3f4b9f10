// What screen readers say, and copying gives, for marked content by the structure tree: ISO 32000-1, 14.7.4.4 and 14.9.
import { propertiesIn, replacementIn } from './well-formed.mjs'

/** Elements in elements in elements: those of a paper have four or five. */
const DEEPEST = 10

/**
 * The text that is said for marked content instead of its own, by the content itself or by the structure tree, and
 * whether it is said for more than that content.
 * @param operand What the operator has for the content's properties: themselves, or their name.
 * @param at The parser's `xref`, `stream` and `resources`, its class `NumberTree`, and the `task` whose page it is.
 */
export function saidFor(operand, at) {
  const properties = propertiesIn(operand, at.resources)
  const text = replacementIn(properties)
  if (text !== undefined) return { text, isPart: false }
  try {
    const tree = at.xref.root.get('StructTreeRoot')?.get?.('ParentTree')
    return tree && inStructure(properties, tree, at)
  } catch {
    // A damaged tree says nothing.
    return undefined
  }
}

function inStructure(properties, tree, { xref, stream, task, NumberTree }) {
  const number = properties?.get?.('MCID')
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
