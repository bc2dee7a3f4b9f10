import type { Box } from './content.ts'
import type { Dictionary } from './pdfjs.js'

/** What stands in a file where a value is asked for, told apart by what it can do: the parser has a class for each. */

export const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && 'getKeys' in value

/** A stream of the file. Asked for its bytes, it decodes them. */
export interface Stream {
  readonly dict: Dictionary
  getBytes(): Uint8Array
}

export const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && 'dict' in value && isDictionary(value.dict)

/** The text of a name, such as `JavaScript`; nothing where the value is none. */
export const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined

/** A value, its references followed; nothing where the file is damaged there. */
export function valueIn(dictionary: Dictionary, key: string): unknown {
  try {
    return dictionary.getArray(key)
  } catch {
    return undefined
  }
}

/** A rectangle as it stands there; what is behind its four numbers, viewers leave out. */
export function rectangleIn(dictionary: Dictionary, key: string): Box | undefined {
  const values = valueIn(dictionary, key)
  const box: unknown[] = Array.isArray(values) ? values.slice(0, 4) : []
  return box.length === 4 && box.every((side) => typeof side === 'number') ? (box as unknown as Box) : undefined
}
