import { answerOf } from '../seal-answer.ts'
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
          student: 'Espera: la escuela lo revisará y te avisará.',
        },
        'no-key-for-serial': {
          clerk: 'Ninguna llave de confianza corresponde al número de serie impreso.',
          student: 'Espera: la escuela lo revisará y te avisará.',
        },
        'no-key-fits': {
          clerk: 'Las llaves de confianza que hay no hicieron este sello; puede haber otras.',
          student: 'Espera: la escuela lo revisará y te avisará.',
        },
      },
    },
    en: {
      passed: 'The key of the printed serial is known.',
      whys: {
        'no-trust': {
          clerk: 'There is no trusted key to verify the seal with.',
          student: 'Please wait: the school will look at it and let you know.',
        },
        'no-key-for-serial': {
          clerk: 'No trusted key is for the printed serial.',
          student: 'Please wait: the school will look at it and let you know.',
        },
        'no-key-fits': {
          clerk: 'The trusted keys at hand did not make this seal; there may be others.',
          student: 'Please wait: the school will look at it and let you know.',
        },
      },
    },
  },
})
