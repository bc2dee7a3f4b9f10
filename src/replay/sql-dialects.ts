/** What differs between the databases. The rest of the SQL is the same for all. */
interface Dialect {
  /** How the n-th parameter of a statement is written, from 1. */
  readonly parameter: (n: number) => string
  /** What ends the table's definition. */
  readonly table: string
}

export const dialects = {
  postgres: { parameter: (n) => `$${n}`, table: '' },
  /** From 3.35 of 2021 on, which has RETURNING. */
  sqlite: { parameter: () => '?', table: ' WITHOUT ROWID' },
} as const satisfies Record<string, Dialect>

/** The databases whose SQL the store speaks. */
export type SqlDialect = keyof typeof dialects

/** Throws a `TypeError` for a dialect that there is not. */
export function dialectOf(name: SqlDialect): Dialect {
  if (!Object.hasOwn(dialects, name)) throw new TypeError(`dialect must be ${Object.keys(dialects).join(' or ')}`)
  return dialects[name]
}
