import { GUIDE } from '../../documents/other-papers.ts'
import { check, notReached, passed } from './check.ts'

/** The file is one of the papers that are verified here. */
export const kindKnown = check({
  code: 'kind.known',
  level: 'fail',
  action: 'upload-other',
  run: ({ evidence: { file, other }, paper }) => {
    if (paper) return passed
    if (file.unread) return notReached
    if (other)
      return other === GUIDE
        ? { status: 'failed', why: 'guide' }
        : { status: 'failed', why: 'other', params: { recognisedAs: other } }
    return file.text === 'text'
      ? { status: 'failed', why: 'unknown' }
      : { status: 'indeterminate', why: 'no-text', action: 'upload-original' }
  },
  texts: {
    es: {
      passed: 'Es uno de los documentos que aquí se revisan.',
      whys: {
        other: {
          clerk: 'Es otro documento, que aquí no se revisa.',
          student:
            'Ese es otro documento. Sube la hoja de asignación del NSS o la constancia de vigencia de derechos del IMSS.',
        },
        guide: {
          clerk: 'Es una guía o un formato sin datos, no el documento de una persona.',
          student: 'Eso es una guía. Sigue sus pasos, descarga tu documento y súbelo.',
        },
        unknown: {
          clerk: 'No se reconoce como un documento del IMSS de los que aquí se revisan.',
          student:
            'Sube la hoja de asignación del NSS o la constancia de vigencia de derechos que descargaste del portal del IMSS.',
        },
        'no-text': {
          clerk: 'Sin texto no se puede saber qué documento es.',
          student: 'Sube el PDF original que descargaste del portal del IMSS, no una foto ni un escaneo.',
        },
      },
    },
    en: {
      passed: 'It is one of the papers that are verified here.',
      whys: {
        other: {
          clerk: 'It is another paper, which is not verified here.',
          student:
            'That is another paper. Upload the NSS assignment sheet or the constancia de vigencia de derechos of the IMSS.',
        },
        guide: {
          clerk: 'It is a guide or an empty form, not the paper of a person.',
          student: 'That is a guide. Follow its steps, download your paper and upload it.',
        },
        unknown: {
          clerk: 'It is not recognised as one of the IMSS papers that are verified here.',
          student:
            'Upload the NSS assignment sheet or the constancia de vigencia de derechos that you downloaded from the IMSS portal.',
        },
        'no-text': {
          clerk: 'Without text it cannot be told which paper it is.',
          student: 'Upload the original PDF that you downloaded from the IMSS portal, not a photo or a scan.',
        },
      },
    },
  },
})
