import type { Content, Page, TextRun } from '../content/content.ts'
import { engine } from '../engine.ts'
import { hexOf } from '../seal/bytes.ts'
import { digest } from '../seal/digest.ts'
import type { Evidence } from '../verdict/evidence.ts'
import { gather } from '../verdict/gather.ts'
import type { Block } from './blocks.ts'
import { type Drawing, HEIGHT, type Text, WIDTH } from './commands.ts'
import type { Measure } from './measure.ts'
import { JASPER, place } from './place.ts'

/** The evidence of a paper that is on no file: its parts are placed and read as those of a PDF are, which nobody draws. */
export function sampleEvidence(blocks: readonly Block[]): Evidence {
  const content = contentOf(blocks)
  const { papers, other, text } = gather(content)
  const { facts } = content
  return {
    schema: 'cotejo/evidence@1',
    engine,
    file: {
      sha256: facts.sha256,
      bytes: facts.bytes,
      pages: facts.pageCount,
      limits: [],
      text,
      facts,
      changed: [],
      earlier: 'none',
    },
    papers,
    ...(other && { other }),
  }
}

/** The widths of no font: what is read does not depend on them. */
const MEASURE: Measure = { widthOf: (text, size) => text.length * size * 0.5 }

function contentOf(blocks: readonly Block[]): Content {
  const pages = place(blocks, JASPER, MEASURE).map(pageOf)
  const bytes = new TextEncoder().encode(JSON.stringify(pages))
  const facts = {
    bytes: bytes.length,
    sha256: hexOf(digest('SHA-256', bytes)),
    pageCount: pages.length,
    revisions: 1,
    active: [],
    signatures: 0,
    ownerPassword: false,
  }
  return { pages, facts, limits: [], glyph: (_, code) => ({ character: String.fromCharCode(code) }) }
}

function pageOf(drawing: Drawing, index: number): Page {
  const texts = drawing.filter((command): command is Text => command.is === 'text')
  const runs = texts.map((text, order) => runOf(text, index + 1, order))
  return { number: index + 1, width: WIDTH, height: HEIGHT, runs, marks: [] }
}

const runOf = ({ text, x, y, size }: Text, page: number, order: number): TextRun => ({
  text,
  page,
  box: [x, y - 0.8 * size, x + MEASURE.widthOf(text, size), y + 0.2 * size],
  angle: 0,
  font: 'Helvetica',
  face: 'Helvetica',
  codes: Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
  size,
  order,
  edges: Array.from({ length: text.length + 1 }, (_, i) => MEASURE.widthOf(text.slice(0, i), size)),
  paint: { mode: 0, fill: '#000000', alpha: 1 },
})
