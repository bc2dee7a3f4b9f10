import { check, notReached, passed } from './check.ts'

/**
 * The paper has text of its own, in fonts that say which characters they show; where there is no paper, the file. A page
 * of text beside it does not make a scan readable.
 */
export const fileText = check({
  code: 'file.text',
  level: 'fail',
  action: 'upload-original',
  run: ({ evidence: { file }, paper }) => {
    if (file.unread) return notReached
    if (paper?.source === 'ocr') return { status: 'indeterminate', why: 'ocr' }
    return file.text === 'text' ? passed : { status: 'indeterminate', why: file.text }
  },
  texts: {
    es: {
      passed: 'El archivo contiene texto legible.',
      whys: {
        none: {
          clerk: 'El archivo es una imagen sin texto: una foto o un escaneo.',
          student: 'Sube el PDF original que descargaste del portal del IMSS, no una foto ni un escaneo.',
        },
        ocr: {
          clerk: 'El archivo es un escaneo; su texto lo puso un programa de reconocimiento y puede tener errores.',
          student: 'Sube el PDF original que descargaste del portal del IMSS, no una foto ni un escaneo.',
        },
        unmapped: {
          clerk: 'Las letras del archivo se ven, pero no dicen qué caracteres son; solo una persona puede leerlo.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
      },
    },
    en: {
      passed: 'The file contains text that can be read.',
      whys: {
        none: {
          clerk: 'The file is a picture without text: a photo or a scan.',
          student: 'Upload the original PDF that you downloaded from the IMSS portal, not a photo or a scan.',
        },
        ocr: {
          clerk: 'The file is a scan; its text was put there by a recognition program and may hold errors.',
          student: 'Upload the original PDF that you downloaded from the IMSS portal, not a photo or a scan.',
        },
        unmapped: {
          clerk:
            'The letters of the file can be seen but do not say which characters they are; only a person can read it.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
      },
    },
  },
})
