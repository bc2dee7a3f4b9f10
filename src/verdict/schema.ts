import * as z from 'zod'
import { kinds } from '../documents/catalog.ts'
import type { DocumentKind } from '../documents/document-kind.ts'
import { otherKinds } from '../documents/other-papers.ts'
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

const tableOf = (columns: readonly string[]) =>
  z.strictObject({
    value: z.array(z.strictObject(Object.fromEntries(columns.map((name) => [name, z.string().optional()])))).optional(),
    printed: z.string().optional(),
    assurance,
    evidence,
  })

function fieldsOf(kind: DocumentKind) {
  const names = [...Object.keys(kind.fields), ...Object.keys(kind.readings ?? {}), 'cadenaOriginal', 'selloDigital']
  return z.strictObject({
    ...Object.fromEntries(names.map((name) => [name, field])),
    ...Object.fromEntries(
      Object.entries(kind.tables ?? {}).map(([name, { columns }]) => [name, tableOf(Object.keys(columns))]),
    ),
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
  file: hex,
  bytes: z.number().int().min(0),
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
