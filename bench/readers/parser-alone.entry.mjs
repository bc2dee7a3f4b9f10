import { LocalPdfManager, setVerbosityLevel, WorkerTask } from 'pdfjs-dist/build/pdf.worker.mjs'

setVerbosityLevel(0)

/** The very parser that the package brings, asked for its text alone as pdfjs' own worker asks it. */
export async function read(bytes) {
  const handler = { send() {}, sendWithPromise: (action) => (action === 'FetchBinaryData' ? Promise.reject() : null) }
  const manager = new LocalPdfManager({
    source: new Uint8Array(bytes),
    docId: 'd',
    docBaseUrl: null,
    password: null,
    enableXfa: false,
    evaluatorOptions: { ignoreErrors: true, maxImageSize: -1, canvasMaxAreaInBytes: -1 },
    handler,
  })
  for (const [step, ...args] of [['checkHeader'], ['parseStartXRef'], ['parse', [false]], ['checkFirstPage', [false]]])
    await manager.ensureDoc(step, ...args)
  const pages = await manager.ensureDoc('numPages')
  let text = ''
  const sink = {
    ready: Promise.resolve(),
    desiredSize: 1,
    enqueue({ items }) {
      for (const { str } of items) text += str ?? ''
    },
  }
  for (let number = 0; number < pages; number++) {
    const page = await manager.getPage(number)
    await page.extractTextContent({
      handler,
      task: new WorkerTask('text'),
      includeMarkedContent: false,
      disableNormalization: false,
      sink,
    })
  }
  return text
}
