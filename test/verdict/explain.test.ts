import { describe, expect, it, test } from 'vitest'
import type { Language } from '../../src/language.ts'
import { sampleVerdict } from '../../src/testing.ts'
import { catalog } from '../../src/verdict/checks/catalog.ts'
import type { CheckDefinition } from '../../src/verdict/checks/check.ts'
import { sharedWhys } from '../../src/verdict/checks/shared-whys.ts'
import { explain, explainCheck } from '../../src/verdict/explain.ts'
import { judge } from '../../src/verdict/judge.ts'
import type { Check, Verdict } from '../../src/verdict/verdict.ts'
import { verifyDocument } from '../../src/verify.ts'
import { basisOf, bytesOf, describedAs, evidenceOf, names } from './papers.ts'

const LANGUAGES: readonly Language[] = ['es', 'en']

/** Words that accuse somebody. */
const ACCUSES =
  /\b(fals|fraud|alter(ad|ed)|adulter|apócrif|engañ|mentir|delit|forg|fake|tamper|cheat|crime|suspect|sospech|manipul)/i

/** One or two sentences as a person writes them, with nothing left to fill in and no number of anybody. */
function isSaid(sentence: string) {
  expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ¿“]/)
  expect(sentence).toMatch(/[.]$/)
  expect(sentence).not.toMatch(/[{}<>$|]|\d{3}|undefined|null(?!”)|\s{2}|\s[.,]/)
  expect(sentence).not.toMatch(ACCUSES)
}

const checks = (catalog as readonly CheckDefinition[]).flatMap(({ code, texts }) =>
  LANGUAGES.flatMap((language) => [
    [code, undefined, language] as const,
    ...[...Object.keys(texts[language].whys), ...Object.keys(sharedWhys)].map((why) => [code, why, language] as const),
  ]),
)

describe('explainCheck', () => {
  test.each(checks)('has words for %s, %s (%s)', (code, why, language) => {
    const { clerk, student } = explainCheck({ code, ...(why && { why }), evidence: [] } as unknown as Check, language)
    isSaid(clerk)
    if (why === undefined) expect(student).toBe('')
    else isSaid(student)
  })

  it('has the same reasons in both languages', () => {
    for (const { texts } of catalog) expect(Object.keys(texts.en.whys)).toEqual(Object.keys(texts.es.whys))
  })
})

describe('explain', () => {
  test.each(names)('says all there is to say of %s, in both languages', async (name) => {
    const verdict = await verifyDocument(bytesOf(name), basisOf(describedAs(name)))
    const [es, en] = LANGUAGES.map((language) => explain(verdict, language))
    for (const said of [es!, en!]) {
      for (const sentence of [said.summary, said.seal, said.action]) isSaid(sentence)
      expect(said.document).toMatch(/^[A-Z]/)
      expect(said.reasons.map(({ code }) => code)).toEqual(verdict.reasons)
      for (const { clerk, student, fields } of said.reasons) {
        isSaid(clerk)
        if (student) isSaid(student)
        for (const field of fields) expect(field).toMatch(/^[A-ZÁÉÍÓÚ][\p{L} ().]+$/u)
      }
    }
    expect(es!.summary).not.toBe(en!.summary)
    expect(explain(verdict)).toEqual(es)
  })

  describe('what the student is told', () => {
    const verdict = sampleVerdict('review')
    const told = (outcome: Verdict['outcome'], ...reasons: readonly (readonly [code: string, why: string])[]) =>
      LANGUAGES.map((language) => {
        const checks = reasons.map(([code, why]) => ({ code, why, evidence: [] }) as unknown as Check)
        const codes = checks.map(({ code }) => code)
        return explain({ ...verdict, outcome, checks, reasons: codes }, language).student
      })
    const nothing = ['kind.known', 'not-reached'] as const
    const photo = (code: string) => [code, 'from-ocr'] as const

    it('is said once, however many checks ask for it', () =>
      expect(told('reject', photo('fields.nss'), photo('fields.curp'))).toEqual([
        ['Sube el PDF original que descargaste del portal del IMSS, no una foto ni un escaneo.'],
        ['Upload the original PDF that you downloaded from the IMSS portal, not a photo or a scan.'],
      ]))

    it('is what is asked, the most pressing first, without what asks nothing', () => {
      const [es] = told('review', nothing, ['applicant.curp', 'another'], photo('fields.nss'))
      expect(es).toEqual([
        'Sube tu propio documento, con tus datos.',
        'Sube el PDF original que descargaste del portal del IMSS, no una foto ni un escaneo.',
      ])
    })

    it('is to wait, where nothing is asked', () => {
      const wait = [
        ['Espera: la escuela lo revisará y te avisará.'],
        ['Please wait: the school will look at it and let you know.'],
      ]
      expect(told('review', nothing)).toEqual(wait)
      expect(told('review')).toEqual(wait)
    })

    it('is nothing of an accepted paper', () => expect(told('accept')).toEqual([[], []]))

    it('asks for patience in the same words wherever a check does', () => {
      const all = checks
        .filter(([, why]) => why)
        .map(([code, why, language]) => explainCheck({ code, why, evidence: [] } as unknown as Check, language).student)
      const patience = new Set(
        all.filter((sentence) => /^(Espera|Please wait|No tienes|There is nothing)/.test(sentence)),
      )
      expect([...patience].sort()).toEqual([
        'Espera: la escuela lo revisará y te avisará.',
        'No tienes que hacer nada por este punto.',
        'Please wait: the school will look at it and let you know.',
        'There is nothing for you to do about this.',
      ])
    })
  })

  it('names a field as its paper does', async () => {
    const verdict = await verifyDocument(
      bytesOf('asignacion-nss/reject-nss-edited-right-digit'),
      basisOf(describedAs('asignacion-nss/reject-nss-edited-right-digit')),
    )
    const reason = explain(verdict, 'es').reasons.find(({ code }) => code === 'cadena.printed')
    expect(reason!.fields).toEqual(['Número de Seguridad Social'])
  })

  it('says of a valid seal what it leaves unsaid, most of all on a constancia', async () => {
    const seal = async (name: string) => {
      const basis = basisOf(describedAs(name))
      return explain(judge(await evidenceOf(name), basis), 'es').seal
    }
    expect(await seal('asignacion-nss/accept-pdfkit')).toMatch(/Ampara solo los datos que nombra la cadena original/)
    expect(await seal('constancia-vigencia/accept-pdfkit')).toMatch(
      /derecho al servicio médico.*(no están sellados|solo están impresos)/,
    )
    expect(await seal('asignacion-nss/review-foreign-key')).toBe('El sello digital no se pudo comprobar.')
    expect(await seal('asignacion-nss/review-no-sello')).toBe('El documento no lleva sello digital.')
    expect(await seal('other/reject-opinion-32d')).toMatch(/^No se buscó ningún sello digital/)
  })

  it('throws for a language that it does not speak', async () => {
    const verdict = judge(await evidenceOf('asignacion-nss/accept-pdfkit'))
    expect(() => explain(verdict, 'fr' as Language)).toThrow(new TypeError("language must be 'es' or 'en'"))
  })
})
