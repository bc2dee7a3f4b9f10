import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONSTANCIAS, SCHOOL, SHEETS } from '../../fixtures/build/catalog/papers.ts'
import { cadenaShort, constancia, type Paper, sheet } from '../../fixtures/build/papers.ts'
import { PEOPLE } from '../../fixtures/build/people.ts'
import { readEvidence } from '../../src/read-document.ts'
import { type Replay, replayStatus } from '../../src/replay/ask-replay.ts'
import { memoryReplayStore } from '../../src/replay/memory-replay-store.ts'
import { createTrust } from '../../src/seal/trust.ts'
import { judge } from '../../src/verdict/judge.ts'
import type { JudgeOptions } from '../../src/verdict/judge-options.ts'
import type { Verdict } from '../../src/verdict/verdict.ts'
import { verifyDocument } from '../../src/verify.ts'
import { verifyDocuments } from '../../src/verify-documents.ts'
import { drawn, personOf, reprinted } from './bundle-drawn.ts'
import { evidenceOf, names, trustOf } from './papers.ts'

/** The rows of verdict-notes §7 that are decided by the applicant, the office and the calendar, each by its number. */

const KEY = 'fixtures/keys/prueba-2048.crt'
const trustKey = readFileSync(new URL(`../../${KEY}`, import.meta.url), 'utf8')
const trust = trustOf(KEY)!
const standard = { trust, at: '2026-11-21T12:00:00-06:00' }

const { lucia, angel } = PEOPLE
const request = { person: lucia, fecha: '2026-02-11T17:20:41' }
/** The form of the one published sample: the seal names folio and date, and nobody. */
const short = sheet('asignó', request, cadenaShort)
/** Another number of the same year whose last digit is right: 0425086666 gives 4 by Luhn. */
const OTHER_NSS = '04250866664'

const statusOf = ({ checks }: Verdict, code: string) => {
  const { status, why } = checks.find((check) => check.code === code)!
  return why ? `${status} ${why}` : status
}

const verify = async (paper: Paper, options: JudgeOptions & { replay?: Replay } = {}) =>
  verifyDocument(await drawn(paper), { ...standard, ...options })

describe('row 1: NSS edited, wrong digit', () => {
  it.each([
    ['that the seal names', SHEETS.lucia],
    ['that no seal names', short],
  ])('%s', async (_, paper) => {
    const verdict = await verify(reprinted(paper, { nss: '04250821413' }))
    expect(verdict).toMatchObject({ outcome: 'reject', indication: 'TOTAL-FAILED' })
    expect(statusOf(verdict, 'fields.nss')).toMatch(/^failed/)
  })
})

describe('row 2: NSS edited, right digit, genuine seal', () => {
  const edited = reprinted(short, { nss: OTHER_NSS })

  it('is reviewed where the seal does not name the NSS', async () => {
    const verdict = await verify(edited)
    expect(verdict).toMatchObject({
      outcome: 'review',
      indication: 'INDETERMINATE',
      subIndication: 'SIG_CONSTRAINTS_FAILURE',
    })
    expect(verdict.seal.status).toBe('passed')
    expect(statusOf(verdict, 'claims.assured')).toBe('indeterminate not-covered')
    expect((await verify(edited, { policy: 'strict' })).outcome).toBe('review')
  })

  it('is rejected where it does', async () => {
    const verdict = await verify(reprinted(SHEETS.lucia, { nss: OTHER_NSS }))
    expect(verdict).toMatchObject({ outcome: 'reject', indication: 'TOTAL-FAILED' })
    expect(statusOf(verdict, 'claims.assured')).toBe('failed conflict')
  })
})

describe('row 3: the same, with the constancia', () => {
  it.each([false, true])('is rejected in both (the constancia first: %s)', async (isFirst) => {
    const papers = [await drawn(reprinted(short, { nss: OTHER_NSS })), await drawn(CONSTANCIAS.lucia)]
    for (const verdict of await verifyDocuments(isFirst ? papers.reverse() : papers, standard)) {
      expect(verdict).toMatchObject({ outcome: 'reject', indication: 'TOTAL-FAILED' })
      expect(statusOf(verdict, 'claims.assured')).toBe('failed papers-differ')
    }
  })
})

