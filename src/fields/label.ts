import type { Line, Span } from '../content/lines.ts'
import type { Extent } from './nearest-column.ts'

/** A label where it stands: glyphs `from` up to `to` of its line, `after` the glyph behind its colon. */
export interface Label {
  readonly name: string
  /** Place of the spelling in the label's list: the likelier spelling has the lower rank. */
  readonly rank: number
  readonly line: Line
  readonly from: number
  readonly to: number
  /** The first glyph behind the label and its colon. */
  readonly after: number
  readonly colon: boolean
  /** Of a label that wraps: the line on which it begins, and how far all its lines reach. */
  readonly whole?: Extent & { readonly line: Line }
  /** It breaks off at the end of a line of running text: nothing stands at it before it has gone on. */
  readonly runsOn?: true
}

/** A further line of a wrapped label. */
export const isTail = ({ rank }: Pick<Label, 'rank'>) => !Number.isInteger(rank)

/** A line with the labels that stand on it. */
export interface LabelledLine {
  readonly line: Line
  readonly labels: readonly Label[]
}

/** Signs that may stand between a label and its value. */
export const COLON = /^[:;：=]$/

/** The label's colon, on a line of its own; a narrow cell also breaks before the bracket that closes the label. */
export const isColon = ({ line, from, to }: Span) =>
  line.glyphs.slice(from, to).every(({ text }) => text === ')' || COLON.test(text))

/** Without the colon that running text puts on the line below its label; a colon by itself stays. */
export const behindColon = (span: Span): Span =>
  COLON.test(span.line.glyphs[span.from]!.text) && !isColon(span) ? { ...span, from: span.from + 1 } : span
