import { once, onceEach } from '../once.ts'
import { raced } from './abort.ts'
import { activeIn } from './active.ts'
import { annotationsOf } from './annotations.ts'
import { latin1 } from './bytes.ts'
import { codesOf } from './codes.ts'
import type { Annotation, Box, Content, LimitHit, Mark, Page, TextRun } from './content.ts'
import { type Drawn, drawnBy, moved } from './drawn.ts'
import { fontOf } from './fonts.ts'
import type { Extent } from './glyph-grid.ts'
import { conditionalLayers, type Visible, visibility } from './layers.ts'
import type { Limits } from './limits.ts'
import { IDENTITY, type Matrix } from './matrix.ts'
import { loadParser } from './open.ts'
import { type Operator, operatorsOf } from './operators.ts'
import { linesOf } from './outlines.ts'
import { faceOf } from './page-pass.ts'
import { boundsOf } from './paths.ts'
import type { Budget, Dictionary, Document, FontFace, OperatorList, Page as ParsedPage } from './pdfjs.js'
import { PIXELS, withPictures } from './pictures.ts'
import { readPage } from './read-page.ts'
import { preferredBoxes, shownByAll } from './shown-areas.ts'
import { viewOf } from './view.ts'

interface ReadPagesOptions {
  readonly limits: Limits
  /** As `performance.now()` tells it. */
  readonly deadline: number
  /** What the document was opened with. */
  readonly budget: Budget
  readonly signal?: AbortSignal | undefined
}

interface PagesRead {
  readonly pages: Page[]
  readonly limits: LimitHit[]
  /** Pages that the parser could make nothing of. */
  readonly unreadable: number[]
  /** What could act on the pages: see `FileFacts.active`. */
  readonly active: ReadonlySet<string>
  readonly glyph: NonNullable<Content['glyph']>
}

const operatorsBy = onceEach(operatorsOf)

/** Milliseconds after which the other work of the thread gets its turn, between two pages. */
const TURN = 25

/** Reads page after page until the last, or until a limit bites. */
export async function readPages(document: Document, options: ReadPagesOptions): Promise<PagesRead> {
  const { limits, deadline, signal } = options
  const { OPS } = await loadParser()
  const visible = await raced(layersOf(document), signal)
  const boxes = await raced(
    document.examine(preferredBoxes).catch(() => []),
    signal,
  )
  const reader = new PageReader(document, operatorsBy(OPS), { visible, boxes }, options)
  const pages: Page[] = []
  const unreadable: number[] = []
  let turn = performance.now() + TURN
  for (let number = 1; number <= Math.min(document.numPages, limits.pages) && !reader.full; number++) {
    if (performance.now() > deadline) {
      reader.hit('milliseconds', number)
      break
    }
    try {
      pages.push(await reader.read(number))
    } catch {
      signal?.throwIfAborted()
      unreadable.push(number)
    }
    reader.hitAll(number)
    if (performance.now() > turn) {
      await raced(new Promise((resolve) => setTimeout(resolve)), signal)
      turn = performance.now() + TURN
    }
  }
  if (document.numPages > limits.pages) reader.hit('pages', limits.pages + 1)
  return {
    pages,
    limits: reader.hits,
    unreadable,
    active: reader.active,
    glyph: (face, code) => reader.glyph(face, code),
  }
}

async function layersOf(document: Document): Promise<Visible> {
  const conditional = await document.examine(conditionalLayers).catch(() => undefined)
  return visibility(conditional ? await document.layers().catch(() => null) : null, conditional)
}

/** Multiples of the text's size within which a glyph is looked at: a small one may reach over all of a page. */
const MIDDLE = 100_000

/** Reads single pages and counts what it has read over all of them. */
class PageReader {
  readonly hits: LimitHit[] = []
  /** True once there is to be no more text. */
  full = false
  readonly active = new Set<string>()
  /** By `TextRun.face`. */
  readonly #fonts = new Map<string, { readonly name: string; readonly face: FontFace }>()

  readonly #document: Document
  readonly #operators: readonly (Operator | undefined)[]
  readonly #visible: Visible
  /** Those that the file prefers to the crop box. */
  readonly #boxes: readonly string[]
  readonly #limits: Limits
  readonly #signal: AbortSignal | undefined
  readonly #budget: Budget
  readonly #pictures = { pixels: PIXELS }
  #items = 0
  #characters = 0

  constructor(
    document: Document,
    operators: readonly (Operator | undefined)[],
    { visible, boxes }: { readonly visible: Visible; readonly boxes: readonly string[] },
    options: ReadPagesOptions,
  ) {
    this.#document = document
    this.#operators = operators
    this.#visible = visible
    this.#boxes = boxes
    this.#limits = options.limits
    this.#signal = options.signal
    this.#budget = options.budget
  }

