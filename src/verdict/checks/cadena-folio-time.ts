import { compareFolioClock } from '../../seal/folio-clock.ts'
import { issuedOn } from '../issued-on.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The clock inside the folio tells the moment that the cadena and the paper give (documents.md §6). */
export const cadenaFolioTime = check({
  code: 'cadena.folio_time',
  level: 'warn',
  action: 'check-by-hand',
  run: ({ paper }) => {
    if (!paper || 'problem' in paper.cadena) return notReached
    const { form, values } = paper.cadena
    const clock = compareFolioClock(form, values.folio, values.fecha, issuedOn(paper)?.day)
    const evidence = [...(paper.fields.folio?.evidence ?? []), ...paper.cadenaEvidence]
    if (clock.result === 'consistent') return passed
    if (clock.result === 'remark') return { status: 'passed', why: 'minutes', evidence }
    if (clock.result === 'unknown') return { status: 'skipped', why: 'unknown-scheme', evidence }
    return { status: 'failed', why: 'mismatch', evidence }
  },
  texts: {
    es: {
      passed: 'La hora que lleva el folio es la del documento.',
      whys: {
        minutes: {
          clerk: 'La hora que lleva el folio difiere en minutos de la del documento.',
          student: idle.es,
        },
        'unknown-scheme': {
          clerk: 'El folio no es de los que llevan la hora.',
          student: idle.es,
        },
        mismatch: {
          clerk: 'La hora que lleva el folio no es la del documento.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The time inside the folio is that of the paper.',
      whys: {
        minutes: {
          clerk: 'The time inside the folio differs by minutes from that of the paper.',
          student: idle.en,
        },
        'unknown-scheme': {
          clerk: 'The folio is not of the kind that carries the time.',
          student: idle.en,
        },
        mismatch: {
          clerk: 'The time inside the folio is not that of the paper.',
          student: waiting.en,
        },
      },
    },
  },
})
