/** What is costly to make and not always needed: made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    if (!made) made = { value: make() }
    return made.value
  }
}

/** The same for each text or object that it is made from. What was made of an object is forgotten with it. */
export function onceEach<K extends string | object, T extends NonNullable<unknown>>(
  make: (from: K) => T,
): (from: K) => T {
  const ofTexts = new Map<string, T>()
  const ofObjects = new WeakMap<object, T>()
  return (from) => {
    const known = typeof from === 'string' ? ofTexts.get(from) : ofObjects.get(from)
    if (known !== undefined) return known
    const made = make(from)
    if (typeof from === 'string') ofTexts.set(from, made)
    else ofObjects.set(from, made)
    return made
  }
}
