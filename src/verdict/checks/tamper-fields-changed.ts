import { idle } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** No earlier save of the same file had other values in the fields. */
export const tamperFieldsChanged = check({
  code: 'tamper.fields_changed',
  level: 'fail',
  floor: 'warn',
  action: 'upload-original',
  run: ({ evidence: { file }, paper }) => {
    if (!paper) return notReached
    if (file.changed.length > 0)
      return {
        status: 'failed',
        why: 'changed',
        params: { fields: file.changed.map(({ field }) => field).join(', ') },
        evidence: file.changed.flatMap(({ evidence, before = [] }) => [...evidence, ...before]),
      }
    if (file.earlier === 'unfinished') return { status: 'indeterminate', why: 'unfinished' }
    return file.earlier === 'unreadable' ? { status: 'passed', why: 'not-read' } : passed
  },
  texts: {
    es: {
      passed: 'El archivo no guarda versiones anteriores con otros datos.',
      whys: {
        changed: {
          clerk: 'El archivo conserva una versión anterior con otros datos en los mismos lugares.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        unfinished: {
          clerk: 'El archivo guarda tantas versiones anteriores, o tan grandes, que no se pudieron revisar todas.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        'not-read': {
          clerk: 'El archivo se guardó varias veces; las versiones anteriores no forman un documento aparte.',
          student: idle.es,
        },
      },
    },
    en: {
      passed: 'The file keeps no earlier versions with other data.',
      whys: {
        changed: {
          clerk: 'The file keeps an earlier version with other data in the same places.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        unfinished: {
          clerk: 'The file keeps so many earlier versions, or such large ones, that not all could be looked at.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        'not-read': {
          clerk: 'The file was saved several times; the earlier versions do not form a paper of their own.',
          student: idle.en,
        },
      },
    },
  },
})
