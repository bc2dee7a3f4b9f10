import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Runs a step unless it already ran on the same inputs, of which a hash is kept beside the outputs.
 * @param {{ stamp: string, inputs: string[], outputs: string[] }} files
 * @param {() => Promise<void>} step
 */
export async function onceFor({ stamp, inputs, outputs }, step) {
  const hash = createHash('sha256')
  for (const file of inputs) hash.update(`${file}\0`).update(readFileSync(file))
  const now = hash.digest('hex')
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  mkdirSync('dist', { recursive: true })
  await step()
  writeFileSync(stamp, now)
}
