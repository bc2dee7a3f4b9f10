import { raced } from './abort.ts'
import type { LimitHit, Page, TextRun } from './content.ts'
import type { Limits } from './limits.ts'
import { matrixOf } from './matrix.ts'
import { loadParser } from './open.ts'
import { type Operator, operatorsOf } from './operators.ts'
import type { Document, FontFace, Layers, OperatorList, Page as ParserPage } from './pdfjs.js'
import { readPage } from './read-page.ts'

/** The numbers of the parser's operators, by name. */
type Numbers = Readonly<Record<string, number>>

interface ReadPagesOptions {
  readonly limits: Limits
  /** As `performance.now()` tells it. */
  readonly deadline: number
  readonly signal?: AbortSignal | undefined
}

interface PagesRead {
  readonly pages: Page[]
  readonly limits: LimitHit[]
  /** Pages that the parser could make nothing of. */
  readonly unreadable: number[]
  /** Whether a page does something when it is opened or closed. */
  readonly active: boolean
}

/** Milliseconds after which the other work of the thread gets its turn, between two pages. */
const TURN = 25

/** Reads page after page until the last, or until a limit bites. */
export async function readPages(document: Document, options: ReadPagesOptions): Promise<PagesRead> {
  const { limits, deadline, signal } = options
  const { OPS } = await loadParser()
  const reader = new PageReader(document, OPS, options)
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
    if (performance.now() > turn) {
      await raced(new Promise((resolve) => setTimeout(resolve)), signal)
      turn = performance.now() + TURN
    }
  }
  if (document.numPages > limits.pages) reader.hit('pages', limits.pages + 1)
  return { pages, limits: reader.hits, unreadable, active: reader.active }
}

/** Reads single pages and counts what it has read over all of them. */
class PageReader {
  readonly hits: LimitHit[] = []
  /** True once there is to be no more text. */
  full = false
  active = false

  readonly #document: Document
  readonly #numbers: Numbers
  readonly #operators: readonly (Operator | undefined)[]
  readonly #limits: Limits
  readonly #signal: AbortSignal | undefined
  #items = 0
  #characters = 0

  constructor(document: Document, numbers: Numbers, options: ReadPagesOptions) {
    this.#document = document
    this.#numbers = numbers
    this.#operators = operatorsOf(numbers)
    this.#limits = options.limits
    this.#signal = options.signal
  }

  async read(number: number): Promise<Page> {
    const page = await raced(this.#document.getPage(number), this.#signal)
    const list = await raced(page.getOperatorList(), this.#signal)
    await raced(fontsReady(page, list, this.#numbers), this.#signal)
    const layers = hasLayers(list, this.#numbers) ? await raced(this.#layers(), this.#signal) : undefined
    this.active ||= (await raced(page.getJSActions(), this.#signal)) !== null
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { runs, marks, imageTooLarge } = readPage(list, this.#operators, {
      number,
      width,
      height,
      transform: matrixOf(transform),
      layers,
      face: (name) => page.commonObjs.get(name) as FontFace | string | null,
      admit: (run) => this.#admit(run),
    })
    page.cleanup()
    if (imageTooLarge) this.hit('imagePixels', number)
    return { number, width, height, runs, marks }
  }

  hit(limit: keyof Limits, page: number) {
    this.hits.push({ limit, page })
  }

  #admit({ text, page }: TextRun): boolean {
    this.#items++
    this.#characters += text.length
    if (this.#items > this.#limits.items) this.hit('items', page)
    if (this.#characters > this.#limits.characters) this.hit('characters', page)
    this.full = this.#items > this.#limits.items || this.#characters > this.#limits.characters
    return !this.full
  }

  /** Layers that cannot be made out hide nothing. */
  #layers(): Promise<Layers | undefined> {
    return this.#document.getOptionalContentConfig().catch(() => undefined)
  }
}

/** Waits for the fonts that the page uses, which reach us a moment after the operators that name them. */
async function fontsReady({ commonObjs }: ParserPage, { fnArray, argsArray }: OperatorList, numbers: Numbers) {
  const names = new Set<string>()
  for (let i = 0; i < fnArray.length; i++) {
    if (fnArray[i] === numbers.setFont) names.add(argsArray[i]![0] as string)
    if (fnArray[i] === numbers.setGState) {
      for (const [name, value] of argsArray[i]![0] as [string, [string]][]) if (name === 'Font') names.add(value[0])
    }
  }
  await Promise.all(Array.from(names, (name) => new Promise((resolve) => commonObjs.get(name, resolve))))
}

function hasLayers({ fnArray, argsArray }: OperatorList, { beginMarkedContentProps }: Numbers): boolean {
  return fnArray.some((operator, i) => operator === beginMarkedContentProps && argsArray[i]![0] === 'OC')
}
