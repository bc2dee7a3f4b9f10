// What the vendored pdfjs sees where it looks for its host. esbuild puts these in place of the names inside that one
// file; nothing of the host is changed. Where the host has the thing itself, that is taken.

/** Nothing is printed. */
export const console = { info() {}, log() {}, warn() {}, error() {} }

/** Nothing is fetched. A PDF comes in as bytes. */
export const fetch = () => Promise.reject(new Error('no network in this build'))

/** Asked for only to work round faults of browsers' canvases, of which none is used. */
export const navigator = { platform: '', userAgent: '' }

/** Node 20 lacks these three. */
export const promiseWithResolvers =
  Promise.withResolvers?.bind(Promise) ??
  (() => {
    const capability = {}
    capability.promise = new Promise((resolve, reject) => Object.assign(capability, { resolve, reject }))
    return capability
  })
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

/** Browsers have it. pdfjs makes one, to turn a Type 3 glyph that is an image into a path. */
export class DOMMatrix {
  a = 1
  b = 0
  c = 0
  d = 1
  e = 0
  f = 0
  scaleSelf(x, y) {
    this.a *= x
    this.d *= y
    return this
  }
  translateSelf(x, y) {
    this.e += this.a * x
    this.f += this.d * y
    return this
  }
}
