import type { Language } from '../language.ts'
import type { DerivationProblem, DerivationProgress, KeyDerivationError } from '../seal/derive-key.ts'
import type { Said } from './usage-error.ts'

/** What is being computed, a line a step. */
export const progressWords: Readonly<Record<Language, (progress: DerivationProgress) => string>> = {
  es: (progress) => {
    if (progress.step === 'proof') return `Probando la llave con ${progress.papers} más…`
    const of = `${progress.number} de ${progress.of}`
    if (progress.step === 'power') return `Elevando el sello ${of}…`
    return `Buscando un divisor común, manera ${of}: ${progress.hash}, ${progress.charset}; puede tardar minutos…`
  },
  en: (progress) => {
    if (progress.step === 'proof') return `Proving the key on ${progress.papers} more…`
    const of = `${progress.number} of ${progress.of}`
    if (progress.step === 'power') return `Raising sello ${of}…`
    return `Looking for a common divisor, manner ${of}: ${progress.hash}, ${progress.charset}; this can take minutes…`
  },
}

/** On how many further papers the key was proven. */
export const foundWords: Readonly<Record<Language, (manner: string, provenOn: number) => string>> = {
  es: (manner, provenOn) =>
    `Encontrada: ${manner}; ${provenOn === 0 ? 'sin probar con otro documento' : `probada con ${provenOn} más`}.`,
  en: (manner, provenOn) =>
    `Found: ${manner}; ${provenOn === 0 ? 'not proven on a further paper' : `proven on ${provenOn} more`}.`,
}

const SPANISH: Readonly<Record<DerivationProblem, string>> = {
  'too-few-papers': 'Una llave se calcula con al menos dos documentos distintos; indique documentos de dos personas.',
  'incomplete-paper':
    'Su cadena original o su sello digital falta, está cortado o no se puede leer; descargue de nuevo el documento e indique el archivo tal como vino.',
  'different-keys':
    'Su sello tiene otra longitud, así que es de otra llave; indique documentos con sellos de una misma longitud.',
  'no-common-key':
    'Los dos primeros documentos no tienen una llave en común: son de llaves distintas, alguno fue alterado, o se sellaron de una manera que no se puede calcular (RSASSA-PSS, un resumen que no se intentó). Pruebe con otros documentos, directos del portal.',
  'needs-another-paper': 'Con estos documentos queda más de una llave posible; agregue otro.',
  'paper-of-another-key':
    'La llave de los dos primeros documentos no lo selló: es de otra llave o fue alterado. No se da ninguna llave.',
  'gmp-missing': 'Para calcular una llave hace falta el paquete gmp-wasm: npm install gmp-wasm',
}

/** Why there is no key. */
export const withoutKey = ({ code, paper, message }: KeyDerivationError): Said => ({
  es: `${paper === undefined ? '' : `Documento ${paper}: `}${SPANISH[code]}`,
  en: message,
})
