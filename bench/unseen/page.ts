/** What every program is given: paragraphs and grids of paragraphs, whose lines and columns it makes by its own lights. */

/** A stretch of text of one face; `fill` in place of it takes the room that is left on the line. */
export interface Run {
  readonly text: string
  readonly size: number
  readonly bold?: boolean
  /** Points between its letters. */
  readonly spacing?: number
  readonly fill?: '.' | '_'
}

export interface Text {
  readonly is: 'text'
  readonly runs: readonly Run[]
  readonly align?: 'left' | 'right' | 'center'
  /** Broken anywhere where the line is full, in place of between words. */
  readonly breaks?: 'letters'
  /** Empty room above it, in points. */
  readonly above?: number
}

export interface Grid {
  readonly is: 'grid'
  /** Parts of the page's width that its columns take: together 1 or less. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (readonly Text[])[])[]
  readonly ruled: 'none' | 'all' | 'rows'
  readonly padding: number
  readonly middle?: boolean
  readonly dashed?: boolean
}

export type Part = Text | Grid | { readonly is: 'page' }

export interface Page {
  /** In points. */
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly face: 'sans' | 'serif' | 'mono'
  readonly parts: readonly Part[]
  /** For what a program decides by lot: the order in which it draws, the pieces. */
  readonly seed: string
}
