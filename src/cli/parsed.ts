import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

export type Options = NonNullable<ParseArgsConfig['options']>

/** `parseArgs`, whose complaints are those of a wrong usage. None holds the value that was given. */
export function parsed<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const option = /--?[\w-]+/.exec(message)?.[0]
    if (option === undefined) throw error
    throw new UsageError(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? unknown(option, options) : wrong(option, options))
  }
}

function unknown(option: string, options: Options) {
  const all = Object.keys(options)
    .map((name) => `--${name}`)
    .join(', ')
  return {
    es: `no hay aquí una opción ${option}; hay ${all}`,
    en: `there is no option ${option} here; there are ${all}`,
  }
}

const wrong = (option: string, options: Options) =>
  options[option.slice(2)]?.type === 'boolean'
    ? { es: `${option} no lleva ningún valor`, en: `${option} takes no value` }
    : { es: `${option}: falta su valor`, en: `${option}: its value is missing` }
