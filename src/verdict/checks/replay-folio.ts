import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The folio was not used before with another person. */
export const replayFolio = check({
  code: 'replay.folio',
  level: 'warn',
  levelIn: { strict: 'fail' },
  floor: 'warn',
  mandatoryAlone: true,
  action: 'check-by-hand',
  run: ({ replay }) => {
    if (!replay) return { status: 'skipped', why: 'no-store' }
    if (replay.folio === 'failed') return { status: 'indeterminate', why: 'store-failed' }
    if (replay.folio === 'absent') return notReached
    return replay.folio === 'conflict' ? { status: 'failed', why: 'another-person' } : passed
  },
  texts: {
    es: {
      passed: 'El folio no se ha presentado antes con otra persona.',
      whys: {
        'no-store': {
          clerk: 'La escuela no lleva registro de lo ya presentado.',
          student: idle.es,
        },
        'store-failed': {
          clerk: 'El registro de lo ya presentado no respondió.',
          student: waiting.es,
        },
        'another-person': {
          clerk: 'El folio ya se presentó con otra persona; conviene revisar los dos documentos.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The folio was not presented before with another person.',
      whys: {
        'no-store': {
          clerk: 'The school keeps no record of what was presented before.',
          student: idle.en,
        },
        'store-failed': {
          clerk: 'The record of what was presented before did not answer.',
          student: waiting.en,
        },
        'another-person': {
          clerk: 'The folio was presented before with another person; both papers should be looked at.',
          student: waiting.en,
        },
      },
    },
  },
})
