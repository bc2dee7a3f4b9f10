import type { Mark, TextRun } from './content.ts'
import type { Operator } from './operators.ts'
import { type PageContext, PagePass } from './page-pass.ts'
import type { OperatorList } from './pdfjs.js'

/** What the operators of a page paint. */
export interface PageRead {
  readonly runs: TextRun[]
  readonly marks: Mark[]
  readonly imageTooLarge: boolean
}

/** Goes once through the operators of a page, as they come. */
export interface PageReading {
  take(part: OperatorList): void
  /** When there are no more. */
  end(): PageRead
}

/** Operands of an operator that has none. */
const NONE: readonly never[] = []

/**
 * Says what the operators of a page paint: text, and marks that may cover it. Nothing is rendered, nothing is normalised,
 * no space is made up.
 */
export function readPage(operators: readonly (Operator | undefined)[], context: PageContext): PageReading {
  const pass = new PagePass(context)
  return {
    take({ fnArray, argsArray }) {
      for (let i = 0; i < fnArray.length && !pass.stopped; i++)
        operators[fnArray[i]!]?.(pass, ...((argsArray[i] ?? NONE) as never[]))
    },
    end() {
      pass.end()
      return pass
    },
  }
}
