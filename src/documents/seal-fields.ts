import { serial, uuid } from '../fields/values/codes.ts'

/** The labels of the seal block, documents.md §5, with those of other IMSS papers (`… del Acuse`). */
export const sealLabels = {
  cadenaOriginal: ['Cadena original', 'Cadena original del acuse', 'Cadena original del trámite'],
  selloDigital: ['Sello digital', 'Sello digital del acuse', 'Sello digital IMSS', 'Sello digital del IMSS'],
  secuenciaNotarial: ['Secuencia notarial'],
  numeroSerie: ['Número de serie', 'No. de serie', 'Núm. de serie', 'Número de serie del certificado'],
} as const

/** The two short values of the block; the cadena and the sello are read across lines. */
export const sealFields = {
  secuenciaNotarial: { labels: sealLabels.secuenciaNotarial, value: uuid },
  numeroSerie: { labels: sealLabels.numeroSerie, value: serial },
} as const
