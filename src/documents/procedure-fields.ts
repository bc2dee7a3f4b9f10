import { homoclave } from '../fields/values/codes.ts'
import { date } from '../fields/values/date.ts'
import { folio } from '../fields/values/folio.ts'

/** The header of the forms, label above value: documents.md §2.1. */
export const procedureFields = {
  homoclaveTramite: { labels: ['Homoclave del trámite', 'Homoclave trámite'], value: homoclave, preprinted: true },
  folio: {
    labels: [
      'Folio',
      'Folio de la solicitud',
      'Folio del trámite',
      'Número de folio',
      'No. de folio',
      'Folio de solicitud',
    ],
    value: folio,
    doubts: ['other-value', 'unreadable'],
  },
  homoclaveFormato: { labels: ['Homoclave del formato', 'Homoclave formato'], value: homoclave, preprinted: true },
  fechaSolicitud: {
    labels: [
      'Fecha de solicitud del trámite',
      'Fecha de solicitud',
      'Fecha de la solicitud',
      'Fecha del trámite',
      'Fecha',
    ],
    value: date,
    doubts: ['unreadable'],
  },
} as const
