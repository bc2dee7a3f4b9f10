import { answerOf } from '../seal-answer.ts'
import { waiting } from '../sentences.ts'
import { check, notReached } from './check.ts'

/** A trusted key is known for the printed número de serie. */
export const sealKey = check({
  code: 'seal.key',
  level: 'fail',
  levelIn: { 'no-key': 'inform' },
  action: 'update-trust',
  run: ({ seal, paper }) =>
    seal && paper
      ? answerOf(seal.checks.key, ['no-trust', 'no-key-for-serial', 'no-key-fits'], {}, paper.selloEvidence)
      : notReached,
  texts: {
    es: {
      passed: 'Se conoce la llave del número de serie impreso.',
      whys: {
        'no-trust': {
          clerk: 'No hay ninguna llave de confianza con la cual comprobar el sello.',
          student: waiting.es,
        },
        'no-key-for-serial': {
          clerk: 'Ninguna llave de confianza corresponde al número de serie impreso.',
          student: waiting.es,
        },
        'no-key-fits': {
          clerk: 'Las llaves de confianza que hay no hicieron este sello; puede haber otras.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The key of the printed serial is known.',
      whys: {
        'no-trust': {
          clerk: 'There is no trusted key to verify the seal with.',
          student: waiting.en,
        },
        'no-key-for-serial': {
          clerk: 'No trusted key is for the printed serial.',
          student: waiting.en,
        },
        'no-key-fits': {
          clerk: 'The trusted keys at hand did not make this seal; there may be others.',
          student: waiting.en,
        },
      },
    },
  },
})
