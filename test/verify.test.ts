import { describe, expect, it, test } from 'vitest'
import { readEvidence } from '../src/read-document.ts'
import { codes } from '../src/verdict/checks/catalog.ts'
import { judge } from '../src/verdict/judge.ts'
import { verdict as schema } from '../src/verdict/schema.ts'
import type { Verdict } from '../src/verdict/verdict.ts'
import { verifyDocument } from '../src/verify.ts'
import { accepted, basisOf, bytesOf, describedAs, type Expectation, names } from './verdict/papers.ts'

/** Every paper of `fixtures/documents`, a line each: its name says what has to come out. */

const failedOf = ({ checks }: Verdict) => checks.filter(({ status }) => status === 'failed').map(({ code }) => code)

function hold(verdict: Verdict, { failed = [], ...rest }: Expectation) {
  expect(verdict, verdict.reasons.join(', ')).toMatchObject(rest)
  expect(failedOf(verdict)).toEqual(expect.arrayContaining([...failed]))
}

/** A verdict of the published form, which survives being stored. */
function holdForm(verdict: Verdict) {
  expect(schema.parse(verdict)).toEqual(verdict)
  expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
  expect(verdict.checks.map(({ code }) => code)).toEqual(codes)
}

/** Evidence as a portal keeps it. */
const kept = async (name: string) => JSON.parse(JSON.stringify(await readEvidence(bytesOf(name), {})))

describe('verifyDocument', () => {
  test.each(names)('%s', async (name) => {
    const description = describedAs(name)
    const verdict = await verifyDocument(bytesOf(name), basisOf(description))
    hold(verdict, description.expect)
    expect(name.split('/')[1]).toMatch(new RegExp(`^${verdict.outcome}-`))
    holdForm(verdict)
    expect(judge(await kept(name), basisOf(description)), 'read and judged a second time').toEqual(verdict)
  })

  test.each(names.filter((name) => describedAs(name).expectSettled))('%s, of a settled key', async (name) => {
    const description = describedAs(name)
    hold(await verifyDocument(bytesOf(name), basisOf(description, true)), description.expectSettled!)
  })

  test.each(accepted)('%s, with no trust, is to be reviewed for want of a key', async (name) => {
    const verdict = await verifyDocument(bytesOf(name), { at: describedAs(name).at })
    hold(verdict, {
      outcome: 'review',
      indication: 'INDETERMINATE',
      subIndication: 'NO_SIGNING_CERTIFICATE_FOUND',
      action: 'update-trust',
    })
    expect(verdict.seal.covers).toEqual([])
    expect(verdict.basis.trust).toBeNull()
    holdForm(verdict)
  })

  it.each(names)('accepts nothing without trust under any preset that asks for a seal: %s', async (name) => {
    const evidence = await kept(name)
    for (const policy of ['standard', 'strict', 'sheet-alone'] as const) {
      const { outcome, indication } = judge(evidence, { policy, at: describedAs(name).at })
      expect(outcome).not.toBe('accept')
      expect(indication).not.toBe('TOTAL-PASSED')
    }
  })
})
