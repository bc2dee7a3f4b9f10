import * as z from 'zod'
import { kinds } from '../documents/catalog.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import { otherKinds } from '../documents/other-papers.ts'
import type { FieldDeclaration, TableDeclaration } from '../fields/declaration.ts'
import { codes } from './checks/catalog.ts'

/** Built from the catalogues, so it knows every kind and check. */

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const place = z.strictObject({
  page: z.number().int().min(1),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  source: z.enum(['text', 'ocr', 'qr']),
  input: z.number().int().min(0).optional(),
})
const evidence = z.array(place)
const assurance = z.enum(['sealed', 'corroborated', 'printed', 'conflict', 'absent'])
const field = z.strictObject({ value: z.string().optional(), printed: z.string().optional(), assurance, evidence })
const decoded = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

const fieldOf = ({ decode }: FieldDeclaration) => (decode ? field.extend({ decoded: decoded.optional() }) : field)

const entryOf = (columns: Readonly<Record<string, FieldDeclaration>>) => {
  const entry = z.strictObject(Object.fromEntries(Object.keys(columns).map((name) => [name, z.string().optional()])))
  const codes = Object.keys(columns).filter((name) => columns[name]!.decode)
  if (codes.length === 0) return entry
  return entry.extend({
    decoded: z.strictObject(Object.fromEntries(codes.map((name) => [name, decoded.optional()]))).optional(),
  })
}

const tableOf = ({ columns }: TableDeclaration) =>
  z.strictObject({
    value: z.array(entryOf(columns)).optional(),
    printed: z.string().optional(),
    assurance,
    evidence,
  })

function fieldsOf(kind: DocumentKind) {
  const others = [...Object.keys(kind.readings ?? {}), 'cadenaOriginal', 'selloDigital']
  return z.strictObject({
    ...Object.fromEntries(Object.entries(kind.fields).map(([name, declared]) => [name, fieldOf(declared)])),
    ...Object.fromEntries(others.map((name) => [name, field])),
    ...Object.fromEntries(Object.entries(kind.tables ?? {}).map(([name, table]) => [name, tableOf(table)])),
  })
}

const pages = z.array(z.number().int().min(1))
const papers = kinds.map((kind) => z.strictObject({ kind: z.literal(kind.kind), pages, fields: fieldsOf(kind) }))
const document = z.union([
  ...papers,
  z.strictObject({
    kind: z.literal('other'),
    recognisedAs: z.enum(otherKinds),
    pages,
    fields: z.strictObject({}),
  }),
  z.strictObject({ kind: z.literal('unknown'), pages, fields: z.strictObject({}) }),
])

const seal = z.strictObject({
  status: z.enum(['passed', 'failed', 'indeterminate', 'absent']),
  subIndication: z.string().optional(),
  covers: z.array(z.string()),
  printedOnly: z.array(z.string()),
  printedSerial: z.string().optional(),
  keyId: hex.optional(),
  scheme: z.string().optional(),
  hash: z.string().optional(),
  spelling: z.string().optional(),
  sealedAt: z.string().optional(),
})

const check = z.strictObject({
  code: z.enum(codes),
  status: z.enum(['passed', 'failed', 'indeterminate', 'skipped']),
  level: z.enum(['fail', 'warn', 'inform', 'ignore']),
  why: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  evidence,
})

const basis = z.strictObject({
  file: hex.optional(),
  bytes: z.number().int().min(0).optional(),
  engine: z.string(),
  policy: z.strictObject({ id: z.string(), version: z.string(), hash: hex }),
  trust: z.strictObject({ hash: hex, keys: z.number().int().min(0) }).nullable(),
  at: z.string(),
})

/** A verdict as data: what a stored one is validated against. */
export const verdict = z.strictObject({
  schema: z.literal('cotejo/verdict@1'),
  outcome: z.enum(['accept', 'review', 'reject']),
  indication: z.enum(['TOTAL-PASSED', 'INDETERMINATE', 'TOTAL-FAILED']),
  subIndication: z
    .enum([
      'FORMAT_FAILURE',
      'HASH_FAILURE',
      'SIG_CRYPTO_FAILURE',
      'REVOKED',
      'SIG_CONSTRAINTS_FAILURE',
      'CRYPTO_CONSTRAINTS_FAILURE',
      'NO_SIGNING_CERTIFICATE_FOUND',
      'REVOKED_NO_POE',
      'OUT_OF_BOUNDS_NO_POE',
      'SIGNED_DATA_NOT_FOUND',
    ])
    .optional(),
  reasons: z.array(z.enum(codes)),
  action: z.enum(['none', 'upload-original', 'upload-other', 'upload-fresh', 'check-by-hand', 'update-trust']),
  document,
  seal,
  checks: z.array(check).length(codes.length),
  basis,
})
