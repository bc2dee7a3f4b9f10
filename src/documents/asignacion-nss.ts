import type { DocumentKind } from './document-kind.ts'
import { personFields } from './person-fields.ts'
import { procedureFields } from './procedure-fields.ts'
import { sealFields } from './seal-fields.ts'

/**
 * Asignación de Número de Seguridad Social, the sheet that schools call hoja, comprobante or pre-afiliación:
 * documents.md §2. The title is the same when the number was only located; the sentence tells the two apart.
 */
export const asignacionNss = {
  kind: 'asignacion-nss',
  names: {
    es: 'Asignación de Número de Seguridad Social',
    en: 'Assignment of the social security number (NSS sheet)',
  },
  titles: ['Asignación de Número de Seguridad Social'],
  phrases: ['hace constar que se asignó el siguiente', 'hace constar que se recuperó el siguiente'],
  mustNot: ['Imprime y recorta', 'Asignación o Localización de Número de Seguridad Social', 'Asociado a la CURP'],
  fields: { ...procedureFields, ...personFields, ...sealFields },
  essential: ['nss', 'curp'],
  required: ['folio', 'fechaSolicitud', 'nss', 'curp', 'nombre', 'primerApellido'],
  seal: 'always',
  tramites: ['Asignación de NSS', 'Localización de NSS'],
  issued: ['fechaSolicitud'],
  readings: {
    tipoTramite: {
      phrases: {
        'hace constar que se asignó': 'Asignación de NSS',
        'hace constar que se recuperó': 'Localización de NSS',
        // Never seen, taken as a synonym: documents.md §2.3.
        'hace constar que se localizó': 'Localización de NSS',
      },
    },
  },
} as const satisfies DocumentKind
