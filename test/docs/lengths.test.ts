import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** An example is copied whole: what is more than thirty lines of code is no example any more. */

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^(?!test\b|.*node_modules|.*\.next\b).+\/.+\.ts$/.test(file) && !/(?:\.d|\.config)\.ts$/.test(file),
)

const linesOfCode = (text: string) => text.split('\n').filter((line) => !/^\s*(?:\/\/.*|\/\*\*.*\*\/)?$/.test(line))

it('finds the nine hosts', () => {
  expect(new Set(examples.map((file) => file.split(/[\\/]/)[0])).size).toBe(9)
})

it.each(examples)('examples/%s has at most thirty lines of code', (file) => {
  expect(linesOfCode(readFileSync(`examples/${file}`, 'utf8')).length).toBeLessThanOrEqual(30)
})
