import { afterEach, describe, expect, it, vi } from 'vitest'
import { explain, type Outcome, readDocument, redact, toLog } from '../../src/index.ts'
import { verdict as schema } from '../../src/schemas.ts'
import { draft } from '../../src/testing/draft.ts'
import { sampleEvidence } from '../../src/testing/sample-evidence.ts'
import { type SampleKind, samples } from '../../src/testing/samples.ts'
import { samplePaper, sampleVerdict } from '../../src/testing.ts'
import { codes } from '../../src/verdict/checks/catalog.ts'

afterEach(() => {
  vi.useRealTimers()
})

const all = [
  ['accept', 'none', 'TOTAL-PASSED'],
  ['review', 'check-by-hand', 'TOTAL-PASSED'],
  ['review', 'update-trust', 'INDETERMINATE'],
  ['review', 'upload-original', 'INDETERMINATE'],
  ['review', 'upload-fresh', 'INDETERMINATE'],
  ['review', 'upload-other', 'INDETERMINATE'],
  ['reject', 'upload-original', 'TOTAL-FAILED'],
  ['reject', 'upload-fresh', 'TOTAL-FAILED'],
  ['reject', 'upload-other', 'TOTAL-FAILED'],
] as const

describe.each(all)('sampleVerdict: %s, %s', (outcome, action, indication) => {
  const verdict = sampleVerdict<Outcome>(outcome, { action: action as never })

  it('is what it says', () => {
    expect([verdict.outcome, verdict.action, verdict.indication]).toEqual([outcome, action, indication])
    expect(verdict.reasons.length > 0).toBe(outcome !== 'accept')
  })

  it('is a whole verdict', () => {
    expect(schema.safeParse(verdict).error).toBeUndefined()
    expect(verdict.checks.map(({ code }) => code)).toEqual(codes)
  })

  it('can be explained, redacted and logged', () => {
    expect(explain(verdict, 'es').reasons.map(({ code }) => code)).toEqual(verdict.reasons)
    expect(schema.safeParse(redact(verdict)).error).toBeUndefined()
    expect(toLog(verdict).outcome).toBe(outcome)
  })

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
  })
})

describe('sampleVerdict', () => {
  it.each(['accept', 'review', 'reject'] as const)('gives the usual %s', (outcome) => {
    expect(sampleVerdict(outcome).outcome).toBe(outcome)
  })

  it('seals an accepted sheet, and binds the numbers', () => {
    const { document, seal } = sampleVerdict('accept')
    expect(document.kind).toBe('asignacion-nss')
    expect(seal.covers).toEqual(expect.arrayContaining(['nss', 'curp', 'folio', 'nombre']))
  })

  it.each(['asignacion-nss', 'constancia-vigencia', 'alta-clinica'] as const)('has all of a sealed %s', (kind) => {
    const own = all.filter(
      ([outcome, action]) => action !== 'upload-other' && (outcome === 'review' || action !== 'upload-fresh'),
    )
    expect(own).toHaveLength(6)
    for (const [outcome, action] of own)
      expect(sampleVerdict<Outcome>(outcome, { action: action as never, kind })).toMatchObject({
        outcome,
        action,
        document: { kind },
      })
  })

  it.each<[Outcome, string, SampleKind]>([
    ['accept', 'none', 'tarjeta-nss'],
    ['reject', 'upload-fresh', 'asignacion-nss'],
    ['reject', 'upload-other', 'alta-clinica'],
  ])('has no %s with %s of a %s', (outcome, action, kind) => {
    const message = `no ${kind} gets the outcome ${outcome} with the action ${action}`
    expect(() => sampleVerdict(outcome, { action: action as never, kind })).toThrow(new TypeError(message))
  })

  it.each(['2024-02-29T06:30:00Z', '2031-01-01T00:00:00Z'])('does not grow old: %s', (now) => {
    vi.useFakeTimers({ now: new Date(now) })
    expect(sampleVerdict('accept').outcome).toBe('accept')
    expect(sampleVerdict('reject', { action: 'upload-fresh' }).action).toBe('upload-fresh')
    expect(sampleVerdict('accept')).toEqual(sampleVerdict('accept'))
  })

  it('throws for what there is not', () => {
    expect(() => sampleVerdict('maybe' as Outcome)).toThrow(
      new TypeError('outcome must be one of accept, review, reject'),
    )
    expect(() => sampleVerdict('accept', { action: 'upload-other' as 'none' })).toThrow(
      new TypeError('action of accept must be one of none'),
    )
    expect(() => sampleVerdict('accept', { kind: 'cartilla' as SampleKind })).toThrow(/^kind must be one of /)
  })
})

describe('the evidence behind it', () => {
  it.each(Object.keys(samples) as SampleKind[])('of %s is what is read in the PDF of the same sample', async (kind) => {
    const changes = { fecha: '2026-11-20T09:30:00' }
    const [drawn] = (await readDocument((await samplePaper(kind, changes)).bytes)).papers
    const [made] = sampleEvidence(samples[kind].compose(draft(kind, changes))).papers
    expect(valuesOf(made)).toEqual(valuesOf(drawn))
  })
})

/** Without places, and without where the lines broke. */
function valuesOf(paper: unknown): unknown {
  const left = ['evidence', 'cadenaEvidence', 'selloEvidence', 'raw', 'supplied', 'wrapped']
  const text = JSON.stringify(paper, (key, value) => {
    if (key === 'sello') return value.join('')
    return left.includes(key) ? undefined : value
  })
  return JSON.parse(text)
}
