// What the vendored pdfjs sees where it looks for its host. esbuild puts these in place of the names inside that one
// file; nothing of the host is changed. Where the host has the thing itself, that is taken.

/** Nothing is printed, whatever the caller does with `verbosity`. */
export const console = { info() {}, log() {}, warn() {}, error() {} }

/** Nothing is fetched. A PDF comes in as bytes. */
export function fetch() {
  return Promise.reject(new Error('no network in this build'))
}
export class XMLHttpRequest {
  constructor() {
    throw new Error('no network in this build')
  }
}

/** Workers of Cloudflare and Node 20 have none, or half of one. */
export const navigator = {
  platform: globalThis.navigator?.platform ?? '',
  userAgent: globalThis.navigator?.userAgent ?? '',
  language: globalThis.navigator?.language ?? '',
}

/** Node 20 lacks these four. */
export const promiseWithResolvers =
  Promise.withResolvers?.bind(Promise) ??
  (() => {
    const capability = {}
    capability.promise = new Promise((resolve, reject) => Object.assign(capability, { resolve, reject }))
    return capability
  })
export const promiseTry =
  Promise.try?.bind(Promise) ?? ((call, ...values) => new Promise((resolve) => resolve(call(...values))))
export const sumPrecise = Math.sumPrecise ?? ((numbers) => numbers.reduce((sum, number) => sum + number, 0))
export const parseUrl =
  URL.parse?.bind(URL) ??
  ((url, base) => {
    try {
      return new URL(url, base)
    } catch {
      return null
    }
  })

/**
 * The affine part of the geometry class of browsers, for the one matrix that pdfjs makes while it is loaded and the
 * few that its renderer makes. https://drafts.fxtf.org/geometry/#DOMMatrix
 */
class AffineMatrix {
  constructor([a, b, c, d, e, f] = [1, 0, 0, 1, 0, 0]) {
    Object.assign(this, { a, b, c, d, e, f })
  }
  multiplySelf({ a, b, c, d, e, f }) {
    return Object.assign(this, {
      a: this.a * a + this.c * b,
      b: this.b * a + this.d * b,
      c: this.a * c + this.c * d,
      d: this.b * c + this.d * d,
      e: this.a * e + this.c * f + this.e,
      f: this.b * e + this.d * f + this.f,
    })
  }
  preMultiplySelf({ a, b, c, d, e, f }) {
    return Object.assign(this, new AffineMatrix([a, b, c, d, e, f]).multiplySelf(this))
  }
  invertSelf() {
    const { a, b, c, d, e, f } = this
    const size = a * d - b * c
    return Object.assign(this, {
      a: d / size,
      b: -b / size,
      c: -c / size,
      d: a / size,
      e: (c * f - d * e) / size,
      f: (b * e - a * f) / size,
    })
  }
  translateSelf(x, y = 0) {
    return this.multiplySelf({ a: 1, b: 0, c: 0, d: 1, e: x, f: y })
  }
  scaleSelf(x, y = x) {
    return this.multiplySelf({ a: x, b: 0, c: 0, d: y, e: 0, f: 0 })
  }
  translate(x, y) {
    return this.#copy().translateSelf(x, y)
  }
  scale(x, y) {
    return this.#copy().scaleSelf(x, y)
  }
  inverse() {
    return this.#copy().invertSelf()
  }
  #copy() {
    const { a, b, c, d, e, f } = this
    return new AffineMatrix([a, b, c, d, e, f])
  }
}
export const DOMMatrix = globalThis.DOMMatrix ?? AffineMatrix
