import { answerOf } from '../seal-answer.ts'
import { waiting } from '../sentences.ts'
import { check, notReached } from './check.ts'

/** The hash and the key length were still good on the date that the cadena gives. */
export const sealAlgorithm = check({
  code: 'seal.algorithm',
  level: 'fail',
  action: 'check-by-hand',
  run: ({ seal, paper }) =>
    seal && paper
      ? answerOf(seal.checks.algorithm, ['no-fecha', 'hash-sunset', 'key-sunset'], {}, paper.selloEvidence)
      : notReached,
  texts: {
    es: {
      passed: 'El algoritmo del sello era seguro en la fecha del documento.',
      whys: {
        'no-fecha': {
          clerk: 'La cadena original no dice en qué fecha se selló.',
          student: waiting.es,
        },
        'hash-sunset': {
          clerk: 'El algoritmo de resumen (hash) del sello ya no era seguro en la fecha del documento.',
          student: waiting.es,
        },
        'key-sunset': {
          clerk: 'La llave del sello ya era demasiado corta en la fecha del documento.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The algorithm of the seal was sound on the date of the paper.',
      whys: {
        'no-fecha': {
          clerk: 'The cadena original does not say when it was sealed.',
          student: waiting.en,
        },
        'hash-sunset': {
          clerk: 'The hash of the seal was no longer sound on the date of the paper.',
          student: waiting.en,
        },
        'key-sunset': {
          clerk: 'The key of the seal was already too short on the date of the paper.',
          student: waiting.en,
        },
      },
    },
  },
})
