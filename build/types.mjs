import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsup'
import { onceFor } from './stamp.mjs'

/**
 * Writes the entries' .d.ts and .d.cts.
 * @param {Record<string, string>} entries
 */
export async function buildTypes({ cli, 'pool-worker': worker, ...entries }) {
  if (Object.keys(entries).length === 0) return
  const sources = readdirSync('src', { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', file))
    .sort()
  const inputs = ['build/types.mjs', 'package-lock.json', 'tsconfig.json', ...sources]
  const outputs = Object.keys(entries).flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.d.cts`])
  await onceFor({ name: 'types', inputs, outputs }, async () => {
    // What entries share is named by its content, so that of an earlier build would stay.
    for (const file of readdirSync('dist')) if (/\.d\.c?ts$/.test(file)) rmSync(`dist/${file}`)
    await build({
      entry: entries,
      format: ['esm', 'cjs'],
      dts: { only: true },
      outDir: 'dist',
      config: false,
      silent: true,
    })
  })
}
