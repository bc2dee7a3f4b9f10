import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const built = (file: string) => fileURLToPath(new URL(`dist/${file}`, import.meta.url))

export default defineConfig({
  resolve: {
    // The sources import the vendored parser as the published files do; the tests give them the built one.
    alias: [{ find: './pdfjs.js', replacement: built('pdfjs.js') }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // What needs more than `npm ci` has commands of its own.
    exclude: [...configDefaults.exclude, 'test/runtimes/**'],
    environment: 'node',
    testTimeout: 20_000,
    reporters: ['default'],
  },
})
