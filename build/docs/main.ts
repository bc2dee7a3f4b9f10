import { writeFileSync } from 'node:fs'
import { generatedPages } from './pages.ts'

/** `npm run docs:generate`: writes the pages that say what the code declares. */
for (const [path, text] of Object.entries(generatedPages())) writeFileSync(path, text)
