import { CotejoError } from '../errors.ts'
import { raced } from './abort.ts'
import type { Limits } from './limits.ts'
import type { Budget, Document } from './pdfjs.js'

/** The one place that loads the parser, when a first PDF is read. */
export const loadParser = () => import('./pdfjs.js')

export interface OpenOptions {
  readonly limits: Limits
  /** As `performance.now()` tells it. */
  readonly deadline: number
  readonly signal?: AbortSignal | undefined
  readonly isFull?: (() => boolean) | undefined
}

/**
 * Opens a PDF, hands it to `use`, and closes it whatever happens.
 * @param bytes The parser's own: nobody is to write to them meanwhile.
 * @throws CotejoError `file-encrypted`, `file-damaged`, `file-limits`.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  { limits, deadline, signal, isFull }: OpenOptions,
  use: (document: Document, budget: Budget) => Promise<T>,
): Promise<T> {
  const { openDocument, Budget } = await raced(loadParser(), signal)
  const budget = new Budget({ ...limits, deadline, isFull })
  const opening = openDocument(bytes, { maxImageSize: limits.imagePixels, budget })
  try {
    return await use(
      await raced(
        opening.catch((error) => unreadable(error, budget)),
        signal,
      ),
      budget,
    )
  } finally {
    opening.then(
      (document) => document.close(),
      () => {},
    )
  }
}

/** The parser's message stays behind, because it can hold words of the document; its name says enough. */
function unreadable(error: { readonly name?: string }, { reached }: Budget): never {
  const [limit] = reached
  if (limit) throw tooMuch(limit)
  if (error.name === 'PasswordException') {
    throw new CotejoError('file-encrypted', 'the PDF opens only with a password')
  }
  throw new CotejoError('file-damaged', `the PDF is damaged: the parser stopped with ${error.name}`)
}

/** For a limit that left nothing to read. */
export function tooMuch(limit: string): CotejoError {
  return new CotejoError('file-limits', `the limit of ${limit} is reached before anything could be read`, { limit })
}
