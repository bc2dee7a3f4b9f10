import { validate } from '../../identifiers/curp.ts'
import { check, notReached, passed } from './check.ts'

/** The CURP is well formed: shape, date, state, check digit (identifiers.md §1–§6). */
export const fieldsCurp = check({
  code: 'fields.curp',
  level: 'fail',
  action: 'upload-original',
  run: ({ paper }) => {
    const reading = paper?.fields.curp
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
      passed: 'La CURP está bien formada y su dígito verificador es correcto.',
      whys: {
        'check-digit': {
          clerk: 'El dígito verificador de la CURP no corresponde a los demás caracteres.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        malformed: {
          clerk: 'La CURP impresa no tiene la forma de una CURP.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The CURP is well formed and its check digit is right.',
      whys: {
        'check-digit': {
          clerk: 'The check digit of the CURP does not match its other characters.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        malformed: {
          clerk: 'The printed CURP does not have the form of a CURP.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
