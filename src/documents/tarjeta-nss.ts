import { text } from '../fields/values/text.ts'
import type { DocumentKind } from './document-kind.ts'
import { personFields } from './person-fields.ts'
import { procedureFields } from './procedure-fields.ts'
import { sealFields } from './seal-fields.ts'
import { tarjetaQr } from './tarjeta-qr.ts'

/**
 * The NSS card, whole page or cut out: documents.md §3. Nothing on it is known to be sealed; whether some print a cadena
 * and a sello is not known, so they are read where they stand. Its QR is plain text that anybody can write.
 */
export const tarjetaNss = {
  kind: 'tarjeta-nss',
  names: { es: 'Tarjeta de Número de Seguridad Social', en: 'Social security number card (tarjeta NSS)' },
  titles: ['Tarjeta de Número de Seguridad Social', 'Asignación o Localización de Número de Seguridad Social'],
  phrases: ['tu Número de Seguridad Social es', 'Asociado a la CURP'],
  must: [['Asociado a la CURP', 'Imprime y recorta', 'tu Número de Seguridad Social es']],
  fields: {
    ...procedureFields,
    nss: { ...personFields.nss, labels: ['tu Número de Seguridad Social es', ...personFields.nss.labels] },
    curp: { ...personFields.curp, labels: ['Asociado a la CURP', ...personFields.curp.labels] },
    nombreCompleto: { labels: personFields.nombreCompleto.labels, value: text, below: 'curp' },
    ...sealFields,
  },
  essential: ['nss', 'curp'],
  required: ['nss', 'curp'],
  qr: tarjetaQr,
  seal: 'sometimes',
  tramites: ['Asignación de NSS', 'Localización de NSS'],
  issued: [],
} as const satisfies DocumentKind
