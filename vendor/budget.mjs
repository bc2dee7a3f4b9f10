// What a document may cost. The build puts calls of the four functions at the end into pdfjs where its loops turn
// (build/patches.mjs), so that no file, whatever it says, takes more than its limits: on any thread, in any runtime.

/**
 * Thrown inside pdfjs, which catches most errors and reads on with less, so who asks looks at `Budget.reached`. One for
 * all: once a limit is reached it may be thrown a hundred thousand times, and a stack is dear.
 */
const LIMIT_REACHED = new Error('a limit of the budget is reached')

/** Steps between two looks at the clock. */
const STRIDE = 1000
/** Milliseconds between two looks at the memory, which cost ten times as much. */
const MEMORY_STRIDE = 10

/** Of one document. */
export class Budget {
  /** Names of the limits that bit. */
  reached = new Set()
  #limits
  #deadline
  #isFull
  #lookAtMemory = 0
  #steps = 0
  #look = STRIDE
  #spent = { characters: 0, inflatedBytes: 0, objects: 0, operators: 0 }

  /** @param limits By name, and `deadline` as `performance.now()` tells it; `isFull` tells whether memory is left. */
  constructor({ deadline, isFull, ...limits }) {
    this.#limits = limits
    this.#deadline = deadline
    this.#isFull = isFull
  }

  step(amount) {
    this.#steps += amount
    if (this.#steps >= this.#look) this.#lookUp(amount)
  }

  spend(limit, amount) {
    this.within(limit, this.#spent[limit] + amount)
    this.#spent[limit] += amount
  }

  within(limit, amount) {
    if (amount > this.#limits[limit]) this.#stop(limit)
  }

  /** Once the time is over, every step is one too many. A single one that costs too much is refused and forgotten. */
  #lookUp(amount) {
    const now = performance.now()
    if (now > this.#deadline) this.#stop('milliseconds')
    if (this.#isFull && now > this.#lookAtMemory) {
      if (this.#isFull()) this.#stop('memory')
      this.#lookAtMemory = now + MEMORY_STRIDE
    }
    if (this.#steps > this.#limits.steps) {
      this.#steps -= amount
      this.#stop('steps')
    }
    this.#look = this.#steps + STRIDE
  }

  #stop(limit) {
    this.reached.add(limit)
    throw LIMIT_REACHED
  }
}

/** What the operation that runs now is charged to. */
let running = null
/** Until when it runs. */
let busy = null

/**
 * Runs an operation of pdfjs at the expense of a budget, after those that were begun before: pdfjs waits for nothing
 * but itself, so they gain nothing from running side by side. One that has not ended when the thread has nothing else
 * to do never will, and is not waited for.
 */
export async function atExpenseOf(budget, operation) {
  while (busy) {
    const before = busy
    await Promise.race([before, new Promise((resolve) => setTimeout(resolve))])
    if (busy === before) busy = null
  }
  let end
  const own = new Promise((resolve) => {
    end = resolve
  })
  busy = own
  running = budget
  try {
    return await operation()
  } finally {
    if (busy === own) busy = running = null
    end()
  }
}

/** The same for an operation that waits for nothing. */
export function atOnceAtExpenseOf(budget, operation) {
  const before = running
  running = budget
  try {
    return operation()
  } finally {
    running = before
  }
}

/** Work was done: about a tenth of a microsecond for each of `amount`. */
export function budgetStep(amount = 1) {
  running?.step(amount > 1 ? amount : 1)
}

/** So many more were read: `characters`, `objects` or `operators`. */
export function budgetSpend(limit, amount = 1) {
  running?.spend(limit, amount)
}

/** So deep it goes now. */
export function budgetNest(depth) {
  running?.within('nesting', depth)
}

/** A decoded stream needs room for `size` bytes, and takes `more` than it had. */
export function budgetInflate(size, more) {
  running?.step(more >> 10)
  running?.within('streamBytes', size)
  running?.spend('inflatedBytes', more)
}

/** An image needs room for so many pixels. */
export function budgetPixels(amount) {
  running?.within('imagePixels', amount)
}

/** A bitmap of one bit a pixel gets a row, which takes a byte for each and some more. */
export function budgetRow(width) {
  running?.step(width)
  running?.spend('inflatedBytes', (width >> 3) + 16)
}
