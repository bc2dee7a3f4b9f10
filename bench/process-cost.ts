import { spawnSync } from 'node:child_process'

export interface Cost {
  /** Milliseconds of processor time, of the process and all that it waited for. */
  readonly cpu: number
  /** Milliseconds on the clock. */
  readonly wall: number
}

/** What a command costs from its start to its end, as the shell counts it. Its output is dropped. */
export function processCost(command: readonly string[]): Cost {
  const script = `TIMEFORMAT='%3U %3S %3R'; time "$@" >/dev/null 2>/dev/null`
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' })
  // The command's own status is the shell's: 1 and 3 are verdicts.
  const [user, system, real] = stderr.trim().split(/\s+/).map(Number) as [number, number, number]
  if (!(real > 0) || status === 127) throw new Error(`cannot run ${command.join(' ')}`)
  return { cpu: 1000 * (user + system), wall: 1000 * real }
}

/** Commands in turns, `rounds` times after one that does not count: the costs of each, round by round. */
export function costsInTurns<Name extends string>(
  commands: Readonly<Record<Name, readonly string[]>>,
  rounds: number,
): Record<Name, Cost[]> {
  const names = Object.keys(commands) as Name[]
  const costs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const cost = processCost(commands[name])
      if (round >= 0) costs[name].push(cost)
    }
  return costs
}
