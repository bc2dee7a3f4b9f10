import { check, notReached, passed } from './check.ts'

/**
 * The file brings no certificate or signature of its own. Such a key is never trusted, whatever name it carries.
 */
export const tamperOwnKey = check({
  code: 'tamper.own_key',
  level: 'warn',
  levelIn: { strict: 'fail' },
  action: 'upload-original',
  run: ({ evidence: { file } }) => {
    if (!file.facts) return notReached
    const { signatures, certificates = 0 } = file.facts
    if (signatures > 0) return { status: 'failed', why: 'own-signature', params: { count: signatures } }
    return certificates > 0 ? { status: 'failed', why: 'own-certificate', params: { count: certificates } } : passed
  },
  texts: {
    es: {
      passed: 'El archivo no trae firmas ni certificados propios.',
      whys: {
        'own-signature': {
          clerk: 'El archivo trae una firma propia; los documentos del IMSS no la llevan y no se toma en cuenta.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        'own-certificate': {
          clerk:
            'El archivo trae su propio certificado o llave; los documentos del IMSS no lo llevan y no se toma en cuenta.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The file brings no signatures or certificates of its own.',
      whys: {
        'own-signature': {
          clerk: 'The file brings a signature of its own; papers of the IMSS have none and it is not relied on.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        'own-certificate': {
          clerk: 'The file brings its own certificate or key; papers of the IMSS have none and it is not relied on.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
