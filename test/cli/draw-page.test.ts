import { expect, it, test } from 'vitest'
import { drawPage } from '../../src/cli/draw-page.ts'
import type { Box } from '../../src/content/content.ts'
import type { Evidence, HiddenText } from '../../src/verdict/evidence.ts'
import { pageOf, run } from '../fields/runs.ts'

const at = (box: Box) => [{ page: 1, box, source: 'text' as const }]
const reading = (box: Box) => ({ value: 'X', printed: 'X', evidence: at(box), rivals: [] })

/** The folio and the NSS on one row, the CURP below. */
const FOLIO: Box = [40, 100, 90, 108]
const NSS: Box = [300, 100, 350, 108]
const CURP: Box = [40, 120, 130, 128]

function evidence(...hidden: HiddenText[]): Evidence {
  const paper = {
    fields: { folio: reading(FOLIO), nss: reading(NSS), curp: reading(CURP) },
    cadenaEvidence: [],
    selloEvidence: [],
    hidden,
  }
  return { papers: [paper], file: { changed: [] } } as unknown as Evidence
}

const drawn = (text: string, ...hidden: HiddenText[]) =>
  drawPage(pageOf([run(text, 40, 106)]), evidence(...hidden), 'en')

const names = (svg: string) => [...svg.matchAll(/fill="#(?:1d4ed8|c81e1e)">([^<]+)</g)].map(([, words]) => words)

it('names each field once, also beside another one that has a finding', () => {
  expect(names(drawn('text'))).toEqual(['Folio', 'Social security number', 'CURP'])
  expect(names(drawn('text', { field: 'nss', how: 'covered', evidence: at(NSS) }))).toEqual([
    'Folio',
    'CURP',
    'Social security number: text covered by something',
  ])
})

it('says side by side what was found in one place', () => {
  const found = (['covered', 'annotation'] as const).map((how) => ({ field: 'nss', how, evidence: at(NSS) }))
  expect(names(drawn('text', ...found)).at(-1)).toBe(
    'Social security number: text covered by something; an annotation over it',
  )
})

it('names a field whose finding stands elsewhere at both places', () => {
  const found = names(drawn('text', { field: 'nss', how: 'overprinted', evidence: at([9, 400, 20, 410]) }))
  expect(found).toEqual(['Folio', 'Social security number', 'CURP', 'Social security number: letters on one another'])
})

test.each([
  ['</text><script>alert(1)</script>', '&#60;/text&#62;&#60;script&#62;alert(1)&#60;/script&#62;'],
  ['"><image href="x"/>', '&#34;&#62;&#60;image href=&#34;x&#34;/&#62;'],
  ['&lt;b&gt;', '&#38;lt;b&#38;gt;'],
  ['a\u0000b\u000bc', 'a\ufffdb\ufffdc'],
])('%j of a file is text in the drawing, and no markup', (text, escaped) => {
  const svg = drawn(text)
  expect(svg).toContain(`>${escaped}</text>`)
  expect(svg.match(/<[a-z]+/g)!.every((tag) => ['<svg', '<rect', '<text'].includes(tag))).toBe(true)
})
