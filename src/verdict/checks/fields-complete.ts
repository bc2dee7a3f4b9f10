import { kindOf } from '../../documents/catalog.ts'
import type { PaperEvidence } from '../evidence.ts'
import { check, notReached, passed } from './check.ts'

const NAME_PARTS: readonly string[] = ['nombre', 'primerApellido']

/** Some papers print the whole name in one field. */
const isWholeName = (name: string, paper: PaperEvidence) =>
  NAME_PARTS.includes(name) && paper.fields.nombreCompleto !== undefined

/** Every field that the paper needs was read, and each has one value. */
export const fieldsComplete = check({
  code: 'fields.complete',
  level: 'fail',
  action: 'upload-original',
  run: ({ paper }) => {
    if (!paper) return notReached
    const { essential, required } = kindOf(paper.kind)
    const rivals = Object.entries(paper.fields).filter(([, reading]) => reading.rivals.length > 0)
    if (rivals.length > 0)
      return {
        status: 'failed',
        why: 'conflict',
        params: { fields: rivals.map(([name]) => name).join(', ') },
        evidence: rivals.flatMap(([, reading]) => [
          ...reading.evidence,
          ...reading.rivals.flatMap((rival) => rival.evidence),
        ]),
      }
    const missing = required.filter((name) => !paper.fields[name] && !isWholeName(name, paper))
    const params = { fields: missing.join(', ') }
    if (essential.every((name) => !paper.fields[name])) return { status: 'failed', why: 'empty', params }
    const { doubts = [] } = paper
    for (const how of ['other-value', 'unreadable'] as const) {
      const questioned = doubts.filter((doubt) => doubt.how === how)
      if (questioned.length === 0) continue
      return {
        status: 'indeterminate',
        why: how,
        params: { fields: [...new Set(questioned.map(({ field }) => field))].join(', ') },
        evidence: questioned.flatMap(({ evidence }) => evidence),
      }
    }
    return missing.length === 0 ? passed : { status: 'indeterminate', why: 'missing', params }
  },
  texts: {
    es: {
      passed: 'Se leyeron todos los datos que el documento debe llevar.',
      whys: {
        conflict: {
          clerk: 'Un mismo dato aparece con dos valores distintos; los lugares están señalados.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        empty: {
          clerk: 'No se encontró ni el NSS ni la CURP.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        'other-value': {
          clerk: 'Junto a un dato aparece otro valor de su clase, o lo lleva otro rótulo; los lugares están señalados.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        unreadable: {
          clerk:
            'En el lugar de un dato hay algo escrito que no es un valor válido de ese dato; el lugar está señalado.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        missing: {
          clerk: 'Faltan datos que el documento debe llevar, o no se pudieron leer.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
      },
    },
    en: {
      passed: 'All the data that the paper must carry were read.',
      whys: {
        conflict: {
          clerk: 'One piece of data appears with two different values; the places are marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        empty: {
          clerk: 'Neither the NSS nor the CURP was found.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        'other-value': {
          clerk:
            'Another value of its sort stands beside a piece of data or under another label; the places are marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        unreadable: {
          clerk: 'What stands in the place of a piece of data is no valid value for it; the place is marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        missing: {
          clerk: 'Data that the paper must carry are missing or could not be read.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
