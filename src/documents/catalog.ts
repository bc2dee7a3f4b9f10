import { altaClinica } from './alta-clinica.ts'
import { asignacionNss } from './asignacion-nss.ts'
import { constanciaVigencia } from './constancia-vigencia.ts'
import type { DocumentKind } from './document-kind.ts'
import { tarjetaNss } from './tarjeta-nss.ts'

/** The papers that are read and verified. A new kind is one new file and one line here. */
export const kinds = [asignacionNss, tarjetaNss, constanciaVigencia, altaClinica] as const

export type KnownKind = (typeof kinds)[number]

/** The declaration of a kind by its name. */
export const kindOf = (name: string): DocumentKind => kinds.find(({ kind }) => kind === name)!
