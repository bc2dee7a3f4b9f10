import type { Marks, Names } from './document-kind.ts'

/** Papers that students upload by mistake: named, so that the student can be told what to bring, and never verified. */
export const otherPapers = {
  'semanas-cotizadas': {
    names: { es: 'Constancia de semanas cotizadas', en: 'Statement of contribution weeks' },
    titles: ['Constancia de Semanas Cotizadas', 'Semanas Cotizadas en el IMSS', 'Reporte de Semanas Cotizadas'],
  },
  'opinion-32d': {
    names: { es: 'Opinión del cumplimiento (32-D)', en: 'Opinion of compliance (32-D)' },
    titles: ['Opinión del cumplimiento de obligaciones', 'Opinión de cumplimiento de obligaciones'],
    phrases: ['Carta de No Adeudo Art. 32D'],
  },
  cartilla: {
    names: { es: 'Cartilla o carnet de citas', en: 'Health booklet or appointment card' },
    titles: ['Cartilla Nacional de Salud', 'Carnet de citas', 'Cartilla de citas médicas', 'Tarjeta de citas'],
  },
  'constancia-curp': {
    names: { es: 'Constancia de la CURP', en: 'CURP certificate' },
    titles: ['Constancia de la Clave Única de Registro de Población', 'Clave Única de Registro de Población'],
    must: [['Registro Nacional de Población', 'Secretaría de Gobernación', 'RENAPO', 'CURP certificada', 'Soy México']],
  },
  'constancia-fiscal': {
    names: { es: 'Constancia de situación fiscal', en: 'Tax status certificate' },
    titles: ['Constancia de Situación Fiscal', 'Cédula de Identificación Fiscal'],
  },
  issste: {
    names: { es: 'Documento del ISSSTE', en: 'Paper of the ISSSTE' },
    titles: [],
    phrases: ['Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado', 'ISSSTE'],
  },
  idse: {
    names: { es: 'Comprobante del IDSE', en: 'IDSE receipt' },
    titles: ['Constancia de presentación de movimientos afiliatorios', 'Movimientos afiliatorios'],
    phrases: ['IMSS Desde Su Empresa'],
  },
} as const satisfies Record<string, Marks & { readonly names: Names }>

/**
 * Words of a leaflet that explains how to obtain a paper. A page that shows a form with none of its values, or with
 * two of these phrases and without the person's numbers, is such a leaflet or a specimen.
 */
export const guideWords = [
  'Paso 1',
  'pasos para',
  'sigue los pasos',
  'cómo obtengo',
  'cómo obtener',
  'instructivo para',
  'manual para',
  'guía para',
  'da clic',
  'dar clic',
  'haz clic',
  'hacer clic',
  'clic en',
  'click en',
  'pulsa en',
  'ingresa a la',
  'ingresar a la',
  'ingresa tu CURP',
  'escribe tu CURP',
  'captura tu CURP',
  'captura los datos',
  'capturar los datos',
  'revisa tu correo',
  'abre la liga',
  'descarga el comprobante',
  'así debe verse',
  'así se verá',
  'ejemplo del formato',
  'datos ficticios',
  'alumnos de nuevo ingreso',
]

/** The name of such a leaflet or specimen… */
export const GUIDE = 'guia' satisfies OtherKind

/** …and what it is called. */
export const guideNames: Names = { es: 'Guía o formato sin datos', en: 'Guide or empty form' }

/** The papers that are named and not verified. */
export type OtherKind = keyof typeof otherPapers | 'guia'

export const otherKinds = [...Object.keys(otherPapers), GUIDE] as OtherKind[]
