import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describedAs } from '../verdict/papers.ts'

/** The page that an expert looks at, as the command is published: `npm test` builds it first. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const paper = (name: string) => `fixtures/documents/${name}.pdf`
const SOUND = 'asignacion-nss/accept-pdfkit'

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'cotejo-inspect-'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const inspect = (...args: string[]): Promise<{ status: number; out: string; err: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [join(root, 'dist/cli.js'), 'inspect', ...args], { cwd: root }, (error, out, err) => {
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })

describe('cotejo inspect', () => {
  it('tells the fields with their places, and the facts of the file', async () => {
    const { values } = describedAs(SOUND)
    const { status, out, err } = await inspect(paper(SOUND), '--lang', 'en')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(new RegExp(`Social security number +${values.nss} +p\\. 1 \\[\\d+ \\d+ \\d+ \\d+\\]`))
    expect(out).toContain("Nothing in the fields' places.")
    expect(out).toContain('The file was saved once.')
    expect(out).toMatch(/producer +PDFKit/)
    expect(out).toMatch(/text +can be read/)
  })

  it.each([
    ['tricks/reject-covered-by-a-box-for-the-print', 'Número de Seguridad Social: texto tapado, pág. 1 ['],
    ['tricks/reject-annotation-stamp', 'anotación encima, pág. 1 ['],
    ['tricks/reject-acts-by-a-script-when-opened', 'contenido activo'],
  ])('tells what was done to %s', async (name, words) => {
    expect((await inspect(paper(name))).out).toContain(words)
  })

  it('tells facts in words', async () => {
    expect((await inspect(paper('asignacion-nss/accept-resaved-owner-password'))).out).toMatch(/uso restringido +sí$/m)
    expect((await inspect(paper('unknown/review-scan'))).out).toMatch(/texto +ninguno: es una imagen$/m)
  })

  it('tells what an earlier save said otherwise by its places, not by its value', async () => {
    const { out } = await inspect(paper('tricks/reject-earlier-save-in-object-streams'))
    expect(out).toMatch(/Número de Seguridad Social cambió: pág\. 1 \[.*\]; antes pág\. 1 \[.*\]/)
  })

  it('gives the evidence as JSON', async () => {
    const { out } = await inspect(paper(SOUND), '--json')
    expect(JSON.parse(out)).toMatchObject({ schema: 'cotejo/evidence@1', papers: [{ kind: 'asignacion-nss' }] })
  })

  it('draws a page with its fields and findings, and a file for each further page', async () => {
    const svg = join(scratch, 'page.svg')
    await inspect(paper('tricks/reject-covered-by-a-box-for-the-print'), '--svg', svg)
    const drawn = readFileSync(svg, 'utf8')
    expect(drawn).toMatch(/^<svg [^>]*viewBox="0 0 612 792"/)
    expect(drawn).toContain('Número de Seguridad Social: texto tapado')
    expect(drawn).toContain('Primer apellido</text>')
    expect(drawn).not.toContain('<script')
    await inspect(paper('alta-clinica/accept-with-annexes'), '--svg', join(scratch, 'alta.svg'))
    expect(existsSync(join(scratch, 'alta-2.svg'))).toBe(true)
  })

  it('says why there is nothing to read, with the status 1', async () => {
    const file = join(scratch, 'foto.pdf')
    writeFileSync(file, 'no es un PDF')
    expect(await inspect(file)).toEqual({ status: 1, out: '', err: `cotejo: ${file}: el archivo no es un PDF\n` })
    expect((await inspect(file, '--lang', 'en')).err).toBe(`cotejo: ${file}: the file is not a PDF\n`)
  })

  it.each([
    ['no file', []],
    ['two files', [paper(SOUND), paper(SOUND)]],
    ['a file that is not there', ['nada.pdf']],
    ['a language that it does not speak', [paper(SOUND), '--lang', 'fr']],
  ])('has the status 2 for %s', async (_, args) => {
    const { status, out } = await inspect(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })
})
