import type * as z from 'zod/mini'

/** What a schema says of a value that it does not take, where it has no words of its own: zod/mini brings none. */
export const schemaWords = {
  error(issue: z.core.$ZodRawIssue): string {
    if (issue.code === 'invalid_type') return `must be ${issue.expected}`
    if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
    if (issue.code === 'unrecognized_keys') return `no such property: ${issue.keys.join(', ')}`
    return 'is none of what it can be'
  },
}
