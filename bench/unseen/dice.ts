/** Draws by lot, the same for the same seed on every machine. */
export class Dice {
  private state: number

  constructor(seed: string) {
    let hash = 2166136261
    for (const letter of seed) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619)
    this.state = hash >>> 0
  }

  /** At least 0, less than 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A number between two. */
  from(low: number, high: number): number {
    return low + this.next() * (high - low)
  }

  /** A whole number, both ends among them. */
  whole(low: number, high: number): number {
    return Math.floor(this.from(low, high + 1))
  }

  chance(part: number): boolean {
    return this.next() < part
  }

  pick<T>(all: readonly T[]): T {
    return all[this.whole(0, all.length - 1)]!
  }

  shuffled<T>(all: readonly T[]): T[] {
    const left = [...all]
    return all.map(() => left.splice(this.whole(0, left.length - 1), 1)[0]!)
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.whole(0, 9)).join('')
  }
}
