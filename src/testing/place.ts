/** Gives every part of a paper its place on a page. The manner decides where, in which pieces and in which order. */
import { BANNER, type Block, type Cell } from './blocks.ts'
import { type Command, type Drawing, HEIGHT, WIDTH } from './commands.ts'
import { type Measure, wrapLetters, wrapWords } from './measure.ts'

export interface Manner {
  readonly margin: number
  /** `values-first`: all values, then all of the form, as these papers do it (documents.md §2.4). */
  readonly order: 'values-first' | 'reading'
  /** Label and value as two runs, as one run, or the value's letters each on their own. */
  readonly cells: 'two-runs' | 'one-run' | 'letters'
  /** Where the values of the data block begin, from the margin. */
  readonly valueAt: number
  /** `18 / 02 / 2025` in one string over the form's slashes, in three pieces, or as one run with its slashes. */
  readonly date: 'blanks' | 'pieces' | 'one-run'
  readonly seal: { readonly width: number; readonly wrap: 'letters' | 'words'; readonly label: 'above' | 'one-run' }
  /** Lines around the cells of tables. */
  readonly ruled: boolean
}

/** What is known of the genuine ones. */
export const JASPER: Manner = {
  margin: 40,
  order: 'values-first',
  cells: 'two-runs',
  valueAt: 150,
  date: 'blanks',
  seal: { width: 300, wrap: 'letters', label: 'above' },
  ruled: true,
}

const BODY = 8
const LEAD = 11
const SEAL = { size: 6, lead: 7.5 }

/** The order in which the values of genuine papers were drawn, as far as it is known (documents.md §2.4). */
const VALUE_ORDER = [
  'nombre',
  'primerApellido',
  'segundoApellido',
  'sexo',
  'fechaNacimiento',
  'lugarNacimiento',
  'curp',
  'folio',
  'fechaSolicitud',
  'cadenaOriginal',
  'selloDigital',
  'secuenciaNotarial',
  'nss',
]

/** Collects one page: what the form says, and what was filled in. */
class Page {
  y = 24
  private readonly form: Command[] = []
  private readonly filled: { field: string; command: Command }[] = []
  private readonly all: Command[] = []

  constructor(
    readonly manner: Manner,
    readonly measure: Measure,
  ) {}

  get width() {
    return WIDTH - 2 * this.manner.margin
  }

  fixed(text: string, x: number, size = BODY, bold?: true) {
    this.put({ is: 'text', text, x, y: this.y, size, ...(bold && { bold }) })
  }

  put(command: Command) {
    this.form.push(command)
    this.all.push(command)
  }

  value(field: string, text: string, x: number, size = BODY, y = this.y) {
    if (!text) return
    const { cells } = this.manner
    for (const command of cells === 'letters' && size === BODY
      ? spelled(this.measure, text, x, y, size)
      : [textAt(text, x, y, size)]) {
      this.filled.push({ field, command })
      this.all.push(command)
    }
  }

  drawing(): Drawing {
    if (this.y > HEIGHT - 10) throw new Error('The paper does not fit on its page')
    if (this.manner.order === 'reading') return this.all
    const rank = (field: string) => (VALUE_ORDER.includes(field) ? VALUE_ORDER.indexOf(field) : VALUE_ORDER.length)
    return [...this.filled.sort((a, b) => rank(a.field) - rank(b.field)).map(({ command }) => command), ...this.form]
  }
}

const textAt = (text: string, x: number, y: number, size: number): Command => ({ is: 'text', text, x, y, size })

/** Every letter on its own, each where the one before it ends; blanks are only a gap. */
const spelled = ({ widthOf }: Measure, text: string, x: number, y: number, size: number) =>
  [...text].flatMap((letter, i, all) =>
    letter === ' ' ? [] : [textAt(letter, x + widthOf(all.slice(0, i).join(''), size), y, size)],
  )

const paragraph = (page: Page, text: string, size: number, lead: number) => {
  for (const line of wrapWords(page.measure, text, size, page.width)) {
    page.fixed(line, page.manner.margin, size)
    page.y += lead
  }
}

/** The date of the header, with its slashes and its captions. */
const captioned = (page: Page, cell: Cell, x: number) => {
  const { widthOf } = page.measure
  const [day, month, year] = cell.value.split(' / ')
  const step = widthOf('00', BODY) + widthOf(' '.repeat(10), BODY)
  const draw = {
    blanks: () => {
      page.value(cell.field, [day, month, year].join(' '.repeat(10)), x)
      page.fixed('/', x + step - 12)
      page.fixed('/', x + 2 * step - 12)
    },
    pieces: () => {
      for (const [i, piece] of [day!, '/', month!, '/', year!].entries())
        page.value(cell.field, piece, x + (i * step) / 2)
    },
    'one-run': () => page.value(cell.field, cell.value, x),
  }
  draw[page.manner.date]()
  page.y += 8
  const captionStep = page.manner.date === 'one-run' ? 17 : step
  for (const [i, caption] of ['DD', 'MM', 'AAAA'].entries()) page.fixed(caption, x + i * captionStep, 5)
}

const below = (page: Page, cell: Cell, x: number, width: number) => {
  for (const line of wrapWords(page.measure, cell.value, BODY, width)) {
    page.value(cell.field, line, x)
    page.y += 9
  }
}

