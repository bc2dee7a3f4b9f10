import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { DENO, folder, has } from './program.ts'

const run = promisify(execFile)

/** What the compiler has to say: nothing. Next.js compiles its own in its build. */
const said = (command: string, ...args: string[]) =>
  run(command, args, { cwd: folder('.') }).then(
    () => '',
    ({ stdout, stderr }) => `${stdout}${stderr}`,
  )

test.each(['.', 'cloudflare'])(
  'the examples fit the types of their hosts: %s',
  async (project) => {
    expect(await said('npx', 'tsc', '--project', project)).toBe('')
  },
  60_000,
)

test.runIf(has(DENO, 'supabase'))(
  'the edge function fits those of Deno',
  async () => {
    expect(await said(DENO, 'check', '--node-modules-dir=manual', 'supabase/index.ts')).toBe('')
  },
  60_000,
)
