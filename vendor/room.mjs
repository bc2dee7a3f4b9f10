// Room for what is large: rows of images, inflated streams. A buffer that may change its size has pages of its own, which go
// back to the system with it, at once where it says so. Others share the allocator's pools, one for each thread, that keep
// what was once taken: docs/decisions/bounded.md.

import { budgetInflate } from './budget.mjs'

/** Bytes from which on room is a buffer of its own. What a paper needs is smaller, and as fast as ever. */
const LARGE = 2 ** 20

export function roomFor(Type, length) {
  const maxByteLength = length * Type.BYTES_PER_ELEMENT
  if (maxByteLength < LARGE) return new Type(length)
  return new Type(new ArrayBuffer(maxByteLength, { maxByteLength }), 0, length)
}

/** What nobody will look at again, which the collector would find late. */
export function giveBack({ buffer }) {
  if (buffer.resizable) buffer.resize(0)
}

/** Bytes that are put one after another, no more of them than a stream may have. */
export class ByteList {
  #room = new Uint8Array(256)
  length = 0

  get data() {
    return this.#room.subarray(0, this.length)
  }

  push(...bytes) {
    this.add(bytes)
  }

  add(bytes) {
    const length = this.length + bytes.length
    if (length > this.#room.length) {
      budgetInflate(length, 0)
      const larger = roomFor(Uint8Array, 2 * length)
      larger.set(this.data)
      this.#room = larger
    }
    this.#room.set(bytes, this.length)
    this.length = length
  }
}
