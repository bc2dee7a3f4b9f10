import { sexo } from '../fields/values/choice.ts'
import { curp } from '../fields/values/curp.ts'
import { date } from '../fields/values/date.ts'
import { nss } from '../fields/values/nss.ts'
import { text } from '../fields/values/text.ts'

/** The person's data as the IMSS forms print them, documents.md §2.1, with the spellings that §4 allows. */
export const personFields = {
  nss: {
    labels: [
      'Número de Seguridad Social',
      'Número de Seguridad Social (NSS)',
      'No. de Seguridad Social',
      'Núm. de Seguridad Social',
      'Número de Seguro Social',
      'Número de afiliación',
      'NSS',
    ],
    value: nss,
    doubts: ['other-value', 'unreadable'],
  },
  curp: {
    labels: ['CURP', 'Clave Única de Registro de Población', 'Clave Única de Registro de Población (CURP)'],
    value: curp,
    doubts: ['other-value', 'unreadable'],
  },
  nombre: { labels: ['Nombre(s)', 'Nombre (s)', 'Nombre de pila', 'Nombre'], value: text },
  primerApellido: { labels: ['Primer apellido', 'Apellido paterno', '1er. apellido'], value: text },
  segundoApellido: { labels: ['Segundo apellido', 'Apellido materno', '2do. apellido', '2o. apellido'], value: text },
  nombreCompleto: {
    labels: [
      'Nombre completo',
      'Nombre del asegurado',
      'Nombre del asegurado(a)',
      'Nombre del titular',
      'Nombre del derechohabiente',
      'Nombre del pensionado',
      'Nombre del solicitante',
      'Nombre y apellidos',
      'Asegurado',
      'Titular',
    ],
    value: text,
    insteadOf: { field: 'nombre', without: ['primerApellido', 'segundoApellido'] },
  },
  sexo: { labels: ['Sexo', 'Género'], value: sexo },
  fechaNacimiento: { labels: ['Fecha de nacimiento', 'Fecha de nac.'], value: date, doubts: ['unreadable'] },
  lugarNacimiento: {
    labels: [
      'Lugar de nacimiento',
      'Entidad de nacimiento',
      'Entidad federativa de nacimiento',
      'Estado de nacimiento',
    ],
    value: text,
  },
} as const
