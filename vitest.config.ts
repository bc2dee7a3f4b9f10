import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const built = (file: string) => fileURLToPath(new URL(`dist/${file}`, import.meta.url))

/** What holds times to limits runs alone: beside another file it would measure that one too. */
const TIMED = [
  'test/cli/pile.test.ts',
  'test/content/{burden,damaged,painted-marks}.test.ts',
  'test/{fuzz,hostile,pool,pool-package}.test.ts',
]
// What needs more than `npm ci` has commands of its own.
const ELSEWHERE = [...configDefaults.exclude, 'test/runtimes/**']

export default defineConfig({
  resolve: {
    // The sources import the vendored parser as the published files do; the tests give them the built one.
    alias: [{ find: './pdfjs.js', replacement: built('pdfjs.js') }],
  },
  test: {
    environment: 'node',
    testTimeout: 20_000,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [...ELSEWHERE, ...TIMED],
          // One fewer than cores is Vitest's own: on two cores that leaves one idle.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          include: TIMED,
          exclude: ELSEWHERE,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
