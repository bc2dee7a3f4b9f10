import { sexCode } from '../identifiers/sex.ts'
import type { Block } from './blocks.ts'
import { composeAlta, composeCard, composeConstancia, composeSheet } from './compose.ts'
import {
  alta,
  type Clinic,
  type Coverage,
  card,
  constancia,
  type Paper,
  type Request,
  SCHOOL,
  sheet,
} from './papers.ts'
import { PUBLISHED } from './wording.ts'

/** How the sample of a kind comes about. `Own` is what it says beyond its holder and its moment. */
interface Sample<Own> {
  readonly own: (request: Request) => Own
  readonly paper: (request: Request, own: Own) => Paper
  readonly compose: (paper: Paper) => readonly Block[]
}

const asignacionNss: Sample<object> = {
  own: () => ({}),
  paper: (request) => sheet('asignó', request),
  compose: (paper) => composeSheet(paper, PUBLISHED),
}

const constanciaVigencia: Sample<Coverage> = {
  own: ({ person, fecha }) => ({
    ...SCHOOL,
    agregadoMedico: `1${sexCode(person.sexo)}${person.fechaNacimiento.slice(0, 4)}ES`,
    vigenteHasta: fecha.slice(0, 10),
    beneficiarios: [],
  }),
  paper: constancia,
  compose: (paper) => composeConstancia(paper, PUBLISHED),
}

const altaClinica: Sample<Clinic> = {
  own: () => ({ delegacion: SCHOOL.delegacion, subdelegacion: SCHOOL.subdelegacion, umf: SCHOOL.umf }),
  paper: alta,
  compose: (paper) => composeAlta(paper, PUBLISHED),
}

const tarjetaNss: Sample<object> = {
  own: () => ({}),
  paper: ({ person }) => card(person),
  compose: (paper) => composeCard(paper),
}

/** A sample for each kind that one is drawn of. */
export const samples = {
  'asignacion-nss': asignacionNss,
  'constancia-vigencia': constanciaVigencia,
  'alta-clinica': altaClinica,
  'tarjeta-nss': tarjetaNss,
} as const

/** The kinds of paper that there are samples of. */
export type SampleKind = keyof typeof samples

export type OwnOf<K> = K extends SampleKind ? ((typeof samples)[K] extends Sample<infer Own> ? Own : never) : never
