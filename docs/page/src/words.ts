import type { Language } from '../../../src/language.ts'
import type { Assurance, Outcome } from '../../../src/verdict/verdict.ts'

/** The page's own words. What a verdict says comes from `explain`. */
export interface Words {
  readonly lead: string
  readonly privacy: string
  readonly otherLanguage: string
  readonly drop: string
  readonly or: string
  readonly choose: string
  readonly noPaper: string
  readonly sample: string
  readonly alteredSample: string
  readonly clear: string
  readonly settings: string
  readonly keys: string
  readonly keysAbout: string
  readonly addKeys: string
  readonly noKeys: string
  readonly remove: (name: string) => string
  readonly key: Readonly<Record<'certificate' | 'public-key', string>>
  readonly keyBits: (bits: number) => string
  readonly keyWindow: (from: string, to: string) => string
  readonly keyProblem: Readonly<Record<'private-key' | 'unusable', string>>
  readonly student: string
  readonly studentAbout: string
  readonly typed: Readonly<Record<'curp' | 'nss', string>>
  readonly mistyped: Readonly<Record<'curp' | 'nss', string>>
  readonly onePerson: string
  readonly progress: (done: number, all: number) => string
  readonly summary: (count: number, of: Readonly<Record<Outcome | 'unreadable', number>>) => string
  readonly pile: string
  readonly columns: readonly [file: string, outcome: string, sentence: string, action: string]
  readonly csv: string
  readonly filter: string
  readonly all: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly state: Readonly<Record<'waiting' | 'reading' | 'unreadable', string>>
  readonly unreadable: string
  readonly paper: string
  readonly previous: string
  readonly next: string
  readonly backToPile: string
  readonly sampleNote: string
  readonly toDo: string
  readonly forStudent: string
  readonly copy: string
  readonly copied: string
  readonly addKey: string
  readonly found: string
  readonly seal: string
  readonly fields: string
  readonly noFields: string
  readonly assured: Readonly<Record<Exclude<Assurance, 'absent'>, readonly [title: string, about: string]>>
  readonly entries: (count: number) => string
  readonly page: (number: number, pages: number) => string
  readonly pageImage: (number: number, marks: number) => string
  readonly drawing: string
  readonly undrawn: string
  readonly morePages: (count: number) => string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly footer: string
}

const es: Words = {
  lead: 'Revise los documentos del IMSS que entregan los estudiantes.',
  privacy:
    'Los archivos se revisan en esta computadora y no salen de ella: la página no puede conectarse a ningún lado.',
  otherLanguage: 'English',
  drop: 'Suelte aquí uno o varios PDF',
  or: 'o bien',
  choose: 'Elegir archivos',
  noPaper: '¿No tiene uno a la mano?',
  sample: 'Ver un documento de muestra',
  alteredSample: 'Ver uno alterado',
  clear: 'Quitar todos',
  settings: 'Llaves del IMSS y datos del estudiante',
  keys: 'Llaves de confianza',
  keysAbout:
    'El sello se comprueba con el certificado o la llave pública del IMSS. Sin ella, lo más que se puede decir es que el documento concuerda consigo mismo. Lo que agregue queda solo en la memoria de esta página: al cerrarla se olvida.',
  addKeys: 'Agregar certificado o llave (.crt, .cer, .pem, .der)',
  noKeys: 'No hay ninguna llave.',
  remove: (name) => `Quitar ${name}`,
  key: { certificate: 'Certificado', 'public-key': 'Llave pública' },
  keyBits: (bits) => `RSA de ${bits} bits`,
  keyWindow: (from, to) => `vigente del ${from} al ${to}`,
  keyProblem: {
    'private-key': 'Es una llave privada. Aquí va solo la pública; guarde la privada en otro lugar.',
    unusable: 'No es un certificado ni una llave pública que se pueda usar.',
  },
  student: 'Datos del estudiante (opcional)',
  studentAbout: 'Lo que escriba se compara con todos los archivos de la lista. No se guarda.',
  typed: { curp: 'CURP', nss: 'NSS' },
  mistyped: {
    curp: 'Así no se escribe una CURP; revísela. Mientras tanto no se compara.',
    nss: 'Así no se escribe un NSS; revíselo. Mientras tanto no se compara.',
  },
  onePerson: 'Todos los archivos son de la misma persona: compararlos entre sí',
  progress: (done, all) => `Revisando: ${done} de ${all}`,
  summary: (count, { accept, review, reject, unreadable }) =>
    `${count === 1 ? '1 archivo revisado' : `${count} archivos revisados`}: ${[
      accept > 0 && (accept === 1 ? '1 se acepta' : `${accept} se aceptan`),
      review > 0 && `${review} por revisar`,
      reject > 0 && (reject === 1 ? '1 no sirve' : `${reject} no sirven`),
      unreadable > 0 && (unreadable === 1 ? '1 no se pudo abrir' : `${unreadable} no se pudieron abrir`),
    ]
      .filter(Boolean)
      .join(', ')}.`,
  pile: 'Archivos',
  columns: ['Archivo', 'Dictamen', 'En una frase', 'Qué hacer'],
  csv: 'Guardar tabla (CSV)',
  filter: 'Mostrar',
  all: 'Todos',
  outcomes: { accept: 'Se acepta', review: 'Por revisar', reject: 'No sirve' },
  state: { waiting: 'En espera', reading: 'Revisando…', unreadable: 'No se pudo abrir' },
  unreadable: 'El navegador ya no puede leer este archivo. Elíjalo otra vez.',
  paper: 'Documento',
  previous: 'Anterior',
  next: 'Siguiente',
  backToPile: 'Volver a la lista',
  sampleNote:
    'Documento de muestra: DOCUMENTO DE PRUEBA SIN VALIDEZ. La persona no existe y el sello es de una llave de prueba, que solo vale para las muestras.',
  toDo: 'Qué hacer',
  forStudent: 'Mensaje para el estudiante',
  copy: 'Copiar',
  copied: 'Copiado',
  addKey: 'Agregar la llave',
  found: 'Qué se encontró',
  seal: 'El sello',
  fields: 'Datos del documento',
  noFields: 'No se leyó ningún dato.',
  assured: {
    conflict: ['En conflicto', 'Hay dos valores distintos; los lugares están señalados.'],
    sealed: ['Sellado', 'El sello lo ampara y lo impreso dice lo mismo.'],
    corroborated: ['Corroborado', 'Otro documento de la misma persona lo trae sellado.'],
    printed: ['Solo impreso', 'Está en el documento, pero ningún sello comprobado lo ampara.'],
  },
  entries: (count) => (count === 1 ? '1 registro' : `${count} registros`),
  page: (number, pages) => `Página ${number} de ${pages}`,
  pageImage: (number, marks) =>
    `Imagen de la página ${number}, con ${marks === 1 ? '1 lugar señalado' : `${marks} lugares señalados`}; la lista de datos los nombra`,
  drawing: 'Dibujando la página…',
  undrawn: 'Este archivo no se puede mostrar. El dictamen no depende de la imagen.',
  morePages: (count) =>
    count === 1 ? 'Hay 1 página más, sin nada señalado.' : `Hay ${count} páginas más, sin nada señalado.`,
  zoomIn: 'Ampliar',
  zoomOut: 'Reducir',
  footer: 'Un dictamen habla de un archivo, nunca de una persona.',
}

