import { describe, expect, it } from 'vitest'
import { helpFor } from '../../src/cli/help.ts'
import { LIMITS } from '../../src/content/limits.ts'
import { policy, trust, verdict } from '../../src/schemas.ts'
import { forms } from '../../src/seal/cadenas/catalog.ts'
import { presets } from '../../src/verdict/presets.ts'
import { pageOf } from './pages.ts'

/** Tables that list all of something list all of it, in its order or another. */

/** The rows of the table whose first heading is this, each as its cells. */
function rowsOf(path: string, heading: string): string[][] {
  const lines = pageOf(path).text.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`))
  if (start < 0) throw new Error(`${path} has no table of ${heading}`)
  const rest = lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

const termsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, term]) => term!)
const listed = (path: string, heading: string) => rowsOf(path, heading).flatMap(([first]) => termsIn(first!))

const { outcome, action, indication, subIndication } = verdict.shape
const ALL: readonly (readonly [path: string, heading: string, all: readonly string[]])[] = [
  ...['docs/verdict.md', 'docs/es/verdict.md'].flatMap((path) => [
    [path, '`outcome`', outcome.options] as const,
    [path, '`action`', action.options] as const,
    [path, '`indication`', indication.options] as const,
    [path, '`subIndication`', subIndication.unwrap().options] as const,
    [path, '`assurance`', ['sealed', 'corroborated', 'printed', 'conflict', 'absent']] as const,
  ]),
  ['docs/policies.md', '`policy`', Object.keys(presets)],
  ['docs/policies.md', 'property', Object.keys(policy.shape)],
  ['docs/limits.md', 'limit', Object.keys(LIMITS)],
]

it.each(ALL)('%s lists every %s', (path, heading, all) => {
  expect(listed(path, heading).sort()).toEqual([...all].sort())
})

it.each(['docs/trust.md', 'docs/es/trust.md'])('%s tells every property of a key', (path) => {
  const { text } = pageOf(path)
  const properties = Object.keys(trust.shape.keys.element.shape)
  expect(properties.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

it('docs/limits.md has the defaults', () => {
  const told = rowsOf('docs/limits.md', 'limit').map(([name, value]) => [
    termsIn(name!)[0]!,
    Number(value!.replaceAll(',', '')),
  ])
  expect(Object.fromEntries(told)).toEqual(LIMITS)
})

it.each(['docs/command.md', 'docs/es/command.md'])('%s names every option of the command', (path) => {
  const options = new Set<string>(helpFor([], 'en').match(/(?<=\s)--[a-z-]+/g))
  expect([...options].filter((option) => !pageOf(path).text.includes(option))).toEqual([])
})

describe('docs/cadena.md', () => {
  const rows = new Map(rowsOf('docs/cadena.md', 'form').map(([form, , keys]) => [termsIn(form!)[0]!, keys!]))

  it('has a row for each form', () => {
    expect([...rows.keys()]).toEqual(forms.map(({ form }) => form))
  })

  it.each(forms.filter(({ keys }) => keys.length > 0))('names the keys of $form', ({ form, keys }) => {
    const named = rows
      .get(form)!
      .split(',')
      .map((key) => key.replace(/\(.*\)/, '').trim())
    expect(named).toEqual(keys.map(({ key }) => key))
  })
})
