import { idle } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The file was saved once. Phones and browsers save again, so this only informs. */
export const tamperRevised = check({
  code: 'tamper.revised',
  level: 'inform',
  action: 'none',
  run: ({ evidence: { file } }) => {
    if (!file.facts) return notReached
    return file.facts.revisions <= 1
      ? passed
      : { status: 'failed', why: 'saved-again', params: { revisions: file.facts.revisions } }
  },
  texts: {
    es: {
      passed: 'El archivo se guardó una sola vez.',
      whys: {
        'saved-again': {
          clerk: 'El archivo se guardó más de una vez; es común y por sí solo no dice nada.',
          student: idle.es,
        },
      },
    },
    en: {
      passed: 'The file was saved once.',
      whys: {
        'saved-again': {
          clerk: 'The file was saved more than once; that is common and says nothing by itself.',
          student: idle.en,
        },
      },
    },
  },
})
