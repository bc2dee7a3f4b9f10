/**
 * `cotejo/schemas`: zod schemas for forms, and for the data that this package gives and takes, with their JSON Schemas
 * (draft 2020-12). Each is a Standard Schema too.
 *
 * Issues carry `params: { problem, position }`, as `validate` gives them, for a form with words of its own. No message
 * and no issue holds what was typed.
 */
import { z } from 'zod'
import { type CurpProblem, validate as validateCurp } from './identifiers/curp.ts'
import { type NssProblem, validate as validateNss } from './identifiers/nss.ts'
import type { Invalid } from './identifiers/validation.ts'
import type { Language } from './language.ts'
import { trustEntrySchema } from './seal/trust-entry.ts'
import { policySchema } from './verdict/policy-schema.ts'
import { verdict } from './verdict/schema.ts'

export type { Language }
export { verdict }

/** A policy as a school writes it: a preset, and what differs from it. */
export const policy = policySchema()

/** A trust file: the keys that a school trusts, as PEM text. */
export const trust = /* @__PURE__ */ z.strictObject({
  schema: z.literal('cotejo/trust@1'),
  keys: z.array(trustEntrySchema()),
})

/** The JSON Schema of `verdict`. */
export const verdictJsonSchema = /* @__PURE__ */ z.toJSONSchema(verdict)
/** The JSON Schema of `policy`. */
export const policyJsonSchema = /* @__PURE__ */ z.toJSONSchema(policySchema())
/** The JSON Schema of `trust`. */
export const trustJsonSchema = /* @__PURE__ */ z.toJSONSchema(trust)

type Messages<Problem extends string> = Record<Problem, Record<Language, string>>

const CURP_MESSAGES: Messages<CurpProblem> = {
  type: { es: 'Escribe la CURP.', en: 'Enter the CURP.' },
  character: {
    es: 'La CURP solo lleva números y letras de la A a la Z, sin Ñ ni acentos.',
    en: 'A CURP has only digits and letters A to Z, without Ñ or accents.',
  },
  length: { es: 'La CURP tiene 18 caracteres.', en: 'A CURP has 18 characters.' },
  letters: {
    es: 'Revisa las cuatro primeras letras de la CURP.',
    en: 'Check the first four letters of the CURP.',
  },
  'birth-date': {
    es: 'La fecha de nacimiento de la CURP (caracteres 5 a 10) no existe.',
    en: 'The birth date in the CURP (characters 5 to 10) does not exist.',
  },
  sex: { es: 'El carácter 11 de la CURP debe ser H, M o X.', en: 'Character 11 of the CURP must be H, M or X.' },
  state: {
    es: 'La entidad de nacimiento de la CURP (caracteres 12 y 13) no existe.',
    en: 'The state of birth in the CURP (characters 12 and 13) does not exist.',
  },
  consonants: {
    es: 'Los caracteres 14 a 16 de la CURP deben ser consonantes.',
    en: 'Characters 14 to 16 of the CURP must be consonants.',
  },
  century: {
    es: 'El carácter 17 de la CURP debe ser un número o una letra de la A a la J.',
    en: 'Character 17 of the CURP must be a digit or a letter A to J.',
  },
  'check-digit': {
    es: 'El último dígito no corresponde al resto de la CURP: revisa que esté bien escrita.',
    en: 'The last digit does not match the rest of the CURP: check that it is typed correctly.',
  },
  'future-birth': {
    es: 'La fecha de nacimiento de la CURP está en el futuro.',
    en: 'The birth date in the CURP is in the future.',
  },
}

const NSS_MESSAGES: Messages<NssProblem> = {
  type: { es: 'Escribe el número de seguridad social.', en: 'Enter the social security number.' },
  character: {
    es: 'El número de seguridad social solo lleva dígitos.',
    en: 'A social security number has only digits.',
  },
  length: {
    es: 'El número de seguridad social tiene 11 dígitos.',
    en: 'A social security number has 11 digits.',
  },
  placeholder: {
    es: 'Escribe el número de seguridad social, no ceros.',
    en: 'Enter the social security number, not zeros.',
  },
  'check-digit': {
    es: 'El último dígito no corresponde al resto del número: revisa que esté bien escrito.',
    en: 'The last digit does not match the rest of the number: check that it is typed correctly.',
  },
}

/**
 * The schemas with messages in Spanish or English.
 *
 * ```ts
 * schemasIn('en').nss.safeParse('348972105').error?.issues[0]?.message // → 'A social security number has 11 digits.'
 * ```
 */
export function schemasIn(language: Language): { curp: z.ZodString; nss: z.ZodString } {
  if (language !== 'es' && language !== 'en') throw new TypeError("language: give 'es' or 'en'")
  return {
    curp: identifier(validateCurp, CURP_MESSAGES, language),
    nss: identifier(validateNss, NSS_MESSAGES, language),
  }
}

const spanish = /* @__PURE__ */ schemasIn('es')

/**
 * A CURP, with messages in Spanish; gives it compacted. Births are held against the instant of the parse.
 *
 * ```ts
 * curp.parse('qubt791005 mmnzrr05') // → 'QUBT791005MMNZRR05'
 * curp.safeParse('QUBT791005MMNZRR0').error?.issues[0]?.message // → 'La CURP tiene 18 caracteres.'
 * ```
 */
export const curp: z.ZodString = spanish.curp

/**
 * An NSS, with messages in Spanish; gives it compacted.
 *
 * ```ts
 * nss.parse('3489-72-1054-7') // → '34897210547'
 * ```
 */
export const nss: z.ZodString = spanish.nss

function identifier<Problem extends string>(
  validate: (input: unknown) => { valid: true; value: string } | Invalid<Problem>,
  messages: Messages<NoInfer<Problem>> & Messages<'type'>,
  language: Language,
): z.ZodString {
  return z.string({ error: messages.type[language] }).check((context) => {
    const result = validate(context.value)
    if (result.valid) {
      context.value = result.value
      return
    }
    const { problem, position } = result
    const message = messages[problem][language]
    context.issues.push({ code: 'custom', input: context.value, message, params: { problem, position } })
  })
}
