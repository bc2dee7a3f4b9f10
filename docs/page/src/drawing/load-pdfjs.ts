type Pdfjs = typeof import('pdfjs-dist')

let loaded: Promise<Pdfjs> | undefined

/** Both halves of pdfjs, in the one worker that calls this. */
export const loadPdfjs = (): Promise<Pdfjs> => (loaded ??= load())

/** Where there is no window, the parsing half takes a worker's messages for its own. It looks once, when it is loaded. */
async function load(): Promise<Pdfjs> {
  Object.defineProperty(self, 'window', { value: self, configurable: true })
  await import('pdfjs-dist/build/pdf.worker.mjs')
  Reflect.deleteProperty(self, 'window')
  return import('pdfjs-dist')
}
