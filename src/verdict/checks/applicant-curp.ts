import { isBeneficiary } from '../expected.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The CURP is the one that the portal knows of the applicant. */
export const applicantCurp = check({
  code: 'applicant.curp',
  level: 'fail',
  mandatoryAlone: true,
  action: 'upload-other',
  run: ({ paper, expected }) => {
    if (expected.curp === undefined) return { status: 'skipped', why: 'not-asked' }
    if (!paper) return notReached
    const reading = paper.fields.curp
    if (!reading) return { status: 'indeterminate', why: 'absent', action: 'upload-original' }
    if (String(reading.value) === expected.curp) return passed
    return isBeneficiary(paper, expected)
      ? { status: 'indeterminate', why: 'beneficiary', action: 'check-by-hand' }
      : { status: 'failed', why: 'another', evidence: reading.evidence }
  },
  texts: {
    es: {
      passed: 'La CURP es la de la persona solicitante.',
      whys: {
        'not-asked': {
          clerk: 'La escuela no indicó la CURP de la persona solicitante.',
          student: idle.es,
        },
        absent: {
          clerk: 'La CURP no se pudo leer en el documento.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        beneficiary: {
          clerk: 'La persona solicitante aparece en el documento como beneficiario; el documento es de otra persona.',
          student: waiting.es,
        },
        another: {
          clerk: 'La CURP del documento no es la de la persona solicitante.',
          student: 'Sube tu propio documento, con tus datos.',
        },
      },
    },
    en: {
      passed: 'The CURP is that of the applicant.',
      whys: {
        'not-asked': {
          clerk: 'The school did not say the CURP of the applicant.',
          student: idle.en,
        },
        absent: {
          clerk: 'The CURP could not be read on the paper.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        beneficiary: {
          clerk: "The applicant appears on the paper as a beneficiary; the paper is another person's.",
          student: waiting.en,
        },
        another: {
          clerk: 'The CURP on the paper is not that of the applicant.',
          student: 'Upload your own paper, with your own data.',
        },
      },
    },
  },
})
