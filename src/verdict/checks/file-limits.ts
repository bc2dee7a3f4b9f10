import { check, passed } from './check.ts'

/** Reading the file stayed within the limits of time, size and memory. */
export const fileLimits = check({
  code: 'file.limits',
  level: 'fail',
  floor: 'fail',
  action: 'upload-original',
  run: ({ evidence: { file } }) => {
    const limit = file.unread?.limit ?? file.limits[0]
    return limit === undefined ? passed : { status: 'failed', why: 'limit', params: { limit } }
  },
  texts: {
    es: {
      passed: 'El archivo se leyó dentro de los límites.',
      whys: {
        limit: {
          clerk: 'El archivo rebasa un límite de tamaño, páginas o tiempo, y no se leyó completo.',
          student: 'Sube solo el documento que se pide, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The file was read within the limits.',
      whys: {
        limit: {
          clerk: 'The file goes beyond a limit of size, pages or time and was not read to the end.',
          student: 'Upload only the paper that is asked for, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
