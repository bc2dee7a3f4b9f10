import { check, notReached, passed } from './check.ts'

/** Nothing in the file acts by itself: no script, no program to launch, no attachment. */
export const fileActive = check({
  code: 'file.active',
  level: 'fail',
  action: 'upload-original',
  run: ({ evidence: { file } }) => {
    if (!file.facts) return notReached
    const { active } = file.facts
    return active.length === 0 ? passed : { status: 'failed', why: 'active', params: { found: active.join(', ') } }
  },
  texts: {
    es: {
      passed: 'El archivo no contiene nada que actúe por sí mismo.',
      whys: {
        active: {
          clerk:
            'El archivo contiene programas, archivos adjuntos o acciones automáticas; un documento del IMSS no los lleva.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
      },
    },
    en: {
      passed: 'Nothing in the file acts by itself.',
      whys: {
        active: {
          clerk: 'The file contains programs, attachments or automatic actions; a paper of the IMSS has none.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
