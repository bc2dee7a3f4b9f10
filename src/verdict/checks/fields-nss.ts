import { validate } from '../../identifiers/nss.ts'
import { check, notReached, passed } from './check.ts'

/** The NSS has eleven digits and its check digit is right (identifiers.md §10–§11). */
export const fieldsNss = check({
  code: 'fields.nss',
  level: 'fail',
  action: 'upload-original',
  run: ({ paper }) => {
    const reading = paper?.fields.nss
    if (!reading) return notReached
    const result = validate(reading.value)
    return result.valid
      ? passed
      : {
          status: 'failed',
          why: result.problem === 'check-digit' ? 'check-digit' : 'malformed',
          params: { problem: result.problem },
          evidence: reading.evidence,
        }
  },
  texts: {
    es: {
      passed: 'El NSS tiene once cifras y su dígito verificador es correcto.',
      whys: {
        'check-digit': {
          clerk: 'El dígito verificador del NSS no corresponde a las demás cifras.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        malformed: {
          clerk: 'El NSS impreso no tiene once cifras.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The NSS has eleven digits and its check digit is right.',
      whys: {
        'check-digit': {
          clerk: 'The check digit of the NSS does not match its other digits.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        malformed: {
          clerk: 'The printed NSS does not have eleven digits.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
