import { parse } from '../../identifiers/curp.ts'
import { isBeneficiary } from '../expected.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The birth date is that of the applicant. */
export const applicantBirthDate = check({
  code: 'applicant.birth_date',
  level: 'fail',
  action: 'upload-other',
  run: ({ paper, expected }) => {
    if (expected.fechaNacimiento === undefined) return { status: 'skipped', why: 'not-asked' }
    if (!paper) return notReached
    const reading = paper.fields.fechaNacimiento
    const printed = reading?.value ?? parse(paper.fields.curp?.value)?.birthDate
    if (printed === undefined) return { status: 'indeterminate', why: 'absent', action: 'upload-original' }
    const evidence = (reading ?? paper.fields.curp!).evidence
    if (printed === expected.fechaNacimiento) return passed
    return isBeneficiary(paper, expected)
      ? { status: 'indeterminate', why: 'beneficiary', action: 'check-by-hand' }
      : { status: 'failed', why: 'another', evidence }
  },
  texts: {
    es: {
      passed: 'La fecha de nacimiento es la de la persona solicitante.',
      whys: {
        'not-asked': {
          clerk: 'La escuela no indicó la fecha de nacimiento de la persona solicitante.',
          student: idle.es,
        },
        absent: {
          clerk: 'La fecha de nacimiento no se pudo leer en el documento.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        beneficiary: {
          clerk: 'La persona solicitante aparece en el documento como beneficiario; el documento es de otra persona.',
          student: waiting.es,
        },
        another: {
          clerk: 'La fecha de nacimiento del documento no es la de la persona solicitante.',
          student: 'Sube tu propio documento, con tus datos.',
        },
      },
    },
    en: {
      passed: 'The birth date is that of the applicant.',
      whys: {
        'not-asked': {
          clerk: 'The school did not say the birth date of the applicant.',
          student: idle.en,
        },
        absent: {
          clerk: 'The birth date could not be read on the paper.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        beneficiary: {
          clerk: "The applicant appears on the paper as a beneficiary; the paper is another person's.",
          student: waiting.en,
        },
        another: {
          clerk: 'The birth date on the paper is not that of the applicant.',
          student: 'Upload your own paper, with your own data.',
        },
      },
    },
  },
})
