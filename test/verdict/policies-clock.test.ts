import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { SCHOOL } from '../../fixtures/build/catalog/papers.ts'
import { constancia } from '../../fixtures/build/papers.ts'
import { PEOPLE } from '../../fixtures/build/people.ts'
import { readEvidence } from '../../src/read-document.ts'
import { drawn } from './bundle-drawn.ts'

/**
 * verdict-notes §7, row 18: a constancia of 15 July, 21:48:27 on the wall in Mexico City, when the clock stood at UTC-5
 * (2022, the last summer) and at UTC-6 (2023). By a policy of zero days it is good on its own day alone.
 */
const summers = [
  {
    offset: '-05:00',
    fecha: '2022-07-15T21:48:27',
    judged: [
      ['2022-07-15T04:59:59Z', 'failed future', 'passed'],
      ['2022-07-15T05:00:00Z', 'passed', 'passed'],
      ['2022-07-16T02:48:30Z', 'passed', 'passed'],
      ['2022-07-16T04:59:59Z', 'passed', 'passed'],
      ['2022-07-16T05:00:00Z', 'passed', 'failed old'],
    ],
  },
  {
    offset: '-06:00',
    fecha: '2023-07-15T21:48:27',
    judged: [
      ['2023-07-15T05:59:59Z', 'failed future', 'passed'],
      ['2023-07-15T06:00:00Z', 'passed', 'passed'],
      ['2023-07-16T03:48:30Z', 'passed', 'passed'],
      ['2023-07-16T05:59:59Z', 'passed', 'passed'],
      ['2023-07-16T06:00:00Z', 'passed', 'failed old'],
    ],
  },
] as const

/** What a process whose machine stands in `zone` says of each instant: time.issued, time.fresh, and the zone it is in. */
function judgedIn(
  zone: string,
  cases: readonly { readonly evidence: unknown; readonly at: readonly string[] }[],
): unknown {
  const child = fileURLToPath(new URL('policies-clock.child.ts', import.meta.url))
  const out = execFileSync(process.execPath, ['--import', 'tsx', child], {
    env: { ...process.env, TZ: zone },
    input: JSON.stringify(cases),
    encoding: 'utf8',
  })
  return JSON.parse(out)
}

describe('a server', async () => {
  const cases = await Promise.all(
    summers.map(async ({ fecha, offset, judged }) => ({
      evidence: await readEvidence(await drawn(constancia({ person: PEOPLE.lucia, fecha, offset }, SCHOOL)), {}),
      at: judged.map(([at]) => at),
    })),
  )

  it.each([
    ['UTC', 0],
    ['America/Tijuana', 420],
    ['Asia/Tokyo', -540],
  ])('in %s counts the days of Mexico City', (zone, minutes) => {
    expect(judgedIn(zone, cases)).toEqual({
      minutes,
      verdicts: summers.map(({ judged }) => judged.map(([, issued, fresh]) => [issued, fresh])),
    })
  })
})
