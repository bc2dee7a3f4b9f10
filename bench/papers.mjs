import { readdirSync, readFileSync } from 'node:fs'

/** The papers that are measured: all fixtures of the four kinds that are accepted, by the program that made them. */
const documents = new URL('../fixtures/documents/', import.meta.url)
const KINDS = ['alta-clinica', 'asignacion-nss', 'constancia-vigencia', 'tarjeta-nss']
/** AES opens these: 100 ms each, the same for everybody, which would be a measure of its own. */
const ENCRYPTED = /owner-password/

export const papers = KINDS.flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, documents))
    .filter((file) => /^accept-.*\.pdf$/.test(file) && !ENCRYPTED.test(file))
    .map((file) => {
      const path = `${kind}/${file}`
      const { values } = JSON.parse(readFileSync(new URL(path.replace(/pdf$/, 'json'), documents), 'utf8'))
      return { path, file: new URL(path, documents), bytes: readFileSync(new URL(path, documents)), nss: values.nss }
    }),
)
