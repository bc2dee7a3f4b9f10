/**
 * The promise, or the signal's reason as soon as it fires. What the promise does afterwards is nobody's any more: its
 * rejection is not left unhandled.
 */
export function raced<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    const settle = () => signal.removeEventListener('abort', stop)
    promise.then(resolve, reject).then(settle)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
