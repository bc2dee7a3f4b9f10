import { describe, expect, it } from 'vitest'
import { CONSTANCIAS, SCHOOL, SHEETS } from '../fixtures/build/catalog/papers.ts'
import { cadenaShort, constancia, sheet } from '../fixtures/build/papers.ts'
import { PEOPLE } from '../fixtures/build/people.ts'
import { merged } from '../fixtures/build/resave.ts'
import { readEvidence } from '../src/read-document.ts'
import { judge } from '../src/verdict/judge.ts'
import { verdict as schema } from '../src/verdict/schema.ts'
import type { Check, Field, Verdict } from '../src/verdict/verdict.ts'
import { verifyDocument } from '../src/verify.ts'
import { verifyDocuments } from '../src/verify-documents.ts'
import { drawn, personOf, reprinted } from './verdict/bundle-drawn.ts'
import { bytesOf, trustOf } from './verdict/papers.ts'

const basis = { trust: trustOf('fixtures/keys/prueba-2048.crt'), at: '2026-11-21T12:00:00-06:00' }

/** The sheet as the one published sample has it: its seal names folio and date, and nobody. */
const short = sheet('asignó', { person: PEOPLE.lucia, fecha: '2026-02-11T17:20:41' }, cadenaShort)
/** Another number of the same year whose last digit is right. */
const OTHER_NSS = '04250866664'

const assured = ({ checks }: Verdict): Check => checks.find(({ code }) => code === 'claims.assured')!
const fieldsOf = ({ document }: Verdict) => document.fields as Readonly<Record<string, Field>>
const assuranceOf = (verdict: Verdict, names: readonly string[]) =>
  names.map((name) => fieldsOf(verdict)[name]!.assurance)

const NAMED = ['nss', 'curp', 'nombre', 'primerApellido', 'segundoApellido']

describe('papers of one person', () => {
  it('give a verdict each, in the order of the inputs', async () => {
    const names = ['tarjeta-nss/review-pdf-lib', 'other/reject-idse', 'constancia-vigencia/accept-itext']
    const verdicts = await verifyDocuments(names.map(bytesOf), basis)
    expect(verdicts.map(({ document }) => document.kind)).toEqual(['tarjeta-nss', 'other', 'constancia-vigencia'])
    for (const verdict of verdicts) expect(schema.parse(verdict)).toEqual(verdict)
    expect(new Set(verdicts.map(({ basis: { at } }) => at)).size).toBe(1)
  })

  it('back each other: what is sealed on the constancia is corroborated on the sheet whose seal does not name it', async () => {
    const papers = [await drawn(short), await drawn(CONSTANCIAS.lucia)]
    const alone = await verifyDocument(papers[0]!, basis)
    expect(alone).toMatchObject({ outcome: 'review', subIndication: 'SIG_CONSTRAINTS_FAILURE' })
    expect(assuranceOf(alone, NAMED)).toEqual(NAMED.map(() => 'printed'))
    const [together, proof] = await verifyDocuments(papers, basis)
    expect(together).toMatchObject({ outcome: 'accept', indication: 'TOTAL-PASSED' })
    expect(assuranceOf(together!, NAMED)).toEqual(NAMED.map(() => 'corroborated'))
    expect(fieldsOf(together!).folio!.assurance).toBe('sealed')
    expect(fieldsOf(together!).fechaNacimiento!.assurance, 'in no cadena').toBe('printed')
    expect(assuranceOf(proof!, NAMED)).toEqual(NAMED.map(() => 'sealed'))
  })

  it('back the card, which no seal covers, by the sheet', async () => {
    const inputs = ['tarjeta-nss/review-itext', 'asignacion-nss/accept-itext'].map(bytesOf)
    const [backed] = await verifyDocuments(inputs, basis)
    expect(backed).toMatchObject({ outcome: 'accept', indication: 'INDETERMINATE', document: { kind: 'tarjeta-nss' } })
    expect(assuranceOf(backed!, ['nss', 'curp', 'nombreCompleto'])).toEqual(Array(3).fill('corroborated'))
  })

  it('back nothing where the seal is not trusted', async () => {
    const papers = [await drawn(short), await drawn(CONSTANCIAS.lucia)]
    const [verdict] = await verifyDocuments(papers, { at: basis.at })
    expect(assuranceOf(verdict!, NAMED)).toEqual(NAMED.map(() => 'printed'))
  })

  it('back nothing by what is only printed on another', async () => {
    const inputs = [await drawn(short), bytesOf('tarjeta-nss/review-pdf-lib')]
    const [verdict] = await verifyDocuments(inputs, basis)
    expect(assuranceOf(verdict!, NAMED)).toEqual(NAMED.map(() => 'printed'))
  })

  it('back each other in one file too', async () => {
    const file = await merged(await drawn(short), await drawn(CONSTANCIAS.lucia))
    for (const verdict of [await verifyDocument(file, basis), ...(await verifyDocuments([file], basis))]) {
      expect(verdict).toMatchObject({ outcome: 'accept', document: { kind: 'asignacion-nss' } })
      expect(assuranceOf(verdict, NAMED)).toEqual(NAMED.map(() => 'corroborated'))
    }
  })

  it('do not contradict each other where one prints no name', async () => {
    const nameless = reprinted(short, { nombre: '', primerApellido: '', segundoApellido: '' })
    const [verdict] = await verifyDocuments([await drawn(nameless), await drawn(CONSTANCIAS.lucia)], basis)
    expect(assured(verdict!).status).toBe('passed')
    expect(assuranceOf(verdict!, NAMED)).toEqual(['corroborated', 'corroborated', 'absent', 'absent', 'absent'])
  })

  it('are judged at one instant', async () => {
    const names = ['tarjeta-nss/review-pdf-lib', 'asignacion-nss/accept-pdf-lib', 'constancia-vigencia/accept-itext']
    const verdicts = await verifyDocuments(names.map(bytesOf), { trust: basis.trust })
    expect(new Set(verdicts.map(({ basis: { at } }) => at)).size).toBe(1)
  })

  it('take the same file twice for one', async () => {
    const [one, two] = await verifyDocuments(
      [bytesOf('tarjeta-nss/review-pdf-lib'), bytesOf('tarjeta-nss/review-pdf-lib')],
      basis,
    )
    expect(one).toEqual(await verifyDocument(bytesOf('tarjeta-nss/review-pdf-lib'), basis))
    expect(two).toEqual(one)
  })
})

