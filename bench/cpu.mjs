import { readFileSync } from 'node:fs'

/** Milliseconds of processor time of this process since it began, all its threads included. */
export function ownCpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Of the processes that it started and waited for. Linux counts them, in steps of ten milliseconds. */
export function childrenCpu() {
  try {
    const [user, system] = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ').slice(13, 15)
    return 10 * (Number(user) + Number(system))
  } catch {
    return 0
  }
}
