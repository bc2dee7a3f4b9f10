/** How a drawn paper words its labels and writes its dates: of each label, one of the spellings of documents.md §2 to §4. */
import { PUBLISHED, type Wording } from '../../src/testing/wording.ts'
import type { Dice } from './dice.ts'

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  folio: ['Folio', 'Folio', 'Número de folio', 'Folio de la solicitud'],
  fechaSolicitud: ['Fecha de solicitud del trámite', 'Fecha de solicitud del trámite', 'Fecha de solicitud'],
  nss: ['Número de Seguridad Social', 'NSS', 'Número de Seguridad Social (NSS)'],
  curp: ['CURP', 'CURP', 'Clave Única de Registro de Población (CURP)'],
  nombre: ['Nombre(s)', 'Nombre(s)', 'Nombre (s)'],
  primerApellido: ['Primer apellido', 'Primer Apellido', 'Apellido paterno'],
  segundoApellido: ['Segundo apellido', 'Segundo Apellido', 'Apellido materno'],
  nombreCompleto: ['Nombre completo', 'Nombre del asegurado', 'Nombre'],
  lugarNacimiento: ['Lugar de nacimiento', 'Lugar de nacimiento', 'Entidad de nacimiento'],
  fechaExpedicion: ['Fecha de expedición', 'Fecha de la constancia', 'Fecha de emisión'],
  conDerecho: ['Con derecho al servicio médico', '¿Con derecho al servicio médico?', 'Con derecho'],
  vigenteHasta: ['Vigente hasta', 'Vigencia', 'Fecha de vigencia', 'Vigente al'],
  agregadoMedico: ['Agregado médico', 'Agregado Médico', 'Agregado'],
  delegacion: ['Delegación', 'Delegación / OOAD', 'Delegación'],
  umf: ['UMF', 'Unidad de Medicina Familiar', 'Unidad de Medicina Familiar (UMF)'],
  consultorio: ['Consultorio', 'No. de consultorio'],
  registroPatronal: ['Registro patronal', 'Registro Patronal', 'Reg. patronal'],
  razonSocial: ['Nombre o razón social', 'Razón social', 'Nombre del patrón'],
  parentesco: ['Parentesco'],
  cadenaOriginal: ['Cadena original', 'Cadena Original'],
  selloDigital: ['Sello Digital', 'Sello digital'],
  secuenciaNotarial: ['Secuencia Notarial', 'Secuencia notarial'],
  numeroSerie: ['Número de Serie', 'Número de serie'],
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

const DATES: readonly ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${day} / ${month} / ${year}`,
  (year, month, day) => `${day}-${month}-${year}`,
  (year, month, day) => `${day} de ${MONTHS[Number(month) - 1]} de ${year}`,
  (year, month, day) => `${day}-${MONTHS[Number(month) - 1]!.slice(0, 3).toUpperCase()}-${year}`,
]

export function drawWording(dice: Dice): Wording {
  const letters = dice.pick<(label: string) => string>([
    (label) => label,
    (label) => label,
    (label) => label.toUpperCase(),
    (label) =>
      label
        .normalize('NFD')
        .replace(/\u0301/g, '')
        .normalize('NFC'),
  ])
  const labels = Object.entries(PUBLISHED.labels).map(
    ([field, label]) => [field, letters(dice.pick(SPELLINGS[field] ?? [label]))] as const,
  )
  const date = dice.pick(DATES)
  return {
    labels: Object.fromEntries(labels),
    colon: dice.pick([':', ':', ':', '', ' :']),
    date: (iso) => date(...(iso.split('-') as [string, string, string])),
  }
}
