import { onceEach } from '../once.ts'
import { hexOf } from '../seal/bytes.ts'
import { digest } from '../seal/digest.ts'
import type { Policy } from './policy.ts'

/**
 * SHA-256 of what a policy demands, hexadecimal, in whatever order it was written down. Once for each: a policy is never
 * written to, and a preset judges many papers.
 */
export const policyHash = onceEach((policy: Policy) =>
  hexOf(digest('SHA-256', new TextEncoder().encode(JSON.stringify(ordered(policy))))),
)

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...value].sort()
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}
