import { CotejoError } from '../errors.ts'
import { raced } from './abort.ts'
import { find } from './bytes.ts'
import type { Content } from './content.ts'
import { byteFacts, fileFacts } from './facts.ts'
import { type Limits, limitsOf } from './limits.ts'
import { loadParser, tooMuch, withDocument } from './open.ts'
import { readPages } from './read-pages.ts'

export interface ReadOptions {
  /** Those that differ from the defaults. */
  readonly limits?: Partial<Limits>
  readonly signal?: AbortSignal
  /** When the time is over, as `performance.now()` tells it. Default: the limit's milliseconds from now. */
  readonly deadline?: number
  /** Asked now and then while the parser works: true when there is no memory left for it, and it is to stop. */
  readonly isFull?: () => boolean
}

/**
 * What a PDF holds: text and marks where they are, and facts about the file. The bytes are left as they are.
 * @throws CotejoError where there is nothing to read, by its `code`.
 * @throws The signal's reason, when it fires.
 * @throws TypeError for a limit that does not exist.
 */
export async function readContent(bytes: Uint8Array, options: ReadOptions = {}): Promise<Content> {
  const limits = limitsOf(options.limits)
  const { signal, isFull } = options
  signal?.throwIfAborted()
  if (bytes.byteLength === 0) throw new CotejoError('file-empty', 'the file is empty')
  if (bytes.byteLength > limits.bytes) {
    throw new CotejoError('file-limits', `the file has more than ${limits.bytes} bytes`, { limit: 'bytes' })
  }
  // One copy, so that what is hashed is what is read, even if the caller writes to its array meanwhile.
  const copy = new Uint8Array(bytes)
  if (find(copy, '%PDF-') < 0) throw new CotejoError('file-not-pdf', 'the file is not a PDF')
  await raced(loadParser(), signal)
  const { deadline = performance.now() + limits.milliseconds } = options
  const facts = await raced(byteFacts(copy), signal)
  return withDocument(copy, { limits, deadline, signal, isFull }, async (document, budget) => {
    const read = await readPages(document, { limits, deadline, budget, signal })
    const { pages, limits: hits, unreadable, glyph } = read
    if (pages.length === 0 && hits[0]) throw tooMuch(hits[0].limit)
    if (pages.length === 0) throw new CotejoError('file-damaged', 'the PDF has no readable page')
    return {
      pages,
      glyph,
      facts: await raced(fileFacts(facts, copy, document, read), signal),
      limits: hits,
      ...(unreadable.length > 0 ? { unreadable } : {}),
    }
  })
}
