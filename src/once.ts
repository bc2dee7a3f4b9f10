/** What is costly to make and not always needed: made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    if (!made) made = { value: make() }
    return made.value
  }
}
