import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { codes } from '../../src/verdict/checks/catalog.ts'
import { actionOf, reasonsOf, rollUp } from '../../src/verdict/roll-up.ts'
import type { Action, Check, Indication, Level, Outcome, Status } from '../../src/verdict/verdict.ts'

const SEALS = codes.filter((code) => code.startsWith('seal.'))
const OTHERS = codes.filter((code) => !code.startsWith('seal.'))

const check = (code: Check['code'], level: Level, status: Status): Check => ({ code, level, status, evidence: [] })

/** The whole catalogue, passed, but for the checks given. */
const among = (...checks: Check[]) =>
  codes.map((code) => checks.find((other) => other.code === code) ?? check(code, 'fail', 'passed'))

/** verdict-notes §3, worked out by hand for one check that did not pass among a catalogue that did. */
const PASSED = ['TOTAL-PASSED', 'accept'] as const
const DOUBT = ['INDETERMINATE', 'review'] as const
const table: Readonly<
  Record<Level, Readonly<Record<Status, Readonly<Record<'seal' | 'other', readonly [Indication, Outcome]>>>>>
> = {
  fail: {
    passed: { seal: PASSED, other: PASSED },
    failed: { seal: ['TOTAL-FAILED', 'reject'], other: ['TOTAL-FAILED', 'reject'] },
    indeterminate: { seal: DOUBT, other: DOUBT },
    // A seal that was not looked at is not passed; it gives no reason of its own.
    skipped: { seal: ['INDETERMINATE', 'accept'], other: PASSED },
  },
  warn: {
    passed: { seal: PASSED, other: PASSED },
    // A warning never touches the indication; the seal has its own say in it, which no policy changes.
    failed: { seal: ['TOTAL-FAILED', 'review'], other: ['TOTAL-PASSED', 'review'] },
    indeterminate: { seal: DOUBT, other: ['TOTAL-PASSED', 'review'] },
    skipped: { seal: ['INDETERMINATE', 'accept'], other: PASSED },
  },
  inform: {
    passed: { seal: PASSED, other: PASSED },
    failed: { seal: ['TOTAL-FAILED', 'accept'], other: PASSED },
    indeterminate: { seal: ['INDETERMINATE', 'accept'], other: PASSED },
    skipped: { seal: ['INDETERMINATE', 'accept'], other: PASSED },
  },
  ignore: {
    passed: { seal: PASSED, other: PASSED },
    failed: { seal: ['TOTAL-FAILED', 'accept'], other: PASSED },
    indeterminate: { seal: ['INDETERMINATE', 'accept'], other: PASSED },
    skipped: { seal: ['INDETERMINATE', 'accept'], other: PASSED },
  },
}

const rows = Object.entries(table).flatMap(([level, statuses]) =>
  Object.entries(statuses).flatMap(([status, groups]) => [
    ['a check', OTHERS, level as Level, status as Status, ...groups.other] as const,
    ['a check of the seal', SEALS, level as Level, status as Status, ...groups.seal] as const,
  ]),
)

describe('the roll-up', () => {
  test.each(rows)('of %s (%#) at level %3$s that is %4$s', (_, group, level, status, indication, outcome) => {
    for (const code of group) expect(rollUp(among(check(code, level, status))), code).toEqual({ indication, outcome })
  })

  const WORST = {
    indication: ['TOTAL-FAILED', 'INDETERMINATE', 'TOTAL-PASSED'],
    outcome: ['reject', 'review', 'accept'],
  } as const
  const worst = <T>(order: readonly T[], given: readonly T[]) => order.find((one) => given.includes(one))

  it('of several is the worst that each would give by itself', () => {
    const state = fc.record({
      level: fc.constantFrom<Level>('fail', 'warn', 'inform', 'ignore'),
      status: fc.constantFrom<Status>('passed', 'failed', 'indeterminate', 'skipped'),
    })
    fc.assert(
      fc.property(fc.array(state, { minLength: codes.length, maxLength: codes.length }), (states) => {
        const checks = codes.map((code, i) => check(code, states[i]!.level, states[i]!.status))
        const alone = checks.map((one) => rollUp(among(one)))
        expect(rollUp(checks)).toEqual({
          indication: worst(
            WORST.indication,
            alone.map(({ indication }) => indication),
          ),
          outcome: worst(
            WORST.outcome,
            alone.map(({ outcome }) => outcome),
          ),
        })
      }),
    )
  })
})

describe('the reasons', () => {
  it('are what did not pass at fail and warn, worst first, then in the catalogue’s order', () => {
    const checks = among(
      check('file.text', 'fail', 'indeterminate'),
      check('fields.person', 'warn', 'failed'),
      check('fields.nss', 'fail', 'failed'),
      check('fields.nss_year', 'inform', 'failed'),
      check('seal.key', 'ignore', 'indeterminate'),
      check('cadena.printed', 'fail', 'failed'),
      check('replay.folio', 'warn', 'indeterminate'),
      check('replay.file', 'warn', 'skipped'),
      check('rights.current', 'warn', 'failed'),
    )
    expect(reasonsOf(checks)).toEqual([
      'fields.nss',
      'cadena.printed',
      'file.text',
      'fields.person',
      'rights.current',
      'replay.folio',
    ])
  })

  it('are none where everything passed', () => {
    expect(reasonsOf(among())).toEqual([])
  })
})

describe('the action', () => {
  const reason = (level: Level, status: Status, action: Action) => ({ check: check('file.pdf', level, status), action })

  test.each<[string, Outcome, ReturnType<typeof reason>[], Action]>([
    ['nothing, when accepted', 'accept', [], 'none'],
    ['of the one reason', 'review', [reason('fail', 'indeterminate', 'update-trust')], 'update-trust'],
    [
      'a new file before a look by hand',
      'review',
      [reason('warn', 'failed', 'check-by-hand'), reason('fail', 'indeterminate', 'upload-fresh')],
      'upload-fresh',
    ],
    [
      'another paper before a new copy of this one',
      'reject',
      [reason('fail', 'failed', 'upload-original'), reason('fail', 'failed', 'upload-other')],
      'upload-other',
    ],
    [
      'of what rejects it, not of what is only in doubt',
      'reject',
      [reason('fail', 'failed', 'upload-fresh'), reason('fail', 'indeterminate', 'upload-other')],
      'upload-fresh',
    ],
    [
      'of what rejects it, not of a warning',
      'reject',
      [reason('fail', 'failed', 'upload-fresh'), reason('warn', 'failed', 'upload-original')],
      'upload-fresh',
    ],
    [
      'a look before the trust',
      'review',
      [reason('fail', 'indeterminate', 'update-trust'), reason('warn', 'failed', 'check-by-hand')],
      'check-by-hand',
    ],
    ['nothing where the reasons ask for nothing', 'review', [reason('warn', 'failed', 'none')], 'none'],
  ])('is %s', (_, outcome, reasons, action) => {
    expect(actionOf(outcome, reasons)).toBe(action)
    expect(actionOf(outcome, [...reasons].reverse())).toBe(action)
  })
})
