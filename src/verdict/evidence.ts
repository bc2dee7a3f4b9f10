import type { FileFacts } from '../content/content.ts'
import type { Doubt, Hiding } from '../content/painted.ts'
import type { OtherKind } from '../documents/other-papers.ts'
import type { CotejoErrorCode } from '../errors.ts'
import type { FieldReading } from '../fields/declaration.ts'
import type { FieldDoubt } from '../fields/doubts.ts'
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
  /** Numbers of a person on pages that belong to none of the papers. */
  readonly elsewhere?: readonly NumberElsewhere[]
}

/** A number of a person that stands on a page of no paper. */
export interface NumberElsewhere {
  readonly field: 'nss' | 'curp'
  readonly value: string
  readonly evidence: readonly Place[]
}

/** The facts of the file, whatever paper it holds. */
export interface FileEvidence {
  /** Of all bytes, hexadecimal. Absent, as `bytes` is, for a file above the limit of bytes: it is not read to its end. */
  readonly sha256?: string
  readonly bytes?: number
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
  /** The fields whose values an earlier save of the same file had otherwise, with the place now and the place then. */
  readonly changed: readonly {
    readonly field: string
    readonly evidence: readonly Place[]
    readonly before?: readonly Place[]
  }[]
  /**
   * Whether earlier saves were looked at: `none` when there is only this one, `unreadable` when none of them is a paper by
   * itself, `unfinished` when there were too many or the time ran out.
   */
  readonly earlier: 'none' | 'read' | 'unreadable' | 'unfinished'
}

/** What was read of one paper in the file. */
export interface PaperEvidence {
  readonly kind: string
  readonly pages: readonly number[]
  readonly source: Place['source']
  readonly fields: Readonly<Record<string, FieldReading>>
  readonly tables: Readonly<Record<string, TableReading>>
  /** What makes a field questionable although it has one value or none. */
  readonly doubts?: readonly FieldDoubt[]
  readonly cadena: Cadena | CadenaProblem
  readonly cadenaEvidence: readonly Place[]
  /** The printed lines of the sello; empty where there is none. */
  readonly sello: readonly string[]
  readonly selloEvidence: readonly Place[]
  /** A QR code on its pages: what it says of the fields, or nothing where it is not of the kind's own form. */
  readonly qr?: { readonly values?: Readonly<Record<string, string>>; readonly evidence: readonly Place[] }
  /** What in the fields' places is not seen, or is seen and not read. */
  readonly hidden: readonly HiddenText[]
  /** Fields whose one value is set in several fonts or sizes. */
  readonly mixedFonts: readonly { readonly field: string; readonly evidence: readonly Place[] }[]
}

/** Something in a field's place because of which what is read may not be what is seen. */
export interface HiddenText {
  readonly field: string
  readonly how: /** Text that is not seen. */
    | Hiding
    /** Text of which it cannot be told whether it is seen. */
    | Doubt
    /** Characters drawn on one another. */
    | 'overprinted'
    /** Ink drawn through the characters, or a part of them painted over. */
    | 'drawn-over'
    /** Not of the page, but laid over it. */
    | 'annotation'
    | 'form-field'
    /** An image or letters of mere outlines where a field has no text. */
    | 'unread-picture'
    /** A glyph that is none of the text's characters, or blank in it, and drawn. */
    | 'unread-glyph'
    /** The font draws another character than it says, or nothing; or it cannot be told. */
    | 'other-glyph'
    | 'empty-glyph'
    | 'unknown-glyph'
    /** Something as high as a letter is drawn right beside a value, which an eye may read with it. */
    | 'drawn-beside'
    /** Copying gives another text than is read and seen. */
    | 'said-otherwise'
  readonly evidence: readonly Place[]
}
