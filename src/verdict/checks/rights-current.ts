import { kindOf } from '../../documents/catalog.ts'
import { waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** A constancia says that the person is covered. The seal never covers this answer (documents.md §7). */
export const rightsCurrent = check({
  code: 'rights.current',
  level: 'warn',
  action: 'check-by-hand',
  run: ({ paper }) => {
    const answer = paper?.fields.conDerecho
    if (!paper || !('conDerecho' in kindOf(paper.kind).fields)) return notReached
    if (!answer) return { status: 'indeterminate', why: 'not-read' }
    return answer.value === 'SI' ? passed : { status: 'failed', why: 'no', evidence: answer.evidence }
  },
  texts: {
    es: {
      passed: 'La constancia dice que la persona tiene derecho al servicio médico.',
      whys: {
        'not-read': {
          clerk: 'No se pudo leer si la constancia dice que hay derecho al servicio médico.',
          student: waiting.es,
        },
        no: {
          clerk: 'La constancia dice que la persona no tiene derecho al servicio médico.',
          student:
            'Tu constancia dice que no tienes servicio médico vigente. Pregunta en tu escuela o en tu clínica cómo darte de alta.',
        },
      },
    },
    en: {
      passed: 'The constancia says that the person is covered.',
      whys: {
        'not-read': {
          clerk: 'It could not be read whether the constancia says that there is cover.',
          student: waiting.en,
        },
        no: {
          clerk: 'The constancia says that the person has no cover.',
          student:
            'Your constancia says that you have no current medical cover. Ask your school or your clinic how to register.',
        },
      },
    },
  },
})
