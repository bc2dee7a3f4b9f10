import { corta } from './corta.ts'
import { desconocida } from './desconocida.ts'
import type { CadenaDeclaration } from './form.ts'
import { generica } from './generica.ts'
import { nss } from './nss.ts'
import { opinion32d } from './opinion-32d.ts'
import { vigencia } from './vigencia.ts'

const catalog = [nss, vigencia, generica, opinion32d, corta, desconocida] as const

/**
 * The ways of writing a cadena original that we know. `corta` stops after the folio; `desconocida` is none of the
 * others.
 */
export type CadenaForm = (typeof catalog)[number]['form']

/** Every form. No two have the same keys, so that their order says nothing. */
export const forms: readonly (CadenaDeclaration & { readonly form: CadenaForm })[] = catalog

/** What is left when no form claims the keys. */
export const otherwise = desconocida