describe('papers that name different people', () => {
  it.each([
    ['another NSS', 'nss', { nss: OTHER_NSS }],
    ['another CURP', 'curp', { curp: PEOPLE.kimberly.curp }],
    [
      'another name',
      'nombre, primerApellido, segundoApellido',
      { nombre: 'BRENDA', primerApellido: 'OROZCO', segundoApellido: 'ALCALA' },
    ],
  ])('are both rejected for %s, with the places on both', async (_, fields, edit) => {
    const papers = [await drawn(reprinted(short, edit)), await drawn(CONSTANCIAS.lucia)]
    const verdicts = await verifyDocuments(papers, basis)
    for (const [index, verdict] of verdicts.entries()) {
      expect(verdict).toMatchObject({ outcome: 'reject', indication: 'TOTAL-FAILED', action: 'upload-original' })
      const check = assured(verdict)
      expect(check).toMatchObject({ status: 'failed', why: 'papers-differ', params: { fields } })
      expect(new Set(check.evidence.map(({ input }) => input))).toEqual(new Set([undefined, 1 - index]))
      for (const name of Object.keys(edit)) {
        const { assurance, evidence } = fieldsOf(verdict)[name]!
        expect(assurance).toBe('conflict')
        expect(evidence.some(({ input }) => input === 1 - index)).toBe(true)
      }
      expect(schema.parse(verdict)).toEqual(verdict)
    }
  })

  it('are rejected in one file with the places on both pages, and none of another file', async () => {
    const file = await merged(await drawn(reprinted(short, { nss: OTHER_NSS })), await drawn(CONSTANCIAS.lucia))
    const alone = await verifyDocument(file, basis)
    expect(assured(alone)).toMatchObject({ status: 'failed', why: 'papers-differ' })
    expect(assured(alone).evidence.map(({ page, input }) => [page, input])).toEqual([
      [1, undefined],
      [2, undefined],
    ])
    expect(await verifyDocuments([file], basis)).toEqual([alone])
  })

  it('point to the place on the other paper where the other value stands', async () => {
    const papers = [await drawn(reprinted(short, { nss: OTHER_NSS })), await drawn(CONSTANCIAS.lucia)]
    const [edited] = await verifyDocuments(papers, basis)
    const [sealed] = (await readEvidence(papers[1]!, {})).papers
    expect(fieldsOf(edited!).nss!.evidence.filter(({ input }) => input === 1)).toEqual(
      sealed!.fields.nss!.evidence.map((place) => ({ ...place, input: 1 })),
    )
  })

  it('are both rejected for one folio of two people, the folio among the places', async () => {
    const stolen = reprinted(short, personOf(SHEETS.angel))
    const verdicts = await verifyDocuments([await drawn(short), await drawn(stolen)], basis)
    for (const verdict of verdicts) {
      expect(verdict.outcome).toBe('reject')
      expect(String(assured(verdict).params!.fields).split(', ')).toEqual(
        expect.arrayContaining(['nss', 'curp', 'folio']),
      )
      expect(fieldsOf(verdict).folio!.assurance).toBe('conflict')
    }
  })

  it('are two sealed papers of two people too', async () => {
    const inputs = ['asignacion-nss/accept-pdf-lib', 'constancia-vigencia/accept-ghostscript'].map(bytesOf)
    for (const verdict of await verifyDocuments(inputs, basis))
      expect(assured(verdict)).toMatchObject({ status: 'failed', why: 'papers-differ' })
  })

  it('are a question, not a fault, where a number that both seal is the same: nobody altered anything', async () => {
    const corrected = { ...PEOPLE.lucia, curp: 'NUIL080314MJCXBCB0' }
    const now = constancia({ person: corrected, fecha: '2026-11-19T10:31:08' }, SCHOOL)
    for (const verdict of await verifyDocuments([bytesOf('asignacion-nss/accept-pdf-lib'), await drawn(now)], basis)) {
      expect(verdict).toMatchObject({ outcome: 'review', indication: 'INDETERMINATE', action: 'check-by-hand' })
      expect(assured(verdict)).toMatchObject({
        status: 'indeterminate',
        why: 'both-sealed',
        params: { fields: 'curp' },
      })
    }
  })

  it('are a question where a digit was read from a picture, unless its seal says that it was read well', async () => {
    const papers = [
      await drawn(reprinted(short, { nss: OTHER_NSS })),
      bytesOf('asignacion-nss/review-scan-with-ocr-layer'),
    ]
    const [text, scan] = await verifyDocuments(papers, { at: basis.at })
    expect(assured(text!)).toMatchObject({ status: 'indeterminate', why: 'only-printed' })
    expect(assured(scan!)).toMatchObject({ status: 'indeterminate', why: 'from-ocr' })
    const [sealed] = await verifyDocuments(papers, basis)
    expect(assured(sealed!)).toMatchObject({ status: 'failed', why: 'papers-differ' })
  })
})

