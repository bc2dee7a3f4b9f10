import { readFileSync } from 'node:fs'
import type { Evidence } from '../../src/verdict/evidence.ts'
import { judge } from '../../src/verdict/judge.ts'

/** The process of `policies-clock.test.ts`: judges what it is given on its input, in the time zone of its environment. */

const cases = JSON.parse(readFileSync(0, 'utf8')) as { evidence: Evidence; at: string[] }[]
const policy = { extends: 'standard', maxAgeDays: { 'constancia-vigencia': 0 } } as const

const verdicts = cases.map(({ evidence, at }) =>
  at.map((instant) => {
    const { checks } = judge(evidence, { policy, at: instant })
    return ['time.issued', 'time.fresh'].map((code) => {
      const { status, why } = checks.find((check) => check.code === code)!
      return why ? `${status} ${why}` : status
    })
  }),
)
process.stdout.write(JSON.stringify({ minutes: new Date('2022-07-15T12:00:00Z').getTimezoneOffset(), verdicts }))
