import { describe, expect, it, test } from 'vitest'
import { readDocument } from '../../src/read-document.ts'
import type { Evidence } from '../../src/verdict/evidence.ts'
import { explainCheck } from '../../src/verdict/explain.ts'
import { judge } from '../../src/verdict/judge.ts'
import type { JudgeOptions } from '../../src/verdict/judge-options.ts'
import { verifyDocument } from '../../src/verify.ts'
import { bytesOf, describedAs, evidenceOf, trustOf } from './papers.ts'

const SHEET = 'asignacion-nss/accept-pdfkit'
const { curp, nss } = describedAs(SHEET).values as { curp: string; nss: string }
const evidence = await evidenceOf(SHEET)
const at = '2026-11-21T12:00:00-06:00'

/** Wrong calls: the option that the message names, and what was given. */
const wrong: readonly (readonly [string, unknown])[] = [
  ['options must', null],
  ['options must', 'strict'],
  ['options.policy', { policy: 'estricta' }],
  ['options.trust', { trust: [{ key: 'x' }] }],
  ['options.trust', { trust: 'fixtures/keys/prueba-2048.crt' }],
  ['options.trust', { trust: null }],
  ['options.trust', { trust: {} }],
  ['options.at', { at: '2026-11-21' }],
  ['options.at', { at: '2026-11-21T12:00:00' }],
  ['options.at', { at: 'ayer' }],
  ['options.at', { at: 'Nov 21, 2026 12:00Z' }],
  ['options.at', { at: '2026-02-30T12:00:00Z' }],
  ['options.at', { at: '2026-11-21 12:00:00Z' }],
  ['options.at', { at: new Date(Number.NaN) }],
  ['options.replayed', { replayed: true }],
  ['options.replayed.folio', { replayed: { folio: 'seen', file: 'new' } }],
  ['options.replayed.file', { replayed: { folio: 'new' } }],
  ['options.expected', { expected: 'PUFX090101MNTRCMA7' }],
  ['options.expected', { expected: null }],
  ['options.expected', { expected: ['PUFX090101MNTRCMA7'] }],
  ['options.expected', { expected: { CURP: 'PUFX090101MNTRCMA7' } }],
  ['options.expected.curp', { expected: { curp: 'PUFX090101MNTRCMA8' } }],
  ['options.expected.curp', { expected: { curp: 42 } }],
  ['options.expected.nss', { expected: { nss: '99250900019' } }],
  ['options.expected.nss', { expected: { nss: 99250900018 } }],
  ['options.expected.nombre', { expected: { nombre: '  ' } }],
  ['options.expected.primerApellido', { expected: { primerApellido: ['FICTICIA'] } }],
  ['options.expected.segundoApellido', { expected: { segundoApellido: '' } }],
  ['options.expected.fechaNacimiento', { expected: { fechaNacimiento: '01/01/2009' } }],
  ['options.expected.fechaNacimiento', { expected: { fechaNacimiento: '2009-02-30' } }],
  ['options.expected.fechaNacimiento', { expected: { fechaNacimiento: new Date(0) } }],
  ['options.expected.kind', { expected: { kind: 'vigencia-nueva' } }],
  ['options.expected.fromAuthority', { expected: { fromAuthority: 'curp' } }],
  ['options.expected.fromAuthority', { expected: { fromAuthority: ['curp'] } }],
  ['options.expected.fromAuthority', { expected: { nss: '99250900018', fromAuthority: ['nombre'] } }],
]

