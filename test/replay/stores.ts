import { memoryReplayStore } from '../../src/replay/memory-replay-store.ts'
import { replayMigration } from '../../src/replay/replay-migration.ts'
import type { ReplayStore } from '../../src/replay/replay-store.ts'
import type { SqlDialect } from '../../src/replay/sql-dialects.ts'
import { type SqlQuery, sqlReplayStore } from '../../src/replay/sql-replay-store.ts'

/** The stores, each over an empty table of the real engine. An engine that is not installed is `missing`. */
export interface Engine {
  readonly name: string
  readonly missing?: string
  readonly open: () => Promise<{ readonly store: ReplayStore; readonly query?: SqlQuery }>
}

type Row = Record<string, unknown>

interface Pglite {
  readonly PGlite: new () => {
    exec(text: string): Promise<unknown>
    query(text: string, params: readonly unknown[]): Promise<{ rows: Row[] }>
  }
}

interface SqlJs {
  readonly default: () => Promise<{
    readonly Database: new () => {
      run(text: string): unknown
      prepare(text: string): {
        bind(params: readonly unknown[]): void
        step(): boolean
        getAsObject(): Row
        free(): void
      }
    }
  }>
}

const pglite = await load<Pglite>('@electric-sql/pglite')
const sqlJs = await load<SqlJs>('sql.js')

/** One database each, since opening PGlite takes seconds; every `open` runs the migration again and empties the table. */
const databases = {
  postgres: once(async () => {
    const database = new pglite!.PGlite()
    const query: SqlQuery = (text, params) => database.query(text, params)
    return { query, run: (text: string) => database.exec(text) }
  }),
  sqlite: once(async () => {
    const database = new (await sqlJs!.default()).Database()
    const query: SqlQuery = async (text, params) => {
      // A driver that answers later, so that statements of several uploads come between each other.
      await new Promise((resolve) => setTimeout(resolve, Math.random()))
      const statement = database.prepare(text)
      statement.bind(params)
      const rows: Row[] = []
      while (statement.step()) rows.push(statement.getAsObject())
      statement.free()
      return rows
    }
    return { query, run: async (text: string) => database.run(text) }
  }),
}

const openSql = (dialect: SqlDialect) => async () => {
  const { query, run } = await databases[dialect]()
  await run(replayMigration(dialect))
  await run('DELETE FROM cotejo_replay')
  return { store: sqlReplayStore({ query, dialect }), query }
}

export const engines: readonly Engine[] = [
  { name: 'memory', open: async () => ({ store: memoryReplayStore() }) },
  {
    name: 'PostgreSQL (PGlite)',
    ...(!pglite && { missing: '@electric-sql/pglite' }),
    open: openSql('postgres'),
  },
  { name: 'SQLite (sql.js)', ...(!sqlJs && { missing: 'sql.js' }), open: openSql('sqlite') },
]

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

async function load<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(/* @vite-ignore */ name)) as T
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error
    return undefined
  }
}
