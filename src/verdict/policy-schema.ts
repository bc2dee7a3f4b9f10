import * as z from 'zod'
import { codes } from './checks/catalog.ts'
import { presets } from './presets.ts'

const level = z.enum(['fail', 'warn', 'inform', 'ignore'])
const required = z.enum(['sealed', 'corroborated', 'printed'])
const code = z.enum(codes)

/** A policy as a school writes it, in JSON or TypeScript: a preset, and what differs from it. */
export const policySchema = z.strictObject({
  extends: z.enum(Object.keys(presets) as [keyof typeof presets]),
  id: z.string().min(1).optional(),
  version: z.string().min(1).optional(),
  levels: z.partialRecord(code, level).optional(),
  mandatory: z.array(code).optional(),
  require: z.strictObject({ nss: required.optional(), curp: required.optional() }).optional(),
  maxAgeDays: z.record(z.string(), z.number().int().min(0)).optional(),
})

export type PolicyInput = z.infer<typeof policySchema>
