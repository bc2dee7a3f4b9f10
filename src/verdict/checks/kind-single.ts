import { beneficiaryRow } from '../beneficiary.ts'
import type { PaperEvidence } from '../evidence.ts'
import { personOf, textOf } from '../person.ts'
import { waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

const NUMBERS = ['nss', 'curp'] as const

const agree = (papers: readonly PaperEvidence[]) =>
  NUMBERS.every((field) => new Set(papers.flatMap((paper) => textOf(paper, field) ?? [])).size <= 1)

/** The papers of one person, and with them those of a titular who has that person in the table of beneficiaries. */
const isHousehold = (papers: readonly PaperEvidence[]) =>
  papers.some((titular) => {
    const isTitulars = (paper: PaperEvidence) =>
      NUMBERS.some((field) => titular.fields[field] && textOf(paper, field) === textOf(titular, field))
    const others = papers.filter((paper) => !isTitulars(paper))
    return (
      agree(papers.filter(isTitulars)) &&
      agree(others) &&
      others.every((paper) => beneficiaryRow(titular, personOf(paper)) !== undefined)
    )
  })

/** All the papers in the file are of one person, and no page beside them carries the numbers of another. */
export const kindSingle = check({
  code: 'kind.single',
  level: 'fail',
  action: 'upload-other',
  run: ({ evidence: { papers, elsewhere = [] } }) => {
    if (papers.length === 0) return notReached
    for (const field of NUMBERS) {
      const readings = papers.flatMap((paper) => paper.fields[field] ?? [])
      if (new Set(readings.map(({ value }) => String(value))).size <= 1) continue
      const evidence = readings.flatMap((reading) => reading.evidence)
      if (isHousehold(papers)) return { status: 'indeterminate', why: 'beneficiary', action: 'check-by-hand', evidence }
      // One letter misread from a picture makes another person.
      return papers.some(({ source }) => source === 'ocr')
        ? { status: 'indeterminate', why: 'from-ocr', action: 'upload-original', evidence }
        : { status: 'failed', why: 'several-people', evidence }
    }
    const strange = elsewhere.filter(
      ({ field, value }) => !papers.some((paper) => String(paper.fields[field]?.value) === value),
    )
    if (strange.length === 0) return passed
    return {
      status: 'indeterminate',
      why: 'numbers-elsewhere',
      action: 'upload-original',
      params: { fields: [...new Set(strange.map(({ field }) => field))].join(', ') },
      evidence: strange.flatMap(({ evidence }) => evidence),
    }
  },
  texts: {
    es: {
      passed: 'El archivo es de una sola persona.',
      whys: {
        'several-people': {
          clerk: 'El archivo reúne documentos con números de personas distintas.',
          student: 'Sube un archivo con tus documentos solamente.',
        },
        beneficiary: {
          clerk:
            'El archivo reúne el documento de una persona y el de un titular que la registra como beneficiaria; los números están señalados.',
          student: waiting.es,
        },
        'numbers-elsewhere': {
          clerk: 'Una hoja que no es parte del documento lleva otro NSS u otra CURP; el lugar está señalado.',
          student: 'Sube solo el documento que se pide, tal como lo descargaste del portal del IMSS.',
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
        beneficiary: {
          clerk:
            'The file holds the paper of one person and that of a titular who has this person as a beneficiary; the numbers are marked.',
          student: waiting.en,
        },
        'numbers-elsewhere': {
          clerk: 'A page that is no part of the paper carries another NSS or CURP; the place is marked.',
          student: 'Upload only the paper that is asked for, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
