import { spawnSync } from 'node:child_process'

/** Poppler's program, started anew for each paper, which is how it is used. */
export function read(bytes) {
  const { stdout, error } = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })
  if (error) throw error
  return stdout
}
