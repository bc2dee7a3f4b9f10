import type { CotejoError, CotejoErrorCode } from '../errors.ts'
import type { Said } from './usage-error.ts'

const SPANISH: Readonly<Record<CotejoErrorCode, string>> = {
  'file-empty': 'el archivo está vacío',
  'file-not-pdf': 'el archivo no es un PDF',
  'file-damaged': 'el PDF está dañado y no se pudo leer',
  'file-encrypted': 'el PDF pide una contraseña para abrirse',
  'file-limits': 'el archivo rebasa un límite antes de que se pueda leer algo',
}

/** Why there is nothing to read in a file. */
export const unreadable = ({ code, message }: CotejoError): Said => ({ es: SPANISH[code], en: message })
