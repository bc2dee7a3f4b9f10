import { text } from '../fields/values/text.ts'

/** Where a person is attended: documents.md §4 and §4b, spellings assumed. */
export const affiliationFields = {
  delegacion: {
    labels: [
      'Delegación',
      'OOAD',
      'Delegación / OOAD',
      'Delegación IMSS',
      'Órgano de Operación Administrativa Desconcentrada',
    ],
    value: text,
  },
  subdelegacion: { labels: ['Subdelegación', 'Subdelegación IMSS'], value: text },
  umf: {
    labels: [
      'UMF',
      'Unidad de Medicina Familiar',
      'Unidad Médica Familiar',
      'Unidad de Medicina Familiar (UMF)',
      'U.M.F. de adscripción',
      'Unidad médica',
      'Clínica',
    ],
    value: text,
  },
  turno: { labels: ['Turno'], value: text },
  consultorio: { labels: ['Consultorio', 'Núm. de consultorio', 'No. de consultorio'], value: text },
} as const
