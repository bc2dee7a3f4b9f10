import type { CheckCode } from './checks/catalog.ts'
import type { Action, Check, Indication, Outcome } from './verdict.ts'

/** The decision from the weighed checks: verdict-notes §3, to the letter. No policy changes the first line. */
export function rollUp(checks: readonly Check[]): { indication: Indication; outcome: Outcome } {
  const seals = checks.filter((check) => check.code.startsWith('seal.'))
  const sealed = seals.some((check) => check.status === 'failed')
    ? 'failed'
    : seals.every((check) => check.status === 'passed')
      ? 'passed'
      : 'indeterminate'
  const failed = checks.some((check) => check.level === 'fail' && check.status === 'failed')
  const doubt = checks.some((check) => check.level === 'fail' && check.status === 'indeterminate')
  const warned = checks.some(
    (check) => check.level === 'warn' && (check.status === 'failed' || check.status === 'indeterminate'),
  )
  return {
    indication:
      failed || sealed === 'failed' ? 'TOTAL-FAILED' : sealed !== 'passed' || doubt ? 'INDETERMINATE' : 'TOTAL-PASSED',
    outcome: failed ? 'reject' : doubt || warned ? 'review' : 'accept',
  }
}

const LEVELS = { fail: 0, warn: 1, inform: 2, ignore: 3 } as const
const STATUSES = { failed: 0, indeterminate: 1, skipped: 2, passed: 3 } as const

/** The checks of level fail and warn that did not pass, worst first, in the catalogue's order where equally bad. */
export function reasonsOf(checks: readonly Check[]): CheckCode[] {
  return checks
    .filter(({ level, status }) => LEVELS[level] <= LEVELS.warn && STATUSES[status] <= STATUSES.indeterminate)
    .sort((a, b) => LEVELS[a.level] - LEVELS[b.level] || STATUSES[a.status] - STATUSES[b.status])
    .map(({ code }) => code)
}

/** The step that settles the most comes first: a new file makes every other question moot. */
const ACTIONS: readonly Action[] = [
  'upload-other',
  'upload-original',
  'upload-fresh',
  'check-by-hand',
  'update-trust',
  'none',
]

/**
 * One step for all the reasons: among the reasons that decide the outcome (the failed ones of a rejection, all of a
 * review), the step that settles the most.
 */
export function actionOf(outcome: Outcome, reasons: readonly { check: Check; action: Action }[]): Action {
  const deciding =
    outcome === 'reject' ? reasons.filter(({ check }) => check.level === 'fail' && check.status === 'failed') : reasons
  return ACTIONS.find((action) => deciding.some((reason) => reason.action === action)) ?? 'none'
}
