/**
 * Papers that students upload by mistake: named, so that the student can be told what to bring, and never verified.
 * A paper is one of them when a title and, of each further group, one phrase is printed on the page.
 */
export interface OtherPaper {
  readonly titles: readonly string[]
  readonly must?: readonly (readonly string[])[]
}

export const otherPapers = {
  'semanas-cotizadas': {
    titles: ['Constancia de Semanas Cotizadas', 'Semanas Cotizadas en el IMSS', 'Reporte de Semanas Cotizadas'],
  },
  'opinion-32d': {
    titles: [
      'Opinión del cumplimiento de obligaciones',
      'Opinión de cumplimiento de obligaciones',
      'Carta de No Adeudo Art. 32D',
    ],
  },
  cartilla: {
    titles: ['Cartilla Nacional de Salud', 'Carnet de citas', 'Cartilla de citas médicas', 'Tarjeta de citas'],
  },
  'constancia-curp': {
    titles: ['Constancia de la Clave Única de Registro de Población', 'Clave Única de Registro de Población'],
    must: [['Registro Nacional de Población', 'Secretaría de Gobernación', 'RENAPO', 'CURP certificada', 'Soy México']],
  },
  'constancia-fiscal': {
    titles: ['Constancia de Situación Fiscal', 'Cédula de Identificación Fiscal'],
  },
  issste: {
    titles: ['Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado', 'ISSSTE'],
  },
  idse: {
    titles: ['IMSS Desde Su Empresa', 'Constancia de presentación de movimientos afiliatorios'],
  },
} as const satisfies Record<string, OtherPaper>

/**
 * Words of a leaflet that explains how to obtain a paper. A page that shows a form with none of its values, or with
 * two of these phrases and without the person's numbers, is such a leaflet or a specimen.
 */
export const guideWords = [
  'Paso 1',
  'da clic',
  'dar clic',
  'haz clic',
  'hacer clic',
  'clic en',
  'pulsa en',
  'ingresa a la',
  'ingresar a la',
  'captura los datos',
  'capturar los datos',
  'ejemplo del formato',
]

export type OtherKind = keyof typeof otherPapers | 'guia'
