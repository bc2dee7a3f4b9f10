import { compareFolioSequence } from '../../seal/folio-clock.ts'
import { idle } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/**
 * The running number of the folio fits its date. The rate is an estimate from three papers, so this only informs.
 */
export const cadenaFolioSeq = check({
  code: 'cadena.folio_seq',
  level: 'inform',
  action: 'none',
  run: ({ paper }) => {
    if (!paper || 'problem' in paper.cadena) return notReached
    const result = compareFolioSequence(paper.cadena.values.folio)
    if (result === 'near') return passed
    if (result === 'unknown') return { status: 'skipped', why: 'unknown-scheme' }
    return { status: 'indeterminate', why: 'far', evidence: paper.fields.folio?.evidence ?? [] }
  },
  texts: {
    es: {
      passed: 'El número consecutivo del folio corresponde a su fecha.',
      whys: {
        'unknown-scheme': {
          clerk: 'El folio no es de los que llevan un consecutivo conocido.',
          student: idle.es,
        },
        far: {
          clerk: 'El número consecutivo del folio se aleja de lo estimado para su fecha; es solo informativo.',
          student: idle.es,
        },
      },
    },
    en: {
      passed: 'The running number of the folio fits its date.',
      whys: {
        'unknown-scheme': {
          clerk: 'The folio is not of the kind with a known running number.',
          student: idle.en,
        },
        far: {
          clerk: 'The running number of the folio is far from what is estimated for its date; it is only a remark.',
          student: idle.en,
        },
      },
    },
  },
})
