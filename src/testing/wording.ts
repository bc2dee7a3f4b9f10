/** How a paper words its labels. */
export interface Wording {
  readonly labels: Readonly<Record<string, string>>
  /** What follows a label in the data block and the seal block. */
  readonly colon: string
  readonly date: (iso: string) => string
}

const LABELS = {
  homoclaveTramite: 'Homoclave del trámite',
  homoclaveFormato: 'Homoclave del formato',
  folio: 'Folio',
  fechaSolicitud: 'Fecha de solicitud del trámite',
  nss: 'Número de Seguridad Social',
  curp: 'CURP',
  nombre: 'Nombre(s)',
  primerApellido: 'Primer apellido',
  segundoApellido: 'Segundo apellido',
  nombreCompleto: 'Nombre completo',
  sexo: 'Sexo',
  fechaNacimiento: 'Fecha de nacimiento',
  lugarNacimiento: 'Lugar de nacimiento',
  cadenaOriginal: 'Cadena original',
  selloDigital: 'Sello Digital',
  secuenciaNotarial: 'Secuencia Notarial',
  numeroSerie: 'Número de Serie',
  fechaExpedicion: 'Fecha de expedición',
  conDerecho: 'Con derecho al servicio médico',
  vigenteHasta: 'Vigente hasta',
  agregadoMedico: 'Agregado médico',
  delegacion: 'Delegación',
  subdelegacion: 'Subdelegación',
  umf: 'UMF',
  turno: 'Turno',
  consultorio: 'Consultorio',
  registroPatronal: 'Registro patronal',
  razonSocial: 'Nombre o razón social',
  parentesco: 'Parentesco',
  patrones: 'Patrones',
  beneficiarios: 'Beneficiarios',
  titular: 'Datos del asegurado',
  adscripcion: 'Adscripción',
}

/** What printed sheets show (documents.md §2.1); the labels of a constancia are not public, and these are plausible ones. */
export const PUBLISHED = {
  labels: LABELS,
  colon: ':',
  date: (iso: string) => iso.split('-').reverse().join('/'),
} as const satisfies Wording
