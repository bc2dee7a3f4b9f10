import type { CotejoErrorCode } from '../../errors.ts'
import { check, passed } from './check.ts'

const reasons = {
  'file-empty': 'empty',
  'file-not-pdf': 'not-pdf',
  'file-damaged': 'damaged',
  'file-encrypted': undefined,
  'file-limits': undefined,
} as const satisfies Record<CotejoErrorCode, string | undefined>

/** The bytes are a PDF that could be opened, every page of it. */
export const filePdf = check({
  code: 'file.pdf',
  level: 'fail',
  action: 'upload-original',
  run: ({ evidence: { file } }) => {
    const why = file.unread && reasons[file.unread.code]
    if (why) return { status: 'failed', why }
    const { unreadable } = file
    return unreadable
      ? { status: 'indeterminate', why: 'page-damaged', params: { pages: unreadable.join(', ') } }
      : passed
  },
  texts: {
    es: {
      passed: 'El archivo es un PDF y se pudo leer.',
      whys: {
        empty: {
          clerk: 'El archivo está vacío.',
          student: 'El archivo llegó vacío. Súbelo otra vez.',
        },
        'not-pdf': {
          clerk: 'El archivo no es un PDF.',
          student: 'Sube el PDF que descargaste del portal del IMSS; una foto o un documento de texto no sirven.',
        },
        damaged: {
          clerk: 'El PDF está dañado y no se pudo leer.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        'page-damaged': {
          clerk: 'Una página del PDF está dañada y no se pudo leer; las demás sí.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
      },
    },
    en: {
      passed: 'The file is a PDF and could be read.',
      whys: {
        empty: {
          clerk: 'The file is empty.',
          student: 'The file arrived empty. Upload it again.',
        },
        'not-pdf': {
          clerk: 'The file is not a PDF.',
          student: 'Upload the PDF that you downloaded from the IMSS portal; a photo or a text document will not do.',
        },
        damaged: {
          clerk: 'The PDF is damaged and could not be read.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        'page-damaged': {
          clerk: 'A page of the PDF is damaged and could not be read; the others were.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
