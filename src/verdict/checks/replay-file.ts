import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The same file was not uploaded for another applicant. */
export const replayFile = check({
  code: 'replay.file',
  level: 'warn',
  levelIn: { strict: 'fail' },
  action: 'check-by-hand',
  run: ({ replay }) => {
    if (!replay) return { status: 'skipped', why: 'no-store' }
    if (replay.file === 'failed') return { status: 'indeterminate', why: 'store-failed' }
    if (replay.file === 'absent') return notReached
    return replay.file === 'conflict' ? { status: 'failed', why: 'another-person' } : passed
  },
  texts: {
    es: {
      passed: 'El archivo no se ha subido antes para otra persona.',
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
          clerk: 'El mismo archivo ya se subió para otra persona.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The file was not uploaded before for another person.',
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
          clerk: 'The same file was uploaded before for another person.',
          student: waiting.en,
        },
      },
    },
  },
})
