import { siNo } from '../fields/values/choice.ts'
import { registroPatronal } from '../fields/values/codes.ts'
import { date } from '../fields/values/date.ts'
import { text } from '../fields/values/text.ts'
import { vigencia } from '../fields/values/vigencia.ts'
import { affiliationFields } from './affiliation-fields.ts'
import { agregadoField } from './agregado-field.ts'
import type { DocumentKind } from './document-kind.ts'
import { personFields } from './person-fields.ts'
import { procedureFields } from './procedure-fields.ts'
import { sealFields } from './seal-fields.ts'

/**
 * Constancia de Vigencia de Derechos: documents.md §4. No full text of it is public, so every label but the title is a
 * guess and has several spellings. It belongs to the titular of the NSS; beneficiaries stand in their own table.
 */
export const constanciaVigencia = {
  kind: 'constancia-vigencia',
  names: { es: 'Constancia de Vigencia de Derechos', en: 'Constancia de vigencia de derechos (proof of cover)' },
  unsealed: {
    es: 'El derecho al servicio médico, su vigencia, la clínica, los patrones y los beneficiarios no están sellados: solo están impresos.',
    en: 'The cover itself, its dates, the clinic, the employers and the beneficiaries are not sealed: they are only printed.',
  },
  titles: ['Constancia de Vigencia de Derechos', 'Comprobante de Vigencia de Derechos', 'Vigencia de Derechos IMSS'],
  must: [['Instituto Mexicano del Seguro Social', 'IMSS']],
  mustNot: ['ISSSTE', 'Semanas Cotizadas en el IMSS', 'Imprime y recorta'],
  fields: {
    ...procedureFields,
    ...personFields,
    ...sealFields,
    conDerecho: {
      labels: [
        'Con derecho al servicio médico',
        'Con derecho a servicio médico',
        'Con derecho a recibir servicio médico',
        'Derecho al servicio médico',
        'Tiene derecho al servicio médico',
        'Con derecho',
      ],
      value: siNo,
    },
    vigenteHasta: {
      labels: [
        'Vigente hasta',
        'Vigencia hasta',
        'Vigente al',
        'Vigencia al',
        'Fecha de vigencia',
        'Fin de vigencia',
        'Vigencia',
      ],
      value: vigencia,
      doubts: ['unreadable'],
    },
    fechaExpedicion: {
      labels: [
        'Fecha de expedición',
        'Fecha de la constancia',
        'Fecha de emisión',
        'Fecha de constancia',
        'Fecha de expedición de la constancia',
        'Expedida el',
        'Fecha y hora de emisión',
      ],
      value: date,
      doubts: ['unreadable'],
    },
    ...affiliationFields,
    agregadoMedico: agregadoField,
  },
  essential: ['nss', 'curp'],
  required: ['nss', 'curp'],
  tables: {
    patrones: {
      mark: 'registroPatronal',
      ends: ['BENEFICIARIOS', 'DATOSDELOSBENEFICIARIOS', 'BENEFICIARIOSREGISTRADOS', 'DERECHOHABIENTES'],
      columns: {
        registroPatronal: { labels: ['Registro patronal', 'Reg. patronal'], value: registroPatronal },
        razonSocial: {
          labels: [
            'Nombre o razón social',
            'Razón social',
            'Nombre o denominación social',
            'Nombre del patrón',
            'Patrón',
          ],
          value: text,
        },
        modalidad: { labels: ['Modalidad'], value: text },
      },
    },
    beneficiarios: {
      mark: 'parentesco',
      ends: ['PATRONES', 'DATOSDELPATRON', 'DATOSDELOSPATRONES', 'DATOSPATRONALES'],
      columns: {
        nombre: {
          labels: ['Nombre', 'Nombre(s)', 'Nombre completo', 'Nombre del beneficiario', 'Beneficiario'],
          value: text,
        },
        parentesco: { labels: ['Parentesco', 'Calidad'], value: text },
        agregadoMedico: agregadoField,
        curp: personFields.curp,
        nss: personFields.nss,
        umf: affiliationFields.umf,
        conDerecho: { labels: ['Con derecho', 'Con derecho al servicio médico'], value: siNo },
        vigenteHasta: { labels: ['Vigente hasta', 'Vigencia'], value: vigencia },
      },
    },
  },
  seal: 'always',
  tramites: ['COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES'],
  issued: ['fechaExpedicion', 'fechaSolicitud'],
  // It is true only for the day it was issued, and a term of a school is longer than that.
  maxAgeDays: 90,
} as const satisfies DocumentKind
