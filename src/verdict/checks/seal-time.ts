import { answerOf } from '../seal-answer.ts'
import { waiting } from '../sentences.ts'
import { check, notReached } from './check.ts'

/** A paper of today is sealed with a key that is in force today. */
const actions = { 'outside-window': 'upload-fresh', revoked: 'upload-fresh', 'revoked-later': 'upload-fresh' } as const

/** The key was in force, and not revoked, on the date that the cadena gives. */
export const sealTime = check({
  code: 'seal.time',
  level: 'fail',
  action: 'check-by-hand',
  run: ({ seal, paper }) =>
    seal && paper
      ? answerOf(
          seal.checks.time,
          ['no-fecha', 'outside-window', 'revoked', 'revoked-later'],
          actions,
          paper.selloEvidence,
        )
      : notReached,
  texts: {
    es: {
      passed: 'La llave estaba vigente en la fecha del documento.',
      whys: {
        'no-fecha': {
          clerk: 'La cadena original no dice en qué fecha se selló.',
          student: waiting.es,
        },
        'outside-window': {
          clerk: 'El documento se selló fuera del periodo de vigencia de la llave.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        revoked: {
          clerk: 'La llave ya estaba revocada en la fecha del documento.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        'revoked-later': {
          clerk: 'La llave se revocó después de la fecha del documento, y nada prueba que se selló antes.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
      },
    },
    en: {
      passed: 'The key was in force on the date of the paper.',
      whys: {
        'no-fecha': {
          clerk: 'The cadena original does not say when it was sealed.',
          student: waiting.en,
        },
        'outside-window': {
          clerk: 'The paper was sealed outside the time in which the key was in force.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        revoked: {
          clerk: 'The key had already been revoked on the date of the paper.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        'revoked-later': {
          clerk: 'The key was revoked after the date of the paper, and nothing proves that it was sealed before.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
