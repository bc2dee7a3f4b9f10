import { check, notReached, passed } from './check.ts'

/**
 * Numbers are plain ASCII, but for what some programs print as a hyphen; words are of the Latin script. Signs without
 * width or with a direction are in neither.
 */
const NUMBERS: ReadonlySet<string> = new Set(['nss', 'curp', 'folio', 'agregadoMedico', 'numeroSerie'])

/** Beyond Latin with its accents, spacing accents, the punctuation of typesetters, and ligatures. */
const NOT_PRINTED_HERE = /(?!\p{M})[^\u0020-\u024f\u02b9-\u02dd\u2010-\u2026\u2032\u2033\u2212\ufb00-\ufb06]/u

const faults = {
  invisible: (_name: string, printed: string) => /[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/u.test(printed.replace(/\u00ad/g, '')),
  'other-script': (name: string, printed: string) =>
    (NUMBERS.has(name) ? /[^\x20-\x7e\u00a0\u2010-\u2013\u2212]/ : NOT_PRINTED_HERE).test(printed),
}

/**
 * The values are written in the characters that the papers use: no look-alikes of other scripts, nothing without
 * width.
 */
export const fieldsCharset = check({
  code: 'fields.charset',
  level: 'fail',
  action: 'upload-original',
  run: ({ paper }) => {
    if (!paper) return notReached
    const read = Object.entries(paper.fields)
    for (const [why, bad] of Object.entries(faults) as [
      keyof typeof faults,
      (name: string, text: string) => boolean,
    ][]) {
      const found = read.filter(([name, { printed }]) => bad(name, printed))
      if (found.length > 0)
        return {
          status: 'failed',
          why,
          params: { fields: found.map(([name]) => name).join(', ') },
          evidence: found.flatMap(([, reading]) => reading.evidence),
        }
    }
    return passed
  },
  texts: {
    es: {
      passed: 'Los datos usan solo las letras y cifras que llevan estos documentos.',
      whys: {
        invisible: {
          clerk: 'Dentro de un dato hay caracteres invisibles, o que cambian el orden de lectura.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        'other-script': {
          clerk: 'Hay letras o cifras de otro alfabeto que se parecen a las nuestras.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'The data use only the letters and figures that these papers carry.',
      whys: {
        invisible: {
          clerk: 'There are invisible characters, or some that change the reading order, inside a piece of data.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        'other-script': {
          clerk: 'There are letters or figures of another script that look like ours.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
