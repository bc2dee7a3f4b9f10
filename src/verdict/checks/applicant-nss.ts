import { isBeneficiary } from '../expected.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The NSS is the one that the portal knows of the applicant. */
export const applicantNss = check({
  code: 'applicant.nss',
  level: 'fail',
  action: 'upload-other',
  run: ({ paper, expected }) => {
    if (expected.nss === undefined) return { status: 'skipped', why: 'not-asked' }
    if (!paper) return notReached
    const reading = paper.fields.nss
    if (!reading) return { status: 'indeterminate', why: 'absent', action: 'upload-original' }
    if (String(reading.value) === expected.nss) return passed
    return isBeneficiary(paper, expected)
      ? { status: 'indeterminate', why: 'beneficiary', action: 'check-by-hand' }
      : { status: 'failed', why: 'another', evidence: reading.evidence }
  },
  texts: {
    es: {
      passed: 'El NSS es el de la persona solicitante.',
      whys: {
        'not-asked': {
          clerk: 'La escuela no indicó el NSS de la persona solicitante.',
          student: idle.es,
        },
        absent: {
          clerk: 'El NSS no se pudo leer en el documento.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        beneficiary: {
          clerk: 'La persona solicitante aparece en el documento como beneficiario; el documento es de otra persona.',
          student: waiting.es,
        },
        another: {
          clerk: 'El NSS del documento no es el de la persona solicitante.',
          student: 'Sube tu propio documento, con tus datos.',
        },
      },
    },
    en: {
      passed: 'The NSS is that of the applicant.',
      whys: {
        'not-asked': {
          clerk: 'The school did not say the NSS of the applicant.',
          student: idle.en,
        },
        absent: {
          clerk: 'The NSS could not be read on the paper.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        beneficiary: {
          clerk: "The applicant appears on the paper as a beneficiary; the paper is another person's.",
          student: waiting.en,
        },
        another: {
          clerk: 'The NSS on the paper is not that of the applicant.',
          student: 'Upload your own paper, with your own data.',
        },
      },
    },
  },
})
