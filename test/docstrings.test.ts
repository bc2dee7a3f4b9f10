import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { transformSync } from 'esbuild'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/**
 * The examples of the docstrings run. An example is a `ts` block with `// →` in it: what stands before the arrow is
 * evaluated, what follows (to the end of the comment lines) is what it must equal. The file's own exports are at hand,
 * and what the block imports from `cotejo` or its sub-paths.
 */
const SRC = fileURLToPath(new URL('../src/', import.meta.url))

interface Step {
  code: string
  expected: string
}

function blocksOf(source: string): string[] {
  return [...source.matchAll(/^ *\/\*\*[\s\S]*?\*\//gm)]
    .map(([docstring]) => docstring.replace(/^ *\* ?/gm, ''))
    .flatMap((docstring) => [...docstring.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, block]) => block!))
    .filter((block) => block.includes('// →'))
}

function stepsOf(block: string): Step[] {
  const steps: Step[] = []
  let code = ''
  let open = false
  for (const line of block.split('\n')) {
    const [, before, expected] = /^(.*?)\/\/ → (.*)$/.exec(line) ?? []
    if (expected !== undefined) {
      steps.push({ code: code + before, expected })
      code = ''
      open = true
    } else if (open && line.startsWith('//')) {
      steps.at(-1)!.expected += line.slice(2)
    } else {
      code += `${line}\n`
      open = false
    }
  }
  return steps
}

/** A script that gives the value of each step's last statement. */
function programOf(steps: readonly Step[]): string {
  const body = steps.map(({ code }) => {
    const last = ts.createSourceFile('step.ts', code, ts.ScriptTarget.ES2022).statements.at(-1)!
    return `${code.slice(0, last.pos)}\n$values.push(${code.slice(last.pos)})`
  })
  const program = `(async () => { const $values = []; ${body.join('\n')}; return $values })()`
  return transformSync(program, { loader: 'ts' }).code
}

async function namesFor(file: string, block: string): Promise<Record<string, unknown>> {
  const imported = [...block.matchAll(/^import .* from 'cotejo(?:\/(.+))?'/gm)].map(
    ([, path]) => `${path ?? 'index'}.ts`,
  )
  const modules = await Promise.all([file, ...imported].map((path) => import(`${SRC}${path}`)))
  return Object.assign({ Date, Uint8Array }, ...modules)
}

const examples = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .flatMap((file) => blocksOf(readFileSync(SRC + file, 'utf8')).map((block) => ({ file, block })))

describe('examples in docstrings', () => {
  it('are found', () => {
    expect(examples.map(({ file }) => file)).toContain('identifiers/curp.ts')
  })

  it.each(examples)('hold in $file', async ({ file, block }) => {
    const context = createContext(await namesFor(file, block))
    const steps = stepsOf(block.replace(/^import .*\n/gm, ''))
    const values: unknown[] = await runInContext(programOf(steps), context)
    for (const [i, { code, expected }] of steps.entries()) {
      expect(values[i], code).toEqual(runInContext(`(${expected})`, context))
    }
    expect(steps).not.toHaveLength(0)
  })
})
