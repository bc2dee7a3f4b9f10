import { fold } from '../../fold.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached } from './check.ts'

/** Names lose accents and blanks in a QR; numbers are compared as they are, which folding keeps. */
const isSame = (printed: string, coded: string) => fold(printed) === fold(coded)

/**
 * The QR of the paper says what is printed. It is plain text that anybody can write: agreement proves nothing more.
 */
export const fieldsQr = check({
  code: 'fields.qr',
  level: 'fail',
  action: 'upload-original',
  run: ({ paper }) => {
    if (!paper?.qr) return notReached
    const { values, evidence } = paper.qr
    if (!values) return { status: 'indeterminate', why: 'unknown-form', action: 'check-by-hand', evidence }
    const different = Object.entries(values).filter(
      ([name, value]) => paper.fields[name] && !isSame(String(paper.fields[name].value), value),
    )
    if (different.length === 0) return { status: 'passed', why: 'only-consistent', evidence }
    return {
      status: 'failed',
      why: 'different',
      params: { fields: different.map(([name]) => name).join(', ') },
      evidence: [...different.flatMap(([name]) => paper.fields[name]!.evidence), ...evidence],
    }
  },
  texts: {
    es: {
      passed: 'El código QR dice lo mismo que lo impreso.',
      whys: {
        'only-consistent': {
          clerk: 'El código QR dice lo mismo que lo impreso. No lleva firma, así que eso no prueba que sea auténtico.',
          student: idle.es,
        },
        'unknown-form': {
          clerk: 'El código QR no está escrito como el de la tarjeta del NSS.',
          student: waiting.es,
        },
        different: {
          clerk: 'El código QR no dice lo mismo que lo impreso; los datos distintos están señalados.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The QR code says the same as the print.',
      whys: {
        'only-consistent': {
          clerk:
            'The QR code says the same as the print. It is not signed, so that does not prove that the paper is genuine.',
          student: idle.en,
        },
        'unknown-form': {
          clerk: 'The QR code is not written like that of the NSS card.',
          student: waiting.en,
        },
        different: {
          clerk: 'The QR code does not say the same as the print; the data that differ are marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