const en: Words = {
  lead: 'Check the IMSS papers that students hand in.',
  privacy: 'Files are checked on this computer and do not leave it: the page cannot connect to anywhere.',
  otherLanguage: 'Español',
  drop: 'Drop one PDF or many here',
  or: 'or',
  choose: 'Choose files',
  noPaper: 'None at hand?',
  sample: 'See a sample paper',
  alteredSample: 'See an altered one',
  clear: 'Remove all',
  settings: 'Keys of the IMSS and the student’s details',
  keys: 'Trusted keys',
  keysAbout:
    'The seal is verified with the certificate or public key of the IMSS. Without it, the most that can be said is that the paper agrees with itself. What you add stays in the memory of this page: closing it forgets it.',
  addKeys: 'Add a certificate or key (.crt, .cer, .pem, .der)',
  noKeys: 'There is no key.',
  remove: (name) => `Remove ${name}`,
  key: { certificate: 'Certificate', 'public-key': 'Public key' },
  keyBits: (bits) => `RSA, ${bits} bits`,
  keyWindow: (from, to) => `in force from ${from} to ${to}`,
  keyProblem: {
    'private-key': 'This is a private key. Only the public one belongs here; keep the private one elsewhere.',
    unusable: 'This is no certificate or public key that can be used.',
  },
  student: 'The student’s details (optional)',
  studentAbout: 'What you type is compared with every file of the list. It is not stored.',
  typed: { curp: 'CURP', nss: 'NSS' },
  mistyped: {
    curp: 'A CURP is not written like this; look at it again. Until then nothing is compared.',
    nss: 'An NSS is not written like this; look at it again. Until then nothing is compared.',
  },
  onePerson: 'All files are of the same person: compare them with each other',
  progress: (done, all) => `Checking: ${done} of ${all}`,
  summary: (count, { accept, review, reject, unreadable }) =>
    `${count === 1 ? '1 file checked' : `${count} files checked`}: ${[
      accept > 0 && `${accept} accepted`,
      review > 0 && `${review} to review`,
      reject > 0 && `${reject} rejected`,
      unreadable > 0 && `${unreadable} could not be opened`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  pile: 'Files',
  columns: ['File', 'Verdict', 'In a sentence', 'What to do'],
  csv: 'Save table (CSV)',
  filter: 'Show',
  all: 'All',
  outcomes: { accept: 'Accepted', review: 'To review', reject: 'Rejected' },
  state: { waiting: 'Waiting', reading: 'Checking…', unreadable: 'Could not be opened' },
  unreadable: 'The browser can no longer read this file. Choose it again.',
  paper: 'Paper',
  previous: 'Previous',
  next: 'Next',
  backToPile: 'Back to the list',
  sampleNote:
    'Sample paper: DOCUMENTO DE PRUEBA SIN VALIDEZ (a test without validity). The person does not exist, and the seal is of a test key that counts for the samples only.',
  toDo: 'What to do',
  forStudent: 'Message for the student',
  copy: 'Copy',
  copied: 'Copied',
  addKey: 'Add the key',
  found: 'What was found',
  seal: 'The seal',
  fields: 'Data of the paper',
  noFields: 'No data were read.',
  assured: {
    conflict: ['In conflict', 'There are two different values; the places are marked.'],
    sealed: ['Sealed', 'The seal covers it, and the print says the same.'],
    corroborated: ['Corroborated', 'Another paper of the same person has it sealed.'],
    printed: ['Only printed', 'It stands on the paper, but no seal that was verified covers it.'],
  },
  entries: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  page: (number, pages) => `Page ${number} of ${pages}`,
  pageImage: (number, marks) =>
    `Image of page ${number}, with ${marks === 1 ? '1 place marked' : `${marks} places marked`}; the list of data names them`,
  drawing: 'Drawing the page…',
  undrawn: 'This file cannot be shown. The verdict does not depend on the picture.',
  morePages: (count) =>
    count === 1 ? 'There is 1 more page, with nothing marked.' : `There are ${count} more pages, with nothing marked.`,
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  footer: 'A verdict speaks of a file, never of a person.',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
