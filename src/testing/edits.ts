/** What is done to a sealed paper. Values change, what was sealed does not. */
import type { Paper } from './papers.ts'

/** Other print, same cadena and sello. */
export const printEdited =
  (edits: Readonly<Record<string, string>>) =>
  (paper: Paper): Paper => ({ ...paper, values: { ...paper.values, ...edits } })

/** The signing service failed: the labels stand there with nothing, or with the word `null`, behind them. */
export const withoutSello =
  (printed: '' | 'null') =>
  (paper: Paper): Paper => {
    const { selloDigital, secuenciaNotarial, numeroSerie, ...values } = paper.values
    return { ...paper, values, printed: { selloDigital: printed, secuenciaNotarial: printed, numeroSerie: printed } }
  }