/** Every text in an option, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [String(value)]

async function messageOf(call: () => unknown): Promise<string> {
  try {
    await call()
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError)
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}

describe('a wrong call', () => {
  test.each(wrong)('throws a TypeError that begins with %s: %j', async (option, options) => {
    const message = await messageOf(() => judge(evidence, options as JudgeOptions))
    expect(message.startsWith(option), message).toBe(true)
    if (options) for (const text of textsIn(options)) if (text.length > 4) expect(message).not.toContain(text)
    // Of a file that would be refused after it, nothing is read.
    expect(await messageOf(() => verifyDocument(new Uint8Array(), options as JudgeOptions))).toBe(message)
  })

  test.each([undefined, null, {}, 'texto', { schema: 'cotejo/verdict@1' }])(
    'of judge, with %j for evidence',
    async (given) => {
      expect(await messageOf(() => judge(given as unknown as Evidence))).toBe(
        'evidence must be what readDocument gives',
      )
    },
  )

  test.each([
    ['nothing', undefined],
    ['nothing', null],
    ['a string', 'papel.pdf'],
    ['a number', 7],
    ['an object of another kind', {}],
  ])('of verifyDocument, with %s for bytes', async (_, input) => {
    const read = await messageOf(() => readDocument(input as unknown as Uint8Array))
    expect(read).toMatch(/^input must be a Uint8Array, ArrayBuffer, Blob, ReadableStream or AsyncIterable of bytes/)
    expect(read).not.toContain('papel')
    expect(await messageOf(() => verifyDocument(input as unknown as Uint8Array))).toBe(read)
  })

  test.each([
    ['limits.pages', { pages: -1 }],
    ['limits', { paginas: 3 }],
  ])('of either, with wrong %s', async (option, limits) => {
    const message = await messageOf(() => verifyDocument(bytesOf(SHEET), { limits } as object))
    expect(message.startsWith(option), message).toBe(true)
  })
})

describe('expected', () => {
  const statusOf = (expected: JudgeOptions['expected']) => {
    const { checks } = judge(evidence, { expected, at })
    return Object.fromEntries(
      checks.flatMap(({ code, status, why }) =>
        code.startsWith('applicant.') || code === 'kind.expected' ? [[code, why ? `${status} ${why}` : status]] : [],
      ),
    )
  }

  it('is compared with the paper in its compact form', () => {
    const spaced = `${nss.slice(0, 4)}-${nss.slice(4, 6)}-${nss.slice(6)}`
    expect(
      statusOf({
        curp: ` ${curp.toLowerCase()} `,
        nss: spaced,
        nombre: 'Ángel  Gabriel',
        primerApellido: 'Agüero',
        segundoApellido: 'Zúñiga',
        fechaNacimiento: '2007-11-02',
        kind: 'asignacion-nss',
      }),
    ).toEqual({
      'applicant.curp': 'passed',
      'applicant.nss': 'passed',
      'applicant.name': 'passed',
      'applicant.birth_date': 'passed',
      'kind.expected': 'passed',
    })
  })

  it('may leave anything out, also by undefined', () => {
    const skipped = {
      'applicant.curp': 'skipped not-asked',
      'applicant.nss': 'skipped not-asked',
      'applicant.name': 'skipped not-asked',
      'applicant.birth_date': 'skipped not-asked',
      'kind.expected': 'skipped not-asked',
    }
    expect(statusOf(undefined)).toEqual(skipped)
    expect(statusOf({ curp: undefined, nombre: undefined })).toEqual(skipped)
  })

  it('of another person fails', () => {
    expect(
      statusOf({
        curp: 'PUFX090101MNTRCMA7',
        nss: '99250900018',
        nombre: 'XIMENA',
        fechaNacimiento: '2009-01-01',
        kind: 'constancia-vigencia',
      }),
    ).toEqual({
      'applicant.curp': 'failed another',
      'applicant.nss': 'failed another',
      'applicant.name': 'failed another',
      'applicant.birth_date': 'failed another',
      'kind.expected': 'failed another-kind',
    })
  })

  it('of a name finds it where the paper prints it both in parts and whole', () => {
    const [paper] = evidence.papers
    const { nombre } = paper!.fields
    const nombreCompleto = { ...nombre!, value: 'ÁNGEL GABRIEL AGÜERO ZÚÑIGA' }
    const both = { ...evidence, papers: [{ ...paper!, fields: { ...paper!.fields, nombreCompleto } }] }
    const expected = { nombre: 'ÁNGEL GABRIEL', primerApellido: 'AGÜERO', segundoApellido: 'ZÚÑIGA' }
    const { checks } = judge(both, { expected, at })
    expect(checks.find(({ code }) => code === 'applicant.name')).toMatchObject({ status: 'passed' })
  })

  it('from an authority corroborates what is printed, and only that', () => {
    const assured = (expected: JudgeOptions['expected'], options: JudgeOptions = {}) => {
      const { document } = judge(evidence, { expected, at, ...options })
      return document.kind === 'asignacion-nss' && [document.fields.curp.assurance, document.fields.nss.assurance]
    }
    expect(assured({ curp, nss })).toEqual(['printed', 'printed'])
    expect(assured({ curp: curp.toLowerCase(), nss, fromAuthority: ['curp'] })).toEqual(['corroborated', 'printed'])
    expect(assured({ curp, nss, fromAuthority: ['curp', 'nss'] })).toEqual(['corroborated', 'corroborated'])
    expect(assured({ nss: '99250900018', fromAuthority: ['nss'] })).toEqual(['printed', 'printed'])
    // A seal that passed says more.
    const trust = trustOf('fixtures/keys/prueba-2048.crt')
    expect(assured({ curp, fromAuthority: ['curp'] }, { trust })).toEqual(['sealed', 'sealed'])
  })

  it('from an authority lets a paper without trust meet the claims of standard, and never passes its seal', () => {
    const verdict = judge(evidence, { expected: { curp, nss, fromAuthority: ['curp', 'nss'] }, at })
    expect(verdict.checks.find(({ code }) => code === 'claims.assured')!.status).toBe('passed')
    expect(verdict).toMatchObject({ outcome: 'review', indication: 'INDETERMINATE' })
  })
})

describe('what a policy makes mandatory', () => {
  it('and was not asked for is a question to the school, never a demand on the student', () => {
    const trust = trustOf('fixtures/keys/prueba-2048.crt')
    const verdict = judge(evidence, { policy: 'sheet-alone', trust, at })
    expect(verdict).toMatchObject({
      outcome: 'review',
      indication: 'INDETERMINATE',
      reasons: ['applicant.curp', 'replay.folio'],
      action: 'check-by-hand',
    })
    for (const code of verdict.reasons) {
      const check = verdict.checks.find((other) => other.code === code)!
      expect(explainCheck(check, 'es').student).toBe('No tienes que hacer nada por este punto.')
    }
  })

  it('is met by asking', () => {
    const trust = trustOf('fixtures/keys/prueba-2048.crt')
    const asked = {
      policy: 'sheet-alone',
      trust,
      at,
      expected: { curp },
      replayed: { folio: 'new', file: 'new' },
    } as const
    expect(judge(evidence, asked)).toMatchObject({ outcome: 'accept', indication: 'TOTAL-PASSED', action: 'none' })
  })

  it('lets no-key accept a paper whose seal nobody could check, and says so', () => {
    const asked = { policy: 'no-key', at, expected: { curp }, replayed: { folio: 'same', file: 'same' } } as const
    expect(judge(evidence, asked)).toMatchObject({ outcome: 'accept', indication: 'INDETERMINATE', action: 'none' })
  })
})
