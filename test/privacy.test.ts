import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { CotejoError } from '../src/errors.ts'
import { readDocument, readEvidence } from '../src/read-document.ts'
import { explain, explainCheck } from '../src/verdict/explain.ts'
import { judge } from '../src/verdict/judge.ts'
import { redact } from '../src/verdict/redact.ts'
import { toLog } from '../src/verdict/to-log.ts'
import type { Verdict } from '../src/verdict/verdict.ts'
import { basisOf, bytesOf, describedAs, names } from './verdict/papers.ts'

/** No value of a document leaves in a sentence, a log or an error: threat 28 of verdict-notes §7. */

/** Case and accents aside. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

const NAMES = ['nombre', 'primerApellido', 'segundoApellido', 'nombreCompleto']

/**
 * What stands on a paper and is nobody's business: the values of its description, and all that was read of it; names
 * also word by word. Below four letters anything is found anywhere: a clinic's number, SI, an initial.
 */
async function secretsOf(name: string): Promise<{ verdicts: Verdict[]; secrets: string[] }> {
  const { values, tables, ...description } = describedAs(name)
  const evidence = await readEvidence(bytesOf(name), {})
  const read = evidence.papers.flatMap(({ fields, tables: found, cadena, sello }) => [
    // The kind of procedure is said by the paper's own kind.
    ...Object.entries(fields)
      .filter(([field]) => field !== 'tipoTramite')
      .flatMap(([, reading]) => [reading.value, reading.printed]),
    ...textsIn(Object.values(found).map(({ rows }) => rows.map((row) => row.values))),
    ...('problem' in cadena ? [] : [cadena.text, ...cadena.raw.split('\n').filter((line) => line.length > 24)]),
    ...sello,
  ])
  const people = [values, ...Object.values(tables ?? {}).flat()]
  const words = people.flatMap((person) => NAMES.flatMap((field) => person[field]?.split(' ') ?? []))
  const basis = basisOf({ values, ...description })
  const expected = { nss: '99250900018', nombre: 'XIMENA FICTICIA' }
  const texts = [...textsIn(values), ...textsIn(tables), ...read.map(String), ...words, ...Object.values(expected)]
  return {
    verdicts: [judge(evidence, basis), judge(evidence, { ...basis, expected })],
    // The day of judgement stands in the basis, and is no value of the document.
    secrets: [...new Set(texts)]
      .filter((text) => text.length >= 4 && !basis.at.startsWith(text) && text !== 'null')
      .map(plain),
  }
}

function holdsNone(said: unknown, secrets: readonly string[]) {
  const text = plain(typeof said === 'string' ? said : JSON.stringify(said))
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
}

test.each(names)('nothing of %s stands in a sentence, a redacted verdict or a log', async (name) => {
  const { verdicts, secrets } = await secretsOf(name)
  for (const verdict of verdicts) {
    const { checks, reasons, action, basis } = verdict
    holdsNone(redact(verdict), secrets)
    holdsNone(toLog(verdict), secrets)
    holdsNone({ checks, reasons, action, basis }, secrets)
    for (const language of ['es', 'en'] as const) {
      holdsNone(explain(verdict, language), secrets)
      holdsNone(
        checks.map((check) => explainCheck(check, language)),
        secrets,
      )
    }
  }
})

test.each(names.filter((name) => !/^unknown|resaved/.test(name)))(
  'no error about a damaged %s holds any of it',
  async (name) => {
    const { secrets } = await secretsOf(name)
    const bytes = bytesOf(name)
    for (const part of [0.15, 0.5, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(part * bytes.length))
      const error = await readDocument(cut).catch((thrown: unknown) => thrown)
      if (!(error instanceof Error)) continue
      expect(error).toBeInstanceOf(CotejoError)
      // With its stack and whatever caused it.
      holdsNone(inspect(error, { depth: 8, showHidden: true }), secrets)
    }
  },
)

test('a value is found where one stands', async () => {
  const { verdicts, secrets } = await secretsOf('asignacion-nss/accept-pdfkit')
  expect(() => holdsNone(verdicts[0], secrets)).toThrow()
  expect(() => holdsNone('Hola, ángel gabriel.', secrets)).toThrow()
})
