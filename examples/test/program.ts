import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const DENO = folder('node_modules/.bin/deno')

/** Whether a host can run on this machine; where it cannot, that is said by name. */
export function has(program: string, host: string): boolean {
  const runs = spawnSync(program, ['--version']).status === 0
  if (!runs) console.warn(`SKIPPED: ${host}, since ${program} is not installed`)
  return runs
}

/** A program that was started, and what it has printed. */
export interface Program {
  readonly process: ChildProcess
  readonly printed: () => string
  readonly stop: () => Promise<void>
}

export function start(command: readonly string[], options: { cwd: string; env?: Record<string, string> }): Program {
  const child = spawn(command[0]!, command.slice(1), {
    cwd: options.cwd,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { process: child, printed: () => printed, stop }
}

/** Waits until something answers, or says what the program printed before it ended. */
export async function ready(program: Program, port: number): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    if (program.process.exitCode !== null) break
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((wait) => setTimeout(wait, 50))
  }
  throw new Error(`the program does not answer:\n${program.printed()}`)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}
