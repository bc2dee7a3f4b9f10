// A PDF as src/content asks for it: src/content/pdfjs.d.ts says what each of these promises. pdfjs' own interface for
// this, its display half, is left out: it copies every message for a worker that is not there.
import {
  clearGlobalCaches,
  getGlyphsUnicode,
  getInheritableProperty,
  LocalPdfManager,
  lookupCmap,
  OPS,
  RenderingIntentFlag,
  setVerbosityLevel,
  WorkerTask,
  XRefParseException,
} from 'pdfjs-dist/build/pdf.worker.mjs'
import { atExpenseOf, atOnceAtExpenseOf, Budget } from './budget.mjs'
import { isPartedOtherwise } from './character-codes.mjs'
import { glyphsFor, isNamedOtherwise } from './character-maps.mjs'
import { hasOddContents, isFoundOtherwise } from './found-otherwise.mjs'
import { isNamedOddly, isTakenOtherwise } from './other-fonts.mjs'
import { isPutTogetherOtherwise, shiftOf } from './true-type.mjs'

export { Budget, OPS }
export const version = PDFJS_VERSION

// Only errors: warnings are not even put into words.
setVerbosityLevel(0)

/** As build/patches.mjs ends a program that other programs read otherwise. */
const OTHERWISE = { fnArray: [OPS.markPoint], argsArray: [['otherwise']] }

/** As a viewer shows the page on a screen, with its annotations; no operators joined to save drawing. */
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

/** One for all: it is asked for with each font that is not in the file, and a stack is dear. */
const NO_SUCH_FILE = new Error('no such file in this build')

/** What pdfjs asks its other half for: fonts and character maps from files that are not shipped. */
const NOBODY = {
  send() {},
  sendWithPromise: (action) => (action === 'FetchBinaryData' ? Promise.reject(NO_SUCH_FILE) : Promise.resolve(null)),
}