describe('row 4: a folio replayed by two students', () => {
  const key = Uint8Array.from({ length: 32 }, (_, i) => i)
  const hers = short
  const his = reprinted(short, personOf(SHEETS.angel))
  const applicants = { hers: { curp: lucia.curp }, his: { curp: angel.curp } }

  it.each([
    ['hers first', [hers, applicants.hers], [his, applicants.his]],
    ['his first', [his, applicants.his], [hers, applicants.hers]],
  ] as const)('is reviewed for both, %s', async (_, [first, firstExpected], [second, secondExpected]) => {
    const replay = { store: memoryReplayStore(), key }
    const alone = { policy: 'sheet-alone', replay } as const
    expect((await verify(first, { ...alone, expected: firstExpected })).outcome).toBe('accept')
    const verdict = await verify(second, { ...alone, expected: secondExpected })
    expect(verdict.outcome).toBe('review')
    expect(statusOf(verdict, 'replay.folio')).toBe('failed another-person')
    const evidence = await readEvidence(await drawn(first), {})
    const replayed = await replayStatus(evidence, replay)
    const again = judge(evidence, { ...standard, policy: 'sheet-alone', expected: firstExpected, replayed })
    expect(again.outcome).toBe('review')
    expect(statusOf(again, 'replay.folio')).toBe('failed another-person')
  })

  it('is rejected where the CURP is not the one expected', async () => {
    const replay = { store: memoryReplayStore(), key }
    await verify(hers, { replay, expected: applicants.hers })
    const verdict = await verify(hers, { replay, expected: applicants.his })
    expect(verdict).toMatchObject({ outcome: 'reject', action: 'upload-other' })
    expect(statusOf(verdict, 'applicant.curp')).toBe('failed another')
  })
})

describe('row 5: name edited', () => {
  it('is reviewed for what the CURP does not agree with', async () => {
    const verdict = await verify(reprinted(short, { nombre: 'GABRIELA', primerApellido: 'TREJO' }))
    expect(verdict.outcome).toBe('review')
    expect(statusOf(verdict, 'fields.person')).toMatch(/^failed/)
  })

  it('is reviewed for an applicant of another name, even where the CURP fits both', async () => {
    const fitting = reprinted(short, { nombre: 'BRENDA FERNANDA', primerApellido: 'NUÑO' })
    const { nombre, primerApellido, segundoApellido } = lucia
    const verdict = await verify(fitting, { expected: { nombre, primerApellido, segundoApellido } })
    expect(verdict.outcome).toBe('review')
    expect(statusOf(verdict, 'applicant.name')).toBe('failed another')
  })

  it.each(['angel', 'evaristo', 'mariaJose', 'guadalupe', 'joseLuis', 'kimberly'] as const)(
    'passes for a genuine name with Ñ, Ü, particles, several words or one surname: %s',
    async (who) => {
      const { nombre, primerApellido, segundoApellido } = PEOPLE[who]
      const expected = { nombre, primerApellido, ...(segundoApellido && { segundoApellido }) }
      const verdict = await verify(SHEETS[who], { expected })
      expect(verdict.outcome).toBe('accept')
      expect(statusOf(verdict, 'fields.person')).toMatch(/^passed/)
      expect(statusOf(verdict, 'applicant.name')).toBe('passed')
    },
  )
})

describe('row 6: printed date edited', () => {
  it.each([
    ['long', SHEETS.lucia],
    ['short', short],
  ])('is rejected with a %s cadena', async (_, paper) => {
    const verdict = await verify(reprinted(paper, { fechaSolicitud: '2026-02-21' }))
    expect(verdict).toMatchObject({ outcome: 'reject', indication: 'TOTAL-FAILED' })
    expect(statusOf(verdict, 'cadena.printed')).toMatch(/^failed/)
  })
})

describe('row 17: old constancia, old NSS sheet', () => {
  it.each([
    ['the last instant of the ninetieth day', '2027-02-17T23:59:59-06:00', 'accept', 'passed'],
    ['the first instant of the day after it', '2027-02-18T00:00:00-06:00', 'reject', 'failed old'],
    ['the same two, as a server in UTC writes them', '2027-02-18T05:59:59Z', 'accept', 'passed'],
    ['and', '2027-02-18T06:00:00Z', 'reject', 'failed old'],
  ])('a constancia of 19 November, on %s', async (_, at, outcome, status) => {
    const verdict = judge(await evidenceOf('constancia-vigencia/accept-itext'), { trust, at })
    expect(verdict.outcome).toBe(outcome)
    expect(statusOf(verdict, 'time.fresh')).toBe(status)
    if (outcome === 'reject') expect(verdict.action).toBe('upload-fresh')
  })

  it('a sheet never ages, unless a policy says so', async () => {
    const evidence = await evidenceOf('asignacion-nss/accept-itext')
    const at = '2046-11-21T12:00:00-06:00'
    expect(judge(evidence, { trust, at }).outcome).toBe('accept')
    const policy = { extends: 'standard', maxAgeDays: { 'asignacion-nss': 3650 } } as const
    expect(statusOf(judge(evidence, { trust, at, policy }), 'time.fresh')).toBe('failed old')
  })

  it('a constancia may be of any age where a policy says so', async () => {
    const policy = { extends: 'standard', maxAgeDays: { 'constancia-vigencia': null } } as const
    const verdict = judge(await evidenceOf('constancia-vigencia/reject-old'), { trust, at: standard.at, policy })
    expect(verdict.outcome).toBe('accept')
  })
})

