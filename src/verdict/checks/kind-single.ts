import { check, notReached, passed } from './check.ts'

/** All the papers in the file are of one person. */
export const kindSingle = check({
  code: 'kind.single',
  level: 'fail',
  action: 'upload-other',
  run: ({ evidence: { papers } }) => {
    if (papers.length === 0) return notReached
    for (const field of ['nss', 'curp']) {
      const places = papers.flatMap((paper) => paper.fields[field] ?? [])
      if (new Set(places.map((reading) => String(reading.value))).size > 1)
        return { status: 'failed', why: 'several-people', evidence: places.flatMap((reading) => reading.evidence) }
    }
    return passed
  },
  texts: {
    es: {
      passed: 'El archivo es de una sola persona.',
      whys: {
        'several-people': {
          clerk: 'El archivo reúne documentos con números de personas distintas.',
          student: 'Sube un archivo con tus documentos solamente.',
        },
      },
    },
    en: {
      passed: 'The file is of one person only.',
      whys: {
        'several-people': {
          clerk: 'The file holds papers with the numbers of different people.',
          student: 'Upload a file with your own papers only.',
        },
      },
    },
  },
})