  async read(number: number): Promise<Page> {
    const page = await raced(this.#document.page(number), this.#signal)
    const { width, height, transform } = viewOf(page)
    const reading = readPage(this.#operators, {
      number,
      width,
      height,
      transform,
      visible: this.#visible,
      face: (name) => {
        const face = page.font(name) ?? {}
        this.#fonts.set(faceOf(name), { name, face })
        return face
      },
      admit: (run) => this.#admit(run),
    })
    await raced(page.operators(reading.take), this.#signal)
    const { runs, marks, imageTooLarge } = reading.end()
    if (imageTooLarge) this.hit('imagePixels', number)
    const codes = await raced(codesOf(page, number, marks), this.#signal)
    const whole: Box = [0, 0, width, height]
    const annotations = await raced(this.#annotations(page, whole, transform, marks), this.#signal)
    const shown = await raced(this.#shown(page, whole, transform), this.#signal)
    return {
      number,
      width,
      height,
      runs,
      marks: await raced(withPictures(page, runs, marks, this.#pictures), this.#signal),
      ...(codes.length > 0 ? { codes } : {}),
      ...(annotations.length > 0 ? { annotations } : {}),
      ...(shown ? { shown } : {}),
    }
  }

  /** Of most pages there is nothing to look into. What a damaged one keeps from us is not said to be there. */
  async #annotations(page: ParsedPage, box: Box, transform: Matrix, marks: readonly Mark[]): Promise<Annotation[]> {
    const look = (dictionary: Dictionary) => {
      if (!dictionary.getKeys().some((key) => key === 'Annots' || key === 'AA')) return []
      for (const name of activeIn(dictionary)) this.active.add(name)
      return annotationsOf(dictionary, box, transform, marks)
    }
    return page.examine(look).catch(() => [])
  }

  async #shown(page: ParsedPage, whole: Box, transform: Matrix): Promise<Box | undefined> {
    const boxes = this.#boxes
    if (boxes.length === 0) return undefined
    return page.examine((dictionary) => shownByAll(dictionary, boxes, transform, whole)).catch(() => undefined)
  }

  /** What is drawn for a code of a font. A damaged font does not say. */
  glyph(of: string, code: number): Drawn | undefined {
    const font = this.#fonts.get(of)
    if (!font) return undefined
    try {
      const drawn = this.#noting(() => this.#document.glyph(font.name, code))
      if (drawn === null || 'character' in drawn) return drawn ?? undefined
      if ('path' in drawn) {
        const { key, isOneOfSeveral } = drawn
        const path = once(() => this.#noting(drawn.path))
        const trace = () => latin1(new Uint8Array(Float64Array.from(path()).buffer))
        const lines = () => linesOf({ path: path(), matrix: IDENTITY }).ends
        return {
          lines,
          bounds: () => boundsOf(path()),
          trace,
          ...(key !== undefined && { key }),
          ...(isOneOfSeveral && { isOneOfSeveral }),
        }
      }
      return drawn.program ? this.#drawnBy(drawn.program, font.face) : undefined
    } catch {
      return undefined
    }
  }

  /** A Type 3 glyph paints like a page, in a space of its own, which is put into the middle of a large one. */
  #drawnBy(program: OperatorList, face: FontFace): Drawn {
    const [a, b, c, d, e = 0, f = 0] = face.fontMatrix ?? []
    const { em, descent } = fontOf(face, '')
    const scale = 1 / em
    const texts: Extent[] = []
    const reading = readPage(this.#operators, {
      number: 0,
      width: 2 * MIDDLE,
      height: 2 * MIDDLE,
      transform: [a! * scale, b! * scale, c! * scale, d! * scale, MIDDLE + e * scale, MIDDLE + f * scale],
      visible: () => true,
      face: () => ({}),
      admit: ({ box }) => texts.push(box) > 0,
    })
    reading.take(program)
    const { marks } = reading.end()
    return { ...moved(drawnBy(marks, texts), -MIDDLE), base: -descent / em }
  }

  /** What is asked for after the reading comes to limits too. */
  #noting<T>(ask: () => T): T {
    try {
      return ask()
    } finally {
      this.hitAll()
    }
  }

  /** Those that the parser came to. */
  hitAll(page?: number) {
    for (const limit of this.#budget.reached) this.hit(limit, page)
  }

  /** Each limit is named once, with the first page that it bit on. */
  hit(limit: keyof Limits | 'memory', page?: number) {
    if (!this.hits.some((hit) => hit.limit === limit)) this.hits.push({ limit, ...(page !== undefined && { page }) })
  }

  #admit({ text, page }: TextRun): boolean {
    this.#items++
    this.#characters += text.length
    if (this.#items > this.#limits.items) this.hit('items', page)
    if (this.#characters > this.#limits.characters) this.hit('characters', page)
    this.full = this.#items > this.#limits.items || this.#characters > this.#limits.characters
    return !this.full
  }
}
