import { kindOf, kinds } from '../../documents/catalog.ts'
import type { DocumentKind } from '../../documents/document-kind.ts'
import { fold } from '../../fold.ts'
import { carriesSeal } from '../carries-seal.ts'
import { idle, waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** Whether a paper of this kind can be sealed for this trámite: a genuine seal may have been taken from another paper. */
function isOfKind(tramite: string | undefined, kind: DocumentKind): boolean {
  const names = ({ tramites = [] }: DocumentKind) => tramites.some((name) => fold(name) === fold(tramite ?? ''))
  return kind.tramites ? names(kind) : !kinds.some(names)
}

/** The cadena original was found and is written as these papers write it. */
export const cadenaParsed = check({
  code: 'cadena.parsed',
  level: 'fail',
  action: 'upload-original',
  run: ({ paper }) => {
    if (!paper || !carriesSeal(paper)) return notReached
    const { cadena, cadenaEvidence: evidence } = paper
    if (!('problem' in cadena)) {
      if (cadena.form === 'desconocida')
        return { status: 'indeterminate', why: 'unknown-form', action: 'check-by-hand', evidence }
      if (!isOfKind(cadena.values.tipoTramite, kindOf(paper.kind)))
        return { status: 'indeterminate', why: 'other-procedure', action: 'check-by-hand', evidence }
      return cadena.truncated ? { status: 'passed', why: 'short', evidence } : { ...passed, evidence }
    }
    if (cadena.problem === 'absent' || cadena.problem === 'no-bars')
      return { status: 'indeterminate', why: 'absent', action: 'upload-fresh' }
    return { status: 'failed', why: 'injected', params: { problem: cadena.problem }, evidence }
  },
  texts: {
    es: {
      passed: 'La cadena original se leyó completa y tiene su forma conocida.',
      whys: {
        short: {
          clerk: 'La cadena original solo llega hasta el folio: su sello no ampara ni el NSS ni la CURP.',
          student: idle.es,
        },
        absent: {
          clerk: 'No se encontró la cadena original.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        'unknown-form': {
          clerk: 'La cadena original está escrita de una manera que no se conoce.',
          student: waiting.es,
        },
        'other-procedure': {
          clerk: 'La cadena original y su sello son de otro trámite, no del que dice el documento.',
          student: waiting.es,
        },
        injected: {
          clerk: 'La cadena original tiene claves repetidas o fuera de lugar.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
      },
    },
    en: {
      passed: 'The cadena original was read whole and has its known form.',
      whys: {
        short: {
          clerk: 'The cadena original stops after the folio: its seal covers neither the NSS nor the CURP.',
          student: idle.en,
        },
        absent: {
          clerk: 'No cadena original was found.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        'unknown-form': {
          clerk: 'The cadena original is written in a way that is not known.',
          student: waiting.en,
        },
        'other-procedure': {
          clerk: 'The cadena original and its seal are of another procedure, not of the one that the paper names.',
          student: waiting.en,
        },
        injected: {
          clerk: 'The cadena original has keys that are repeated or out of place.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
