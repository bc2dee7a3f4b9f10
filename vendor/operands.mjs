/**
 * The operands of a glyph's program, taken from both ends. An array that is taken from its beginning moves all that is
 * left, and where that is said a hundred times in one function, V8 takes 100 ms to optimise it.
 */
export class Operands {
  #values = []
  #first = 0

  get length() {
    return this.#values.length - this.#first
  }

  push(value) {
    this.#values.push(value)
  }

  pop() {
    return this.length > 0 ? this.#values.pop() : undefined
  }

  shift() {
    return this.length > 0 ? this.#values[this.#first++] : undefined
  }

  clear() {
    this.#values.length = 0
    this.#first = 0
  }
}
