import { describe, expect, it, test } from 'vitest'
import type { Content, Mark, Page, TextRun } from '../../src/content/content.ts'
import { gather } from '../../src/verdict/gather.ts'
import { HEIGHT, pageOf, run, WIDTH, type Write } from '../fields/runs.ts'

/** Pages of text, a line of each 12 points below the other. */
const page = (number: number, lines: readonly string[], write: Write = {}, marks: readonly Mark[] = []): Page =>
  pageOf(
    lines.map((line, i): TextRun => run(line, 40, 40 + 12 * i, { page: number, ...write })),
    marks.map((mark) => ({ ...mark, page: number })),
    number,
  )

const contentOf = (...pages: Page[]): Content => ({
  pages,
  facts: {
    bytes: 1,
    sha256: '',
    pageCount: pages.length,
    revisions: 1,
    active: [],
    signatures: 0,
    ownerPassword: false,
  },
  limits: [],
})

const SHEET = [
  'Instituto Mexicano del Seguro Social',
  'Asignación de Número de Seguridad Social',
  'Número de Seguridad Social: 99250900018',
  'CURP: PUFX090101MNTRCMA7',
  'Cadena original:',
  '||Invocante:portalimssdigital|Tipo de trámite:Localización de NSS|',
  'Sello Digital:',
  'QUFBQQ==',
  'Número de Serie: 00000000000000000001',
]

/** An invisible layer over one picture of the whole page. */
const SCAN: Mark = { kind: 'image', page: 1, box: [0, 0, WIDTH, HEIGHT], order: -1, alpha: 1 }
const invisible = { paint: { mode: 3 } }
const other = (number: string) => [
  'Comprobante de registro',
  `Número de Seguridad Social: ${number}`,
  'Para la escuela',
]

describe('pages that belong to no paper', () => {
  test.each([
    ['before it', contentOf(page(1, other('04250821412')), page(2, SHEET))],
    ['after it', contentOf(page(1, SHEET), page(2, other('04250821412')))],
  ])('are looked at for the numbers of another person: %s', (_, content) => {
    const { papers, elsewhere } = gather(content)
    expect(papers).toHaveLength(1)
    expect(papers[0]!.fields.nss).toMatchObject({ value: '99250900018', rivals: [] })
    expect(elsewhere.map(({ field, value }) => [field, value])).toEqual([['nss', '04250821412']])
    expect(elsewhere[0]!.evidence[0]!.page).not.toBe(papers[0]!.pages[0])
  })

  it('are none where every page is of a paper', () => {
    expect(gather(contentOf(page(1, SHEET))).elsewhere).toEqual([])
    expect(gather(contentOf(page(1, other('04250821412')))).elsewhere).toEqual([])
  })
})

describe('the text of a file', () => {
  test.each<[string, Page[], string]>([
    ['is that of its paper', [page(1, SHEET)], 'text'],
    [
      'is a scan where the paper is one, whatever stands beside it',
      [page(1, SHEET, invisible, [SCAN]), page(2, other('1'))],
      'ocr',
    ],
    ['is text where only an annex is a scan', [page(1, SHEET), page(2, other('1'), invisible, [SCAN])], 'text'],
    [
      'is unmapped where the paper’s letters are guessed',
      [page(1, SHEET, { unmapped: true }), page(2, other('1'))],
      'unmapped',
    ],
    ['is that of its best page where there is no paper', [page(1, []), page(2, other('99250900018'))], 'text'],
    ['is none where there is none', [page(1, [])], 'none'],
  ])('%s', (_, pages, text) => {
    expect(gather(contentOf(...pages)).text).toBe(text)
  })
})

it('takes the sealed paper for the best, wherever it stands', () => {
  const unsealed = SHEET.slice(0, 4)
  const { papers } = gather(contentOf(page(1, unsealed), page(2, SHEET)))
  expect(papers.map(({ pages }) => pages)).toEqual([[2], [1]])
})
