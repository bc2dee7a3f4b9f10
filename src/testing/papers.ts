/**
 * The values of one paper and its cadena original, before anything is drawn. Field names are those of the verdict;
 * the values are as a reader must give them (dates `YYYY-MM-DD`, NSS eleven digits, everything else as printed).
 */
import { uuid } from './dice.ts'
import { folio } from './folio.ts'
import { type Person, wholeName } from './person.ts'

export type Kind = 'asignacion-nss' | 'tarjeta-nss' | 'constancia-vigencia' | 'alta-clinica' | 'other' | 'unknown'
export type Values = Readonly<Record<string, string>>
/** The rows of a table: one record a row, by column. */
export type Table = readonly Values[]

export interface Paper {
  readonly kind: Kind
  readonly values: Values
  /** What stands on the page where it is not the value: the word `null`, a name in one piece. */
  readonly printed?: Values
  /** `patrones` and `beneficiarios` of a constancia. */
  readonly tables?: Readonly<Record<string, Table>>
  /** What the portal did for the student: only the sheet's sentence says it. */
  readonly verb?: 'asignó' | 'recuperó'
}

export interface Request {
  readonly person: Person
  /** Fecha: the wall clock of Mexico City, as `YYYY-MM-DDTHH:mm:ss`. */
  readonly fecha: string
  /** Offset of Mexico City at that moment; `-06:00` all year since the summer of 2022 was the last. */
  readonly offset?: string
  readonly rfc?: string
  /** Gives the sello of a cadena. */
  readonly sign: (cadena: string) => string
  /** `Llave (LI)` for who logged in with Llave MX. */
  readonly invocante?: string
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** `18 de febrero 2025, 21:48:27` (documents.md §5.1: no "de" before the year). */
export const cadenaDate = (fecha: string) => {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(.{8})$/.exec(fecha)!
  return `${day} de ${MONTHS[Number(month) - 1]} ${year}, ${time}`
}

const dayOf = (fecha: string) => fecha.slice(0, 10)
const instant = ({ fecha, offset = '-06:00' }: Request) => new Date(fecha + offset)
const nameOf = (person: Person, request: Request) => `${person.curp} ${request.fecha}`

/** Form A (documents.md §5.1): RFC and Número Registro Patronal always named, usually empty. */
export const cadenaA = (
  tramite: string,
  folio: string,
  { person, fecha, rfc = '', invocante = 'portalimssdigital' }: Request,
) =>
  `||Invocante:${invocante}|Tipo de trámite:${tramite}|Fecha:${cadenaDate(fecha)}|Folio:${folio}|RFC:${rfc}` +
  `|Nombre o Razon Social:${wholeName(person)}|Curp:${person.curp}|Número Registro Patronal:` +
  `|Número de Seguridad Social:${person.nss}||`

/** Form B: no RFC field where there is no RFC, "Razón" with its accent. */
const cadenaB = (tramite: string, folio: string, { person, fecha, rfc }: Request) =>
  `||Invocante:portalimssdigital|Tipo de trámite:${tramite}|Fecha:${cadenaDate(fecha)}|Folio:${folio}` +
  `${rfc === undefined ? '' : `|RFC:${rfc}`}|Nombre o Razón Social:${wholeName(person)}|Curp:${person.curp}` +
  `|Número de Seguridad Social:${person.nss}||`

/** The only published sample: it ends after the folio, with one bar. */
export const cadenaShort = (tramite: string, folio: string, { fecha }: Request) =>
  `||Invocante:portalimssdigital|Tipo de trámite:${tramite}|Fecha:${cadenaDate(fecha)}|Folio:${folio}|`

/** The four values of the seal block. The serial is the one that the published sample prints. */
const sealBlock = (cadena: string, request: Request): Values => ({
  cadenaOriginal: cadena,
  selloDigital: request.sign(cadena),
  secuenciaNotarial: uuid(nameOf(request.person, request)),
  numeroSerie: '00000000000000000001',
})

const personValues = (person: Person): Values => {
  const { segundoApellido, ...rest } = person
  return segundoApellido ? { ...rest, segundoApellido } : rest
}

const TRAMITE = { asignó: 'Asignación de NSS', recuperó: 'Localización de NSS' } as const

/** A sheet: the NSS was assigned ("asignó") or found ("recuperó"). */
export const sheet = (verb: 'asignó' | 'recuperó', request: Request, cadena = cadenaA): Paper => {
  const number = folio(instant(request), 'A', nameOf(request.person, request))
  return {
    kind: 'asignacion-nss',
    verb,
    values: {
      homoclaveTramite: 'IMSS-02-008',
      homoclaveFormato: 'FF-IMSS-013',
      folio: number,
      fechaSolicitud: dayOf(request.fecha),
      ...personValues(request.person),
      ...sealBlock(cadena(TRAMITE[verb], number, request), request),
    },
  }
}

/** What a constancia says beyond the person; none of it stands in the cadena (documents.md §7). */
export interface Coverage {
  readonly conDerecho: string
  /** A date, or a sentinel as printed; left out, the day of issue, as for workers and students (documents.md §4). */
  readonly vigenteHasta?: string
  readonly agregadoMedico: string
  readonly delegacion: string
  readonly subdelegacion: string
  readonly umf: string
  readonly turno: string
  readonly consultorio: string
  readonly patrones?: Table
  readonly beneficiarios?: Table
}

/** A student's, whom the school insures. */
export const SCHOOL: Coverage = {
  conDerecho: 'SI',
  agregadoMedico: '1M2008ES',
  delegacion: 'JALISCO',
  subdelegacion: 'HIDALGO',
  umf: '3',
  turno: 'MATUTINO',
  consultorio: '12',
  patrones: [{ registroPatronal: 'C7312345328', razonSocial: 'ESCUELA DE PRUEBA NUM. 7' }],
}

export const constancia = (request: Request, coverage: Coverage): Paper => {
  const { patrones = [], beneficiarios = [], ...printed } = coverage
  const number = folio(instant(request), 'B', nameOf(request.person, request))
  return {
    kind: 'constancia-vigencia',
    values: {
      homoclaveTramite: 'IMSS-02-020-B',
      homoclaveFormato: 'FF-IMSS-012',
      folio: number,
      fechaExpedicion: dayOf(request.fecha),
      ...personValues(request.person),
      vigenteHasta: dayOf(request.fecha),
      ...printed,
      ...sealBlock(cadenaB('COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES', number, request), request),
    },
    tables: { patrones, beneficiarios },
  }
}

/** The card prints nothing that a seal could cover (documents.md §3). */
export const card = (person: Person): Paper => ({
  kind: 'tarjeta-nss',
  values: { nss: person.nss, curp: person.curp, nombreCompleto: wholeName(person).trim() },
})

export const ALTA = 'Alta en Clínica o UMF'

export type Clinic = Pick<Coverage, 'delegacion' | 'subdelegacion' | 'umf'>

/** The acuse of the alta en clínica: form B, its trámite text a description from a catalogue (documents.md §4b, 5.1). */
export const alta = (request: Request, clinic: Clinic): Paper => {
  const number = folio(instant(request), 'B', nameOf(request.person, request))
  return {
    kind: 'alta-clinica',
    values: {
      homoclaveTramite: 'IMSS-02-066-M',
      folio: number,
      fechaSolicitud: dayOf(request.fecha),
      ...personValues(request.person),
      ...clinic,
      ...sealBlock(cadenaB(ALTA, number, request), request),
    },
  }
}

/** The same paper with the name in one piece. */
export const withWholeName = (paper: Paper): Paper => {
  const { nombre, primerApellido, segundoApellido, ...values } = paper.values
  return { ...paper, values: { ...values, nombreCompleto: [nombre, primerApellido, segundoApellido].join(' ').trim() } }
}
