import { fold } from '../fold.ts'

/**
 * Entities of birth, positions 12-13 (IN-2006 Anexo 4; IN-2021 keeps DF for Ciudad de México). They are not the codes of
 * INEGI, ISO 3166-2 or the post: CM is Colima, and CX, CD, QO, AG, EM, MX are nobody's.
 */
const STATES = {
  AS: 'Aguascalientes',
  BC: 'Baja California',
  BS: 'Baja California Sur',
  CC: 'Campeche',
  CL: 'Coahuila',
  CM: 'Colima',
  CS: 'Chiapas',
  CH: 'Chihuahua',
  DF: 'Ciudad de México',
  DG: 'Durango',
  GT: 'Guanajuato',
  GR: 'Guerrero',
  HG: 'Hidalgo',
  JC: 'Jalisco',
  MC: 'México',
  MN: 'Michoacán',
  MS: 'Morelos',
  NT: 'Nayarit',
  NL: 'Nuevo León',
  OC: 'Oaxaca',
  PL: 'Puebla',
  QT: 'Querétaro',
  QR: 'Quintana Roo',
  SP: 'San Luis Potosí',
  SL: 'Sinaloa',
  SR: 'Sonora',
  TC: 'Tabasco',
  TS: 'Tamaulipas',
  TL: 'Tlaxcala',
  VZ: 'Veracruz',
  YN: 'Yucatán',
  ZS: 'Zacatecas',
  NE: 'Nacido en el extranjero',
} as const

/** The codes of positions 12 and 13 of a CURP. */
export type StateCode = keyof typeof STATES

export const stateCodes = /* @__PURE__ */ Object.keys(STATES) as StateCode[]

/** Other printed names, folded. */
const ALSO: Record<string, StateCode> = {
  BAJACALIFORNIANORTE: 'BC',
  CDMX: 'DF',
  COAHUILADEZARAGOZA: 'CL',
  DISTRITOFEDERAL: 'DF',
  EDOMEX: 'MC',
  EXTRANJERO: 'NE',
  MEXICODF: 'DF',
  MICHOACANDEOCAMPO: 'MN',
  QUERETAROARTEAGA: 'QT',
  QUERETARODEARTEAGA: 'QT',
  VERACRUZDEIGNACIODELALLAVE: 'VZ',
  VERACRUZLLAVE: 'VZ',
}

/** The entity's name as it is printed today. */
export function stateName(code: StateCode): string {
  return STATES[code]
}

/**
 * The code of an entity given by its code or its printed name, whatever the accents and the case; `NACIDO EN …` is NE.
 * `MEXICO` is the state. `undefined` for anything else, numbers and other authorities' abbreviations included.
 */
export function stateCode(printed: unknown): StateCode | undefined {
  if (typeof printed !== 'string') return undefined
  const name = fold(printed).replace(/^(ESTADO|EDO)DE(?=.)/, '')
  if (Object.hasOwn(STATES, name)) return name as StateCode
  if (Object.hasOwn(ALSO, name)) return ALSO[name]
  if (/^NACID[OA]EN./.test(name)) return 'NE'
  return stateCodes.find((code) => fold(STATES[code]) === name)
}
