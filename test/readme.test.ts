import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The examples of both READMEs, run by Node against the built package under its own name. */

const examples = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)

/** Prints what each `// →` stands behind, and collects what it should be. */
function prepared(code: string): { program: string; expected: string[] } {
  const expected: string[] = []
  const lines = code.split('\n').map((line) => {
    const [, statement, value] = /^(.*?)\s*\/\/ → (.*)$/.exec(line) ?? []
    if (statement === undefined || value === undefined) return line
    expected.push(value)
    return statement.startsWith('console.log(') ? statement : `console.log(${statement})`
  })
  return { program: lines.join('\n'), expected }
}

describe.each(['README.md', 'README.es.md'])('%s', (file) => {
  it.each(examples(file).map((code, i) => [i + 1, code] as const))('example %i prints what it says', (_, code) => {
    const { program, expected } = prepared(code)
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    expect(output.trim().split('\n')).toEqual(expected)
  })
})
