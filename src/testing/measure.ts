/** How wide a line is when it is drawn. */
export interface Measure {
  /** Width in points of one line in Helvetica. */
  readonly widthOf: (text: string, size: number, heavy?: boolean) => number
}

/** Lines no wider than `width`, broken between words; a word that is too long is broken anywhere. */
export const wrapWords = (measure: Measure, text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (measure.widthOf(longer, size) <= width) line = longer
    else {
      if (line) lines.push(line)
      const [...pieces] = wrapLetters(measure, word, size, width)
      line = pieces.pop() ?? ''
      lines.push(...pieces)
    }
  }
  return [...lines, line]
}

/** Lines no wider than `width`, broken anywhere, also inside a word; a blank at a break is lost (documents.md §5.2). */
export const wrapLetters = (measure: Measure, text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const letter of text) {
    if (measure.widthOf(line + letter, size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    if (line || letter !== ' ') line += letter
  }
  return [...lines, line]
}
