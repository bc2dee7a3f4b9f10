import { dayOf } from '../../mexico-city.ts'
import { isDated, issuedOn } from '../issued-on.ts'
import { check, notReached, passed } from './check.ts'

/** The paper was issued on a day that is not after the day of judgement, both in Mexico City. */
export const timeIssued = check({
  code: 'time.issued',
  level: 'fail',
  action: 'upload-fresh',
  run: ({ paper, at }) => {
    if (!paper) return notReached
    const issued = issuedOn(paper)
    if (!issued) return isDated(paper) ? { status: 'indeterminate', why: 'no-date' } : notReached
    return issued.day <= dayOf(at) ? passed : { status: 'failed', why: 'future', evidence: issued.evidence }
  },
  texts: {
    es: {
      passed: 'La fecha del documento no es futura.',
      whys: {
        'no-date': {
          clerk: 'No se encontró la fecha del documento.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        future: {
          clerk: 'El documento tiene una fecha que todavía no llega.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
      },
    },
    en: {
      passed: 'The date of the paper is not in the future.',
      whys: {
        'no-date': {
          clerk: 'The date of the paper was not found.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        future: {
          clerk: 'The paper carries a date that has not come yet.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
