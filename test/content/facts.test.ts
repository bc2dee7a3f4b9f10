import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import { type Drawing, pdf, stream } from './pdf.ts'

const facts = async (drawing: Omit<Drawing, 'content'> = {}) =>
  (await readContent(pdf({ content: 'BT /F1 9 Tf (A) Tj ET', ...drawing }))).facts

describe('facts about a file', () => {
  it('has those of the bytes, and nothing that the file does not say', async () => {
    const bytes = pdf('BT /F1 9 Tf (A) Tj ET')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect((await readContent(bytes)).facts).toEqual({
      bytes: bytes.length,
      sha256,
      pdfVersion: '1.7',
      pageCount: 1,
      revisions: 1,
      active: [],
      signatures: 0,
      ownerPassword: false,
    })
  })

  it('has what the file says of its making', async () => {
    const info =
      "<< /Producer (PDFs a mano) /Creator (prueba) /CreationDate (D:20250218123456-06'00') /ModDate (ayer) >>"
    expect(await facts({ trailer: '/Info 10 0 R', objects: [info] })).toMatchObject({
      producer: 'PDFs a mano',
      creator: 'prueba',
      created: '2025-02-18T12:34:56-06:00',
    })
    expect(await facts({ trailer: '/Info 10 0 R', objects: [info] })).not.toHaveProperty('modified')
  })

  it('counts how often the file was saved', async () => {
    const once = new TextDecoder().decode(pdf('BT /F1 9 Tf (A) Tj ET'))
    const start = once.length
    const root = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Lang (es) >>\nendobj\n'
    const entry = String(start).padStart(10, '0')
    const previous = /startxref\n(\d+)/.exec(once)![1]
    const update = `${root}xref\n1 1\n${entry} 00000 n \ntrailer\n<< /Size 12 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start + root.length}\n%%EOF\n`
    const saved = await readContent(new TextEncoder().encode(once + update))
    expect(saved.facts.revisions).toBe(2)
  })

  it('counts signatures', async () => {
    const objects = ['<< /FT /Sig /T (firma) /V << /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >> >>']
    expect((await facts({ catalog: '/AcroForm << /Fields [10 0 R] /SigFlags 3 >>', objects })).signatures).toBe(1)
  })

  it.each<[string, Omit<Drawing, 'content'>, string]>([
    ['a script when it is opened', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }, 'JavaScript'],
    [
      'a script in the name tree',
      { catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>' },
      'JavaScript',
    ],
    ['a script when a page is opened', { page: '/AA << /O << /S /JavaScript /JS (1) >> >>' }, 'JavaScript'],
    ['a script, its name written otherwise', { catalog: '/OpenAction << /S /J#61vaScr#69pt /JS (1) >>' }, 'JavaScript'],
    ['a program', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, 'Launch'],
    ['a program, its name written otherwise', { catalog: '/OpenAction << /S /#4caunch /F (cmd.exe) >>' }, 'Launch'],
    [
      'a file',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(a) << /F (a) /EF << /F 10 0 R >> >>] >> >>',
        objects: [stream('x', '/Type /EmbeddedFile')],
      },
      'EmbeddedFile',
    ],
    ['an XFA form', { catalog: '/AcroForm << /Fields [] /XFA 10 0 R >>', objects: [stream('<xdp/>')] }, 'XFA'],
    ['rich media', { page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 1 1] >>]' }, 'RichMedia'],
    ['a form that sends itself', { catalog: '/OpenAction << /S /SubmitForm /F (http://example.org) >>' }, 'SubmitForm'],
  ])('names what could act: %s', async (_, drawing, name) => {
    expect((await facts(drawing)).active).toEqual([name])
  })

  it.each<[string, Omit<Drawing, 'content'>]>([
    [
      'a link',
      {
        page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://example.org/S/JavaScript) >> >>]',
      },
    ],
    ['a way to another page', { catalog: '/OpenAction << /S /GoTo /D [0 /Fit] >>' }],
    ['a form', { catalog: '/AcroForm << /Fields [10 0 R] >>', objects: ['<< /FT /Tx /T (a) /V (b) >>'] }],
    ['longer names', { catalog: '/LaunchPad 1 /JavaScripts 2 /MyLaunch 3' }],
  ])('does not call active: %s', async (_, drawing) => {
    expect((await facts(drawing)).active).toEqual([])
  })
})
