import type { Mark, TextRun } from './content.ts'
import type { Operator } from './operators.ts'
import { type PageContext, PagePass } from './page-pass.ts'
import type { OperatorList } from './pdfjs.js'

/**
 * Goes once through the operators of a page and says what they paint: text, and marks that may cover it. Nothing is
 * rendered, nothing is normalised, no space is made up.
 */
export function readPage(list: OperatorList, operators: readonly (Operator | undefined)[], context: PageContext) {
  const pass = new PagePass(context)
  const { fnArray, argsArray } = list
  for (let i = 0; i < fnArray.length && !pass.stopped; i++) {
    operators[fnArray[i]!]?.(pass, (argsArray[i] ?? []) as never)
  }
  pass.end()
  return pass as { readonly runs: TextRun[]; readonly marks: Mark[]; readonly imageTooLarge: boolean }
}
