import { dayOf } from '../../mexico-city.ts'
import { isDated, issuedOn } from '../issued-on.ts'
import { idle } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

const DAY = 86_400_000

/** Calendar days from one `YYYY-MM-DD` to another. */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/**
 * The paper is not older than the policy allows for its kind, counted in days of Mexico City. The last day counts.
 */
export const timeFresh = check({
  code: 'time.fresh',
  level: 'fail',
  action: 'upload-fresh',
  run: ({ paper, at, policy }) => {
    if (!paper) return notReached
    const maxAgeDays = policy.maxAgeDays[paper.kind]
    if (maxAgeDays === undefined) return { status: 'skipped', why: 'no-limit' }
    const issued = issuedOn(paper)
    if (!issued) return isDated(paper) ? { status: 'indeterminate', why: 'no-date' } : notReached
    const age = daysBetween(issued.day, dayOf(at))
    return age <= maxAgeDays
      ? passed
      : { status: 'failed', why: 'old', params: { maxAgeDays }, evidence: issued.evidence }
  },
  texts: {
    es: {
      passed: 'El documento es reciente.',
      whys: {
        'no-limit': {
          clerk: 'Este documento no caduca para la escuela.',
          student: idle.es,
        },
        'no-date': {
          clerk: 'Sin fecha no se puede saber si el documento es reciente.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        old: {
          clerk: 'El documento es más antiguo de lo que la escuela acepta.',
          student: 'Descarga una constancia nueva del portal del IMSS y súbela.',
        },
      },
    },
    en: {
      passed: 'The paper is recent.',
      whys: {
        'no-limit': {
          clerk: 'This paper does not grow old for the school.',
          student: idle.en,
        },
        'no-date': {
          clerk: 'Without a date it cannot be told whether the paper is recent.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        old: {
          clerk: 'The paper is older than the school accepts.',
          student: 'Download a new constancia from the IMSS portal and upload it.',
        },
      },
    },
  },
})
