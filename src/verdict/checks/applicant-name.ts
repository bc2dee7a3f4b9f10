import { compareNames } from '../compare-names.ts'
import { expectedName, isBeneficiary } from '../expected.ts'
import { nameFieldsOf, nameOf } from '../person.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The name is that of the applicant, as far as names can be compared. */
export const applicantName = check({
  code: 'applicant.name',
  level: 'warn',
  action: 'check-by-hand',
  run: ({ paper, expected }) => {
    const wanted = expectedName(expected)
    if (!wanted) return { status: 'skipped', why: 'not-asked' }
    if (!paper) return notReached
    const fields = nameFieldsOf(paper)
    if (fields.length === 0) return { status: 'indeterminate', why: 'absent', action: 'upload-original' }
    const likeness = compareNames(wanted, nameOf(paper))
    if (likeness === 'same') return passed
    if (likeness === 'explained') return { status: 'passed', why: likeness }
    const evidence = fields.flatMap((field) => paper.fields[field]!.evidence)
    if (likeness !== 'another') return { status: 'indeterminate', why: likeness, evidence }
    return isBeneficiary(paper, expected)
      ? { status: 'indeterminate', why: 'beneficiary' }
      : { status: 'failed', why: 'another', evidence }
  },
  texts: {
    es: {
      passed: 'El nombre es el de la persona solicitante.',
      whys: {
        'not-asked': {
          clerk: 'La escuela no indicó el nombre de la persona solicitante.',
          student: idle.es,
        },
        absent: {
          clerk: 'El nombre no se pudo leer en el documento.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        explained: {
          clerk:
            'El nombre es el de la persona solicitante, escrito de otro modo: un acento, la tilde de la Ñ, una partícula o un espacio.',
          student: idle.es,
        },
        'near-abbreviation': {
          clerk: 'El nombre concuerda con el de la persona solicitante, pero una parte está abreviada.',
          student: waiting.es,
        },
        'near-order': {
          clerk: 'El nombre tiene las mismas palabras que el de la persona solicitante, en otro orden.',
          student: waiting.es,
        },
        'near-missing-surname': {
          clerk: 'El nombre concuerda con el de la persona solicitante, pero a uno de los dos le falta un apellido.',
          student: waiting.es,
        },
        'near-missing-part': {
          clerk: 'El nombre concuerda con el de la persona solicitante, pero a uno de los dos le falta una parte.',
          student: waiting.es,
        },
        'near-cut': {
          clerk:
            'El nombre concuerda con el de la persona solicitante hasta donde está escrito; uno de los dos está cortado.',
          student: waiting.es,
        },
        'near-spelling': {
          clerk: 'El nombre es casi el de la persona solicitante: una palabra difiere en una letra.',
          student: waiting.es,
        },
        beneficiary: {
          clerk: 'La persona solicitante aparece en el documento como beneficiario; el documento es de otra persona.',
          student: waiting.es,
        },
        another: {
          clerk: 'El nombre del documento no es el de la persona solicitante.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The name is that of the applicant.',
      whys: {
        'not-asked': {
          clerk: 'The school did not say the name of the applicant.',
          student: idle.en,
        },
        absent: {
          clerk: 'The name could not be read on the paper.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        explained: {
          clerk:
            'The name is that of the applicant in another spelling: an accent, the tilde of Ñ, a particle or a blank.',
          student: idle.en,
        },
        'near-abbreviation': {
          clerk: 'The name agrees with that of the applicant, but a part is abbreviated.',
          student: waiting.en,
        },
        'near-order': {
          clerk: 'The name has the words of that of the applicant, in another order.',
          student: waiting.en,
        },
        'near-missing-surname': {
          clerk: 'The name agrees with that of the applicant, but one of the two lacks a surname.',
          student: waiting.en,
        },
        'near-missing-part': {
          clerk: 'The name agrees with that of the applicant, but one of the two lacks a part.',
          student: waiting.en,
        },
        'near-cut': {
          clerk: 'The name agrees with that of the applicant as far as it goes; one of the two is cut off.',
          student: waiting.en,
        },
        'near-spelling': {
          clerk: 'The name is almost that of the applicant: one word differs in one letter.',
          student: waiting.en,
        },
        beneficiary: {
          clerk: "The applicant appears on the paper as a beneficiary; the paper is another person's.",
          student: waiting.en,
        },
        another: {
          clerk: 'The name on the paper is not that of the applicant.',
          student: waiting.en,
        },
      },
    },
  },
})
