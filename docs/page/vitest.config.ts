import { defineConfig } from 'vitest/config'

/** `npm run test:page`: the built page in a real browser. */
export default defineConfig({
  test: {
    include: ['docs/page/test/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
