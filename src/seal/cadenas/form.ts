import { onceEach } from '../../once.ts'
import { fold } from './letters.ts'
import type { Piece } from './pieces.ts'

/** One key of a form, in its exact spelling. */
export interface CadenaKey {
  readonly key: string
  /** What it means: keys of several forms that mean the same have one field. A new word here is a new `CadenaField`. */
  readonly field: string
  readonly piece: Piece
  /** The whole part, key and bar, may be missing. */
  readonly optional?: true
  /** The value may be empty. */
  readonly emptiable?: true
}

/** A way of writing the cadena. The exact grammar is that of documents.md §5.1. */
export interface CadenaDeclaration {
  readonly form: string
  readonly keys: readonly CadenaKey[]
  readonly closing: '|' | '||'
  /** True for a form that is only the beginning of another. */
  readonly truncated?: true
  /** On which side of Fecha the form's program makes the folio, where that is known (documents.md §6). */
  readonly folioMade?: 'after-fecha' | 'before-fecha'
}

/** The key of a declaration, folded once. */
export const foldedKey = onceEach(fold)

/**
 * Whether these keys (folded) are the form's, in its order. With `prefix` they may stop early; every key must still be
 * the form's.
 */
export function followsForm(declaration: CadenaDeclaration, folded: readonly string[], prefix = false): boolean {
  let next = 0
  for (const { key, optional } of declaration.keys) {
    if (next < folded.length && folded[next] === foldedKey(key)) next += 1
    else if (prefix && next === folded.length) return true
    else if (!optional) return false
  }
  return next === folded.length
}
