import { corta } from './corta.ts'
import { desconocida } from './desconocida.ts'
import type { CadenaDeclaration, CadenaKey } from './form.ts'
import { generica } from './generica.ts'
import { nss } from './nss.ts'
import { opinion32d } from './opinion-32d.ts'
import { vigencia } from './vigencia.ts'

/** A new form is one new file, its import and one more name here. */
const catalog = [nss, vigencia, generica, opinion32d, corta, desconocida] as const

/**
 * The ways of writing a cadena original that we know. `corta` stops after the folio; `desconocida` is none of the
 * others.
 */
export type CadenaForm = (typeof catalog)[number]['form']

/** What a cadena can name, whatever the spelling of its key. */
export type CadenaField = (typeof catalog)[number]['keys'][number]['field']

/** A key of one of the forms. */
export type FormKey = CadenaKey & { readonly field: CadenaField }

export interface Form extends CadenaDeclaration {
  readonly form: CadenaForm
  readonly keys: readonly FormKey[]
}

/** Every form. No two have the same keys, so that their order says nothing. */
export const forms: readonly Form[] = catalog

/** What is left when no form claims the keys. */
export const otherwise = desconocida
