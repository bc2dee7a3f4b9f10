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
 * @param bytes Taken over: the array is empty afterwards.
 * @throws CotejoError `file-encrypted`, `file-damaged`.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  { imagePixels, signal }: OpenOptions,
  use: (document: Document) => Promise<T>,
): Promise<T> {
  const { getDocument } = await raced(loadParser(), signal)
  const task = getDocument({
    data: bytes,
    maxImageSize: imagePixels,
    // Nothing printed, run, fetched or borrowed from the host.
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
  })
  try {
    return await use(await raced(task.promise.catch(unreadable), signal))
  } finally {
    // After an abort the parser may still be at work and never answer, so then nobody waits for it.
    const closed = task.destroy().catch(() => {})
    if (!signal?.aborted) await closed
  }
}

/** The parser's message stays behind, because it can hold words of the document; its name says enough. */
function unreadable(error: { readonly name?: string }): never {
  if (error.name === 'PasswordException') {
    throw new CotejoError('file-encrypted', 'the PDF opens only with a password')
  }
  throw new CotejoError('file-damaged', `the PDF is damaged: the parser stopped with ${error.name}`)
}
