import type { FileFacts } from '../content/content.ts'
import type { OtherKind } from '../documents/other-papers.ts'
import type { CotejoErrorCode } from '../errors.ts'
import type { FieldReading } from '../fields/declaration.ts'
import type { Place } from '../fields/passage.ts'
import type { TableReading } from '../fields/read-tables.ts'
import type { Cadena, CadenaProblem } from '../seal/cadenas/cadena.ts'

/**
 * The facts that were gathered from a file, without any judgement. Plain data: it can be stored as JSON and judged again
 * later under another policy or with other keys. It holds personal data.
 */
export interface Evidence {
  readonly schema: 'cotejo/evidence@1'
  readonly engine: string
  readonly file: FileEvidence
  /** The papers found in the file, the best one first; empty for another paper or none. */
  readonly papers: readonly PaperEvidence[]
  /** The other paper that it is, where none of ours was found. */
  readonly other?: OtherKind
}

export interface FileEvidence {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
  /** Why nothing could be read. */
  readonly unread?: { readonly code: CotejoErrorCode; readonly limit?: string }
  /** Pages that the parser could make nothing of; the others were read. */
  readonly unreadable?: readonly number[]
  /** Limits that bit while reading, with what was read before them kept. */
  readonly limits: readonly string[]
  /**
   * Where the text comes from: the file's own text, an invisible layer over a picture, nowhere, or fonts that do not
   * say which characters their shapes are.
   */
  readonly text: 'text' | 'ocr' | 'none' | 'unmapped'
  readonly facts?: FileFacts
  /** The fields whose values an earlier save of the same file had otherwise, with both places. */
  readonly changed: readonly { readonly field: string; readonly evidence: readonly Place[] }[]
  /** Whether earlier saves were looked at: `none` when there is only one. */
  readonly earlier: 'none' | 'read' | 'unreadable'
}

export interface PaperEvidence {
  readonly kind: string
  readonly pages: readonly number[]
  readonly source: Place['source']
  readonly fields: Readonly<Record<string, FieldReading>>
  readonly tables: Readonly<Record<string, TableReading>>
  readonly cadena: Cadena | CadenaProblem
  readonly cadenaEvidence: readonly Place[]
  /** The printed lines of the sello; empty where there is none. */
  readonly sello: readonly string[]
  readonly selloEvidence: readonly Place[]
  /** A QR code on its pages: what it says of the fields, or nothing where it is not of the kind's own form. */
  readonly qr?: { readonly values?: Readonly<Record<string, string>>; readonly evidence: readonly Place[] }
  /** Text inside a field's place that is not seen, or not what is seen. */
  readonly hidden: readonly HiddenText[]
  /** Fields whose one value is set in several fonts or sizes. */
  readonly mixedFonts: readonly { readonly field: string; readonly evidence: readonly Place[] }[]
}

export interface HiddenText {
  readonly field: string
  readonly how:
    | 'invisible'
    | 'transparent'
    | 'background-colour'
    | 'tiny'
    | 'clipped'
    | 'off-page'
    | 'hidden-layer'
    | 'covered'
  readonly evidence: readonly Place[]
}
