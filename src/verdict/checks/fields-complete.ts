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
        missing: {
          clerk: 'Data that the paper must carry are missing or could not be read.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
