import { answerOf } from '../seal-answer.ts'
import { waiting } from '../sentences.ts'
import { check, notReached } from './check.ts'

const actions = { 'cadena-unreadable': 'upload-fresh', 'other-hash': 'update-trust' } as const

/** The trusted key made this sello over this cadena original. */
export const sealCrypto = check({
  code: 'seal.crypto',
  level: 'fail',
  floor: 'warn',
  action: 'upload-original',
  run: ({ seal, paper }) =>
    seal && paper
      ? answerOf(
          seal.checks.crypto,
          ['cadena-unreadable', 'other-text', 'other-hash', 'other-key'],
          actions,
          paper.selloEvidence,
        )
      : notReached,
  texts: {
    es: {
      passed: 'El sello digital corresponde a la cadena original.',
      whys: {
        'cadena-unreadable': {
          clerk: 'Sin una cadena original legible no hay con qué comparar el sello.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        'other-text': {
          clerk: 'La llave de confianza selló otro texto, no el de esta cadena original.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        'other-hash': {
          clerk: 'La llave de confianza hizo el sello con un algoritmo distinto del registrado.',
          student: waiting.es,
        },
        'other-key': {
          clerk: 'El sello no lo hizo la llave de confianza de su número de serie.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The sello digital matches the cadena original.',
      whys: {
        'cadena-unreadable': {
          clerk: 'Without a readable cadena original there is nothing to hold the seal against.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        'other-text': {
          clerk: 'The trusted key sealed another text, not that of this cadena original.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        'other-hash': {
          clerk: 'The trusted key made the seal with another algorithm than is on record.',
          student: waiting.en,
        },
        'other-key': {
          clerk: 'The seal was not made by the trusted key of its serial.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
