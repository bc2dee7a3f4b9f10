/** Why there was nothing to read. Stable within a major version. */
export type CotejoErrorCode =
  /** No bytes at all. */
  | 'file-empty'
  /** The bytes are not a PDF. */
  | 'file-not-pdf'
  /** A PDF that the parser could make nothing of. */
  | 'file-damaged'
  /** A PDF that opens only with a password. */
  | 'file-encrypted'
  /** A limit stopped the reading before anything was read. */
  | 'file-limits'

/**
 * Thrown by `readDocument` when there is nothing to read. `verifyDocument` never throws it: there it becomes a verdict.
 * Compare `code`, not the class: the ESM and the CJS copy of this package do not share it. The message never holds
 * anything of the document.
 */
export class CotejoError extends Error {
  override readonly name = 'CotejoError'
  readonly code: CotejoErrorCode
  /** For `file-limits`, the limit's name. */
  readonly limit?: string

  constructor(code: CotejoErrorCode, message: string, options: { cause?: unknown; limit?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    if (options.limit !== undefined) this.limit = options.limit
  }
}
