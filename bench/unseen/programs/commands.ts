import type { Sheet } from '../place.ts'

/** Placed sheets as one command a line, its parts parted by tabs, for languages that read no JSON of their own. */
export const commandsOf = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap(({ width, height, face, marks, rules }) => [
      ['page', width, height, face],
      ...rules.map(({ from, to }) => ['rule', ...from, ...to]),
      ...marks.map(({ text, x, y, size, bold, spacing }) => ['text', x, y, size, bold ? 1 : 0, spacing, text]),
    ])
    .map((line) => line.join('\t'))
    .join('\n')