export async function openDocument(source, { maxImageSize, budget }) {
  return atExpenseOf(budget, async () => {
    const manager = new LocalPdfManager({
      source,
      // Part of the names of fonts and images, which are to be the same for the same file.
      docId: 'd',
      docBaseUrl: null,
      password: null,
      enableXfa: false,
      evaluatorOptions: { ...EVALUATOR_OPTIONS, maxImageSize },
      handler: NOBODY,
    })
    try {
      return new Document(manager, budget, await load(manager, false))
    } catch (error) {
      if (!(error instanceof XRefParseException)) throw error
      return new Document(manager, budget, await load(manager, true))
    }
  })
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
  #budget
  #tasks = new Set()
  /** pdfjs hands over each font once, to the first page that uses it. */
  #fonts = new Map()
  /** Asked of the whole file, behind its first page. */
  #isFoundOtherwise

  constructor(manager, budget, numPages) {
    this.#manager = manager
    this.#budget = budget
    this.numPages = numPages
  }

  async page(number) {
    const run = (operation) => atExpenseOf(this.#budget, operation)
    return run(
      async () =>
        new Page(await this.#manager.getPage(number - 1), {
          run,
          tasks: this.#tasks,
          fonts: this.#fonts,
          isFoundOtherwise: () => (this.#isFoundOtherwise ??= isFoundOtherwise(this.#manager.pdfDocument)),
        }),
    )
  }

  info() {
    return atExpenseOf(this.#budget, () => this.#manager.ensureDoc('documentInfo'))
  }

  layers() {
    return atExpenseOf(this.#budget, () => this.#manager.ensureCatalog('optionalContentConfig'))
  }

  examine(look) {
    return atExpenseOf(this.#budget, async () => look(this.#manager.pdfDocument.xref.root))
  }

  glyph(fontName, code) {
    const font = this.#fonts.get(fontName)
    const glyph = font?._glyphCache?.[code]
    if (!glyph || isPartedOtherwise(font.cMap, code) || font.otherCodes?.has(code)) return null
    if (
      isTakenOtherwise(font) ||
      isNamedOddly(font, code, getGlyphsUnicode()) ||
      isNamedOtherwise(font, code, glyph.unicode)
    )
      return null
    if (font.isType3Font) return { program: font.charProcOperatorList?.[glyph.operatorListId] ?? null }
    if (!font.data) return font.composite || PICTURES.test(font.name) ? null : { character: glyph.fontChar }
    return atOnceAtExpenseOf(this.#budget, () => {
      const { renderer } = font
      // What is empty in the font's file is not kept.
      const own = glyph.isInFont ? [lookupCmap(renderer.cmap, glyph.fontChar).glyphId] : []
      const program = renderer.glyphs[own[0]]
      const others = glyphsFor(font, code, glyph.unicode).filter((id) => !isSame(renderer.glyphs[id], program))
      if (others.length > 0) {
        const all = () => [...own, ...others].flatMap((id) => [...renderer.compileGlyph(renderer.glyphs[id], id)])
        return { path: () => atOnceAtExpenseOf(this.#budget, all), isOneOfSeveral: true }
      }
      if (own.length === 0) return { path: () => [] }
      if (isPutTogetherOtherwise(renderer, program)) return null
      const shift = shiftOf(renderer, own[0], program) * renderer.fontMatrix[0]
      const path = () => atOnceAtExpenseOf(this.#budget, () => moved(renderer.getPathJs(glyph.fontChar), shift))
      return {
        path,
        ...(isSelfContained(program, renderer) && { key: `${renderer.fontMatrix[0]} ${shift} ${latin1(program)}` }),
      }
    })
  }

  close() {
    for (const task of this.#tasks) task.terminate()
    // Names, references and patterns are remembered over all documents.
    clearGlobalCaches()
  }
}

/** Fonts that have pictures for letters, wherever they are there. */
const PICTURES = /w(?:ing|eb)dings/i

/** Numbers of points that follow an operator of an outline: M, L, C, Z and Q, as build/patches.mjs counts them. */
const POINTS = [1, 1, 3, 0, 2]

/** An outline further to the right. */
function moved(path, by) {
  if (by === 0) return path
  const result = [...path]
  for (let at = 0; at < path.length; at++)
    for (let points = POINTS[path[at]]; points > 0; points--) {
      result[at + 1] += by
      at += 2
    }
  return result
}

/** A glyph of TrueType that is not made of others, nor of subroutines as those of CFF. */
const isSelfContained = (program, renderer) => !('subrs' in renderer) && program?.length > 1 && program[0] < 0x80

/** Programs of two glyphs, of which nothing at all draws as little as what is not there. */
const isSame = (one = [], other = []) => one.length === other.length && one.every((byte, i) => byte === other[i])

/** `apply`, because an array of bytes that is spread takes ten times as long. */
const latin1 = (bytes) => String.fromCharCode.apply(null, bytes)

/** Whether a page has a box that is none, or shows nothing of it: each program then shows another part of the page. */
function hasOddBoxes({ pageDict, cropBox, mediaBox, view }) {
  if (view === mediaBox && cropBox.some((side, i) => side !== mediaBox[i])) return true
  return ['CropBox', 'MediaBox'].some((name) => {
    const box = getInheritableProperty({ dict: pageDict, key: name, getArray: true })
    if (box === undefined) return false
    const isBox = Array.isArray(box) && box.length === 4 && box.every((side) => typeof side === 'number')
    return !isBox || box[0] === box[2] || box[1] === box[3]
  })
}

class Page {
  #page
  #run
  #tasks
  #fonts
  #isFoundOtherwise
  #images = new Map()

  constructor(page, { run, tasks, fonts, isFoundOtherwise }) {
    this.#page = page
    this.#run = run
    this.#tasks = tasks
    this.#fonts = fonts
    this.#isFoundOtherwise = isFoundOtherwise
    this.view = page.view
    this.rotate = page.rotate
    this.userUnit = page.userUnit
  }

  async operators(take) {
    const task = new WorkerTask('operators')
    // Where the page's marked content stands in the structure tree: vendor/structure.mjs.
    task.structParents = this.#page.pageDict.get('StructParents')
    let failure
    const sink = {
      ready: null,
      // pdfjs reads on behind errors, which would be taken for the file's.
      enqueue(part) {
        if (failure) return
        try {
          take(part)
        } catch (error) {
          failure = { error }
        }
      },
    }
    const handler = {
      send: (_, [name, ...object]) => this.#keep(name, object),
      sendWithPromise: NOBODY.sendWithPromise,
    }
    this.#tasks.add(task)
    try {
      await this.#run(() => this.#page.getOperatorList({ handler, sink, task, intent: INTENT, cacheKey: '' }))
    } finally {
      this.#tasks.delete(task)
    }
    if (failure) throw failure.error
    const { pageDict } = this.#page
    // To some it is no page, but a branch of the tree that others stand on.
    const isOdd = pageDict.isTwice || pageDict.has('Kids') || hasOddBoxes(this.#page)
    if (isOdd || hasOddContents(pageDict) || (await this.#run(async () => this.#isFoundOtherwise()))) take(OTHERWISE)
  }

  font(name) {
    return this.#fonts.get(name)
  }

  examine(look) {
    return this.#run(async () => look(this.#page.pageDict))
  }

  async image(name) {
    const decode = this.#images.get(name)
    return decode ? this.#run(decode) : null
  }

  #keep(name, object) {
    if (object[0] === 'Font') this.#fonts.set(name, object[1])
    if (typeof object[0] === 'function') this.#images.set(name, object[0])
  }
}
