import { CotejoError } from '../errors.ts'
import { raced } from './abort.ts'
import type { Document } from './pdfjs.js'

/** The one place that loads the parser, when a first PDF is read. */
export const loadParser = () => import('./pdfjs.js')

export interface OpenOptions {
  readonly imagePixels: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Opens a PDF, hands it to `use`, and closes it whatever happens.
 * @param bytes The parser's own: nobody is to write to them meanwhile.
 * @throws CotejoError `file-encrypted`, `file-damaged`.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  { imagePixels, signal }: OpenOptions,
  use: (document: Document) => Promise<T>,
): Promise<T> {
  const { openDocument } = await raced(loadParser(), signal)
  const opening = openDocument(bytes, { maxImageSize: imagePixels }).catch(unreadable)
  try {
    return await use(await raced(opening, signal))
  } finally {
    opening.then(
      (document) => document.close(),
      () => {},
    )
  }
}

/** The parser's message stays behind, because it can hold words of the document; its name says enough. */
function unreadable(error: { readonly name?: string }): never {
  if (error.name === 'PasswordException') {
    throw new CotejoError('file-encrypted', 'the PDF opens only with a password')
  }
  throw new CotejoError('file-damaged', `the PDF is damaged: the parser stopped with ${error.name}`)
}
