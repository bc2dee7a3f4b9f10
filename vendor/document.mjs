// A PDF as src/content asks for it: src/content/pdfjs.d.ts says what each of these promises. pdfjs' own interface for
// this, its display half, is left out: it copies every message for a worker that is not there.
import {
  clearGlobalCaches,
  LocalPdfManager,
  OPS,
  RenderingIntentFlag,
  WorkerTask,
  XRefParseException,
} from 'pdfjs-dist/build/pdf.worker.mjs'

export { OPS }
export const version = PDFJS_VERSION

/** Where a viewer would show the page on a screen, its annotations included; no operators joined to save drawing. */
const INTENT = RenderingIntentFlag.DISPLAY | RenderingIntentFlag.OPLIST

/** Nothing borrowed from the host, nothing run, nothing fetched. */
const EVALUATOR_OPTIONS = {
  ignoreErrors: true,
  isEvalSupported: false,
  disableFontFace: false,
  fontExtraProperties: false,
  useSystemFonts: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: -1,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
}

let opened = 0

export async function openDocument(source, { maxImageSize }) {
  const manager = new LocalPdfManager({
    source,
    docId: `d${opened++}`,
    docBaseUrl: null,
    password: null,
    enableXfa: false,
    evaluatorOptions: { ...EVALUATOR_OPTIONS, maxImageSize },
    handler: NOBODY,
  })
  try {
    return new Document(manager, await load(manager, false))
  } catch (error) {
    if (!(error instanceof XRefParseException)) throw error
    return new Document(manager, await load(manager, true))
  }
}

/** As pdfjs' own worker.js does it. */
async function load(manager, recoveryMode) {
  await manager.ensureDoc('checkHeader')
  await manager.ensureDoc('parseStartXRef')
  await manager.ensureDoc('parse', [recoveryMode])
  await manager.ensureDoc('checkFirstPage', [recoveryMode])
  await manager.ensureDoc('checkLastPage', [recoveryMode])
  return manager.ensureDoc('numPages')
}

class Document {
  #manager
  #tasks = new Set()
  /** pdfjs hands over each font once, to the first page that uses it. */
  #fonts = new Map()

  constructor(manager, numPages) {
    this.#manager = manager
    this.numPages = numPages
  }

  async page(number) {
    return new Page(await this.#manager.getPage(number - 1), this.#tasks, this.#fonts)
  }

  info() {
    return this.#manager.ensureDoc('documentInfo')
  }

  layers() {
    return this.#manager.ensureCatalog('optionalContentConfig')
  }

  async hasScripts() {
    return Boolean((await this.#manager.ensureCatalog('jsActions')) || (await this.#manager.ensureDoc('hasJSActions')))
  }

  async hasAttachments() {
    return Boolean(await this.#manager.ensureCatalog('attachments'))
  }

  close() {
    for (const task of this.#tasks) task.terminate()
    // Names, references and patterns are remembered over all documents.
    clearGlobalCaches()
  }
}

class Page {
  #page
  #tasks
  #fonts
  #images = new Map()

  constructor(page, tasks, fonts) {
    this.#page = page
    this.#tasks = tasks
    this.#fonts = fonts
    this.view = page.view
    this.rotate = page.rotate
    this.userUnit = page.userUnit
    this.hasActions = page.jsActions !== null
  }

  async operators() {
    const fnArray = []
    const argsArray = []
    const task = new WorkerTask('operators')
    this.#tasks.add(task)
    try {
      await this.#page.getOperatorList({
        handler: { send: (_, [name, ...object]) => this.#keep(name, object), sendWithPromise: NOBODY.sendWithPromise },
        sink: {
          ready: null,
          enqueue(chunk) {
            for (const fn of chunk.fnArray) fnArray.push(fn)
            for (const args of chunk.argsArray) argsArray.push(args)
          },
        },
        task,
        intent: INTENT,
        cacheKey: '',
      })
    } finally {
      this.#tasks.delete(task)
    }
    return { fnArray, argsArray }
  }

  font(name) {
    return this.#fonts.get(name)
  }

  async image(name) {
    return (await this.#images.get(name)?.()) ?? null
  }

  #keep(name, object) {
    if (object[0] === 'Font') this.#fonts.set(name, object[1])
    if (typeof object[0] === 'function') this.#images.set(name, object[0])
  }
}

/** What pdfjs asks its other half for: fonts and character maps from files that are not shipped. */
const NOBODY = {
  send() {},
  sendWithPromise: (action) =>
    action === 'FetchBinaryData' ? Promise.reject(new Error('no such file in this build')) : Promise.resolve(null),
}
