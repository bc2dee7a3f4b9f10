import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/content/limits.ts'
import { earlierSaves } from '../../src/content/revisions.ts'
import { type VerifyOptions, verifyDocument } from '../../src/verify.ts'
import { basisOf, bytesOf, describedAs } from '../verdict/papers.ts'
import { pdf } from './pdf.ts'

const SHEET = 'asignacion-nss/accept-pdf-lib'

/** A file that was saved so many times more, each time without a change: its end stands there again. */
function savedAgain(file: Uint8Array, times: number): Uint8Array {
  const end = file.subarray(file.length - 30)
  const tail = end.subarray(Buffer.from(end).indexOf('startxref'))
  return new Uint8Array(Buffer.concat([file, ...Array(times).fill(tail)]))
}

describe('the limit of earlier saves', () => {
  const page = pdf('BT /F1 12 Tf 72 700 Td (Hola) Tj ET')
  // A cut is made behind the end itself, a line end before the next.
  const five = savedAgain(page, 5)
  const tail = (five.length - page.length) / 5
  /** How often each that is given was saved again. */
  const given = (most: number) => {
    const { saves, more } = earlierSaves(five, most)
    return { saves: saves.map((save) => Math.floor((save().length + 1 - page.length) / tail)), more }
  }

  it.each<[number, number[], boolean]>([
    [0, [], true],
    [1, [4], true],
    [2, [4, 0], true],
    [3, [4, 3, 0], true],
    [4, [4, 3, 1, 0], true],
    [5, [4, 3, 2, 1, 0], false],
    [Number.POSITIVE_INFINITY, [4, 3, 2, 1, 0], false],
  ])('%d: the latest half and the earliest', (most, saves, more) => {
    expect(given(most)).toEqual({ saves, more })
  })
})

describe('a paper that was saved again and again', () => {
  const basis = basisOf(describedAs(SHEET))
  const told = async (times: number, limits: VerifyOptions['limits'] = {}) => {
    const { outcome, checks } = await verifyDocument(savedAgain(bytesOf(SHEET), times), { ...basis, limits })
    return [
      outcome,
      checks.find(({ code }) => code === 'file.limits')?.params?.limit,
      checks.find(({ code }) => code === 'tamper.fields_changed')?.why,
    ]
  }
  const refused = ['reject', 'revisions', 'unfinished']
  const accepted = ['accept', undefined, undefined]

  it('is told where the limit bites, and not before', async () => {
    expect(await told(LIMITS.revisions)).toEqual(accepted)
    expect(await told(LIMITS.revisions + 1)).toEqual(refused)
    expect(await told(2, { revisions: 2 })).toEqual(accepted)
    expect(await told(2, { revisions: 1 })).toEqual(refused)
    expect(await told(1, { revisions: 0 })).toEqual(refused)
    expect(await told(0, { revisions: 0 })).toEqual(accepted)
  })

  it('and so is a limit that an earlier save comes to', async () => {
    const paper = await PDFDocument.load(bytesOf(SHEET), { updateMetadata: false })
    const [first] = paper.getPages()
    paper.addPage()
    const before = Buffer.from(await paper.save({ useObjectStreams: false })).toString('latin1')
    const pages = paper.catalog.get(PDFName.of('Pages')) as PDFRef
    const kids = `<< /Type /Pages /Count 1 /Kids [${first!.ref}] >>`
    const section = `${before}\n${pages.objectNumber} 0 obj ${kids} endobj\n`
    const root = /\/Root (\d+ 0 R)/.exec(before)![1]
    const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)![1]
    const table = `xref\n${pages.objectNumber} 1\n${String(before.length + 1).padStart(10, '0')} 00000 n \n`
    const trailer = `trailer << /Size 999 /Root ${root} /Prev ${previous} >>\nstartxref\n${section.length}\n%%EOF\n`
    const shorter = new Uint8Array(Buffer.from(section + table + trailer, 'latin1'))
    const limitOf = async (pages: number) =>
      (await verifyDocument(shorter, { ...basis, limits: { pages } })).checks.find(({ code }) => code === 'file.limits')
    expect((await limitOf(1))?.params).toEqual({ limit: 'pages' })
    expect((await limitOf(2))?.status).toBe('passed')
  })
})