const beside = (page: Page, cell: Cell) => {
  const { margin, valueAt, cells } = page.manner
  if (cells === 'one-run') page.value(cell.field, `${cell.label} ${cell.value}`.trimEnd(), margin)
  else {
    page.fixed(cell.label, margin)
    page.value(cell.field, cell.value, margin + valueAt)
  }
  page.y += LEAD
}

/** Cells side by side, each with its label above its value; the row is as high as its highest cell. */
const row = (page: Page, cells: readonly Cell[], columns: number) => {
  const { margin, ruled } = page.manner
  const width = page.width / columns
  const top = page.y
  let bottom = top
  for (const [i, cell] of cells.entries()) {
    const x = margin + i * width + 4
    page.y = top
    page.fixed(cell.label, x, 7, true)
    page.y += 10
    if (cell.captions) captioned(page, cell, x)
    else below(page, cell, x, width - 8)
    bottom = Math.max(bottom, page.y)
  }
  if (ruled)
    for (const i of cells.keys())
      page.put({ is: 'box', box: [margin + i * width, top - 9, margin + (i + 1) * width, bottom + 2] })
  page.y = bottom + 12
}

/** On the genuine card the texts stand left of the QR (documents.md §3); 100 points wide here. */
const card = (page: Page, { lines, png }: Extract<Block, { is: 'card' }>) => {
  const left = page.manner.margin + 60
  const right = left + 330
  const top = page.y
  page.y += 18
  for (const { text, size, field } of lines) {
    for (const line of wrapWords(page.measure, text, size, 200)) {
      if (field) page.value(field, line, left + 12, size)
      else page.fixed(line, left + 12, size)
      page.y += size + 5
    }
  }
  const bottom = Math.max(page.y, top + 124)
  if (png) page.put({ is: 'image', png, box: [right - 112, top + 12, right - 12, top + 112] })
  page.put({ is: 'box', box: [left, top, right, bottom], dashed: true })
  page.y = bottom + 16
}

const DRAW: { [K in Block['is']]: (page: Page, block: Extract<Block, { is: K }>) => void } = {
  page: () => undefined,
  card,
  title: (page, { text }) => {
    page.fixed(text, page.manner.margin, 13, true)
    page.y += 20
  },
  line: (page, { text }) => {
    paragraph(page, text, 9, 12)
    page.y += 3
  },
  heading: (page, { text }) => {
    page.y += 3
    page.fixed(text, page.manner.margin, BODY, true)
    page.y += LEAD
  },
  paragraph: (page, { text }) => {
    paragraph(page, text, 7, 9)
    page.y += 3
  },
  header: (page, { rows }) => {
    for (const cells of rows) row(page, cells, 2)
  },
  grid: (page, { columns, cells }) => {
    for (let i = 0; i < cells.length; i += columns) row(page, cells.slice(i, i + columns), columns)
  },
  rows: (page, { cells }) => {
    page.y += 2
    for (const cell of cells) beside(page, cell)
    page.y += 4
  },
  table: (page, { columns, rows }) => {
    const width = page.width / columns.length
    for (const [i, column] of columns.entries()) page.fixed(column, page.manner.margin + i * width + 2, 7, true)
    page.y += 10
    for (const cells of rows) {
      const top = page.y
      const ends = cells.map((text, i) => {
        page.y = top
        for (const line of wrapWords(page.measure, text, 7, width - 6)) {
          page.value('table', line, page.manner.margin + i * width + 2, 7)
          page.y += 8
        }
        return page.y
      })
      page.y = Math.max(...ends) + 2
    }
    page.y += 4
  },
  seal: (page, { cells }) => {
    const { margin, seal } = page.manner
    const wrap = seal.wrap === 'letters' ? wrapLetters : wrapWords
    page.y += 4
    for (const { field, label, value } of cells) {
      if (seal.label === 'above') {
        page.fixed(label, margin, SEAL.size, true)
        page.y += SEAL.lead
      }
      for (const line of wrap(
        page.measure,
        seal.label === 'above' ? value : `${label} ${value}`,
        SEAL.size,
        seal.width,
      )) {
        page.value(field, line, margin, SEAL.size)
        page.y += SEAL.lead
      }
      page.y += 3
    }
  },
}

/** The pages of a paper. The banner stands at the head and at the foot of each. */
export const place = (blocks: readonly Block[], manner: Manner, measure: Measure): readonly Drawing[] =>
  pagesOf(blocks).map((part) => {
    const page = new Page(manner, measure)
    const middle = (WIDTH - measure.widthOf(BANNER, 9, true)) / 2
    page.fixed(BANNER, middle, 9, true)
    page.y += 22
    for (const block of part) (DRAW[block.is] as (page: Page, block: Block) => void)(page, block)
    const end = page.y
    page.y = HEIGHT - 14
    page.fixed(BANNER, middle, 9, true)
    page.y = end
    return page.drawing()
  })

const pagesOf = (blocks: readonly Block[]) =>
  blocks.reduce<Block[][]>(
    (pages, block) => {
      if (block.is === 'page') pages.push([])
      else pages.at(-1)!.push(block)
      return pages
    },
    [[]],
  )
