import { idle } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The paper is of the kind that was asked for. */
export const kindExpected = check({
  code: 'kind.expected',
  level: 'fail',
  action: 'upload-other',
  run: ({ paper, expected }) => {
    if (expected.kind === undefined) return { status: 'skipped', why: 'not-asked' }
    if (!paper) return notReached
    return paper.kind === expected.kind
      ? passed
      : { status: 'failed', why: 'another-kind', params: { kind: paper.kind } }
  },
  texts: {
    es: {
      passed: 'Es el documento que se pidió.',
      whys: {
        'not-asked': {
          clerk: 'No se indicó qué documento se esperaba.',
          student: idle.es,
        },
        'another-kind': {
          clerk: 'Es un documento del IMSS, pero no el que se pidió.',
          student: 'Subiste otro documento del IMSS. Revisa cuál se pide y súbelo.',
        },
      },
    },
    en: {
      passed: 'It is the paper that was asked for.',
      whys: {
        'not-asked': {
          clerk: 'It was not said which paper was expected.',
          student: idle.en,
        },
        'another-kind': {
          clerk: 'It is a paper of the IMSS, but not the one that was asked for.',
          student: 'You uploaded another paper of the IMSS. See which one is asked for and upload it.',
        },
      },
    },
  },
})
