import { execFile } from 'node:child_process'
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describedAs } from '../verdict/papers.ts'

/** A folder of papers, as the command is published: `npm test` builds it first. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const fixture = (name: string) => join(root, `fixtures/documents/asignacion-nss/${name}.pdf`)
const { values } = describedAs('asignacion-nss/accept-pdfkit')

const ORDER = ['accept-pdfkit', 'reject-nss-edited-right-digit', 'review-no-sello']

let folder: string
let table: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-pile-'))
  table = join(folder, 'tabla.csv')
  mkdirSync(join(folder, 'grupo B'))
  copyFileSync(fixture('accept-pdfkit'), join(folder, 'ana.pdf'))
  copyFileSync(fixture('reject-nss-edited-right-digit'), join(folder, 'grupo B/luis.PDF'))
  copyFileSync(fixture('review-no-sello'), join(folder, 'grupo B/sofia.pdf'))
  writeFileSync(join(folder, 'foto.jpg'), 'no es un PDF')
  writeFileSync(join(folder, '._ana.pdf'), 'lo que una Mac deja')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function verify(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const all = ['verify', ...args, '--trust', join(root, 'fixtures/keys/prueba-2048.crt'), '--policy', 'strict']
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'dist/cli.js'), ...all], { cwd: folder }, (error, out, err) => {
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

const rows = () => parse(readFileSync(table), { bom: true, columns: true }) as Record<string, string>[]

describe('a folder', () => {
  it('gives a line a file, at any depth, and a summary', async () => {
    const { out, err, status } = await verify('.')
    expect(out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 2).join('|'))).toEqual([
      'SE ACEPTA|ana.pdf',
      'NO SIRVE|grupo B/luis.PDF',
      'POR REVISAR|grupo B/sofia.pdf',
      '',
      '3 archivos: 1 se acepta, 1 por revisar, 1 no sirve. 1 archivo de la carpeta no es PDF y se dejó fuera.',
      '',
    ])
    expect({ err, status }).toEqual({ err: '', status: 1 })
  })

  it('may be named beside a file that lies in it', async () => {
    const { out } = await verify('grupo B', 'grupo B/sofia.pdf', 'ana.pdf', '--lang', 'en')
    expect(out).toContain('3 files: 1 accepted, 1 to review, 1 rejected.')
  })

  it('of so many files that threads read them gives the same verdicts as one thread, in the order of the files', async () => {
    const verdictsOf = async (...files: string[]) => {
      const { out, err } = await verify(...files, '--json', '--at', '2026-11-21T12:00:00-06:00')
      expect(err).toBe('')
      return out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    }
    const alone = await verdictsOf('ana.pdf', 'grupo B/luis.PDF', 'grupo B/sofia.pdf')
    mkdirSync(join(folder, 'many'))
    for (let i = 0; i < 24; i++) copyFileSync(fixture(ORDER[i % 3]!), join(folder, 'many', `${i + 10}.pdf`))
    expect(await verdictsOf('many')).toEqual(Array.from({ length: 8 }, () => alone).flat())
  }, 60_000)

  it('with --json gives the verdicts alone', async () => {
    const { out } = await verify('.', '--json')
    const outcomes = out.trimEnd().split('\n')
    expect(outcomes.map((line) => JSON.parse(line).outcome)).toEqual(['accept', 'reject', 'review'])
  })

  it('without a PDF has nothing to accept', async () => {
    mkdirSync(join(folder, 'fotos'))
    writeFileSync(join(folder, 'fotos', 'hoja.jpg'), '')
    expect(await verify('fotos')).toMatchObject({
      out: '',
      status: 2,
      err: expect.stringContaining('no hay ningún PDF'),
    })
  })
})

describe('--csv', () => {
  it('has a row a file with what the clerk needs, in the order of the files', async () => {
    await verify('.', '--csv', table)
    const [ana, luis, sofia] = rows()
    expect(ana).toMatchObject({
      file: 'ana.pdf',
      outcome: 'accept',
      what_to_do: 'No hay nada más que hacer.',
      document: 'Asignación de Número de Seguridad Social',
      nss: values.nss,
      curp: values.curp,
      folio: values.folio,
      indication: 'TOTAL-PASSED',
      seal: 'passed',
      reasons: '',
    })
    expect(ana!.name).toBe([values.nombre, values.primerApellido, values.segundoApellido].join(' '))
    expect(luis).toMatchObject({ file: 'grupo B/luis.PDF', outcome: 'reject', indication: 'TOTAL-FAILED' })
    expect(luis!.reasons!.split(' ')).toContain('cadena.printed')
    expect(sofia).toMatchObject({ file: 'grupo B/sofia.pdf', outcome: 'review', seal: 'absent' })
  })

  it('goes on where it was interrupted, in the middle of a row', async () => {
    await verify('.', '--csv', table)
    const whole = readFileSync(table, 'utf8')
    const [header, first, second] = whole.split('\n')
    writeFileSync(table, [header, first, second!.slice(0, 40)].join('\n'))
    const { out } = await verify('.', '--csv', table)
    expect(out).toContain('1 ya estaba en la tabla.')
    expect(out).not.toContain('ana.pdf')
    const again = rows()
    expect(again.map(({ file, outcome }) => `${file} ${outcome}`)).toEqual([
      'ana.pdf accept',
      'grupo B/luis.PDF reject',
      'grupo B/sofia.pdf review',
    ])
    expect(readFileSync(table, 'utf8')).toContain(`${header}\n${first}\n`)
  })

  it('counts what it knew for the exit status too', async () => {
    await verify('.', '--csv', table)
    expect((await verify('.', '--csv', table)).status).toBe(1)
  })

  it('looks again at a file that has changed, and at all under another policy', async () => {
    await verify('.', '--csv', table)
    copyFileSync(fixture('review-no-sello'), join(folder, 'ana.pdf'))
    expect((await verify('.', '--csv', table)).out).toContain('2 ya estaban en la tabla.')
    expect(rows().find(({ file }) => file === 'ana.pdf')!.outcome).toBe('review')
    expect(rows()).toHaveLength(3)
    expect((await verify('.', '--csv', table, '--at', '2026-11-21T12:00:00-06:00')).out).not.toContain('en la tabla')
    expect(rows()).toHaveLength(3)
  })

  it('keeps the rows of another folder', async () => {
    await verify('grupo B', '--csv', table)
    await verify('ana.pdf', '--csv', table)
    expect(rows()).toHaveLength(3)
  })

  it('does not let a file name become a formula', async () => {
    copyFileSync(fixture('accept-pdfkit'), join(folder, '=HYPERLINK("http:x").pdf'))
    await verify('.', '--csv', table)
    expect(readFileSync(table, 'utf8')).toContain(`"'=HYPERLINK(""http:x"").pdf"`)
    expect((await verify('.', '--csv', table)).out).toContain('4 ya estaban en la tabla.')
  })

  it('does not write over a file that is no table of its own', async () => {
    writeFileSync(table, 'matrícula,nombre\n1,Ana\n')
    const { status, err } = await verify('.', '--csv', table)
    expect(status).toBe(2)
    expect(err).toMatch(/--csv .*tabla\.csv: ya existe y no es una tabla de este comando; nombre otro archivo/)
    expect(readFileSync(table, 'utf8')).toBe('matrícula,nombre\n1,Ana\n')
  })

  it('takes a cut row with a quote left open for no row', async () => {
    await verify('ana.pdf', '--csv', table)
    appendFileSync(table, 'grupo B/luis.PDF,reject,"Pida')
    await verify('.', '--csv', table)
    expect(rows()).toHaveLength(3)
  })
})
