import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Where tools keep what they remember; not in dist/, which is published. */
const MEMORY = 'node_modules/.cache/cotejo'

/**
 * Runs a step unless it already ran on the same inputs.
 * @param {{ name: string, inputs: string[], outputs: string[] }} of
 * @param {() => Promise<void>} step
 */
export async function onceFor({ name, inputs, outputs }, step) {
  const stamp = `${MEMORY}/${name}`
  const hash = createHash('sha256')
  for (const file of inputs) hash.update(`${file}\0`).update(readFileSync(file))
  const now = hash.digest('hex')
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  mkdirSync('dist', { recursive: true })
  await step()
  mkdirSync(MEMORY, { recursive: true })
  writeFileSync(stamp, now)
}