describe('row 22: a genuine triple on a home-made sheet', () => {
  it('is reviewed: the seal is right, and names nobody', async () => {
    const verdict = await verify(reprinted(short, personOf(SHEETS.angel)))
    expect(verdict).toMatchObject({ outcome: 'review', indication: 'INDETERMINATE' })
    expect(verdict.seal).toMatchObject({
      status: 'passed',
      covers: expect.not.arrayContaining(['nss', 'curp', 'nombre']),
    })
    expect(statusOf(verdict, 'claims.assured')).toBe('indeterminate not-covered')
  })

  it('is rejected where the triple names its person', async () => {
    const verdict = await verify(reprinted(SHEETS.lucia, personOf(SHEETS.angel)))
    expect(verdict).toMatchObject({ outcome: 'reject', indication: 'TOTAL-FAILED' })
  })
})

describe('row 23: a constancia that says no', () => {
  it('is reviewed, authentic as it is', async () => {
    const verdict = judge(await evidenceOf('constancia-vigencia/review-no-coverage'), standard)
    expect(verdict).toMatchObject({ outcome: 'review', indication: 'TOTAL-PASSED', action: 'check-by-hand' })
    expect(statusOf(verdict, 'rights.current')).toBe('failed no')
  })

  it('is reviewed where it does not say', async () => {
    const { conDerecho: _, ...coverage } = SCHOOL
    const silent = constancia({ person: lucia, fecha: '2026-11-19T10:31:08' }, { ...coverage, conDerecho: '' })
    const verdict = await verify(silent)
    expect(verdict.outcome).toBe('review')
    expect(statusOf(verdict, 'rights.current')).toBe('indeterminate not-read')
  })

  it('asks nothing of a sheet', async () => {
    expect(statusOf(judge(await evidenceOf('asignacion-nss/accept-itext'), standard), 'rights.current')).toBe(
      'skipped not-reached',
    )
  })
})

describe('row 24: bar or key injected in a name, repeated keys', () => {
  it.each(['LUCIA|Folio:1', 'LUCIA|Curp:PUFX090101MNTRCMA7', 'LUCIA|Nota:1', 'LUCIA|', 'LUCIA||'])(
    'is rejected: %s',
    async (nombre) => {
      const verdict = await verify(sheet('asignó', { ...request, person: { ...lucia, nombre } }))
      expect(verdict).toMatchObject({ outcome: 'reject', indication: 'TOTAL-FAILED' })
      expect(statusOf(verdict, 'cadena.parsed')).toMatch(/^failed/)
    },
  )
})

describe('row 25: two people in one PDF', () => {
  it.each(names.filter((name) => /reject-with-\w+-of-another/.test(name)))('is rejected: %s', async (name) => {
    const verdict = judge(await evidenceOf(name), standard)
    expect(verdict.outcome).toBe('reject')
    expect(statusOf(verdict, 'kind.single')).toMatch(/^failed/)
  })

  it('passes for sheet and card of one person', async () => {
    const evidence = await evidenceOf('asignacion-nss/accept-with-card')
    expect(evidence.papers.map(({ kind }) => kind)).toEqual(['asignacion-nss', 'tarjeta-nss'])
    expect(judge(evidence, standard)).toMatchObject({ outcome: 'accept', indication: 'TOTAL-PASSED' })
  })
})

describe('row 27: key revoked later', () => {
  /** The sheet is of 11 February 2026, 17:20:41. */
  it.each([
    ['a day after the paper', '2026-02-12', 'review', 'INDETERMINATE', 'REVOKED_NO_POE'],
    ['a second after it', '2026-02-11T17:20:42-06:00', 'review', 'INDETERMINATE', 'REVOKED_NO_POE'],
    ['at its very second', '2026-02-11T17:20:41-06:00', 'reject', 'TOTAL-FAILED', 'REVOKED'],
    ['a day before it', '2026-02-10', 'reject', 'TOTAL-FAILED', 'REVOKED'],
  ])('%s', async (_, revokedAt, outcome, indication, subIndication) => {
    const revoked = createTrust([{ key: trustKey, revokedAt }])
    const verdict = judge(await evidenceOf('asignacion-nss/accept-pdf-lib'), { ...standard, trust: revoked })
    expect(verdict).toMatchObject({ outcome, indication, subIndication })
    expect(statusOf(verdict, 'seal.time')).toMatch(outcome === 'review' ? /^indeterminate/ : /^failed/)
  })
})
