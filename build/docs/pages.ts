import { checksPage } from './checks-page.ts'
import { papersPage } from './papers-page.ts'

/** The pages that are written by program, by their paths. */
export const generatedPages = (): Readonly<Record<string, string>> => ({
  'docs/checks.md': checksPage('en'),
  'docs/es/checks.md': checksPage('es'),
  'docs/papers.md': papersPage(),
})
