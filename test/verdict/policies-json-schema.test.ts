import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import * as schemas from '../../src/schemas.ts'
import { trustFileSchema, writeTrustFile } from '../../src/seal/trust-file.ts'
import { codes } from '../../src/verdict/checks/catalog.ts'
import { judge } from '../../src/verdict/judge.ts'
import { floors } from '../../src/verdict/presets.ts'
import { verifyDocuments } from '../../src/verify-documents.ts'
import { basisOf, bytesOf, describedAs, evidenceOf, names } from './papers.ts'

/** As another program reads a JSON Schema: from its text, without ours behind it. */
const reading = (schema: unknown) => z.fromJSONSchema(JSON.parse(JSON.stringify(schema)))

const { policyJsonSchema, trustJsonSchema, verdictJsonSchema } = schemas
const stored = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('the JSON Schemas', () => {
  it.each(Object.entries({ policyJsonSchema, trustJsonSchema, verdictJsonSchema }))(
    '%s is one of draft 2020-12',
    (_, schema) => {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(stored(schema)).toEqual(schema)
    },
  )
})

describe('of a verdict', () => {
  const schema = reading(verdictJsonSchema)

  it.each(names.filter((name) => !name.startsWith('unknown/')))('takes the stored one of %s', async (name) => {
    const verdict = stored(judge(await evidenceOf(name), basisOf(describedAs(name))))
    expect(schema.safeParse(verdict).error).toBeUndefined()
  })

  it('takes one whose evidence points into another file', async () => {
    const inputs = ['asignacion-nss/accept-pdf-lib', 'constancia-vigencia/accept-ghostscript'].map(bytesOf)
    const verdicts = stored(await verifyDocuments(inputs, { at: '2026-11-21T12:00:00-06:00' }))
    expect(JSON.stringify(verdicts)).toContain('"input":1')
    for (const verdict of verdicts) expect(schema.safeParse(verdict).success).toBe(true)
  })

  it.each([
    ['an outcome that there is not', { outcome: 'maybe' }],
    ['another version', { schema: 'cotejo/verdict@2' }],
    ['a check left out', { checks: [] }],
    ['a property too many', { score: 7 }],
  ])('does not take %s', async (_, edit) => {
    const verdict = judge(await evidenceOf('asignacion-nss/accept-itext'), {})
    expect(schema.safeParse(stored({ ...verdict, ...edit })).success).toBe(false)
    expect(schemas.verdict.safeParse({ ...verdict, ...edit }).success).toBe(false)
  })
})

describe('of a policy', () => {
  const schema = reading(policyJsonSchema)

  it.each<[boolean, string, unknown]>([
    [true, 'a preset alone', { extends: 'strict' }],
    [
      true,
      'all there is',
      {
        extends: 'standard',
        id: 'prepa-7',
        version: '2',
        levels: { 'fields.person': 'fail', 'seal.crypto': 'warn' },
        mandatory: ['replay.folio'],
        require: { nss: 'sealed', curp: 'printed' },
        maxAgeDays: { 'constancia-vigencia': 30, 'alta-clinica': null },
      },
    ],
    [false, 'a level below its floor', { extends: 'standard', levels: { 'seal.crypto': 'inform' } }],
    [false, 'no preset', { id: 'prepa-7' }],
    [false, 'a check that there is not', { extends: 'standard', levels: { 'seal.intact': 'fail' } }],
    [false, 'an age for a paper that there is not', { extends: 'standard', maxAgeDays: { acta: 9 } }],
    [false, 'an age in parts of days', { extends: 'standard', maxAgeDays: { 'constancia-vigencia': 1.5 } }],
  ])('%s: takes %s', (takes, _, policy) => {
    expect(schema.safeParse(policy).success).toBe(takes)
    expect(schemas.policy.safeParse(policy).success).toBe(takes)
  })

  it('has every check, and the floors', () => {
    const { levels } = (
      policyJsonSchema as unknown as { properties: { levels: { properties: Record<string, { enum: string[] }> } } }
    ).properties
    expect(Object.keys(levels.properties)).toEqual(codes)
    for (const [code, floor] of Object.entries(floors)) expect(levels.properties[code]!.enum[0]).toBe(floor)
  })
})

describe('of a trust file', () => {
  it('is that of the files which the command writes and reads', () => {
    expect(trustJsonSchema).toEqual(z.toJSONSchema(trustFileSchema()))
    const file = JSON.parse(
      writeTrustFile([
        {
          key: readFileSync(new URL('../../fixtures/keys/prueba-2048.crt', import.meta.url), 'utf8'),
          settled: true,
          notAfter: '2030-12-31',
        },
      ]),
    )
    expect(reading(trustJsonSchema).safeParse(file).error).toBeUndefined()
    expect(schemas.trust.safeParse(file).success).toBe(true)
    expect(schemas.trust.safeParse({ ...file, schema: 'cotejo/trust@2' }).success).toBe(false)
  })
})
