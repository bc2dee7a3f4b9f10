import { kinds } from '../documents/catalog.ts'
import type { Language } from '../language.ts'
import { once } from '../once.ts'
import type { Action, Indication, Outcome, Seal } from './verdict.ts'

/** The words of a verdict as a whole; those of each check stand beside the check. None accuses anybody. */

type In<T> = Readonly<Record<Language, T>>

export const outcomes: In<Readonly<Record<Outcome, Readonly<Record<Indication, string>>>>> = {
  es: {
    accept: {
      'TOTAL-PASSED': 'Se acepta: el sello es válido y el documento concuerda con él.',
      INDETERMINATE: 'Se acepta según la política de la escuela, aunque el sello no se pudo comprobar.',
      'TOTAL-FAILED': 'Se acepta según la política de la escuela, aunque el sello no es válido.',
    },
    review: {
      'TOTAL-PASSED': 'Hay que revisarlo: el sello es válido, pero algo pide la atención de una persona.',
      INDETERMINATE: 'Hay que revisarlo: con lo que hay no se puede asegurar si es válido.',
      'TOTAL-FAILED': 'Hay que revisarlo: el sello no es válido.',
    },
    reject: {
      'TOTAL-PASSED': 'Este archivo no sirve; hay que pedir otro.',
      INDETERMINATE: 'Este archivo no sirve; hay que pedir otro.',
      'TOTAL-FAILED': 'Este archivo no sirve; hay que pedir otro.',
    },
  },
  en: {
    accept: {
      'TOTAL-PASSED': 'Accepted: the seal is valid and the paper agrees with it.',
      INDETERMINATE: "Accepted under the school's policy, although the seal could not be verified.",
      'TOTAL-FAILED': "Accepted under the school's policy, although the seal is not valid.",
    },
    review: {
      'TOTAL-PASSED': 'To be looked at: the seal is valid, but something asks for the attention of a person.',
      INDETERMINATE: 'To be looked at: with what is at hand it cannot be told whether it is valid.',
      'TOTAL-FAILED': 'To be looked at: the seal is not valid.',
    },
    reject: {
      'TOTAL-PASSED': 'This file will not do; another one has to be asked for.',
      INDETERMINATE: 'This file will not do; another one has to be asked for.',
      'TOTAL-FAILED': 'This file will not do; another one has to be asked for.',
    },
  },
}

export const actions: In<Readonly<Record<Action, string>>> = {
  es: {
    none: 'No hay nada más que hacer.',
    'upload-original': 'Pida el PDF original, tal como se descarga del portal del IMSS.',
    'upload-other': 'Pida otro documento; este no es el que hace falta.',
    'upload-fresh': 'Pida que se descargue de nuevo del portal del IMSS y que se suba ese archivo.',
    'check-by-hand': 'Revíselo usted, en los lugares señalados.',
    'update-trust': 'Agregue la llave del IMSS a las de confianza, o revise usted el documento.',
  },
  en: {
    none: 'There is nothing more to do.',
    'upload-original': 'Ask for the original PDF, just as it is downloaded from the IMSS portal.',
    'upload-other': 'Ask for another paper; this is not the one that is needed.',
    'upload-fresh': 'Ask for it to be downloaded again from the IMSS portal and for that file to be uploaded.',
    'check-by-hand': 'Look at it yourself, in the places that are marked.',
    'update-trust': 'Add the key of the IMSS to the trusted ones, or look at the paper yourself.',
  },
}

/** What the student is told of a check that asks nothing of them. */
export const idle: In<string> = {
  es: 'No tienes que hacer nada por este punto.',
  en: 'There is nothing for you to do about this.',
}

/** What the student is told where nothing is asked of them, and the paper is not accepted yet. */
export const waiting: In<string> = {
  es: 'Espera: la escuela lo revisará y te avisará.',
  en: 'Please wait: the school will look at it and let you know.',
}

export const sealStatuses: In<Readonly<Record<Seal['status'], string>>> = {
  es: {
    passed: 'El sello digital es válido.',
    failed: 'El sello digital no es válido.',
    indeterminate: 'El sello digital no se pudo comprobar.',
    absent: 'El documento no lleva sello digital.',
  },
  en: {
    passed: 'The sello digital is valid.',
    failed: 'The sello digital is not valid.',
    indeterminate: 'The sello digital could not be verified.',
    absent: 'The paper has no sello digital.',
  },
}

/** Of a file that holds none of the papers, which may well carry a seal of its own. */
export const unsought: In<string> = {
  es: 'No se buscó ningún sello digital: no hay un documento de los que aquí se revisan.',
  en: 'No sello digital was looked for: there is no paper of those that are verified here.',
}

/** What a valid seal leaves unsaid on any paper: documents.md §7. Some kinds have more to say. */
export const coverage: In<string> = {
  es: 'Ampara solo los datos que nombra la cadena original; lo demás está impreso, no sellado.',
  en: 'It covers only the data that the cadena original names; the rest is printed, not sealed.',
}

/** The fields by short words of the papers, and in English where that helps. */
const labels: Readonly<Record<string, readonly [es: string, en: string]>> = {
  folio: ['Folio', 'Folio'],
  homoclaveTramite: ['Homoclave del trámite', 'Homoclave of the procedure'],
  homoclaveFormato: ['Homoclave del formato', 'Homoclave of the form'],
  fechaSolicitud: ['Fecha de solicitud', 'Date of request'],
  fechaExpedicion: ['Fecha de expedición', 'Date of issue'],
  fecha: ['Fecha', 'Date'],
  tipoTramite: ['Tipo de trámite', 'Kind of procedure'],
  nss: ['Número de Seguridad Social', 'Social security number'],
  curp: ['CURP', 'CURP'],
  nombre: ['Nombre(s)', 'Given names'],
  primerApellido: ['Primer apellido', 'First surname'],
  segundoApellido: ['Segundo apellido', 'Second surname'],
  nombreCompleto: ['Nombre completo', 'Whole name'],
  sexo: ['Sexo', 'Sex'],
  fechaNacimiento: ['Fecha de nacimiento', 'Birth date'],
  lugarNacimiento: ['Lugar de nacimiento', 'Place of birth'],
  entidad: ['Lugar de nacimiento', 'Place of birth'],
  cadenaOriginal: ['Cadena original', 'Cadena original'],
  selloDigital: ['Sello digital', 'Sello digital'],
  secuenciaNotarial: ['Secuencia notarial', 'Secuencia notarial'],
  numeroSerie: ['Número de serie', 'Serial'],
  conDerecho: ['Con derecho al servicio médico', 'Covered'],
  vigenteHasta: ['Vigente hasta', 'Valid until'],
  delegacion: ['Delegación', 'Delegación'],
  subdelegacion: ['Subdelegación', 'Subdelegación'],
  umf: ['Unidad de Medicina Familiar', 'Clinic (UMF)'],
  turno: ['Turno', 'Shift'],
  consultorio: ['Consultorio', 'Consulting room'],
  agregadoMedico: ['Agregado médico', 'Agregado médico'],
  direccion: ['Dirección', 'Address'],
  patrones: ['Patrones', 'Employers'],
  beneficiarios: ['Beneficiarios', 'Beneficiaries'],
}

/** Of any other field, the likeliest label on the paper. */
const printed = once(() =>
  Object.fromEntries(
    kinds.flatMap(({ fields }) => Object.entries(fields).map(([name, { labels }]) => [name, labels[0]])),
  ),
)

/** What a field is called where somebody reads of it. */
export const fieldName = (field: string, language: Language): string =>
  labels[field]?.[language === 'es' ? 0 : 1] ?? printed()[field] ?? field
