import { check, notReached, passed } from './check.ts'

/** The file opens without a password. */
export const fileEncrypted = check({
  code: 'file.encrypted',
  level: 'fail',
  action: 'upload-original',
  run: ({ evidence: { file } }) =>
    file.unread?.code === 'file-encrypted' ? { status: 'failed', why: 'password' } : file.unread ? notReached : passed,
  texts: {
    es: {
      passed: 'El archivo se abre sin contraseña.',
      whys: {
        password: {
          clerk: 'El PDF pide una contraseña para abrirse.',
          student: 'Sube el PDF sin contraseña, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The file opens without a password.',
      whys: {
        password: {
          clerk: 'The PDF asks for a password to open.',
          student: 'Upload the PDF without a password, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
