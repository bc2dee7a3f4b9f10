import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type AgregadoMedico, createTrust, redact, type Verdict, verifyDocument } from '../../src/index.ts'
import { verdict as verdictSchema } from '../../src/verdict/schema.ts'

/** What an agregado médico says, in the verdict: documents.md §4. */

const trust = createTrust([{ key: readFileSync('fixtures/keys/prueba-2048.crt') }])
const verdictOf = (name: string) =>
  verifyDocument(readFileSync(`fixtures/documents/constancia-vigencia/${name}.pdf`), {
    trust,
    at: '2026-11-21T12:00:00-06:00',
  })

const constancia = ({ document }: Verdict) => {
  if (document.kind !== 'constancia-vigencia') throw new Error(document.kind)
  return document.fields
}

describe('the agregado médico', () => {
  it('tells titular, sex, year and modality of the paper’s own person', async () => {
    const { agregadoMedico, nss } = constancia(await verdictOf('accept-pdfkit'))
    expectTypeOf(agregadoMedico.decoded).toEqualTypeOf<AgregadoMedico | undefined>()
    expectTypeOf(nss.decoded).toEqualTypeOf<undefined>()
    expect(agregadoMedico).toMatchObject({
      value: '1H1979OR',
      assurance: 'printed',
      decoded: {
        holder: 'titular',
        relationship: 'titular asegurado',
        sex: 'H',
        birthYear: 1979,
        modality: 'OR',
        jovenesConstruyendo: false,
      },
    })
    expect(nss).not.toHaveProperty('decoded')
  })

  it('tells each beneficiary apart in the table', async () => {
    const rows = constancia(await verdictOf('accept-pdfkit')).beneficiarios.value!
    expect(rows.map(({ agregadoMedico, decoded }) => [agregadoMedico, decoded?.agregadoMedico?.holder])).toEqual([
      ['3M2009OR', 'beneficiary'],
      ['2M1981OR', 'beneficiary'],
    ])
    expect(rows[0]!.decoded?.agregadoMedico).toEqual({
      holder: 'beneficiary',
      relationship: 'hijo(a)',
      sex: 'M',
      birthYear: 2009,
      modality: 'OR',
      jovenesConstruyendo: false,
    })
  })

  it.each([
    ['accept-chromium-pensioner', { holder: 'titular', relationship: 'titular pensionado', modality: 'PE' }],
    ['accept-libreoffice-no-date', { modality: 'OR', jovenesConstruyendo: true }],
    ['review-no-coverage', { holder: 'titular', birthYear: 2005 }],
  ])('of %s', async (name, said) => {
    const { decoded } = constancia(await verdictOf(name)).agregadoMedico
    expect(decoded).toMatchObject(said)
    if (name === 'review-no-coverage') expect(decoded).not.toHaveProperty('modality')
  })

  it('is in the schema, and not in what is logged', async () => {
    const verdict = await verdictOf('accept-pdfkit')
    expect(verdictSchema.safeParse(JSON.parse(JSON.stringify(verdict))).error).toBeUndefined()
    expect(JSON.stringify(redact(verdict))).not.toContain('birthYear')
  })
})
