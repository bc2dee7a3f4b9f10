import { check, notReached, passed } from './check.ts'

/** What is read in the fields is what is seen: nothing there is invisible, hidden or covered. */
export const tamperVisible = check({
  code: 'tamper.visible',
  level: 'fail',
  action: 'upload-original',
  run: ({ paper }) => {
    if (!paper) return notReached
    if (paper.hidden.length === 0) return passed
    return {
      status: 'failed',
      why: 'hidden',
      params: {
        fields: [...new Set(paper.hidden.map(({ field }) => field))].join(', '),
        how: [...new Set(paper.hidden.map(({ how }) => how))].join(', '),
      },
      evidence: paper.hidden.flatMap(({ evidence }) => evidence),
    }
  },
  texts: {
    es: {
      passed: 'Lo que se lee en los datos es lo que se ve.',
      whys: {
        hidden: {
          clerk: 'Hay texto oculto o tapado en el lugar de un dato; está señalado.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'What is read in the data is what is seen.',
      whys: {
        hidden: {
          clerk: 'There is hidden or covered text in the place of a piece of data; it is marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
