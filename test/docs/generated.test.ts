import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generatedPages } from '../../build/docs/pages.ts'

it.each(Object.entries(generatedPages()))('%s is what npm run docs:generate writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})
