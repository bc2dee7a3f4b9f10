import { check, notReached, passed } from './check.ts'

/** What the cadena original names is what the paper prints: a genuine seal pasted on another page fails here. */
export const cadenaPrinted = check({
  code: 'cadena.printed',
  level: 'fail',
  action: 'upload-original',
  run: ({ comparison, paper }) => {
    if (!paper || 'problem' in paper.cadena) return notReached
    const different = comparison.filter(({ result }) => result === 'different').flatMap(({ printed }) => printed)
    if (different.length > 0)
      return {
        status: 'failed',
        why: 'different',
        params: { fields: different.join(', ') },
        evidence: [...different.flatMap((name) => paper.fields[name]!.evidence), ...paper.cadenaEvidence],
      }
    return comparison.some(({ result }) => result === 'equal')
      ? passed
      : { status: 'indeterminate', why: 'nothing-in-common' }
  },
  texts: {
    es: {
      passed: 'La cadena original dice lo mismo que el documento impreso.',
      whys: {
        different: {
          clerk: 'La cadena original no dice lo mismo que el documento impreso; los datos distintos están señalados.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        'nothing-in-common': {
          clerk: 'Ningún dato de la cadena original se pudo comparar con lo impreso.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The cadena original says the same as the printed paper.',
      whys: {
        different: {
          clerk: 'The cadena original does not say the same as the printed paper; the data that differ are marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        'nothing-in-common': {
          clerk: 'No part of the cadena original could be compared with the print.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
