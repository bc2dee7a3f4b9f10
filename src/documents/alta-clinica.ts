import { text } from '../fields/values/text.ts'
import { affiliationFields } from './affiliation-fields.ts'
import { agregadoField } from './agregado-field.ts'
import type { DocumentKind } from './document-kind.ts'
import { personFields } from './person-fields.ts'
import { procedureFields } from './procedure-fields.ts'
import { sealFields } from './seal-fields.ts'

/**
 * Acuse of the alta en clínica or UMF, trámite IMSS-02-066: documents.md §4b. Its title is the trámite's description from
 * a catalogue that is not public, so the homoclave recognises it too. Annexes (SAV-002, 4-30-5 A, cartilla) may follow.
 */
export const altaClinica = {
  kind: 'alta-clinica',
  names: { es: 'Acuse de alta en clínica o UMF', en: 'Receipt of the registration at a clinic (UMF)' },
  titles: [
    'Alta en Clínica o UMF',
    'Alta en Clínica',
    'Alta en UMF',
    'Registro en UMF',
    'Registro en Unidad de Medicina Familiar',
    'Alta en Unidad de Medicina Familiar',
    'Acuse de alta en clínica o UMF',
  ],
  phrases: ['IMSS-02-066'],
  must: [['Instituto Mexicano del Seguro Social', 'IMSS']],
  mustNot: ['ISSSTE'],
  fields: {
    ...procedureFields,
    ...personFields,
    ...affiliationFields,
    agregadoMedico: agregadoField,
    direccion: { labels: ['Dirección', 'Dirección de la unidad', 'Domicilio de la unidad', 'Domicilio'], value: text },
    ...sealFields,
  },
  essential: ['nss', 'curp'],
  required: ['nss', 'curp'],
  seal: 'always',
  issued: ['fechaSolicitud'],
} as const satisfies DocumentKind
