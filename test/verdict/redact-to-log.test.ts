import { describe, expect, it } from 'vitest'
import { PEOPLE } from '../../fixtures/build/people.ts'
import { readEvidence } from '../../src/read-document.ts'
import { codes } from '../../src/verdict/checks/catalog.ts'
import { judge } from '../../src/verdict/judge.ts'
import { redact } from '../../src/verdict/redact.ts'
import { toLog } from '../../src/verdict/to-log.ts'
import { basisOf, bytesOf, describedAs, evidenceOf, names } from './papers.ts'

/** Everything that stands in a value, however deep, one text a line. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)])
}

/** What a paper says, and the words and numbers of it that are long enough to be told from a code. */
function secretsOf(name: string): string[] {
  const { values, tables } = describedAs(name)
  const whole = textsIn([
    Object.values(values),
    Object.values(tables ?? {})
      .flat()
      .map(Object.values),
  ])
  return [...new Set(whole.flatMap((text) => [text, ...text.split(/[\s|:,]+/)]))].filter((text) => text.length >= 5)
}

const applicant = { curp: PEOPLE.ofelia.curp, nss: PEOPLE.ofelia.nss, nombre: 'OFELIA', primerApellido: 'CASTAÑEDA' }

describe('the log of a verdict', () => {
  it.each(names)('holds no value of %s, nor of who was expected', async (name) => {
    const evidence = await readEvidence(bytesOf(name), {})
    const description = describedAs(name)
    for (const expected of [undefined, applicant]) {
      const verdict = judge(evidence, { ...basisOf(description), expected })
      const log = textsIn(toLog(verdict)).join('\n')
      for (const secret of [...secretsOf(name), ...Object.values(applicant)]) expect(log).not.toContain(secret)
      expect(toLog(redact(verdict)), 'the same of a redacted one').toEqual(toLog(verdict))
    }
  })

  it('says what was decided and why, by codes', async () => {
    const name = 'constancia-vigencia/reject-old'
    const verdict = judge(await evidenceOf(name), basisOf(describedAs(name)))
    const log = toLog(verdict)
    expect(log).toMatchObject({
      schema: 'cotejo/log@1',
      outcome: 'reject',
      indication: 'TOTAL-FAILED',
      action: 'upload-fresh',
      kind: 'constancia-vigencia',
      seal: 'passed',
      keyId: verdict.seal.keyId,
      basis: verdict.basis,
    })
    expect(log.checks).toContainEqual({ code: 'time.fresh', status: 'failed', level: 'fail', why: 'old' })
    expect(JSON.parse(JSON.stringify(log))).toEqual(log)
  })

  it('names every check that did not pass, and no other', async () => {
    const name = 'asignacion-nss/accept-itext'
    const verdict = judge(await evidenceOf(name), basisOf(describedAs(name)))
    const passed = verdict.checks.filter(({ status }) => status === 'passed').map(({ code }) => code)
    const logged = toLog(verdict).checks.map(({ code }) => code)
    expect(codes.filter((code) => logged.includes(code) || passed.includes(code))).toEqual(codes)
    expect(logged.length + passed.length).toBe(codes.length)
  })

  it('names another paper that was recognised', async () => {
    const name = 'other/reject-idse'
    const verdict = judge(await evidenceOf(name), basisOf(describedAs(name)))
    expect(toLog(verdict)).toMatchObject({ kind: 'other', recognisedAs: 'idse', seal: 'absent' })
    expect(toLog(verdict)).not.toHaveProperty('keyId')
  })
})
