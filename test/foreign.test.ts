import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTrust, verifyDocument } from '../src/index.ts'
import type { Field } from '../src/verdict/verdict.ts'

/** Papers of programs that the readers were not written with: fixtures/README.md, "Foreign papers". */

const FOLDER = 'fixtures/foreign'
const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .sort()

interface Description {
  readonly kind: string
  readonly trust: string
  readonly policy: 'strict'
  readonly at: string
  readonly expect: { readonly outcome: string; readonly indication?: string }
  readonly values: Readonly<Record<string, string>>
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

describe('every field of a foreign paper is read', () => {
  it.each(names)('%s', async (name) => {
    const {
      kind,
      trust,
      policy,
      at,
      expect: wanted,
      values,
      tables = {},
    } = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Description
    const verdict = await verifyDocument(readFileSync(`${FOLDER}/${name}.pdf`), {
      trust: createTrust([{ key: readFileSync(trust) }]),
      policy,
      at,
    })
    const fields = verdict.document.fields as Record<string, Field>
    expect(verdict.document.kind).toBe(kind)
    expect(Object.fromEntries(Object.keys(values).map((field) => [field, fields[field]?.value]))).toEqual(values)
    for (const [table, rows] of Object.entries(tables)) {
      const found = (fields[table]?.value ?? []) as unknown as Readonly<Record<string, unknown>>[]
      expect(found.map(({ decoded: _, ...row }) => row)).toEqual(rows)
    }
    expect(verdict.outcome).toBe(wanted.outcome)
    if (wanted.indication) expect(verdict.indication).toBe(wanted.indication)
  })
})

it('they come from at least six programs for each kind', () => {
  for (const kind of new Set(names.map((name) => name.split('/')[0])))
    expect(names.filter((name) => name.startsWith(`${kind}/`)).length).toBeGreaterThanOrEqual(6)
})
