import { compareNames } from '../compare-names.ts'
import { check, notReached, passed } from './check.ts'

/** The name is that of the applicant, as far as names can be compared. */
export const applicantName = check({
  code: 'applicant.name',
  level: 'warn',
  action: 'check-by-hand',
  run: ({ paper, expected }) => {
    const wanted = [expected.nombre, expected.primerApellido, expected.segundoApellido]
    if (wanted.every((part) => part === undefined)) return { status: 'skipped', why: 'not-asked' }
    if (!paper) return notReached
    const names = ['nombre', 'primerApellido', 'segundoApellido', 'nombreCompleto'].flatMap(
      (name) => paper.fields[name] ?? [],
    )
    if (names.length === 0) return { status: 'indeterminate', why: 'absent' }
    const evidence = names.flatMap((reading) => reading.evidence)
    const likeness = compareNames(
      wanted.filter((part) => part !== undefined).join(' '),
      names.map((reading) => String(reading.value)).join(' '),
    )
    if (likeness === 'same') return passed
    return likeness === 'near'
      ? { status: 'indeterminate', why: 'near', evidence }
      : { status: 'failed', why: 'another', evidence }
  },
  texts: {
    es: {
      passed: 'El nombre es el de quien solicita.',
      whys: {
        'not-asked': {
          clerk: 'La escuela no indicó el nombre de quien solicita.',
          student: 'No tienes que hacer nada por este punto.',
        },
        absent: {
          clerk: 'El nombre no se pudo leer en el documento.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        near: {
          clerk:
            'El nombre se parece al de quien solicita, pero no es igual: falta o sobra una parte, o el orden cambia.',
          student: 'Espera: la escuela lo revisará y te avisará.',
        },
        another: {
          clerk: 'El nombre del documento no es el de quien solicita.',
          student: 'Sube tu propio documento, con tus datos.',
        },
      },
    },
    en: {
      passed: 'The name is that of the applicant.',
      whys: {
        'not-asked': {
          clerk: 'The school did not say the name of the applicant.',
          student: 'There is nothing for you to do about this.',
        },
        absent: {
          clerk: 'The name could not be read on the paper.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        near: {
          clerk:
            'The name is like that of the applicant but not equal: a part is missing or added, or the order differs.',
          student: 'Please wait: the school will look at it and let you know.',
        },
        another: {
          clerk: 'The name on the paper is not that of the applicant.',
          student: 'Upload your own paper, with your own data.',
        },
      },
    },
  },
})
