import { fold } from '../../fold.ts'
import type { ValueReader } from './value-reader.ts'

/** A word of a closed list, whatever its case and accents; the value is the list's own word for it. */
function choice<T extends string>(words: Readonly<Record<string, T>>): ValueReader<T> {
  return {
    wraps: false,
    shaped: true,
    read(text) {
      const match = /^[\p{L}]+(?: binario)?/iu.exec(text)
      const value = match ? words[fold(match[0])] : undefined
      return match && value ? { value, from: 0, to: match[0].length } : undefined
    },
  }
}

/** documents.md §2.2 and §4. A lone `M` is read by nobody here: it is *mujer* in a CURP and *masculino* elsewhere. */
export const sexo = choice({
  HOMBRE: 'Hombre',
  MASCULINO: 'Hombre',
  H: 'Hombre',
  MUJER: 'Mujer',
  FEMENINO: 'Mujer',
  F: 'Mujer',
  NOBINARIO: 'No binario',
  X: 'No binario',
})

/** documents.md §4: `SI`, `SÍ`, `NO`. */
export const siNo = choice({ SI: 'SI', S: 'SI', NO: 'NO', N: 'NO' })
