/** A command that was called wrongly: its message says how, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
