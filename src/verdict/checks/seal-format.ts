import { answerOf } from '../seal-answer.ts'
import { check, notReached } from './check.ts'

const actions = { 'sello-absent': 'upload-fresh', 'sello-null': 'upload-fresh' } as const

/** A sello digital is printed, and it is whole: strict base64 of the length of an RSA signature. */
export const sealFormat = check({
  code: 'seal.format',
  level: 'fail',
  floor: 'warn',
  action: 'upload-original',
  run: ({ seal, paper }) =>
    seal && paper
      ? answerOf(
          seal.checks.format,
          [
            'sello-absent',
            'sello-null',
            'sello-alphabet',
            'sello-padding',
            'sello-leftover-bits',
            'sello-length',
            'sello-length-of-no-key',
          ],
          actions,
          paper.selloEvidence,
        )
      : notReached,
  texts: {
    es: {
      passed: 'El sello digital está completo.',
      whys: {
        'sello-absent': {
          clerk:
            'El documento no lleva sello digital. Hay hojas auténticas sin él, cuando falla el servicio que sella.',
          student: 'Descarga de nuevo el documento del portal del IMSS: puede que esta copia haya salido sin sello.',
        },
        'sello-null': {
          clerk: 'En el lugar del sello digital dice “null”: el servicio que sella falló.',
          student: 'Descarga de nuevo el documento del portal del IMSS: esta copia salió sin sello.',
        },
        'sello-alphabet': {
          clerk: 'El sello digital contiene caracteres que un sello no lleva.',
          student: 'Sube el PDF original completo, no una impresión ni un recorte.',
        },
        'sello-padding': {
          clerk: 'El sello digital no termina como debe; está incompleto o mal copiado.',
          student: 'Sube el PDF original completo, no una impresión ni un recorte.',
        },
        'sello-leftover-bits': {
          clerk: 'El sello digital no termina como debe; está mal copiado.',
          student: 'Sube el PDF original completo, no una impresión ni un recorte.',
        },
        'sello-length': {
          clerk: 'El sello digital no tiene la longitud de un sello; está incompleto.',
          student: 'Sube el PDF original completo, no una impresión ni un recorte.',
        },
        'sello-length-of-no-key': {
          clerk: 'El sello digital no tiene la longitud de los que hace la llave de su número de serie.',
          student: 'Sube el PDF original completo, no una impresión ni un recorte.',
        },
      },
    },
    en: {
      passed: 'The sello digital is whole.',
      whys: {
        'sello-absent': {
          clerk:
            'The paper has no sello digital. There are genuine sheets without one, when the sealing service fails.',
          student: 'Download the paper again from the IMSS portal: this copy may have come out without its seal.',
        },
        'sello-null': {
          clerk: 'Where the sello digital should be it says “null”: the sealing service failed.',
          student: 'Download the paper again from the IMSS portal: this copy came out without its seal.',
        },
        'sello-alphabet': {
          clerk: 'The sello digital holds characters that no seal has.',
          student: 'Upload the complete original PDF, not a print or a cut-out.',
        },
        'sello-padding': {
          clerk: 'The sello digital does not end as it should; it is incomplete, or was not copied as it was.',
          student: 'Upload the complete original PDF, not a print or a cut-out.',
        },
        'sello-leftover-bits': {
          clerk: 'The sello digital does not end as it should; it was not copied as it was.',
          student: 'Upload the complete original PDF, not a print or a cut-out.',
        },
        'sello-length': {
          clerk: 'The sello digital does not have the length of a seal; it is incomplete.',
          student: 'Upload the complete original PDF, not a print or a cut-out.',
        },
        'sello-length-of-no-key': {
          clerk: 'The sello digital does not have the length of those that the key of its serial makes.',
          student: 'Upload the complete original PDF, not a print or a cut-out.',
        },
      },
    },
  },
})
