import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import packageJson from '../../package.json'
import { verdict as schema } from '../../src/verdict/schema.ts'
import { describedAs } from '../verdict/papers.ts'

/** The command as it is published: `npm test` builds it first. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const command = join(root, 'dist/cli.js')
const paper = (name: string) => `fixtures/documents/${name}.pdf`

const GENUINE = paper('asignacion-nss/accept-pdfkit')
const EDITED = paper('asignacion-nss/reject-nss-edited-right-digit')
const DOUBTFUL = paper('asignacion-nss/review-no-sello')
const CERTIFICATE = 'fixtures/keys/prueba-2048.crt'
const AT = '2026-11-21T12:00:00-06:00'
const values = describedAs('asignacion-nss/accept-pdfkit').values as { curp: string; nss: string }

interface Run {
  readonly status: number
  readonly out: string
  readonly err: string
}

const cotejo = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, TZ: 'Asia/Tokyo', FORCE_COLOR: undefined, NO_COLOR: undefined }
    execFile(process.execPath, [command, ...args], { cwd: root, env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })

const verify = (...args: string[]) => cotejo('verify', ...args, '--trust', CERTIFICATE, '--at', AT)

let scratch: string
beforeAll(() => {
  expect(existsSync(command), 'dist/cli.js: run npm run build first').toBe(true)
  scratch = mkdtempSync(join(tmpdir(), 'cotejo-'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the exit status', () => {
  it.concurrent.each([
    ['0 when all are accepted', [GENUINE, paper('constancia-vigencia/accept-pdfkit')], 0],
    ['3 when one is to be reviewed', [GENUINE, DOUBTFUL], 3],
    ['1 when one is rejected', [EDITED, DOUBTFUL, GENUINE], 1],
  ])('is %s', async (_, files, status) => {
    const run = await verify(...files, '--policy', 'strict')
    expect(run).toMatchObject({ status, err: '' })
  })
})

describe('--json', () => {
  it('prints one verdict a line, in the order of the files', async () => {
    const { out, status } = await verify(GENUINE, EDITED, DOUBTFUL, '--policy', 'strict', '--json')
    const lines = out.split('\n')
    expect(lines.pop()).toBe('')
    const verdicts = lines.map((line) => schema.parse(JSON.parse(line)))
    expect(verdicts.map(({ outcome, indication }) => `${outcome} ${indication}`)).toEqual([
      'accept TOTAL-PASSED',
      'reject TOTAL-FAILED',
      'review INDETERMINATE',
    ])
    expect(verdicts.map(({ basis }) => basis.at)).toEqual(Array(3).fill('2026-11-21T18:00:00.000Z'))
    expect(status).toBe(1)
  })

  it('without trust says that no key was found', async () => {
    const { out, status } = await cotejo('verify', GENUINE, '--at', AT, '--json')
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'review',
      indication: 'INDETERMINATE',
      subIndication: 'NO_SIGNING_CERTIFICATE_FOUND',
    })
    expect(status).toBe(3)
  })
})

describe('what a person reads', () => {
  it.concurrent.each([
    ['es', [], ['SE ACEPTA', 'Número de Seguridad Social', 'sellado', 'Qué hacer: No hay nada más que hacer.']],
    [
      'en',
      ['--lang', 'en'],
      ['ACCEPT', 'Social security number', 'sealed', 'What to do: There is nothing more to do.'],
    ],
  ])('is in %s, with the fields and what to do', async (_, language, words) => {
    const { out } = await verify(GENUINE, ...language)
    for (const word of [...words, values.nss, values.curp]) expect(out).toContain(word)
  })

  it.concurrent('gives each reason with its code and what the student can do', async () => {
    const { out } = await verify(EDITED)
    expect(out).toMatch(/NO SIRVE/)
    expect(out).toMatch(/• La cadena original no dice lo mismo .*\(Número de Seguridad Social\) cadena\.printed/)
    expect(out).toContain('Para el estudiante: Sube el PDF original, tal como lo descargaste del portal del IMSS.')
  })

  it.concurrent('has no colours in a pipe', async () => {
    const { out } = await verify(GENUINE, EDITED)
    expect(out).not.toContain('\u001b')
  })

  it.concurrent('names each file', async () => {
    const { out } = await verify(GENUINE, EDITED)
    expect(out.split('\n').filter((line) => line.endsWith('.pdf'))).toEqual([GENUINE, EDITED])
  })
})

describe('--trust', () => {
  const accepted = (...trust: string[]) => cotejo('verify', GENUINE, '--policy', 'strict', '--at', AT, ...trust)

  it.concurrent.each([
    ['a certificate in PEM', 'fixtures/keys/prueba-2048.crt'],
    ['a certificate in DER', 'fixtures/keys/prueba-2048.der'],
    ['a public key', 'fixtures/keys/prueba-2048.pub.pem'],
  ])('takes %s', async (_, file) => {
    expect((await accepted('--trust', file)).status).toBe(0)
  })

  it.concurrent('takes a trust file and a directory of keys, and may be given twice', async () => {
    const directory = join(scratch, 'keys')
    mkdirSync(directory)
    copyFileSync(join(root, 'fixtures/keys/ajena-2048.crt'), join(directory, 'ajena.crt'))
    copyFileSync(join(root, 'fixtures/keys/prueba-2048.der'), join(directory, 'prueba.der'))
    writeFileSync(join(directory, 'LEEME.md'), 'no es una llave')
    const file = join(scratch, 'trust.json')
    const added = await cotejo('trust', 'add', CERTIFICATE, '--to', file)
    expect(added.status).toBe(0)
    expect((await accepted('--trust', directory)).status).toBe(0)
    expect((await accepted('--trust', file)).status).toBe(0)
    expect((await accepted('--trust', 'fixtures/keys/ajena-2048.crt', '--trust', file)).status).toBe(0)
    expect((await accepted('--trust', 'fixtures/keys/ajena-2048.crt')).status).toBe(3)
  })
})

describe('--expect-curp and --expect-nss', () => {
  it.concurrent('accept the paper of the applicant', async () => {
    expect((await verify(GENUINE, '--expect-curp', values.curp, '--expect-nss', values.nss)).status).toBe(0)
  })

  it.concurrent.each([
    ['--expect-curp', 'PUFX090101MNTRCMA7'],
    ['--expect-nss', '99250900018'],
  ])('reject the paper of another: %s', async (option, value) => {
    expect((await verify(GENUINE, option, value)).status).toBe(1)
  })
})

describe('a wrong usage has the status 2, says what is wrong, and prints no verdict', () => {
  const empty = () => mkdtempSync(join(scratch, 'empty-'))

  test.concurrent.each<[string, () => string[], RegExp]>([
    ['no command', () => [], /give a command/],
    ['an unknown command', () => ['verificar', GENUINE], /there is no command verificar; there are verify, inspect/],
    ['a file without a command', () => [GENUINE], /to verify it: cotejo verify .*accept-pdfkit\.pdf/],
    ['half a command', () => ['trust'], /trust: say what, show or add/],
    ['no file', () => ['verify'], /give at least one FILE/],
    ['a file that is not there', () => ['verify', 'nada.pdf'], /nada\.pdf: there is no such file/],
    ['a folder without a PDF', () => ['verify', empty()], /there is no PDF in it/],
    [
      'an unknown option',
      () => ['verify', GENUINE, '--expect-crup', 'PUFX090101MNTRCMA7'],
      /there is no option --expect-crup here; there are .*--expect-curp/,
    ],
    ['a value for --json', () => ['verify', GENUINE, '--json=PUFX090101MNTRCMA7'], /--json takes no value/],
    ['no value for --policy', () => ['verify', GENUINE, '--policy'], /--policy: its value is missing/],
    [
      'an unknown policy',
      () => ['verify', GENUINE, '--policy', 'estricta'],
      /policy.*standard, sheet-alone, no-key, strict/,
    ],

    ['a day for an instant', () => ['verify', GENUINE, '--at', '2026-11-21'], /--at must be/],
    [
      'an ill-formed CURP',
      () => ['verify', GENUINE, '--expect-curp', 'PUFX090101MNTRCMA8'],
      /--expect-curp is not a well-formed CURP/,
    ],
    [
      'an ill-formed NSS',
      () => ['verify', GENUINE, '--expect-nss', '99250900019'],
      /--expect-nss is not a well-formed NSS/,
    ],
    ['a trust that is not there', () => ['verify', GENUINE, '--trust', 'nada.crt'], /nada\.crt: there is no such file/],
    ['a trust that is no key', () => ['verify', GENUINE, '--trust', 'package.json'], /package\.json: trust file: /],
    [
      'a private key for trust',
      () => ['verify', GENUINE, '--trust', 'fixtures/keys/prueba-2048.key.pem'],
      /prueba-2048\.key\.pem: is a private key/,
    ],
    [
      'a directory without keys',
      () => ['verify', GENUINE, '--trust', empty()],
      /no certificate, public key or trust file/,
    ],
  ])('%s', async (_, args, message) => {
    const given = args()
    const english = await cotejo(...given, '--lang', 'en')
    const spanish = await cotejo(...given)
    expect(english.err).toMatch(message)
    expect(english.err).toMatch(/^cotejo: .*\nTry: cotejo --help --lang en\n$/s)
    expect(spanish.err).toMatch(/^cotejo: .*\nAyuda: cotejo --help\n$/s)
    for (const { status, out, err } of [english, spanish]) {
      expect(err).not.toMatch(/ {4}at |PUFX|9925090001|BEGIN/)
      expect({ status, out }).toEqual({ status: 2, out: '' })
    }
  })

  it.concurrent('an unknown language', async () => {
    const { status, err } = await cotejo('verify', GENUINE, '--lang', 'fr')
    expect(status).toBe(2)
    expect(err).toMatch(/--lang: se admite es o en/)
  })
})

describe('--help and --version', () => {
  it.concurrent.each([['--help'], ['-h'], ['help'], ['verify', '--help']])(
    '%s tells how to use it',
    async (...args) => {
      const { status, out, err } = await cotejo(...args)
      expect({ status, err }).toEqual({ status: 0, err: '' })
      for (const option of ['--trust', '--policy', '--expect-curp', '--expect-nss', '--at', '--json', '--lang'])
        expect(out).toContain(option)
      expect(out).toMatch(/0 todos se aceptan, 1 alguno no sirve, 3 alguno por revisar, 2 mal uso/)
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    },
  )

  it.concurrent('--help behind a command tells of that command, in the language that was asked for', async () => {
    const { out } = await cotejo('trust', 'add', '--help', '--lang', 'en')
    expect(out).toMatch(/cotejo trust add CERT….*--settled.*--lang/s)
    expect(out).not.toMatch(/cotejo (?:verify|trust show)/)
    const both = await cotejo('trust', '--help')
    expect(both.out).toMatch(/cotejo trust show.*cotejo trust add/s)
    expect(both.out).not.toMatch(/cotejo verify/)
  })

  it.concurrent('--version tells that of the package', async () => {
    expect(await cotejo('--version')).toEqual({ status: 0, out: `${packageJson.version}\n`, err: '' })
  })
})
