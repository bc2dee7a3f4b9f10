import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generatedPages } from '../../build/docs/pages.ts'
import { forms } from '../../src/seal/cadenas/catalog.ts'

it.each(Object.entries(generatedPages()))('%s is what npm run docs:generate writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})

describe('docs/cadena.md', () => {
  const page = readFileSync('docs/cadena.md', 'utf8')
  const rows = new Map(
    [...page.matchAll(/^\| `([a-z0-9-]+)` \| [^|]* \| ([^|]*) \|$/gm)].map(([, form, keys]) => [form!, keys!]),
  )

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