describe('a parent and a child', () => {
  /** Daniela stands in the table of beneficiaries of her father's constancia, by name alone. */
  const hers = sheet('asignó', { person: PEOPLE.daniela, fecha: '2026-02-11T17:20:41' })

  it("do not contradict each other: her sheet is her own, and a person looks at her father's constancia", async () => {
    const [own, fathers] = await verifyDocuments([await drawn(hers), await drawn(CONSTANCIAS.roberto)], basis)
    expect(own).toMatchObject({ outcome: 'accept', indication: 'TOTAL-PASSED' })
    expect(fathers).toMatchObject({ outcome: 'review', action: 'check-by-hand' })
    expect(assured(fathers!)).toMatchObject({ status: 'indeterminate', why: 'beneficiary' })
    expect(assured(fathers!).evidence.every(({ input }) => input === undefined)).toBe(true)
  })

  it('do where the table names somebody else', async () => {
    const other = sheet('asignó', { person: PEOPLE.lucia, fecha: '2026-02-11T17:20:41' })
    for (const verdict of await verifyDocuments([await drawn(other), await drawn(CONSTANCIAS.roberto)], basis))
      expect(assured(verdict)).toMatchObject({ status: 'failed', why: 'papers-differ' })
  })

  it.each([
    ['name', { nombre: 'Daniela', primerApellido: 'Trejo', segundoApellido: 'Mota' }],
    ['CURP', {}],
  ])('are told apart for an applicant who is known by %s', async (_, name) => {
    const expected = { curp: PEOPLE.daniela.curp, fechaNacimiento: PEOPLE.daniela.fechaNacimiento, ...name }
    const { outcome, checks } = await verifyDocument(await drawn(CONSTANCIAS.roberto), { ...basis, expected })
    expect(outcome).toBe('review')
    const told = checks.filter(({ code, status }) => code.startsWith('applicant.') && status !== 'skipped')
    expect(new Set(told.map(({ why }) => why))).toEqual(new Set(['beneficiary']))
    const stranger = { ...basis, expected: { curp: PEOPLE.ariel.curp } }
    expect((await verifyDocument(await drawn(CONSTANCIAS.roberto), stranger)).outcome).toBe('reject')
  })
})

describe('a kept bundle', () => {
  it('is judged again as it was verified', async () => {
    const papers = [await drawn(reprinted(short, { nss: OTHER_NSS })), await drawn(CONSTANCIAS.lucia)]
    const evidence = await Promise.all(papers.map((paper) => readEvidence(paper, {})))
    const kept = JSON.parse(JSON.stringify(evidence)) as typeof evidence
    expect(kept.map((one) => judge(one, { ...basis, beside: kept }))).toEqual(await verifyDocuments(papers, basis))
  })
})

describe('a wrong call', () => {
  it('names what is wrong', async () => {
    await expect(verifyDocuments('a' as never)).rejects.toThrow(
      new TypeError('inputs must be a list of files, one for each paper'),
    )
    await expect(verifyDocuments([new Uint8Array(), 'b.pdf' as never])).rejects.toThrow(/^inputs\[1\]: input must be/)
    await expect(verifyDocuments([], { policy: 'lax' as never })).rejects.toThrow(TypeError)
    await expect(verifyDocuments([], { at: 'yesterday' })).rejects.toThrow(/^options\.at /)
    expect(() => judge({} as never, { beside: {} as never })).toThrow(/^options\.beside /)
  })

  it('is not the empty list, nor a file of which nothing can be read', async () => {
    expect(await verifyDocuments([])).toEqual([])
    const [verdict] = await verifyDocuments([new Uint8Array()], basis)
    expect(verdict).toMatchObject({ outcome: 'reject', document: { kind: 'unknown' } })
  })

  it('is told by the reason of a signal', async () => {
    const reason = new Error('enough')
    const signal = AbortSignal.abort(reason)
    await expect(verifyDocuments([bytesOf('asignacion-nss/accept-pdf-lib')], { signal })).rejects.toBe(reason)
  })
})
