import type { Language } from '../language.ts'

/** What is said of each command, in the order of the whole help. */
const sections: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    verify: `
  cotejo verify ARCHIVO…         un dictamen de cada PDF
  cotejo verify CARPETA…         un renglón por cada PDF que haya en ella, a cualquier
                                 profundidad, y un resumen

  --csv SALIDA                   escribe una tabla, un renglón por archivo; el mismo comando,
                                 dado otra vez, sigue donde se interrumpió
  --trust ARCHIVO                un certificado, una llave pública (PEM, DER), un archivo de llaves
                                 de confianza (JSON) o una carpeta de estos; puede repetirse
  --policy NOMBRE                standard (si no se dice otra), sheet-alone, no-key, strict o
                                 ARCHIVO.json
  --expect-curp X                la CURP de la persona solicitante
  --expect-nss X                 el NSS de la persona solicitante
  --at INSTANTE                  juzga como en ese instante, por ejemplo 2026-01-31T12:00:00-06:00
  --json                         un dictamen por renglón, para programas

  Estado de salida: 0 todos se aceptan, 1 alguno no sirve, 3 alguno por revisar, 2 mal uso.
`,
    inspect: `
  cotejo inspect ARCHIVO         qué se leyó y dónde, qué está oculto, y datos del archivo

  --svg SALIDA                   dibuja la página con sus datos y hallazgos, un archivo por página
  --json                         la evidencia, como la da readDocument
`,
    'policy show': `
  cotejo policy show NOMBRE      qué exige una política (NOMBRE como en verify)

  --json                         para programas
`,
    'trust show': `
  cotejo trust show [ARCHIVO…]   las llaves de confianza (si no se dice cuál, cotejo-trust.json)

  --json                         para programas
`,
    'trust add': `
  cotejo trust add CERTIFICADO…  agrega certificados o llaves públicas a las de confianza

  --to ARCHIVO                   el archivo de llaves (si no se dice, cotejo-trust.json)
  --serial X                     un número de serie que imprimen los documentos de esta llave
  --hash, --scheme, --charset    cómo sella (si no se dice, SHA-256, RSASSA-PKCS1-v1_5, utf-8)
  --not-before, --not-after, --revoked-at DÍA
                                 desde y hasta cuándo se usa, y desde cuándo está revocada
  --settled                      está probada, y ninguna otra llave tiene sus series
  --origin TEXTO                 de dónde salió
`,
    'key derive': `
  cotejo key derive A.pdf B.pdf […]
                                 calcula la llave que selló documentos que usted mismo descargó y
                                 la agrega a las de confianza; un tercero la prueba. Tarda minutos.

  --to ARCHIVO                   como en trust add
  --work CARPETA                 dónde se guarda lo ya calculado, para seguir si se interrumpe
`,
    completion: `
  cotejo completion SHELL        un guion para que bash, zsh o fish completen todas estas palabras
`,
  },
  en: {
    verify: `
  cotejo verify FILE…            a verdict for each PDF
  cotejo verify FOLDER…          a line for each PDF in it, at any depth, and a summary

  --csv OUT                      write a table, a row a file; the same command run again goes on
                                 where it was interrupted
  --trust FILE                   a certificate, public key (PEM, DER), trust file (JSON) or
                                 a folder of these; may be given several times
  --policy NAME                  standard (default), sheet-alone, no-key, strict, or FILE.json
  --expect-curp X                the applicant's CURP
  --expect-nss X                 the applicant's NSS
  --at INSTANT                   judge as of this instant, such as 2026-01-31T12:00:00-06:00
  --json                         one verdict a line, for programs

  Exit status: 0 all accepted, 1 some rejected, 3 some to review, 2 wrong usage.
`,
    inspect: `
  cotejo inspect FILE            what was read and where, what is hidden, and facts of the file

  --svg OUT                      draw the page with its fields and findings, a file a page
  --json                         the evidence, as readDocument gives it
`,
    'policy show': `
  cotejo policy show NAME        what a policy demands (NAME as for verify)

  --json                         for programs
`,
    'trust show': `
  cotejo trust show [FILE…]      the keys of trust files (default cotejo-trust.json)

  --json                         for programs
`,
    'trust add': `
  cotejo trust add CERT…         add certificates or public keys to a trust file

  --to FILE                      the trust file (default cotejo-trust.json)
  --serial X                     a número de serie that papers of this key print
  --hash, --scheme, --charset    how it seals (default SHA-256, RSASSA-PKCS1-v1_5, utf-8)
  --not-before, --not-after, --revoked-at DAY
                                 since and until when it is used, and since when it is revoked
  --settled                      it is proven, and no other key has its serials
  --origin TEXT                  where it came from
`,
    'key derive': `
  cotejo key derive A.pdf B.pdf […]
                                 compute the key behind papers that you downloaded yourself, and
                                 add it to the trust file; a third paper proves it. Takes minutes.

  --to FILE                      as for trust add
  --work DIR                     where finished pieces are kept, to go on after an interruption
`,
    completion: `
  cotejo completion SHELL        a script for bash, zsh or fish that completes all these words
`,
  },
}

const frames = {
  es: {
    title: 'cotejo: revisa los documentos del IMSS que suben los estudiantes',
    end: `
  --lang es|en                   idioma de todo lo que se dice (si no se indica, es)
  cotejo [COMANDO] --help        esta ayuda, o la de un comando
  cotejo --version               la versión
`,
  },
  en: {
    title: 'cotejo: verifies the IMSS papers that students upload',
    end: `
  --lang es|en                   language of everything that is said (default es)
  cotejo [COMMAND] --help        this text, or that of a command
  cotejo --version               the version
`,
  },
} as const

/** The help on the command that the line names, on all that begin with its first word, or on everything. */
export function helpFor(line: readonly string[], language: Language): string {
  const said = `${line.filter((word) => word !== 'help' && !word.startsWith('-')).join(' ')} `
  const names = Object.keys(sections[language])
  const [asked = names] = [
    names.filter((name) => said.startsWith(`${name} `)),
    names.filter((name) => said.startsWith(`${name.split(' ')[0]} `)),
  ].filter(({ length }) => length > 0)
  const { title, end } = frames[language]
  return `${title}\n${asked.map((name) => sections[language][name]).join('')}${end}`
}
